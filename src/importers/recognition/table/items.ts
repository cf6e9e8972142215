/** From the rows of a table to items of work: who, what, when, and what else the table says of it. */
import type { When } from '../../../calendar/when.ts';
import type { SourceCell } from '../../document/source-document.ts';
import { itemsOf, type CellItem } from './cell-items.ts';
import { columnOf, spreadOf, type SourceColumn, type SpreadColumn } from './source-column.ts';
import { isDoer } from '../names/people.ts';
import type { DraftItem } from '../draft.ts';
import { CERTAIN, EVEN, LIKELY, finding, type ImportFinding, type Sureness } from '../finding.ts';
import { Frames, joinedTimes, frameTimes, type PlanContext, type RowFrame } from './frame.ts';
import { idleSections, idleTimes } from './idle-labels.ts';
import { onDayOfMonth } from './day-cells.ts';
import { isDash, isNoDash, withoutFinalStop } from './item-text.ts';
import { inlineTerm, inRhythm, inWeek, onDayOf, onWeekdays, withLabel } from './inline-term.ts';
import { hasMark, markedFrame, saysMoreOf } from './marks.ts';
import { RowDetails, type ReadDetails } from './row-details.ts';
import { numberIn, cellWords } from './head.ts';
import { isTimed, rowKey, type TableReading } from './rows.ts';
import { plainText } from '../words.ts';

/** What a table comes to. */
export interface TableItems {
  readonly items: readonly DraftItem[];
  readonly findings: readonly ImportFinding[];
  /** Lines of it that stand below the last item. */
  readonly left: readonly string[];
  /** How many labels of times there are up to its end. */
  readonly told: number;
}

/** Takes a table apart into items. */
export function itemsOfTable(reading: TableReading, context: PlanContext): TableItems {
  const taker = new TableTaker(reading, context);
  for (const row of reading.rows) {
    if (row.kind === 'band') taker.frames.takeBand(row.text, row.place);
    else if (row.kind === 'left') taker.leave(row.text, row.place);
    else taker.takeRow(row.row);
  }
  const { items, comments, frames } = taker;
  for (const { text, place } of idleSections(items, frames)) taker.leave(text, place);
  const findings = [...taker.findings, ...frames.findings];
  const { before, after } = idleTimes(items, frames);
  return {
    items: items.map((item, index) => {
      const passed = before.get(index);
      return passed ? { ...item, comments: [...passed, ...item.comments] } : item;
    }),
    findings,
    left: [...after, ...comments],
    told: frames.heading.number,
  };
}

class TableTaker {
  readonly items: DraftItem[] = [];
  readonly findings: ImportFinding[] = [];
  readonly comments: string[] = [];
  readonly frames: Frames;
  readonly #reading: TableReading;
  readonly #context: PlanContext;
  readonly #spread: readonly SpreadColumn[];
  readonly #text: SourceColumn | undefined;
  readonly #numberColumn: number;
  readonly #details: RowDetails;
  #count = 0;

  constructor(reading: TableReading, context: PlanContext) {
    this.#reading = reading;
    this.#context = context;
    this.frames = new Frames(reading, context);
    this.#spread = spreadOf(reading.columns);
    this.#text = columnOf(reading.columns, 'text', 'title');
    this.#numberColumn = columnOf(reading.columns, 'number')?.column ?? 0;
    this.#details = new RowDetails(reading);
  }

  takeRow(row: number): void {
    const frame = this.frames.ofRow(row);
    if (this.#text) this.#takeListed(row, this.#text, frame);
    else this.#takeCells(row, frame);
  }

  /** Keeps a line that is no work. */
  leave(text: string, place: ImportFinding['place']): void {
    this.comments.push(text);
    this.findings.push(finding('kept-as-comment', text, CERTAIN, place));
  }

  /** A row of a list. */
  #takeListed(row: number, column: SourceColumn, frame: RowFrame): void {
    const { table } = this.#reading;
    const cell = table.at(row, column.column);
    const number = numberIn(table.at(row, this.#numberColumn));
    const items =
      cell && (cell.row === row || isTimed(this.#reading, row))
        ? itemsOf(cell, { byLines: number === '', bySemicolons: false }).filter(isNoDash)
        : [];
    if (items.length === 0) {
      this.#leaveRow(row);
      return;
    }
    // Numbers that begin anew under a heading, or go on from the page before, are told by the plan itself.
    const counted = Number(/^(?:\d+\.)*(\d+)[.)]?$/.exec(number)?.[1] ?? NaN);
    const isOther =
      number !== '' && counted !== 1 && counted !== this.#count + 1 && !(this.#count === 0 && counted > 0);
    if (number !== '') this.#count = counted;
    const dated = this.#spread.filter(
      ({ column: at, of }) => of === 'terms' && hasMark(cellWords(table.at(row, at))),
    );
    for (const [index, item] of items.entries()) {
      const read = this.#details.of(row, index, items.length);
      const comments = index === 0 && isOther ? [`№ ${number}`] : [];
      for (const each of dated) this.#addDated(item, each.column, row, frame, read);
      if (dated.length > 0) continue;
      const { frame: own, odd } = markedFrame(
        this.#spread,
        (at) => table.at(row, at),
        frame,
        this.frames,
        this.#context.terms,
      );
      for (const text of index === 0 ? odd : [])
        this.findings.push(finding('mark-kept', text, LIKELY, item.place));
      this.#add(item, own, read, 'list', comments);
    }
  }

  /** The work of a row, for what heads one of its columns: when, the cell of the column says. */
  #addDated(item: CellItem, column: number, row: number, frame: RowFrame, read: ReadDetails): void {
    const cell = this.#reading.table.at(row, column);
    // A cell over several columns is told once, of all of them.
    if (!cell || cell.column < column) return;
    const labels = this.#over(cell).map(({ label }) => label);
    const isByDoers = labels.every(isDoer);
    const text = isByDoers ? item.text : `${withoutFinalStop(item.text)}, ${labels.join(', ')}`;
    const own = isByDoers ? { ...frame, actors: labels } : frame;
    this.#add({ ...item, text }, own, { ...read, term: cellWords(cell) }, 'list');
  }

  /** The columns that a cell goes over. */
  #over({ column: first, columnSpan }: SourceCell): SpreadColumn[] {
    return this.#spread.filter(({ column }) => column >= first && column < first + columnSpan);
  }

  /** A row in which no column says what is done: what stands in it is kept. */
  #leaveRow(row: number): void {
    const { table, columns } = this.#reading;
    for (const { column, kind } of columns) {
      if (kind === 'month') continue;
      const cell = table.at(row, column);
      const text = cellWords(cell);
      if (cell && cell.row === row && cell.column === column && text !== '') this.leave(text, cell.place);
    }
  }

  /** A row of a grid: a merged cell is of all bodies and times that it goes over. */
  #takeCells(row: number, frame: RowFrame): void {
    const { table } = this.#reading;
    const seen = new Set<SourceCell>();
    for (const column of this.#spread) {
      const cell = table.at(row, column.column);
      if (
        !cell ||
        seen.has(cell) ||
        (cell.row < row && rowKey(this.#reading, cell.row) === rowKey(this.#reading, row))
      )
        continue;
      seen.add(cell);
      this.#takeCell(row, cell, this.#over(cell), frame);
    }
  }

  #takeCell(row: number, cell: SourceCell, over: readonly SpreadColumn[], frame: RowFrame): void {
    const { labels, period } = this.#context;
    const [{ of, label }] = over as [SpreadColumn];
    const all = itemsOf(cell, { byLines: true, bySemicolons: true }).filter(isNoDash);
    const dated =
      of === 'weekday'
        ? onDayOfMonth(all, labels.weekdayOf(label), frame.months.length > 0 ? frame.months : period)
        : undefined;
    const items = dated?.items ?? all;
    const own = dated ? { ...frame, when: dated.when } : this.#framed(of, over, frame);
    // Cells of different times have no order among themselves.
    const at = of === 'actors' || of === 'sections' ? '' : ` ${cell.column}`;
    const key = `${this.#reading.table.place.table ?? 1} ${rowKey(this.#reading, row)}${at}`;
    for (const [index, item] of items.entries()) {
      const read = this.#details.of(row, index, items.length);
      this.#add(item, own, read, key);
    }
  }

  #framed(of: SpreadColumn['of'], over: readonly SpreadColumn[], frame: RowFrame): RowFrame {
    const labels = over.map(({ label }) => label);
    if (of === 'actors') return { ...frame, actors: labels };
    if (of === 'sections') return { ...frame, section: labels.join(', ') };
    const rhythm = of === 'week' ? onWeekdays(labels, this.#spread.length, frame) : undefined;
    if (rhythm) return { ...frame, when: rhythm };
    const times = labels.map((label) => this.frames.timeOf(label, frame.months));
    if (of === 'weekday') {
      const days = times.map((time) => onDayOf(frame, time));
      if (days.every((each) => each !== undefined)) return { ...frame, when: days.flat() };
    }
    const time = joinedTimes(times);
    return { ...frame, ...time, ...(time.when || !frame.when ? {} : { when: frame.when }) };
  }

  #add(item: CellItem, frame: RowFrame, read: ReadDetails, cell: string, comments: string[] = []): void {
    const lead = item.lead?.replace(/:$/, '');
    const isTerm = lead !== undefined && this.#context.terms.understood(lead, frame.months) !== undefined;
    const timed = this.#whenOf(item, frame, read.term ?? (isTerm ? lead : undefined));
    const text = withoutFinalStop(timed.text ?? item.text);
    const marker = item.marker !== undefined && /\p{L}/u.test(item.marker) ? [item.marker] : [];
    const kept = [...this.comments.splice(0), ...comments, ...marker, ...timed.comments];
    for (const actor of frame.actors ?? [this.#context.actor]) {
      this.items.push({
        // What is said over several items is said of each: it is read alone, in lists of what is due as in its row.
        text: lead === undefined || isTerm ? text : `${lead}: ${text}`,
        place: item.place,
        cell: cell === 'list' ? cell : `${cell} ${actor}`,
        actor,
        ...(frame.section === undefined ? {} : { section: frame.section }),
        when: timed.when,
        sure: timed.sure,
        details: read.details,
        comments: kept.splice(0),
        heading: this.frames.heading,
      });
    }
  }

  /** When: by the column of terms, by what stands in the words, by the row. */
  #whenOf(
    item: CellItem,
    frame: RowFrame,
    written: string | undefined,
  ): { when: When; sure: Sureness; comments: string[]; text?: string } {
    const { terms } = this.#context;
    if (written !== undefined && !isDash(written)) {
      const read = withLabel(written, frame, terms) ?? terms.read(written, frame.months);
      if (read.finding) this.findings.push(finding(read.finding, plainText(written), read.sure, item.place));
      return { when: read.when, sure: read.sure, comments: read.left === undefined ? [] : [read.left] };
    }
    const inline = inlineTerm(item.text, (words) => {
      const read = terms.understood(words, frame.months) ?? inRhythm(words, frame, terms);
      if (read?.finding === 'term-misspelt' || read?.finding === 'term-partly') return undefined;
      // What is marked beside the words is stronger than they.
      return read && frame.isMarked && !saysMoreOf(frame.when, read.when) ? undefined : read;
    });
    const isAnyTime = inline?.when.some(({ kind }) => kind === 'as-needed' || kind === 'throughout');
    if (inline && !(isAnyTime && frame.when?.[0]?.kind === 'window')) {
      const { finding: code, words: text, sure } = inline;
      if (code !== undefined && code !== 'term-inclusive')
        this.findings.push(finding(code, text, sure, item.place));
      return { ...inline, when: inWeek(inline, frame), comments: [inline.left ?? []].flat() };
    }
    if (!frame.when && frame.months.length === 0)
      this.findings.push(finding('term-none', item.text, EVEN, item.place));
    return { when: frameTimes(frame), sure: CERTAIN, comments: [] };
  }
}
