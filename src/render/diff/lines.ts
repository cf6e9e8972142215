/** A comparison as lines of text: for a terminal, for a pipe, for git. */
import type { ChangeLine, Mark } from '../changes/line.ts';
import type { ChangeText, Sign } from '../changes/text.ts';
import type { Paint } from '../paint.ts';
import { classWords, diffPage, type DiffPage, type PageStyle } from './page.ts';
import type { PlanDiff } from './plan-diff.ts';
import type { DiffActivity, DiffGroup, DiffSection, DiffSubject } from './sections.ts';

/** How it is shown. */
export interface DiffStyle extends PageStyle {
  readonly paint: Paint;
  /** Breaks text into lines of so many cells; left whole where it isn't given. */
  readonly wrap?: (text: string, indent: number) => string;
  /** Shows the fingerprint of each change. */
  readonly fingerprints?: boolean;
}

/** A longer name pushes its figures to the right. */
const WIDEST_NAME = 24;

type Colour = (text: string, paint: Paint) => string;

/** What changed inside a text is told apart without colours, too. */
const MARKS: Readonly<Record<Mark, Colour>> = {
  kept: (text) => text,
  deleted: (text, paint) => paint.red(`[-${text}-]`),
  inserted: (text, paint) => paint.green(`{+${text}+}`),
  before: (text, paint) => paint.red(text),
  after: (text, paint) => paint.green(text),
};

const SIGNS: Readonly<Record<Sign, Colour>> = {
  '+': (text, paint) => paint.green(text),
  '-': (text, paint) => paint.red(text),
  '→': (text, paint) => paint.cyan(text),
  '~': (text, paint) => paint.yellow(text),
};

/** Comparisons of plans, one after the other. */
export function renderDiffText(diffs: readonly PlanDiff[], style: DiffStyle): string {
  const { messages, unchanged = [] } = style;
  const rest =
    unchanged.length > 0 ? [`${wrapped(messages.review.unchanged({ files: unchanged }), 0, style)}\n`] : [];
  return [...diffs.map((diff) => pageText(diffPage(diff, style), style)), ...rest].join('\n');
}

/** The comparison of one plan: what it comes to, then every change. */
function pageText(page: DiffPage, style: DiffStyle): string {
  const { paint } = style;
  const { heading, isPlain, compared, summary, obligations, attention, besides } = page;
  const head = [
    ...(isPlain ? [compared] : [heading, compared]).map((line) => paint.bold(line)),
    summary,
    ...obligations,
    ...attention.map((line) => paint.yellow(line)),
    ...besides,
  ].map((line) => wrapped(line, 0, style));
  return [
    `${head.join('\n')}\n`,
    ...countLines(page, style),
    ...page.sections.map((section) => sectionText(section, style)),
  ].join('\n');
}

/** How many changes of each class concern whom: a line for each, the names in a column. */
function countLines({ counts: { words: rows } }: DiffPage, style: DiffStyle): string[] {
  if (rows.length === 0) return [];
  const { messages, paint } = style;
  const width = Math.min(WIDEST_NAME, Math.max(...rows.map(({ name }) => name.length)));
  const lines = rows.map(({ name, classes }) =>
    hanging(`${name.padEnd(width)}  ${classes.join(', ')}`, 2, style, width + 4),
  );
  return [`${paint.bold(messages.review.forWhom)}\n${lines.join('\n')}\n`];
}

/** Lines for one plan without a heading: every change under its activity, as git shows a file. */
export function renderChangeLines(subjects: readonly DiffSubject[], style: DiffStyle, indent = 0): string {
  return subjects.map((subject) => subjectText(subject, style, indent)).join('');
}

function sectionText({ heading, changes, groups }: DiffSection, style: DiffStyle): string {
  const counts = classWords(changes, style.messages).join(', ');
  const title = wrapped(`${style.paint.bold(heading)}: ${counts}`, 0, style);
  return `${title}\n${groups.map((group) => groupText(group, style)).join('')}`;
}

function groupText({ months, subjects }: DiffGroup, style: DiffStyle): string {
  if (months === undefined) return renderChangeLines(subjects, style, 2);
  return `  ${style.paint.cyan(months)}\n${renderChangeLines(subjects, style, 4)}`;
}

function subjectText(
  { activity, alike, actors, texts }: DiffSubject,
  style: DiffStyle,
  indent: number,
): string {
  const { messages, paint } = style;
  const each = alike && paint.bold(messages.review.alike({ count: alike.length }));
  const head = activity ? activityName(activity, style) : each;
  const inner = head === undefined ? indent : indent + 2;
  const whom = actors.length > 0 ? [paint.dim(messages.review.concerns({ actors }))] : [];
  const all = (alike ?? []).map((one) => activityName(one, style) + printed(one.fingerprints, style));
  return [
    ...(head === undefined ? [] : [hanging(head, indent, style)]),
    ...whom.map((line) => hanging(line, inner, style)),
    ...texts.flatMap((text) => changeLines(text, style, inner)),
    ...all.map((line) => hanging(line, inner, style)),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function activityName({ id, title }: DiffActivity, { paint }: DiffStyle): string {
  return `${paint.bold(id)}${title === undefined ? '' : `  ${title}`}`;
}

function printed(fingerprints: readonly string[], { fingerprints: isShown, paint }: DiffStyle): string {
  return isShown === true && fingerprints.length > 0 ? `  ${paint.dim(fingerprints.join(' '))}` : '';
}

function changeLines(text: ChangeText, style: DiffStyle, indent: number): string[] {
  const { sign, lines, notes, warning, fingerprints } = text;
  const { messages, paint } = style;
  const [first = [], ...more] = lines;
  const all = [
    `${SIGNS[sign](sign, paint)} ${lineText(first, paint)}${printed(fingerprints, style)}`,
    ...more.map((line) => `  ${lineText(line, paint)}`),
    ...notes.map((note) => `  ${paint.dim(note)}`),
    ...(warning === undefined ? [] : [`  ${paint.yellow(messages.review.warning({ text: warning }))}`]),
  ];
  return all.map((line) => hanging(line, indent, style));
}

/** A line with its marks, in colours and without. */
export function lineText(line: ChangeLine, paint: Paint): string {
  return line.map(({ text, mark }) => (mark === undefined ? text : MARKS[mark](text, paint))).join('');
}

/** A text as wide as there is room for it. */
export function wrapped(text: string, indent: number, { wrap }: DiffStyle): string {
  return wrap ? wrap(text, indent) : text;
}

/** A text set in, the rows after the first by more. */
export function hanging(text: string, indent: number, style: DiffStyle, rest = indent + 2): string {
  const lead = text.length - text.trimStart().length;
  const [row = '', ...rows] = wrapped(text.trimStart(), rest, style).split('\n');
  return [' '.repeat(indent + lead) + row, ...rows.map((each) => ' '.repeat(rest + lead) + each)].join('\n');
}
