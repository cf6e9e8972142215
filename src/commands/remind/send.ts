/** Sending reminders: each is taken down before it leaves, and what became of it after. */
import type { Day } from '../../calendar/day.ts';
import { EXIT, type ExitCode } from '../../failure.ts';
import { messageBytes } from '../../exporters/mail/message.ts';
import { openSender, type Sender } from '../../exporters/mail/sender.ts';
import { mailSettings, type MailSettings } from '../../exporters/mail/settings.ts';
import { dayInWords } from '../../messages/phrases/dates.ts';
import { reminderMessages } from '../../messages/sections/reminders.ts';
import type { Outbox } from '../../store/outbox.ts';
import { oneLine } from '../../views/one-line.ts';
import { say, type Context } from '../context.ts';
import { withLedger } from '../project/records.ts';
import { mailAddress, letterOf, recipientKey, nameUnaddressed, type Reminder } from './reminder.ts';

/** What became of a reminder. */
type ReminderFate =
  | { readonly kind: 'sent' | 'already' }
  | { readonly kind: 'unanswered'; readonly message: string }
  | { readonly kind: 'refused'; readonly answer: string }
  /** Sending broke off: nothing more is tried in this call. */
  | { readonly kind: 'broken'; readonly message: string; readonly isLost: boolean };

/** A reminder that can be sent. */
interface Addressed {
  readonly reminder: Reminder;
  readonly address: string;
}

/**
 * Sends what was not sent yet.
 *
 * @param again also what was being sent when something ended the program: under the same Message-ID
 */
export async function sendReminders(
  context: Context,
  reminders: readonly Reminder[],
  day: Day,
  again: boolean,
): Promise<ExitCode> {
  const settings = mailSettings(context.io.env);
  const addressed = reminders.flatMap((reminder): Addressed[] => {
    const address = mailAddress(reminder.recipient);
    return address === undefined ? [] : [{ reminder, address }];
  });
  const fates = new Map<Addressed, ReminderFate>();
  if (addressed.length > 0) {
    const sender = await openSender(settings);
    await withLedger(context, async ({ outbox }) => {
      for (const each of addressed) {
        const fate = await sendOne(context, { sender, outbox, settings, again }, each);
        fates.set(each, fate);
        if (fate.kind === 'broken') break;
      }
    });
  }
  await tell(context, addressed, fates, day);
  const unaddressed = await nameUnaddressed(context, reminders);
  const isWell = [...fates.values()].every(({ kind }) => kind === 'sent' || kind === 'already');
  return isWell && unaddressed === 0 ? EXIT.fine : EXIT.findings;
}

interface Way {
  readonly sender: Sender;
  readonly outbox: Outbox;
  readonly settings: MailSettings;
  readonly again: boolean;
}

async function sendOne(
  { io, messages }: Context,
  { sender, outbox, settings, again }: Way,
  { reminder, address }: Addressed,
): Promise<ReminderFate> {
  const now = (): string => new Date(io.now()).toISOString();
  const letter = await letterOf(reminder, settings);
  const { recipient, day } = reminder;
  const message = { day, recipient: recipientKey(recipient), address: address.toLowerCase(), id: letter.id };
  const { known, id, isOurs } = await outbox.claim(message, now(), again);
  if (!isOurs) return known === 'accepted' ? { kind: 'already' } : { kind: 'unanswered', message: id };
  const { outcome, answer } = await sender.send(await messageBytes({ ...letter, id }, false), address);
  if (outcome === 'unknown') return { kind: 'broken', message: id, isLost: true };
  await outbox.settle({ ...message, id }, now(), outcome, answer);
  if (outcome === 'refused') return { kind: 'refused', answer };
  if (outcome === 'failed') return { kind: 'broken', message: id, isLost: false };
  await say(io.stdout, reminderMessages(messages).sent({ name: oneLine(recipient.name), address }));
  return { kind: 'sent' };
}

/** What was sent, and everything that was not, by name and reason. */
async function tell(
  { io, messages, language, quiet }: Context,
  addressed: readonly Addressed[],
  fates: ReadonlyMap<Addressed, ReminderFate>,
  day: Day,
): Promise<void> {
  const words = reminderMessages(messages);
  const of = <K extends ReminderFate['kind']>(kind: K) =>
    [...fates].flatMap(([{ reminder, address }, fate]) => {
      const { id, name } = reminder.recipient;
      return fate.kind === kind
        ? [{ ...(fate as Extract<ReminderFate, { kind: K }>), id, name: oneLine(name), address }]
        : [];
    });
  if (!quiet) await say(io.stdout, words.total({ sent: of('sent').length }));
  const already = of('already');
  if (already.length > 0)
    await say(io.stderr, words.already({ all: already, day: dayInWords(language, day) }));
  const broken = of('broken');
  const unanswered = [...of('unanswered'), ...broken.filter(({ isLost }) => isLost)];
  if (unanswered.length > 0) await say(io.stderr, words.unanswered({ all: unanswered }));
  const refused = of('refused');
  if (refused.length > 0) await say(io.stderr, words.refused({ all: refused }));
  const left = addressed.length - fates.size + broken.filter(({ isLost }) => !isLost).length;
  if (left > 0) await say(io.stderr, words.stopped({ count: left }));
}
