/** A document taken apart: the text above its table, the table with what continues it, and the text below. */
import {
  SourceTable,
  type Block,
  type SourceCell,
  type Paragraph,
  type SourceDocument,
} from '../../document/source-document.ts';
import type { TextLine } from '../order/draft.ts';
import { filledCells, cellWords, numbersFrom } from './head.ts';
import { ROWS } from './headings.ts';
import { readTable, type SourceRow, type TableReading } from './rows.ts';
import { columnOf } from './source-column.ts';
import type { TimeLabels } from '../time/label.ts';
import { plainText } from '../words.ts';

/** What a document has. */
export interface DocumentParts {
  readonly before: readonly TextLine[];
  readonly after: readonly TextLine[];
  /** The tables of the plan, those of one head as one. */
  readonly tables: readonly TableReading[];
  /** Tables that another plan may be made of, or that say something else. */
  readonly others: readonly SourceTable[];
}

/** Which table of several is meant. */
export interface TableChoice {
  /** The number of the table, from 1: the first of those that continue each other. */
  readonly table?: number | undefined;
}

/** Tables that have work in them, each with those that continue it. */
interface TableGroup {
  readonly readings: TableReading[];
  readonly first: number;
  last: number;
}

/** Takes a document apart. */
export function partsOf(
  { blocks }: SourceDocument,
  labels: TimeLabels,
  { table: wanted }: TableChoice = {},
): DocumentParts {
  const groups: TableGroup[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table') continue;
    const before = groups.at(-1);
    const like = before?.readings.at(-1);
    const reading = readTable(block, labels, like);
    const between = blocks
      .slice((before?.last ?? 0) + 1, index)
      .filter((each): each is Paragraph => each.kind === 'paragraph');
    const isOfSame = reading.columns === like?.columns;
    if (like && (isOfSame || (wanted === undefined && goesOn(reading, like, between)))) {
      // What stands above the table of each sheet is its heading, unless it is there every time.
      const above = reading.above.filter(
        ({ text }) => !before!.readings[0]!.above.some((each) => each.text === text),
      );
      before!.readings.push(under(reading, [...between, ...above]));
      before!.last = index;
    } else if (isWork(reading, labels)) groups.push({ readings: [reading], first: index, last: index });
  }
  const chosen =
    wanted === undefined
      ? groups.toSorted((a, b) => sizeOf(b) - sizeOf(a) || a.first - b.first)[0]
      : groups.find(({ first, last }) =>
          blocks
            .slice(first, last + 1)
            .some((block) => block.kind === 'table' && tableNumber(blocks, block) === wanted),
        );
  if (!chosen) return { before: blocks.flatMap(linesOf), after: [], tables: [], others: [] };
  const own = chosen.readings;
  const heading = own.length > 1 ? headingAt(blocks, chosen.first, labels) : undefined;
  if (heading) own[0] = under(own[0]!, [heading]);
  if (own.length > 1) underTimes(own, labels);
  const inside = new Set<Block>([...own.map(({ table }) => table), ...(heading ? [heading] : [])]);
  const others = groups
    .filter((group) => group !== chosen)
    .flatMap(({ readings }) => readings.map(({ table }) => table));
  const apart = new Set<Block>(others);
  const around = (from: number, to: number): TextLine[] =>
    blocks
      .slice(from, to)
      .filter((block) => !inside.has(block) && !apart.has(block))
      .flatMap(linesOf);
  return {
    before: [...around(0, chosen.first), ...(own[0]?.above ?? [])],
    after: [...own.flatMap(({ below }) => below), ...around(chosen.last + 1, blocks.length)],
    tables: own,
    others,
  };
}

const SECTION = /^(?:\d{1,2}[.)]|[IVX]+[.)]|раздел|блок|направление)\s/iu;

/** Whether a list with a head of its own is one more part of a plan: it has terms, as the part before, or its heading has the next number. */
function goesOn(reading: TableReading, before: TableReading, between: readonly Paragraph[]): boolean {
  const isList = [reading, before].every(
    ({ columns, head }) =>
      head.first > 0 &&
      columnOf(columns, 'text') &&
      columns.every(({ kind }) => kind !== 'spread' && !ROWS.has(kind)),
  );
  const hasTerms = [reading, before].every(({ columns }) => columnOf(columns, 'when', 'start', 'rhythm'));
  const isNumbered = between.some(({ text }) => SECTION.test(plainText(text)));
  return isList && (hasTerms ? between.length > 0 : isNumbered);
}

/** Sheets that follow each other stand under the times that they are called by, above their tables or on their tabs. */
function underTimes(readings: TableReading[], labels: TimeLabels): void {
  const [first] = readings as [TableReading];
  const isTime = (text: string): boolean => labels.kindOf(text) !== undefined;
  const above = first.above.filter(({ text }) => isTime(text));
  if (above.length > 0) {
    const rest = first.above.filter((line) => !above.includes(line));
    readings[0] = { ...under(first, above), above: rest };
    return;
  }
  const isTold = readings.some(({ rows }) => rows.some((row) => row.kind === 'band' && isTime(row.text)));
  const tabs = readings.map(({ table: { place } }) => ({ text: place.sheet ?? '', place }));
  if (isTold || !tabs.every(({ text }) => labels.monthNumbers(text).length === 1)) return;
  for (const [index, tab] of tabs.entries()) readings[index] = under(readings[index]!, [tab]);
}

/** The heading of a first part, where others follow: «1. Работа с кадрами», «I полугодие». */
function headingAt(blocks: readonly Block[], index: number, labels: TimeLabels): Paragraph | undefined {
  const before = blocks
    .slice(0, index)
    .findLast((block) => block.kind === 'table' || plainText(block.text) !== '');
  if (before?.kind !== 'paragraph') return undefined;
  const isNumbered = SECTION.test(plainText(before.text));
  const isTime = labels.kindOf(before.text) !== undefined;
  return isNumbered || isTime || (before.heading ?? 0) > 1 ? before : undefined;
}

/** The number of a table among the tables of a document. */
export function tableNumber(blocks: readonly Block[], table: Block): number {
  return blocks.filter(({ kind }) => kind === 'table').indexOf(table) + 1;
}

function sizeOf({ readings }: TableGroup): number {
  return readings.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
}

/** A table of requisites has no head that says what its columns are. */
function isWork(reading: TableReading, labels: TimeLabels): boolean {
  const { columns, rows, head } = reading;
  // Without a head it is known by the times that all its rows are called by.
  const isHeaded = head.first > 0 || (columns.length > 1 && isOfTimes(reading, labels));
  const hasWork = columnOf(columns, 'text', 'title', 'spread') !== undefined;
  return hasWork && isHeaded && rows.some(({ kind }) => kind === 'work');
}

function isOfTimes({ columns, rows, table }: TableReading, labels: TimeLabels): boolean {
  const texts = rows.map(({ row }) => cellWords(table.at(row, 1)));
  const isTimed = texts.every((text) => labels.kindOf(text) !== undefined);
  return ROWS.has(columns[0]!.kind) && rows.length > 2 && isTimed;
}

/** A table below lines that are headings of it. */
function under(reading: TableReading, lines: readonly TextLine[]): TableReading {
  return { ...reading, rows: [...bandsOf(lines), ...reading.rows] };
}

/** What stands between two parts of a table is a heading in it. */
function bandsOf(paragraphs: readonly TextLine[]): SourceRow[] {
  return paragraphs.flatMap(({ text, place }): SourceRow[] => {
    const plain = plainText(text);
    if (plain === '') return [];
    const isBand = plain.length < 150 && !/^(?:продолжение|окончание)(?:\s|$)/iu.test(plain);
    return [{ kind: isBand ? 'band' : 'left', row: 0, text: plain, place }];
  });
}

/** All that is said in a part of a document, line by line. */
export function linesOf(block: Block): TextLine[] {
  if (block.kind === 'paragraph') {
    const { list, text, place } = block;
    return plainText(text) === '' ? [] : [{ text: list ? `${list.marker} ${text}` : text, place }];
  }
  return numbersFrom(1, block.rows).flatMap((row) => {
    const cells = filledCells(block, row).filter((cell) => cell.row === row);
    const texts = cells.map((cell) => cell.paragraphs.map((paragraph) => paragraph.text).join('\n'));
    // Marks of approval side by side are read one after the other.
    const text = texts.join(texts.some((each) => each.includes('\n')) ? '\n' : '   ');
    return cells[0] ? [{ text, place: cells[0].place }] : [];
  });
}

/**
 * A table of paragraphs that have none: headings are its bands, everything below them its rows. Only where there are headings
 * that name a time, or lists.
 */
export function tableOfParagraphs(
  { blocks }: SourceDocument,
  labels: TimeLabels,
): { readonly before: readonly TextLine[]; readonly table?: TableReading } {
  const paragraphs = blocks.filter(
    (block): block is Paragraph => block.kind === 'paragraph' && plainText(block.text) !== '',
  );
  const isTime = ({ text }: Paragraph): boolean => labels.leadingKind(text) !== undefined;
  const isListed = ({ list, text }: Paragraph): boolean =>
    list !== undefined || /^\s*(?:[·•▪●○■►✓*–—-]\s|\d{1,2}[.)]\s)/u.test(text);
  const start = paragraphs.findIndex((paragraph) => !isListed(paragraph) && isTime(paragraph));
  if (start < 0) return { before: paragraphs.flatMap(linesOf) };
  const cells: SourceCell[] = [];
  const rows: SourceRow[] = [];
  const body = paragraphs.slice(start);
  for (const [index, paragraph] of body.entries()) {
    const next = body[index + 1];
    const row = rows.length + 1;
    const text = plainText(paragraph.text);
    const isOver = next !== undefined && isListed(next) && text.length < 150;
    if (!isListed(paragraph) && (isTime(paragraph) || paragraph.heading !== undefined || isOver))
      rows.push({ kind: 'band', row, text, place: paragraph.place });
    else rows.push({ kind: 'work', row });
    cells.push({
      row,
      column: 1,
      rowSpan: 1,
      columnSpan: 1,
      paragraphs: [paragraph],
      place: paragraph.place,
    });
  }
  const table = new SourceTable(cells, paragraphs[start]!.place);
  const columns = [{ column: 1, heading: '', kind: 'text' as const, sure: 1 }];
  const head = { above: [], first: 0, last: 0, headings: [[]] };
  return {
    before: paragraphs.slice(0, start).flatMap(linesOf),
    table: { table, head, columns, rows, above: [], below: [] },
  };
}

/** The texts of a column. */
export function columnTexts({ table, rows }: TableReading, column: number): string[] {
  return rows
    .flatMap((row) => (row.kind === 'work' ? [cellWords(table.at(row.row, column))] : []))
    .filter((text) => text !== '');
}
