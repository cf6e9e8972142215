/** Changes as items of a Markdown list, one block for each activity: what can be put in, or left out, as a whole. */
import type { Messages } from '../../messages/messages.ts';
import { elided, type ChangeLine, type Mark } from '../changes/line.ts';
import type { ChangeText } from '../changes/text.ts';
import { escapeProse, markdownCode } from '../markdown.ts';
import type { DiffActivity, DiffSection, DiffSubject } from './sections.ts';

/** What is told of one activity. */
export interface MarkdownBlock {
  /** What it is told of: ids, or a heading where there is none. */
  readonly names: readonly string[];
  /** In words; what is about no month has none. */
  readonly months: string | undefined;
  /** How many changes are told. */
  readonly count: number;
  /** Something went, or was lifted: that is most easily missed. */
  readonly hasGone: boolean;
  readonly text: string;
}

/** `short` leaves out what follows from a change. */
export type Length = 'full' | 'short';

/** Letters left of what was kept, beside what changed, where it is told shortly. */
const KEPT = 30;

/** The blocks of a section, in its order. */
export function sectionBlocks(
  { heading, groups }: DiffSection,
  messages: Messages,
  length: Length,
): MarkdownBlock[] {
  return groups.flatMap(({ months, subjects }) =>
    subjects.map((subject): MarkdownBlock => ({
      names: activitiesOf(subject)?.map(({ id }) => id) ?? [heading],
      months,
      count: subject.texts.length * (subject.alike?.length ?? 1),
      hasGone: subject.texts.some(({ sign }) => sign === '-'),
      text: subjectMarkdown(subject, messages, length),
    })),
  );
}

function activitiesOf({ activity, alike }: DiffSubject): readonly DiffActivity[] | undefined {
  return activity ? [activity] : alike;
}

/** What is told of one subject, as an item of a list. */
export function subjectMarkdown(
  { activity, alike, actors, texts }: DiffSubject,
  messages: Messages,
  length: Length,
): string {
  const items = texts.map((text) => changeMarkdown(text, messages, length));
  if (!activity && !alike) return items.map((item) => `- ${item.replaceAll('\n', '\n  ')}\n`).join('');
  const named = (id: string, { title }: DiffActivity): string =>
    title === undefined ? id : `${id} ${escapeProse(title)}`;
  const head = activity
    ? named(`**${markdownCode(activity.id)}**`, activity)
    : `**${escapeProse(messages.review.alike({ count: alike!.length }))}**`;
  const whom =
    actors.length > 0 && length === 'full' ? `<br>${escapeProse(messages.review.concerns({ actors }))}` : '';
  const all = (alike ?? []).map((each) => {
    const name = length === 'full' ? named(markdownCode(each.id), each) : markdownCode(each.id);
    return name + printed(each.fingerprints);
  });
  const list = length === 'full' || all.length === 0 ? all : [all.join(', ')];
  return `- ${head}${whom}\n${[...items, ...list].map((item) => `  - ${item.replaceAll('\n', '\n    ')}\n`).join('')}`;
}

function printed(fingerprints: readonly string[]): string {
  return fingerprints.map((each) => ` <sub>${each}</sub>`).join('');
}

/** One change: lines with a break between them. */
function changeMarkdown(text: ChangeText, messages: Messages, length: Length): string {
  const { sign, lines, notes, warning, fingerprints } = text;
  const shown = length === 'full' ? lines : lines.slice(0, 1).map((line) => elided(line, KEPT));
  const more = length === 'full' ? notes.map((note) => `*${escapeProse(note)}*`) : [];
  const risk =
    warning === undefined ? [] : [`**${escapeProse(messages.review.warning({ text: warning }))}**`];
  const [first = '', ...rest] = [...shown.map(lineMarkdown), ...more, ...risk];
  return [`${SIGNS[sign]} ${first}${printed(fingerprints)}`, ...rest].join('<br>\n');
}

/** As text: at the start of an item they would be lists. */
const SIGNS = { '+': String.raw`\+`, '-': '−', '→': '→', '~': String.raw`\~` } as const;

const MARKS: Readonly<Record<Mark, (text: string) => string>> = {
  kept: (text) => text,
  deleted: (text) => `<del>${text}</del>`,
  inserted: (text) => `<ins>${text}</ins>`,
  before: (text) => text,
  after: (text) => text,
};

function lineMarkdown(line: ChangeLine): string {
  return line.map(({ text, mark }) => (mark ? MARKS[mark](escapeProse(text)) : escapeProse(text))).join('');
}
