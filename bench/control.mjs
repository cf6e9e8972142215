/**
 * `node bench/control.mjs`: what execution control costs where it is large, in proportion to another program that ran in
 * turns with it on this machine. `--runs N` sets how often, `--only TEXT` chooses comparisons by their names, `--seed N` is
 * that of the synthetic country. Needs the `sqlite3` shell, and a minute to make the country.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compiled } from './compiled.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
  },
});
const CYCLO = fileURLToPath(new URL('../bin/cyclo.js', import.meta.url));
const ORDER = fileURLToPath(new URL('../plans/sgo-2010-h1.yaml', import.meta.url));
const DAY = '2010-12-31';
/** As many schools as have a hundred thousand completions in half a year. */
const BULK = { offices: 180, schools: 4_700 };
const BULK_ROWS = 100_000;

/** What `status` counts, as one would type it: the shares by their item and the state of their last word. */
const GROUPING = `SELECT activity, occurrence, kind, late, count(*) FROM (
  SELECT activity, occurrence, unit, max(id), kind, happened_on > date(occurrence || '-01', '+1 month', '-1 day') AS late
  FROM event WHERE plan = 'synthetic' GROUP BY unit, activity, occurrence
) GROUP BY activity, occurrence, kind, late`;

const root = mkdtempSync(join(tmpdir(), 'cyclo-bench-'));
try {
  const { makeCity, SIZES } = await compiled('make-city.ts');
  const make = async (name, size) => {
    const folder = join(root, name);
    await makeCity(size, Number(values.seed), folder, ORDER);
    return folder;
  };
  console.log(
    `Node ${process.version}. Median of the ratios of ${values.runs} runs in turns (least–most); median times.\n`,
  );
  if (!values.only.startsWith('done')) {
    const country = await make('country', SIZES.country);
    const empty = join(root, 'empty');
    mkdirSync(empty);
    cpSync(join(country, 'plans'), join(empty, 'plans'), { recursive: true });
    compare('status, 1,000,000 events', 'sqlite3 shell, grouping', 3, {
      program: () => cyclo(country, ['status']),
      baseline: () => sqlite(country, [storeOf(country), GROUPING]),
    });
    const due = ['due', '--unit', 'mou-77', '--month', '2010-12'];
    compare('due, 1,000,000 events', 'due, no events', 1.5, {
      program: () => cyclo(country, due),
      baseline: () => cyclo(empty, due),
    });
  }
  if ('done --from, 100,000 rows'.includes(values.only)) bulk(await make('bulk', BULK));
} finally {
  rmSync(root, { recursive: true });
}

/** The same rows: as a controller's file for cyclo, and as lines of the table for the shell. */
function bulk(folder) {
  const query = `FROM event WHERE kind = 'done' AND unit LIKE 'mou-%' GROUP BY activity, occurrence, unit ORDER BY min(id) LIMIT ${BULK_ROWS}`;
  const rows = sqlite(folder, [
    '-csv',
    '-header',
    storeOf(folder),
    `SELECT activity, occurrence, unit, happened_on AS date, note, recorded_by AS by ${query}`,
  ]);
  writeFileSync(join(folder, 'rows.csv'), rows.stdout);
  const place = join(folder, 'place');
  const fresh = () => {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place);
    cpSync(join(folder, 'plans'), join(place, 'plans'), { recursive: true });
  };
  const record = () => cyclo(place, ['done', '--from', join(folder, 'rows.csv')]);
  fresh();
  record();
  const table = sqlite(place, ['-csv', storeOf(place), 'SELECT * FROM event']).stdout;
  const lines = table.trimEnd().split('\n').length;
  if (lines !== BULK_ROWS) throw new Error(`${lines} rows are not ${BULK_ROWS}`);
  writeFileSync(join(folder, 'table.csv'), table);
  const { stdout: schema } = sqlite(place, [storeOf(place), '.schema']);
  compare('done --from, 100,000 rows', 'sqlite3 .import', 3, {
    before: fresh,
    program: record,
    baseline: () => {
      rmSync(join(place, 'imported'), { force: true });
      sqlite(place, ['imported', schema]);
      return sqlite(place, ['imported', `.import --csv ${join(folder, 'table.csv')} event`]);
    },
  });
}

function compare(name, against, target, { before = () => undefined, program, baseline }) {
  if (!name.includes(values.only)) return;
  const runs = Array.from({ length: Number(values.runs) }, () => {
    before();
    const theirs = baseline().time;
    const mine = program().time;
    return { theirs, mine, ratio: mine / theirs };
  });
  const [ratio, mine, theirs] = ['ratio', 'mine', 'theirs'].map((key) => median(runs.map((run) => run[key])));
  const sorted = runs.map((run) => run.ratio).sort((a, b) => a - b);
  console.log(
    [
      name.padEnd(28),
      against.padEnd(24),
      ratio.toFixed(2).padStart(6),
      `(${sorted[0].toFixed(2)}–${sorted.at(-1).toFixed(2)})`.padEnd(14),
      `of at most ${target}`.padEnd(16),
      `${mine.toFixed(0)} / ${theirs.toFixed(0)} ms`,
    ].join(' '),
  );
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

function storeOf(folder) {
  return join(folder, '.cyclo', 'ledger.sqlite');
}

function cyclo(cwd, args) {
  return timed(process.execPath, [CYCLO, ...args, '--today', DAY], cwd);
}

function sqlite(cwd, args) {
  return timed('sqlite3', args, cwd);
}

function timed(program, args, cwd) {
  // Node 20 reads the certificates of NODE_EXTRA_CA_CERTS at every start, which takes longer than what is measured.
  const { NODE_EXTRA_CA_CERTS: _, CYCLO_STORE: __, ...env } = process.env;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stderr}`);
  return { time, stdout };
}
