/**
 * A list as people and programs see it, before it has a format: what stands over it, its columns with their headings, its
 * rows, and what is said below. Each list is worded here once; each format is one writer, which knows no list.
 */
import type { Day } from '../calendar/day.ts';
import type { Language } from '../messages/messages.ts';
import type { CsvField } from '../messages/sections/csv.ts';
import type { DocumentLayout } from './document/layout.ts';
import type { OrderPages } from './document/order.ts';
import { oneLine } from './one-line.ts';
import { withoutStop } from './stops.ts';
import type { Status } from '../progress/standing.ts';
import { visibleText } from '../visible-text.ts';

/**
 * Where people read: a terminal, a pipe (`grep` reads along), a page (Markdown, HTML, a document), or sheets of a workbook, which
 * show what a page shows.
 */
export type Medium = 'screen' | 'pipe' | 'page' | 'sheet';

/** What words mean, for a writer that has colours or styles. The words say it without them. */
export type Accent = 'strong' | 'aside' | 'good' | 'warning' | 'bad' | 'changed';

/** A line of text; of those with `only`, the forms named show it. */
export interface Line {
  readonly text: string;
  /** What is said of it and is none of its words, each in brackets behind them: a deadline, a remark. */
  readonly asides?: readonly string[];
  readonly accent?: Accent;
  /** At a terminal it stands in the middle, as documents have it. */
  readonly isCentred?: true;
  readonly only?: readonly Medium[];
}

/** A line, of which often nothing is known but its text. */
export type Words = string | Line;

/** What stands in a cell. */
export interface Cell {
  /** For programs and for sheets that reckon: a day, a count, an id; null where there is none. Absent: the lines themselves. */
  readonly value?: string | number | null;
  /** For people. The first line is what the cell says; the others are remarks on it. */
  readonly lines: readonly Words[];
  /** What a terminal shows in place of the lines. A function, because words of days need the locale's data. */
  readonly screen?: () => readonly Words[];
  /** The status that its words are about, for writers that have marks or colours for statuses. */
  readonly status?: Status;
  /** What it waits for, where it is to be filled in; `closed` where others of its column are, and it is not any more. */
  readonly entry?: CellEntry | 'closed';
}

/** What a cell that is to be filled in takes: one of some choices, a day, or else any text. */
export interface CellEntry {
  readonly choices?: readonly string[];
  /** Of a day: the first there can be. The last is the one on which it is typed. */
  readonly from?: Day;
  /** What is said when something else is typed. */
  readonly refusal?: string;
}

/** A cell, or a value that says all. */
export type Content = Cell | string | number | undefined;

/** The cells of a row, each under the key of its column. */
export type Row = Readonly<Record<string, Content>>;

/** A column for people. */
export interface Column {
  /** The name of the field in the JSON form, where it has one. */
  readonly key: string;
  readonly heading: string;
  /**
   * Days are written as such in a pipe and in sheets; figures stand below each other; each line of points stands behind a
   * bullet. Absent: text.
   */
  readonly kind?: 'day' | 'figure' | 'points';
  /** Its part of the width that the columns without a share leave. In a pipe such columns are the last. */
  readonly share?: number;
  /** Cells of a terminal that remarks may widen it to. */
  readonly widest?: number;
  /** The forms that show it; absent: all. */
  readonly only?: readonly Medium[];
}

/** A heading inside a table, as wide as all of its columns. */
export interface Band {
  /** The row it stands over, counted from 0. */
  readonly row: number;
  readonly text: string;
}

/** A part of a view: a table, with what is said over and below it. Without columns it is only what is said. */
export interface Section {
  /** The forms that show it; absent: all. */
  readonly only?: readonly Medium[];
  /** Whether it stands on a page of its own, after the signature. */
  readonly startsPage?: true;
  /** By which a page refers to it. The first cell of its rows says what they are about. */
  readonly name?: string;
  readonly heading?: Words | undefined;
  /** The heading where it has to be short: on the tab of a sheet. */
  readonly tab?: string;
  /** A sheet to be sorted, filtered and read by programs: it is not printed, and its texts are set by nobody. */
  readonly isForWork?: true;
  /** How much of a page's width the table needs; absent: all. */
  readonly part?: number;
  readonly lead?: readonly Words[] | undefined;
  /** What is said point by point: on a page, a list. */
  readonly points?: readonly Words[] | undefined;
  readonly columns?: readonly Column[] | undefined;
  readonly rows?: readonly Row[] | undefined;
  /** The rows of a sheet that is worked with: they may be a hundred thousand. */
  readonly listed?: readonly Row[];
  /** In the order of the rows. */
  readonly bands?: readonly Band[] | undefined;
  /** Of a table that is read on paper, and neither sorted nor filtered: how the first cell says that a page goes on with its row. */
  readonly print?: { continued(first: string): string };
  /** Of a table that is filled in, and locked but for that: its last line, each cell as wide as the columns up to the next. */
  readonly closing?: Row;
  readonly notes?: readonly Words[] | undefined;
}

/** Who signs: the post on the left, the name on the right. */
export interface Signature {
  readonly post: string;
  readonly name: string;
  /** A blank for the day of signing, below; with it there is a line to sign on. */
  readonly date?: string;
}

/** What makes a list a document of its own, to be signed and filed. */
export interface DocumentDetails {
  readonly language: Language;
  /** The day it bears. */
  readonly date: Day;
  /** What it is a part of: the lines at the top right of its first page. */
  readonly mark?: readonly string[] | undefined;
  /** What its properties say, where not its title: what it is, and of what it is a part. */
  readonly properties?: { readonly title: string; readonly subject: string };
  readonly issuer?: string | undefined;
  readonly signatory?: Signature | undefined;
  /** Who prepared it, and how to reach them: lines below the signature. */
  readonly executors?: readonly string[] | undefined;
  /** How it is set; absent: as the usual preset has it. */
  readonly layout?: DocumentLayout | undefined;
  /** The order that stands before it, on pages of its own. */
  readonly order?: OrderPages | undefined;
  /** What the second and later pages say that go on with it. */
  readonly continuation?: string | undefined;
}

/** A list, whole. */
export interface View {
  readonly title?: readonly Words[] | undefined;
  readonly sections: readonly Section[];
  readonly notes?: readonly Words[] | undefined;
  readonly document?: DocumentDetails;
  /** A sheet that a workbook keeps out of sight for whoever reads it back. Then texts of the view stay as they are to the character. */
  readonly kept?: { readonly sheet: string; readonly lines: readonly (readonly string[])[] };
  /** The fields of the CSV form in their order: keys of rows, and names of the JSON form. */
  readonly fields: readonly CsvField[];
  /** The rows of the CSV form, where they are not those of the tables. */
  readonly data?: Iterable<Row>;
  /** The JSON form, as docs/json.md promises it. */
  readonly record: () => object;
}

/** What stands in a pipe, which programs read, too, as they know it, and elsewhere in the words that people know. */
export function worded(value: string, words: string): Cell {
  return {
    value,
    lines: [
      { text: value, only: ['pipe'] },
      { text: words, only: ['screen', 'page'] },
    ],
  };
}

/** What has an id, by its name for people. */
export function called({ id, name }: { readonly id: string; readonly name: string }): Cell {
  return worded(id, oneLine(name));
}

/** A view that is a document. */
export type DocumentView = View & Required<Pick<View, 'document'>>;

/** Whether a document is an order that has no appendix. */
export function isOrderAlone({ document: { order }, title = [], sections }: DocumentView): boolean {
  return order !== undefined && title.length === 0 && sections.length === 0;
}

/** A piece of a line: words of its own, or what is said of them. */
export interface Piece {
  readonly text: string;
  readonly isAside: boolean;
}

/** A line as a form shows it: its text has everything, and of one with asides its pieces tell them apart. */
export interface ShownLine extends Omit<Line, 'asides'> {
  readonly pieces?: readonly Piece[];
}

/** The lines that a form shows. A workbook keeps every character; elsewhere what nobody would see is made visible. */
export function linesFor(form: Medium, words: Words | readonly Words[] = []): ShownLine[] {
  const all = Array.isArray(words) ? (words as readonly Words[]) : [words as Words];
  const shown: ShownLine[] = [];
  for (const each of all) {
    if (typeof each === 'string') shown.push({ text: shownIn(form, each) });
    else if (isIn(form, each)) shown.push(shownLine(form, each));
  }
  return shown;
}

function shownLine(form: Medium, { asides = [], ...line }: Line): ShownLine {
  if (asides.length === 0) return { ...line, text: shownIn(form, line.text) };
  // A stop ends what stands before it, with what is said of it.
  const { body, stop } = withoutStop(shownIn(form, line.text));
  const said = asides.map((aside) => ` (${shownIn(form, aside)})`).join('');
  const pieces = [
    { text: body, isAside: false },
    { text: said, isAside: true },
    ...(stop === '' ? [] : [{ text: stop, isAside: false }]),
  ];
  return { ...line, text: body + said + stop, pieces };
}

/** The same as texts, for a form that has no accents. */
export function textsFor(form: Medium, words?: Words | readonly Words[]): string[] {
  return linesFor(form, words).map(({ text }) => text);
}

/** The sections that a form shows. */
export function sectionsFor(form: Medium, { sections }: View): Section[] {
  return sections.filter((section) => isIn(form, section));
}

/** The columns that a form shows, in its order: in a pipe long texts come last, where nothing has to be aligned after them. */
export function columnsFor(form: Medium, { columns = [] }: Section): Column[] {
  const shown = columns.filter((column) => isIn(form, column));
  if (form !== 'pipe') return shown;
  return [...shown.filter(({ share }) => !share), ...shown.filter(({ share }) => share)];
}

function shownIn(form: Medium, text: string): string {
  return form === 'sheet' ? text : visibleText(text);
}

function isIn(form: Medium, { only }: { readonly only?: readonly Medium[] }): boolean {
  return !only || only.includes(form) || (form === 'sheet' && only.includes('page'));
}

/** What a form shows in a cell. */
export function cellLines(form: Medium, content: Content): ShownLine[] {
  if (typeof content !== 'object')
    return content === undefined ? [] : [{ text: shownIn(form, String(content)) }];
  return linesFor(form, form === 'screen' ? (content.screen?.() ?? content.lines) : content.lines);
}

/** The same as texts. */
export function cellTexts(form: Medium, content: Content, kind?: Column['kind']): string[] {
  return withBullets(cellLines(form, content), kind).map(({ text }) => text);
}

/** The lines of a cell, those of a column of points each behind its bullet. */
export function withBullets(lines: readonly ShownLine[], kind?: Column['kind']): readonly ShownLine[] {
  if (kind !== 'points') return lines;
  if (lines.length === 0) return [{ text: NO_POINTS }];
  return lines.map(({ text, pieces, ...line }) => ({
    ...line,
    text: BULLET + text,
    ...(pieces ? { pieces: [{ text: BULLET, isAside: false }, ...pieces] } : {}),
  }));
}

/** Before a point. */
const BULLET = '· ';

/** In a cell without points. */
export const NO_POINTS = '–';

/** What a program gets of a cell. */
export function cellValue(content: Content): string | number | undefined {
  if (typeof content !== 'object') return content;
  const { value, lines } = content;
  if (value !== undefined) return value ?? undefined;
  return textsFor('page', lines).join('\n');
}

/** Whether all columns but the first are figures: such a table needs no lines between its cells, and a head in a pipe. */
export function isOfFigures(columns: readonly Column[]): boolean {
  return columns.length > 1 && columns.slice(1).every(({ kind }) => kind === 'figure');
}
