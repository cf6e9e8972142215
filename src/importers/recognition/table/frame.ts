/** What bands, and the labels of rows and columns, say of all that stands under them or beside them. */
import { addDays, type Month } from '../../../calendar/day.ts';
import type { Term, When } from '../../../calendar/when.ts';
import { subjectOf, type SourceColumn } from './source-column.ts';
import { cellWords } from './head.ts';
import { LABELS } from './headings.ts';
import type { SourcePlace } from '../../document/source-document.ts';
import { CERTAIN, finding, type ImportFinding } from '../finding.ts';
import type { TableReading } from './rows.ts';
import { inAll, inPlan, monthsOfWhen } from '../time/months.ts';
import { type TermReader, type TermReading } from '../time/term.ts';
import { plainText } from '../words.ts';
import { bareLabel, type TimeLabels } from '../time/label.ts';

/** What is said of an item by where it stands. */
export interface RowFrame {
  /** The months it is in; none where no label names any. */
  readonly months: readonly Month[];
  /** Whether these months are those of a quarter. */
  readonly isQuarter?: boolean;
  /** A time that is no month. */
  readonly when?: When;
  /** Whether marks in columns of times say when: the words of the work can only say more of it. */
  readonly isMarked?: true;
  /** What the label says of a week, or of how often. */
  readonly label?: string;
  readonly section?: string;
  readonly actors?: readonly string[];
}

/** The label that a row stands under, as it is written; each is told once. */
export interface RowHeading {
  readonly number: number;
  readonly text: string;
}

/** What is known for all tables of a plan. */
export interface PlanContext {
  readonly labels: TimeLabels;
  readonly terms: TermReader;
  /** For labels: a week without a month is one of the month that the plan is for. */
  readonly labelTerms: TermReader;
  readonly period: readonly Month[];
  /** Who does what no column says the doer of. */
  readonly actor: string;
  /** How many labels of times the tables before have had. */
  readonly told: number;
}

/** Follows the labels of a table from row to row. */
export class Frames {
  readonly #reading: TableReading;
  readonly #hasWeekdays: boolean;
  readonly #context: PlanContext;
  /** What a column says until it says something else. */
  readonly #carried = new Map<number, string>();
  #band: RowFrame = { months: [] };
  /** What the last band of a time says. */
  #time: RowFrame = { months: [] };
  #wasBand = false;
  /** The last section. */
  #last: string | undefined;
  /** The section whose parts are numbered: 1.1, 1.2. */
  #outer: string | undefined;
  #heading: RowHeading;
  /** All that were come upon. */
  readonly headings: RowHeading[] = [];
  /** What of the labels was guessed. */
  readonly findings: ImportFinding[] = [];
  /** The sections, as they are written. */
  readonly sections: { readonly text: string; readonly place: SourcePlace | undefined }[] = [];
  #place: SourcePlace | undefined;

  constructor(reading: TableReading, context: PlanContext) {
    this.#heading = { number: context.told, text: '' };
    this.#reading = reading;
    this.#context = context;
    this.#hasWeekdays = reading.columns.map(subjectOf).includes('weekday');
  }

  /** The last label of a time. */
  get heading(): RowHeading {
    return this.#heading;
  }

  /** A time holds until the next time, a section until the next section. A heading right below another belongs to it. */
  takeBand(text: string, place?: SourcePlace): void {
    this.#carried.clear();
    this.#place = place;
    const month = this.#context.labels.leadingMonth(text);
    const isTime = this.#context.labels.kindOf(text) !== undefined || month !== undefined;
    if (isTime) {
      this.#time = this.#band = this.timeOf(month ?? text);
      this.#setHeading(text);
    } else {
      this.sections.push({ text, place });
      const isPart = /^\d+\.\d+\.?\s/.test(text);
      const own = this.#monthsOf(text);
      const before = this.#last;
      this.#last = text;
      const isBeside =
        before !== undefined && levelOf(before) !== undefined && levelOf(before) === levelOf(text);
      const outer = this.#wasBand && !isBeside ? this.#band.section : isPart ? this.#outer : undefined;
      if (!isPart) this.#outer = text;
      const within = outer === undefined ? this.#time : this.#band;
      this.#band = {
        ...(own ? { months: own } : within),
        section: outer === undefined ? text : inside(outer, text),
      };
    }
    this.#wasBand = !isTime;
  }

  /** The months that a heading has in brackets: «Основной этап (ноябрь – апрель)». */
  #monthsOf(text: string): readonly Month[] | undefined {
    const brackets = /\(([^()]+)\)\.?$/u.exec(plainText(text))?.[1];
    if (brackets === undefined || this.#context.labels.kindOf(brackets) !== 'month') return undefined;
    const { months } = this.timeOf(brackets);
    return months.length > 0 ? months : undefined;
  }

  #setHeading(text: string): void {
    this.#heading = { number: this.#heading.number + 1, text };
    this.headings.push(this.#heading);
  }

  /** What the label of a time says, in the months of what it stands in. */
  timeOf(label: string, within: readonly Month[] = []): RowFrame {
    const { labels, period } = this.#context;
    const kind = labels.kindOf(label);
    if (kind === 'month' || kind === 'quarter') {
      const months = monthsOfWhen(labels.terms(label, period) ?? []);
      return { months: [...new Set(months)].sort(), isQuarter: kind === 'quarter' };
    }
    const bare = bareLabel(label);
    const words = /^(\d)(?:\s*[-–—]\s*(\d))?$/.test(bare) ? `${bare} неделя` : bare;
    const { when, finding: code, sure } = this.#withDays(label, words, within);
    // Weeks beside days of the week are understood together with these.
    const isCrossed = kind === 'week' && this.#hasWeekdays;
    if (code !== undefined && code !== 'term-inclusive' && !isCrossed)
      this.findings.push(finding(code, label, sure, this.#place));
    const own = when.map((term) => (kind === 'week' && term.kind === 'window' ? inPlan(term, period) : term));
    return { months: within, when: own, label: bare };
  }

  /** A week by the days that its label has in brackets, where these are other days than the calendar's: «1 неделя (07.09–11.09)». */
  #withDays(label: string, words: string, within: readonly Month[]): TermReading {
    const read = this.#context.labelTerms.read(words, within);
    const days = /\(([^()]*\d[^()]*)\)$/u.exec(plainText(label))?.[1];
    const told = days === undefined ? undefined : this.#context.labelTerms.understood(days, within);
    const [[own], [week]] = [told?.when ?? [], read.when] as [When, When];
    if (!told || own?.kind !== 'window') return read;
    const isSame = week?.kind === 'window' && own.from === week.from && own.to === week.to;
    return isSame ? read : { when: [{ ...own, words: plainText(label) }], sure: CERTAIN };
  }

  /** What the labels of a row say. */
  ofRow(row: number): RowFrame {
    this.#wasBand = false;
    let frame = this.#band;
    const told: string[] = [];
    for (const column of this.#reading.columns) frame = this.#labelled(row, column, frame, told);
    if (told.length > 0) this.#setHeading(told.join(', '));
    return frame;
  }

  #labelled(row: number, { column, kind }: SourceColumn, frame: RowFrame, told: string[]): RowFrame {
    if (!LABELS.has(kind)) return frame;
    const own = cellWords(this.#reading.table.at(row, column));
    const label = own === '' ? this.#carried.get(column) : own;
    if (label === undefined) return frame;
    const isNew = label !== this.#carried.get(column);
    this.#carried.set(column, label);
    this.#place = this.#reading.table.at(row, column)?.place;
    if (isNew && (kind === 'section' || kind === 'actor'))
      this.sections.push({ text: label, place: this.#place });
    if (kind === 'section')
      return { ...frame, section: frame.section === undefined ? label : inside(frame.section, label) };
    if (kind === 'actor') return { ...frame, actors: actorsIn(label) };
    if (isNew) told.push(label);
    const month = kind === 'month' ? this.#context.labels.leadingMonth(label) : undefined;
    return { ...frame, ...this.timeOf(month ?? label, frame.months) };
  }
}

/** How a section is counted: those that are counted alike stand beside each other. */
function levelOf(text: string): string | undefined {
  if (/^\d+[.)]?\s/u.test(text)) return 'number';
  if (/^[IVX]+[.)]?\s/u.test(text)) return 'numeral';
  return /^(?:раздел|модуль|блок|направление|глава)(?=\s)/iu.exec(text)?.[0].toLowerCase();
}

function inside(outer: string, inner: string): string {
  return `${outer.replace(/\.$/, '')}. ${inner}`;
}

/** Bodies that do the same, with commas between. */
export function actorsIn(label: string): string[] {
  return label.split(/\s*[,;\n]\s*/).filter((name) => name !== '');
}

/** When something is done that stands in a frame, where nothing else is said of it. */
export function frameTimes({ when, months }: RowFrame): When {
  if (when) return when;
  if (months.length === 0) return [{ kind: 'throughout' }];
  // «2 раза в год (август, январь)»: in each of them.
  const term = inAll(months);
  return term.kind === 'throughout' ? months.map((month) => ({ kind: 'month', month })) : [term];
}

/** Times of columns that one cell goes over: stretches of days one after the other are one. */
export function joinedTimes(frames: readonly RowFrame[]): RowFrame {
  const months = [...new Set(frames.flatMap((frame) => frame.months))].sort();
  const terms: Term[] = [];
  for (const term of frames.flatMap(({ when = [] }) => when)) {
    const last = terms.at(-1);
    if (last?.kind === 'window' && term.kind === 'window' && addDays(last.to, 1) === term.from)
      terms[terms.length - 1] = { kind: 'window', from: last.from, to: term.to };
    else terms.push(term);
  }
  return { months, ...(terms.length > 0 ? { when: terms } : {}) };
}
