import { monthOf } from '../../calendar/day.ts';
import { usageError } from '../../failure.ts';
import { dayInWords } from '../../messages/phrases/dates.ts';
import { loadMessages } from '../../messages/messages.ts';
import { reminderMessages } from '../../messages/sections/reminders.ts';
import { agenda } from '../../progress/agenda.ts';
import { isMeant } from '../../progress/responsible.ts';
import { digestsOf, RECIPIENT_KINDS, type RecipientKind } from '../../progress/digests.ts';
import { digestView } from '../../views/digest.ts';
import { responsibleWords } from '../../views/parts/responsible.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import { say, type Context } from '../context.ts';
import { readAsOf } from '../control/as-of.ts';
import { knownIds } from '../lookup.ts';
import { loadPlans } from '../project/plans.ts';
import { recordedStates } from '../project/records.ts';
import { readSpan, SPAN } from '../span.ts';
import {
  printReminders,
  REMINDER_FORMATS,
  writeReminders,
  nameUnaddressed,
  type Reminder,
} from './reminder.ts';

const OPTIONS = declareOptions(
  ['actor', 'unit', 'responsible', 'remindBy', ...SPAN, 'asOf', 'format', 'folderOutput', 'send', 'again'],
  { remindBy: RECIPIENT_KINDS, format: REMINDER_FORMATS },
);

type RemindOptions = OptionValues<typeof OPTIONS>;

/** `cyclo remind`: what is overdue and due, for each of those whom it concerns; sent only when that is asked for. */
export const remind = command({
  writes: true,
  options: OPTIONS,
  async run(context, { options }) {
    requireOneWay(options);
    const { day } = await readAsOf(context, options);
    const { reminders, isNobodys } = await remindersOf({ ...context, today: day }, options);
    const words = reminderMessages(context.messages);
    if (reminders.length === 0) {
      const asked = { day: dayInWords(context.language, day) };
      await say(context.io.stdout, isNobodys ? words.nobody(asked) : words.nothing(asked));
      return undefined;
    }
    if (options.send === true) {
      const { sendReminders } = await import('./send.ts');
      return sendReminders(context, reminders, day, options.again === true);
    }
    const { format = 'text', output } = options;
    if (output === undefined) await printReminders(context, reminders, format);
    else await writeReminders(context, reminders, format, output);
    await nameUnaddressed(context, reminders);
    return undefined;
  },
});

/** @throws Failure for options that ask for two things at once, or for half of one */
function requireOneWay({ send = false, again = false, output, format }: RemindOptions): void {
  if (again && !send) throw usageError('again-without-send', {});
  if (send && (output ?? format) !== undefined) throw usageError('send-or-write', {});
}

/** The reminders, and whether there are none although something is to be done: nobody answers for it. */
async function remindersOf(
  context: Context,
  options: RemindOptions,
): Promise<{ reminders: readonly Reminder[]; isNobodys: boolean }> {
  const { io, today, messages } = context;
  const { responsible } = options;
  const span = await readSpan(options, today, context);
  const months = span.given ? { from: monthOf(span.from), to: monthOf(span.to) } : undefined;
  const plans = await loadPlans(context, months);
  const by: RecipientKind = options.by ?? (responsible === undefined ? 'unit' : 'responsible');
  const { items, unscheduled } = agenda(plans, await recordedStates(context, plans), {
    today,
    from: span.from,
    to: span.to,
    ...(await knownIds(context, plans, options)),
    eachUnit: by !== 'actor',
    overdue: 'also',
    all: false,
  });
  for (const each of unscheduled) await say(io.stderr, messages.due.unscheduled(each));
  const shown = items.filter(({ within, status }) => within || status === 'overdue');
  const all = plans.map(({ plan }) => plan);
  const digests = digestsOf(shown, by, all, responsibleWords);
  const calendars = new Map(plans.map(({ plan, calendar }) => [plan, calendar]));
  const reminders: Reminder[] = [];
  for (const digest of digests) {
    const { name } = digest.recipient;
    // Of work that several answer for, only who was named is reminded.
    if (by === 'responsible' && responsible !== undefined && !isMeant({ name }, responsible)) continue;
    // A letter speaks the language of the plan it is about, whoever sends it.
    const words = await loadMessages(digest.items[0]?.plan.language ?? context.language);
    const view = digestView(digest, { today, from: span.from, to: span.to, calendars }, words);
    reminders.push({ ...digest, view, day: today });
  }
  return { reminders, isNobodys: by === 'responsible' && digests.length === 0 && shown.length > 0 };
}
