/**
 * A part of `npm run bench`, and `node bench/workbooks.mjs` by itself: what the appendix of a large plan takes as a workbook, beside
 * Debian's python3-xlsxwriter writing the same rows, and how much memory. `--runs N` sets how often, `--only TEXT` chooses by names.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import exceljs from 'exceljs';
import { bigPlan } from './big-plan.mjs';
import { peakOf } from './peak.mjs';
import { compare, cyclo, timed } from './ratio.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string', default: '' } },
});
const PYTHON = '/usr/bin/python3';
const XLSXWRITER = fileURLToPath(new URL('same-rows.py', import.meta.url));
/** How many times as long as xlsxwriter it may take, and how many megabytes, by activities. */
const TARGET = 2;
const MOST = { 1000: 200, 10_000: 500 };

const name = (activities) => `export, ${activities.toLocaleString('en')} activities`;
const root = mkdtempSync(join(tmpdir(), 'cyclo-bench-'));
try {
  const chosen = Object.keys(MOST)
    .map(Number)
    .filter((activities) => name(activities).includes(values.only));
  for (const activities of chosen) writeFileSync(plan(activities), bigPlan(activities));
  if (chosen.includes(1000)) await compareWithPython();
  for (const activities of chosen) console.log(memoryOf(activities));
} finally {
  rmSync(root, { recursive: true });
}

function plan(activities) {
  return join(root, `plan-${activities}.yaml`);
}

function exported(activities) {
  return [
    'export',
    '--plan',
    plan(activities),
    '--no-order',
    '--output',
    join(root, `plan-${activities}.xlsx`),
  ];
}

async function compareWithPython() {
  if (spawnSync(PYTHON, ['-c', 'import xlsxwriter']).status !== 0) {
    console.log('No workbook was compared: python3-xlsxwriter is not installed.');
    return;
  }
  cyclo(root, exported(1000));
  const rows = join(root, 'rows.json');
  writeFileSync(rows, JSON.stringify(await rowsOf(join(root, 'plan-1000.xlsx'))));
  const comparison = {
    name: name(1000),
    against: 'xlsxwriter',
    target: TARGET,
    program: () => cyclo(root, exported(1000)),
    baseline: () => timed(PYTHON, [XLSXWRITER, rows, join(root, 'other.xlsx')], root),
  };
  console.log(`\nA workbook: median of the ratios of runs in turns (least–most).\n`);
  console.log(compare(comparison, {}, Number(values.runs)));
}

/** The cells of each sheet, days as `{day}`. */
async function rowsOf(file) {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(file);
  return book.worksheets.map((sheet) =>
    (sheet.getRows(1, sheet.rowCount) ?? []).map((row) =>
      Array.from({ length: sheet.columnCount }, (_, column) => {
        const { value, text } = row.getCell(column + 1);
        return value instanceof Date ? { day: value.toISOString().slice(0, 10) } : text;
      }),
    ),
  );
}

function memoryOf(activities) {
  const words = exported(activities);
  const { peak, seconds } = peakOf(root, words);
  return [
    name(activities).padEnd(28),
    `${peak.toFixed(0)} MB of at most ${MOST[activities]}`.padStart(22),
    `${seconds.toFixed(1)} s`.padStart(8),
    `${(statSync(words.at(-1)).size / 2 ** 20).toFixed(1)} MB written`.padStart(18),
    peak > MOST[activities] ? 'too much' : '',
  ].join(' ');
}
