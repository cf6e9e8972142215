import { monthOf } from '../../calendar/day.ts';
import { usageError } from '../../failure.ts';
import { dayInWords } from '../../messages/phrases/dates.ts';
import { loadMessages } from '../../messages/messages.ts';
import { reminderMessages } from '../../messages/sections/reminders.ts';
import { agenda } from '../../progress/agenda.ts';
import { digestsOf, RECIPIENT_KINDS, type Digest, type RecipientKind } from '../../progress/digests.ts';
import { digestView } from '../../views/digest.ts';
import { responsibleWords } from '../../views/parts/responsible.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import { say, type Context } from '../context.ts';
import { readAsOf } from '../control/as-of.ts';
import { knownIds } from '../lookup.ts';
import { loadPlans, type LoadedPlan } from '../project/plans.ts';
import { recordedStates } from '../project/records.ts';
import { readSpan, SPAN, type DaySpan } from '../span.ts';
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
  const { today } = context;
  const span = await readSpan(options, today);
  const months = span.given ? { from: monthOf(span.from), to: monthOf(span.to) } : undefined;
  const plans = await loadPlans(context, months);
  const by: RecipientKind = options.by ?? (options.responsible === undefined ? 'unit' : 'responsible');
  const { digests, isNobodys } = await digestsIn(context, plans, span, options, by);
  const calendars = new Map(plans.map(({ plan, calendar }) => [plan, calendar]));
  const reminders: Reminder[] = [];
  for (const digest of digests) {
    // A letter speaks the language of the plan it is about, whoever sends it.
    const language = digest.items[0]?.plan.language ?? context.language;
    const view = digestView(
      digest,
      { today, from: span.from, to: span.to, calendars },
      await loadMessages(language),
    );
    reminders.push({ ...digest, view, day: today });
  }
  return { reminders, isNobodys };
}

async function digestsIn(
  context: Context,
  plans: readonly LoadedPlan[],
  span: DaySpan,
  options: RemindOptions,
  by: RecipientKind,
): Promise<{ digests: readonly Digest[]; isNobodys: boolean }> {
  const { responsible } = options;
  const query = {
    today: context.today,
    from: span.from,
    to: span.to,
    ...(await knownIds(context, plans, options)),
    eachUnit: by !== 'actor',
    overdue: 'also',
    all: false,
  } as const;
  const found = agenda(plans, await recordedStates(context, plans), query);
  const { due } = context.messages;
  for (const unscheduled of found.unscheduled) await say(context.io.stderr, due.unscheduled(unscheduled));
  const items = found.items.filter(({ within, status }) => within || status === 'overdue');
  const digests = digestsOf(
    items,
    by,
    plans.map(({ plan }) => plan),
    responsibleWords,
  );
  const isNobodys = by === 'responsible' && digests.length === 0 && items.length > 0;
  if (by !== 'responsible' || responsible === undefined) return { digests, isNobodys };
  // Of work that several answer for, only who was named is reminded.
  const { isMeant } = await import('../../progress/responsible.ts');
  return { digests: digests.filter(({ recipient: { name } }) => isMeant({ name }, responsible)), isNobodys };
}
