/** Workbooks read back: their tables are of our own writing, and exceljs reads them with the style of each word. */
import exceljs, { type Cell, type Worksheet } from 'exceljs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { writeViewXlsx } from '../../src/exporters/xlsx/view.ts';
import { planTable } from '../../src/progress/table.ts';
import { bulletsOf } from '../progress/bullets.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { oneLine } from '../../src/views/one-line.ts';
import { runs } from '../runs.ts';
import { planOf, viewOf } from './plans.ts';
import { randomTable } from './random-table.ts';

const days = builtInCalendar('ru');

describe('a workbook read back', () => {
  it('has each item as often as the plan, in its cell, in order', async () => {
    await fc.assert(
      fc.asyncProperty(randomTable, async (file) => {
        const made = planOf(file);
        const { items } = obligations(made, days);
        const book = new exceljs.Workbook();
        await book.xlsx.load((await writeViewXlsx(viewOf(made))).buffer as ArrayBuffer);
        const [table, list] = book.worksheets;
        const wanted = planTable(made, items).rows.map(({ cells }) =>
          cells.map((cell) => bulletsOf(cell).map((item) => oneLine(item.text))),
        );
        expect(cellsOf(table!, wanted.length)).toEqual(wanted);
        expect(columnOf(list!, 'Пункт циклограммы').toSorted()).toEqual(
          planTable(made, items)
            .rows.flatMap(({ cells }) => cells.flat().map((item) => oneLine(item.text)))
            .toSorted(),
        );
      }),
      { numRuns: runs(1000) },
    );
  });
});

/** The items of the appendix, row by row; those of a row that goes on belong to the row before. */
function cellsOf(sheet: Worksheet, count: number): string[][][] {
  const all = (sheet.getRows(1, sheet.rowCount) ?? []).map((row) =>
    [1, 2, 3, 4, 5].map((at) => wordsOf(row.getCell(at))),
  );
  const head = all.findIndex(([, ...actors]) => actors.join() === 'А,Б,В,Г');
  const cells: string[][][] = [];
  for (const [label = '', ...own] of all.slice(head + 1, lastRowOf(sheet))) {
    const items = own.map(itemsIn);
    if (!label.includes('(продолжение)')) cells.push(items);
    else items.forEach((more, column) => cells.at(-1)![column]!.push(...more));
  }
  expect(cells).toHaveLength(count);
  return cells;
}

/** The last row with a rule below it. */
function lastRowOf(sheet: Worksheet): number {
  let last = sheet.rowCount;
  while (!sheet.getCell(last, 2).border?.bottom) last--;
  return last;
}

/** The words of a cell, without what stands in italics: that is said of them. */
function wordsOf({ value, text: whole }: Cell): string {
  if (typeof value !== 'object' || value === null || !('richText' in value)) return whole;
  return value.richText.map(({ text, font }) => (font?.italic ? '' : text)).join('');
}

/** What keeps the end of a line off a rule. */
const KEPT_OFF = /\u00a0+(?= |$)/g;

function itemsIn(cell: string): string[] {
  if (cell === '–' || cell === '') return [];
  return cell.split('\n').map((line) => plain(line.replaceAll(KEPT_OFF, '')).replace(/^· /, ''));
}

function columnOf(sheet: Worksheet, heading: string): string[] {
  const texts = (at: number): string[] =>
    (sheet.getRows(1, sheet.rowCount) ?? []).map((row) => plain(row.getCell(at).text));
  const heads = Array.from({ length: sheet.columnCount }, (_, index) => texts(index + 1));
  return heads.find(([head]) => head === heading)!.slice(1);
}

/** Hard spaces are a matter of lines. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-').replaceAll('\u2060', '');
}
