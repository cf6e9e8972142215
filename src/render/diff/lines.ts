/** A comparison as lines of text: for a terminal, for a pipe, for git. */
import type { Messages } from '../../messages/messages.ts';
import { totalNotes } from '../changes/effect.ts';
import type { Line, Mark } from '../changes/line.ts';
import type { ChangeText, Sign } from '../changes/text.ts';
import { diffSections, type DiffGroup, type DiffSection, type DiffSubject } from './sections.ts';
import type { Paint } from '../paint.ts';
import {
  actorWords,
  classWords,
  comparedWords,
  headingOf,
  attentionOf,
  besides,
  summaryWords,
  type PlanDiff,
} from './plan-diff.ts';

/** How it is shown. */
export interface DiffStyle {
  readonly messages: Messages;
  readonly paint: Paint;
  /** Breaks text into lines of so many cells; left whole where it isn't given. */
  readonly wrap?: (text: string, indent: number) => string;
  /** Shows the fingerprint of each change. */
  readonly fingerprints?: boolean;
  /** Counts only. */
  readonly isSummary?: boolean;
  /** The one actor that was asked for. */
  readonly actor?: string;
  /** Plans in which nothing changed. */
  readonly unchanged?: readonly string[];
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
  return [...diffs.map((diff) => renderDiffLines(diff, style)), ...rest].join('\n');
}

/** The comparison of one plan: what it comes to, then every change. */
function renderDiffLines(diff: PlanDiff, style: DiffStyle): string {
  const { messages, paint } = style;
  const head = [
    ...titleLines(diff, messages).map((line) => paint.bold(line)),
    ...summaryLines(diff, style),
    ...besides(diff, messages),
  ].map((line) => wrapped(line, 0, style));
  const sections = style.isSummary === true ? [] : diffSections(diff, messages, style.actor);
  return [
    `${head.join('\n')}\n`,
    ...countLines(diff, style),
    ...sections.map((section) => sectionText(section, style)),
  ].join('\n');
}

/** What is compared; what else it is than one plan at two times is said, too. */
function titleLines(diff: PlanDiff, messages: Messages): string[] {
  const { formerPlan, before, after } = diff;
  const compared = comparedWords(diff, messages);
  const isPlain = formerPlan === undefined && before.isAbsent !== true && after.isAbsent !== true;
  return isPlain ? [compared] : [headingOf(diff, messages), compared];
}

function summaryLines(diff: PlanDiff, { messages, paint, actor }: DiffStyle): string[] {
  const { review } = messages;
  if (diff.changes.length === 0) {
    const nothing =
      actor === undefined ? review.nothing : review.nothingFor({ who: diff.sides.actorName(actor) });
    return [nothing, ...attentionOf(diff, messages).map((line) => paint.yellow(line))];
  }
  const notes = totalNotes(diff.changes, diff.total, messages);
  return [
    summaryWords(diff.changes, messages),
    ...(notes.length > 0 && !diff.isPart ? [review.obligations({ parts: notes })] : []),
    ...attentionOf(diff, messages).map((line) => paint.yellow(line)),
  ];
}

/** How many changes of each class concern whom: a line for each, the names in a column. */
function countLines(diff: PlanDiff, style: DiffStyle): string[] {
  const { messages, paint, actor } = style;
  const rows = actor === undefined ? actorWords(diff, messages) : [];
  if (rows.length === 0) return [];
  const width = Math.min(WIDEST_NAME, Math.max(...rows.map(({ name }) => name.length)));
  const lines = rows.map(({ name, classes }) =>
    hanging(`${name.padEnd(width)}  ${classes.join(', ')}`, 2, width + 4, style),
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

function subjectText({ id, title, actors, texts }: DiffSubject, style: DiffStyle, indent: number): string {
  const { messages, paint } = style;
  const name = id === undefined ? [] : [`${paint.bold(id)}${title === undefined ? '' : `  ${title}`}`];
  const who = actors.length > 0 ? [paint.dim(messages.review.concerns({ actors }))] : [];
  const inner = id === undefined ? indent : indent + 2;
  return (
    name.map((line) => `${hanging(line, indent, indent + 2, style)}\n`).join('') +
    who.map((line) => `${hanging(line, inner, inner + 2, style)}\n`).join('') +
    texts.map((text) => changeLines(text, style, inner)).join('')
  );
}

function changeLines(
  { change, sign, lines, notes, warning }: ChangeText,
  style: DiffStyle,
  indent: number,
): string {
  const { messages, paint } = style;
  const [first = [], ...more] = lines;
  const print = style.fingerprints === true ? `  ${paint.dim(change.fingerprint)}` : '';
  const all = [
    `${SIGNS[sign](sign, paint)} ${lineText(first, paint)}${print}`,
    ...more.map((line) => `  ${lineText(line, paint)}`),
    ...notes.map((note) => `  ${paint.dim(note)}`),
    ...(warning === undefined ? [] : [`  ${paint.yellow(messages.review.warning({ text: warning }))}`]),
  ];
  return all.map((line) => `${hanging(line, indent, indent + 2, style)}\n`).join('');
}

/** A line with its marks, in colours and without. */
export function lineText(line: Line, paint: Paint): string {
  return line.map(({ text, mark }) => (mark === undefined ? text : MARKS[mark](text, paint))).join('');
}

function wrapped(text: string, indent: number, { wrap }: DiffStyle): string {
  return wrap ? wrap(text, indent) : text;
}

/** A text with the rows after the first set in further. */
function hanging(text: string, first: number, rest: number, style: DiffStyle): string {
  const [row = '', ...rows] = wrapped(text.trimStart(), rest, style).split('\n');
  const lead = text.length - text.trimStart().length;
  return [' '.repeat(first + lead) + row, ...rows.map((each) => ' '.repeat(rest + lead) + each)].join('\n');
}
