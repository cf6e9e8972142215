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
import { join, resolve } from 'node:path';
import { usageError } from '../../failure.ts';
import { senderOf } from '../../exporters/mail/settings.ts';
import { STANDARD } from '../project/input.ts';
import { writeNamed, writeOutput, type OutputContent } from '../output/write.ts';

/** What one recipient is reminded of, in words. */
export interface Reminder extends Digest {
  readonly view: DigestView;
  /** The day it is judged on. */
  readonly day: Day;
}

/** The one address of a recipient; nothing where there is none, or nobody knows which. */
export function mailAddress({ addresses }: Recipient): string | undefined {
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
  const address = mailAddress(recipient);
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

/** What a reminder can be. */
export const REMINDER_FORMATS = ['text', 'html', 'eml'] as const;

type ReminderFormat = (typeof REMINDER_FORMATS)[number];

const ENDINGS: Readonly<Record<ReminderFormat, string>> = { text: 'txt', html: 'html', eml: 'eml' };

/** Between two reminders on one screen. */
const RULE = `${'—'.repeat(72)}\n`;

/** @throws Failure where several messages would stand in one stream */
export async function printReminders(
  context: Context,
  reminders: readonly Reminder[],
  format: ReminderFormat,
): Promise<void> {
  if (format === 'eml' && reminders.length > 1) throw usageError('digest-formats', {});
  const [first, ...others] = reminders;
  if (!first) return;
  const content =
    format === 'text'
      ? reminders.map(({ view }) => renderLetter(view)).join(RULE)
      : await contentOf(context, inOne(first, others), format);
  await writeNamed(context, STANDARD, content);
}

/** Reminders on one page, below each other; one alone as it is. */
function inOne(first: Reminder, others: readonly Reminder[]): Reminder {
  if (others.length === 0) return first;
  const sections = [first, ...others].flatMap(({ view: { title: lead, sections: parts, notes } }) => {
    const [start, ...more] = parts;
    const last = more.length - 1;
    return [
      { ...start, lead },
      ...more.map((section, index) => (index === last ? { ...section, notes } : section)),
    ];
  });
  const { title: _, notes: __, ...view } = first.view;
  return { ...first, view: { ...view, sections } };
}

/** Writes a file for each recipient. */
export async function writeReminders(
  context: Context,
  reminders: readonly Reminder[],
  format: ReminderFormat,
  folder: string,
): Promise<void> {
  const { io } = context;
  const info = await io.files.info(resolve(io.cwd, folder));
  if (info && !info.isDirectory) throw usageError('not-a-folder', { path: folder });
  const taken = new Set<string>();
  for (const each of reminders) {
    const name = fileName(each, taken);
    const content = await contentOf(context, each, format);
    await writeOutput(context, join(folder, `${name}.${ENDINGS[format]}`), content);
  }
}

async function contentOf(
  { io }: Context,
  reminder: Reminder,
  format: ReminderFormat,
): Promise<OutputContent> {
  if (format === 'text') return renderLetter(reminder.view);
  if (format === 'html') {
    const { renderHtml } = await import('../../render/views/html.ts');
    return renderHtml(reminder.view, reminder.view.document.language);
  }
  const { messageBytes } = await import('../../exporters/mail/message.ts');
  return messageBytes(await letterOf(reminder, senderOf(io.env)), true);
}

/** The recipient's id as a name of a file, of which there is only one. */
function fileName({ recipient }: Reminder, taken: Set<string>): string {
  const plain =
    recipient.id.replaceAll(/[^\p{L}\p{N}@.-]+/gu, '-').replaceAll(/^[-.]+|[-.]+$/g, '') || 'reminder';
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain}-${number}`;
  taken.add(name.toLowerCase());
  return name;
}
