/** Reminders on the screen, and as files. */
import { join, resolve } from 'node:path';
import { usageError } from '../../failure.ts';
import { senderOf } from '../../exporters/mail/settings.ts';
import { renderLetter } from '../../render/views/letter.ts';
import type { Context } from '../context.ts';
import { STANDARD } from '../project/input.ts';
import { writeNamed, writeOutput, type OutputContent } from '../write-output.ts';
import { letterOf, type Reminder } from './reminder.ts';

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
  const [first, ...others] = reminders;
  if (format === 'eml' && others.length > 0) throw usageError('digest-formats', {});
  if (!first) return;
  if (format === 'html' && others.length > 0) {
    const { renderHtml } = await import('../../render/views/html.ts');
    const sections = reminders.flatMap(
      ({
        view: {
          title,
          sections: [start, ...more],
          notes,
        },
      }) => [
        { ...start, lead: title },
        ...more.map((section, index) => (index === more.length - 1 ? { ...section, notes } : section)),
      ],
    );
    const { title: _, notes: __, ...view } = first.view;
    await writeNamed(context, STANDARD, renderHtml({ ...view, sections }, first.view.document.language));
    return;
  }
  if (format === 'text') {
    await writeNamed(context, STANDARD, reminders.map(({ view }) => renderLetter(view)).join(RULE));
    return;
  }
  await writeNamed(context, STANDARD, await contentOf(context, first, format));
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
