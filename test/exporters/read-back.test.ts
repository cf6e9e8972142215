/** Workbooks read back: their tables are of our own writing, and exceljs reads them with the style of each word. */
import exceljs, { type Cell, type Worksheet } from 'exceljs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { writeViewXlsx } from '../../src/exporters/xlsx/view.ts';
import type { PlanFile, WhenEntry } from '../../src/plan/generated/plan-file.ts';
import { bulletsOf, planTable } from '../../src/progress/table.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { oneLine } from '../../src/views/one-line.ts';
import { runs } from '../runs.ts';
import { planOf, viewOf } from './plans.ts';

const days = builtInCalendar('ru');

const WHENS: readonly WhenEntry[] = [
  '2026-09',
  '2026-10',
  '2026-11-05',
  '2026-09..2026-11',
  '2026-10-12..2026-10-30',
  'throughout',
  'as-needed',
  { every: 'month', by: 5 },
  { every: 'week', by: 'friday' },
  { every: 'quarter', by: 'last-working-day' },
];

/** Words of many lengths, with what a sheet takes for something else. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('отчёт', 'организационно-координационное', 'г.', '№', '152-ФЗ', '«Сетевой', 'Город»'),
      fc.constantFrom('=1+1', '<b>', '&amp;', '_x0041_', '+7', '-', '@x', "'", '·', '(2026 г.)', 'и'),
      fc.string({ unit: fc.constantFrom(...'абвгдЖЩxyz'), minLength: 1, maxLength: 30 }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((words) => words.join(' '));

const plan = fc
  .record({
    texts: fc.array(
      fc.record({
        text,
        when: fc.constantFrom(...WHENS),
        actors: fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1 }),
      }),
      { minLength: 1, maxLength: 30 },
    ),
    rows: fc.constantFrom<NonNullable<PlanFile['rows']>>('month', 'quarter', 'week'),
  })
  .map(({ texts, rows }): PlanFile => ({
    cyclo: 1,
    plan: 'random',
    title: 'План',
    period: '2026-09..2026-11',
    rows,
    actors: { A: { name: 'А' }, B: { name: 'Б' }, C: { name: 'В' }, D: { name: 'Г' } },
    activities: texts.map(({ text, when, actors }, index) => ({
      id: `a-${index}`,
      title: `Работа ${index}`,
      when,
      tasks: Object.fromEntries(actors.map((actor) => [actor, text])),
    })),
  }));

describe('a workbook read back', () => {
  it('has each item as often as the plan, in its cell, in order', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (file) => {
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
function wordsOf({ value }: Cell): string {
  if (typeof value !== 'object' || value === null || !('richText' in value)) return String(value ?? '');
  return value.richText.map(({ text, font }) => (font?.italic ? '' : text)).join('');
}

function itemsIn(cell: string): string[] {
  if (cell === '–' || cell === '') return [];
  return cell.split('\n').map((line) => plain(line).replace(/^· /, ''));
}

function columnOf(sheet: Worksheet, heading: string): string[] {
  const texts = (at: number): string[] =>
    (sheet.getRows(1, sheet.rowCount) ?? []).map((row) => plain(String(row.getCell(at).value ?? '')));
  const heads = Array.from({ length: sheet.columnCount }, (_, index) => texts(index + 1));
  return heads.find(([head]) => head === heading)!.slice(1);
}

/** Hard spaces are a matter of lines. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
