/** A reminder as it is printed, written and sent. */
import type { Day } from '../../calendar/day.ts';
import type { Letter } from '../../exporters/mail/message.ts';
import type { Digest, Recipient } from '../../progress/digests.ts';
import { renderLetter } from '../../render/views/letter.ts';
import type { DigestView } from '../../views/digest.ts';
import { oneLine } from '../../views/one-line.ts';
import { visibleText } from '../../visible-text.ts';
import { reminderMessages } from '../../messages/sections/reminders.ts';
import { say, type Context } from '../context.ts';

/** What one recipient is reminded of, in words. */
export interface Reminder extends Digest {
  readonly view: DigestView;
  /** The day it is judged on. */
  readonly day: Day;
}

/** The one address of a recipient; nothing where there is none, or nobody knows which. */
export function addressOf({ addresses }: Recipient): string | undefined {
  return addresses.length === 1 ? addresses[0] : undefined;
}

/** Where a message comes from that nobody has sent yet. */
const NOWHERE = 'cyclo.invalid';

/** @param from as the sender is set, if at all */
export async function letterOf(
  { view, recipient, day }: Reminder,
  from: { readonly from: string; readonly address: string } | undefined,
): Promise<Letter> {
  const { messageId } = await import('../../exporters/mail/message.ts');
  const { renderHtml } = await import('../../render/views/html.ts');
  const address = addressOf(recipient);
  const { language } = view.document;
  return {
    id: messageId(day, recipientKey(recipient), address ?? '', from?.address.split('@').at(-1) ?? NOWHERE),
    day,
    language,
    from: from?.from,
    ...(address === undefined ? {} : { to: { name: visibleText(oneLine(recipient.name)), address } }),
    subject: visibleText(oneLine(view.subject)),
    text: renderLetter(view),
    html: renderHtml(view, language),
  };
}

/** By what a recipient is told from others in what was sent. */
export function recipientKey({ kind, id }: Recipient): string {
  return `${kind} ${id}`;
}

/** Says who cannot be written to, and why. @returns how many that are */
export async function nameUnaddressed(
  { io, messages }: Context,
  reminders: readonly Reminder[],
): Promise<number> {
  const words = reminderMessages(messages);
  const those = (isMeant: (count: number) => boolean): Reminder['recipient'][] =>
    reminders.map(({ recipient }) => recipient).filter(({ addresses }) => isMeant(addresses.length));
  const none = those((count) => count === 0);
  const several = those((count) => count > 1);
  if (none.length > 0) await say(io.stderr, words.unaddressed({ all: none }));
  if (several.length > 0) await say(io.stderr, words.ambiguous({ all: several }));
  return none.length + several.length;
}
