/**
 * Workbooks as other programs see them: Python's openpyxl, and LibreOffice's cells and printed pages. For machines that
 * have these programs (`npm run test:office`, CI); what xlsx.test.ts reads from the XML is checked everywhere.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { writeViewXlsx } from '../../src/exporters/xlsx/view.ts';
import { documentOf, itemsOf, planOf, seedPlan, sourceTable, viewOf } from '../exporters/plans.ts';
import { randomTable } from '../exporters/random-table.ts';
import { stressPlan } from '../exporters/stress-plan.ts';
import { runs } from '../runs.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { planTable } from '../../src/progress/table.ts';

const PYTHON = '/usr/bin/python3';
const DUMP = `import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
json.dump([[[cell.value if cell.data_type == 's' else cell.value and str(cell.value) for cell in row] for row in sheet] for sheet in book], sys.stdout)`;

const run = promisify(execFile);

const folder = mkdtempSync(join(tmpdir(), 'cyclo-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const plans = Object.entries({ order: seedPlan(), stress: planOf(stressPlan) });
  const written = plans.map(async ([name, plan]) => {
    writeFileSync(join(folder, `${name}.xlsx`), await writeViewXlsx(viewOf(plan)));
  });
  await Promise.all(written);
});

describe('openpyxl', () => {
  it('reads the twenty cells of the order', async () => {
    const [table = [], items = []] = await readCells('order.xlsx');
    const rows = table.slice(-7, -2);
    const source = sourceTable();
    expect(rows.map(([label]) => label)).toEqual(source.labels);
    expect(rows.map(([, ...cells]) => cells.map((cell) => itemsOf(cell ?? '')))).toEqual(source.cells);
    expect(items).toHaveLength(55);
    expect(items[1]?.[5]).toBe('2010-08-31 00:00:00');
  });

  it('reads the items of any plan, to the character', async () => {
    const plans = fc.sample(randomTable, { numRuns: runs(100) }).map((file) => planOf(file));
    for (const [index, plan] of plans.entries()) {
      writeFileSync(join(folder, `any-${index}.xlsx`), await writeViewXlsx(viewOf(plan)));
      const [, [head = [], ...items] = []] = await readCells(`any-${index}.xlsx`);
      const at = head.indexOf('Пункт циклограммы');
      const { rows } = planTable(plan, obligations(plan, builtInCalendar('ru')).items);
      const wanted = rows.flatMap(({ cells }) => cells.flat().map(({ text }) => text));
      expect(items.map((row) => row[at] ?? '').toSorted()).toEqual(wanted.toSorted());
    }
  });

  it('reads what looks like a formula as text', async () => {
    const [, items = []] = await readCells('stress.xlsx');
    expect(items.map((row) => row[3])).toEqual(expect.arrayContaining(['=cmd|"/c calc"!A1', '@SUM(A1)']));
  });
});

describe('LibreOffice', () => {
  beforeAll(async () => {
    await convert('order.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false');
    await convert('order.xlsx', 'pdf');
    await convert('stress.xlsx', 'pdf');
  });

  it('reads the twenty cells of the order', () => {
    const rows = csvRows(readFileSync(join(folder, 'order.csv'), 'utf8')).slice(-6, -1);
    const source = sourceTable();
    expect(rows.map(([label]) => label)).toEqual(source.labels);
    expect(rows.map(([, ...cells]) => cells.map(itemsOf))).toEqual(source.cells);
  });

  it('prints every word of the order, the appendix on two pages', async () => {
    // The list of items is to be worked with, and is not printed.
    const words = await printed('order.pdf');
    const appendix = documentOf(seedPlan());
    const texts = [
      appendix.title ?? '',
      ...appendix.header,
      ...appendix.header,
      ...appendix.rows.flatMap(({ label, cells }) => [label, ...cells.flat()]),
    ];
    const wanted = [...texts, ...appendix.mark, appendix.subtitle ?? '', ...appendix.notes, '2'];
    expect(atoms(words.map(({ text }) => text))).toEqual(atoms(wanted));
    const number = words.filter(({ text, y }) => text === '2' && y < 56);
    expect(number.map(({ page }) => page)).toEqual([2]);
    expect(words.filter(({ text }) => text === 'Месяц').map(({ page }) => page)).toEqual([1, 2]);
  });

  it('cuts no line, however long the texts are', async () => {
    const words = await printed('stress.pdf');
    const ends = [
      ...Array.from({ length: 40 }, (_, index) => `конец${index}`),
      'конецдлинного',
      'конецадреса',
      'конецслова',
    ];
    // In the table, and not among the items, which are not printed.
    for (const end of ends) expect([end, words.filter(({ text }) => text === end).length]).toEqual([end, 1]);
  });

  it.each(['order.pdf', 'stress.pdf'])(
    'prints no line over another or below the page in %s',
    async (name) => {
      const words = await printed(name);
      const bottom = ((210 - 20) / 25.4) * 72 + 1;
      expect(words.filter(({ bottomEdge }) => bottomEdge > bottom)).toEqual([]);
      const pages = new Map<number, Word[]>();
      for (const word of words) pages.set(word.page, [...(pages.get(word.page) ?? []), word]);
      const over = [...pages.values()].flatMap((page) =>
        page.flatMap((a, index) => page.slice(index + 1).flatMap((b) => (overlap(a, b) ? [[a, b]] : []))),
      );
      expect(over).toEqual([]);
    },
  );
});

/** Rows of a CSV file with quoted cells of several lines. */
function csvRows(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
  }
  return rows.filter((row) => row.some(Boolean));
}

interface Word {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottomEdge: number;
}

async function readCells(name: string): Promise<(string | null)[][][]> {
  const { stdout } = await run(PYTHON, ['-c', DUMP, join(folder, name)], { maxBuffer: 1e8 });
  return JSON.parse(stdout) as (string | null)[][][];
}

async function convert(name: string, to: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)]);
}

/** The words on the pages with where they stand, in points from the top left. */
async function printed(name: string): Promise<Word[]> {
  const { stdout } = await run('pdftotext', ['-bbox', join(folder, name), '-'], { maxBuffer: 1e8 });
  return stdout
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map(
        ([, x, y, right, bottomEdge, text = '']) => ({
          page: index + 1,
          text,
          x: Number(x),
          y: Number(y),
          right: Number(right),
          bottomEdge: Number(bottomEdge),
        }),
      ),
    );
}

/** The boxes of words are taller than their lines: a quarter over another is still none. */
function overlap(a: Word, b: Word): boolean {
  const height = Math.min(a.bottomEdge - a.y, b.bottomEdge - b.y);
  return (
    Math.min(a.right, b.right) - Math.max(a.x, b.x) > 1 &&
    Math.min(a.bottomEdge, b.bottomEdge) - Math.max(a.y, b.y) > height / 4
  );
}

/** The words of texts, and the halves of those with hyphens: what pages break. */
function atoms(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(/[\s\u2011-]+/))
    .filter((atom) => /[\p{L}\d]/u.test(atom))
    .toSorted();
}
