/**
 * The second half of `npm run bench`, and `node bench/control.mjs` by itself: what execution control costs where it is
 * large, in proportion to another program that ran in turns with it on this machine. `--runs N` sets how often, `--only
 * TEXT` chooses comparisons by their names, `--seed N` is that of the synthetic country. Needs the `sqlite3` shell, and half
 * a minute to make the country.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compiled } from './compiled.mjs';
import { compare, cyclo as run, timed } from './ratio.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
  },
});
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

const DUE = ['due', '--unit', 'mou-77', '--month', '2010-12'];
const counting = {
  against: 'sqlite3, grouping',
  target: 3,
  baseline: ({ full }) => sqlite(full, [storeOf(full), GROUPING]),
};

/** Each in the places of its kind: what is measured, what with, and how many times as long it may take. */
const CASES = [
  { ...counting, name: 'status, 1,000,000 events', program: ({ full }) => cyclo(full, ['status']) },
  {
    ...counting,
    name: 'status by unit, of them',
    program: ({ full }) => cyclo(full, ['status', '--by', 'unit']),
  },
  {
    ...counting,
    name: 'trend by month, of them',
    program: ({ full }) => cyclo(full, ['status', '--trend', 'month']),
  },
  { ...counting, name: 'missing, of them', program: ({ full }) => cyclo(full, ['missing']) },
  {
    name: 'due of one unit, of them',
    against: 'due, no events',
    target: 1.5,
    program: ({ full }) => cyclo(full, DUE),
    baseline: ({ empty }) => cyclo(empty, DUE),
  },
  {
    name: 'done --from, 100,000 rows',
    against: 'sqlite3, .import',
    target: 3,
    places: bulk,
    before: ({ fresh }) => fresh(),
    program: ({ place, rows }) => cyclo(place, ['done', '--from', rows]),
    baseline: ({ place, schema, table }) => {
      rmSync(join(place, 'imported'), { force: true });
      sqlite(place, ['imported', schema]);
      return sqlite(place, ['imported', `.import --csv ${table} event`]);
    },
  },
];

const cases = CASES.filter(({ name }) => name.includes(values.only));
if (cases.length > 0) await measure();

async function measure() {
  if (spawnSync('sqlite3', ['--version']).error) {
    console.log('\nExecution control is not measured: there is no sqlite3 shell to compare with.');
    return;
  }
  console.log(
    `\nExecution control. Time: median of the ratios of ${values.runs} runs in turns (least–most).\n`,
  );
  const root = mkdtempSync(join(tmpdir(), 'cyclo-bench-'));
  try {
    const { makeCity, SIZES } = await compiled('make-city.ts');
    const make = async (name, size) => {
      const folder = join(root, name);
      await makeCity(size, Number(values.seed), folder, ORDER);
      return folder;
    };
    const known = new Map();
    for (const each of cases) {
      const { places = country } = each;
      if (!known.has(places)) known.set(places, await places(make, SIZES));
      console.log(compare(each, known.get(places), Number(values.runs)));
    }
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A country with its records, and the same without them. */
async function country(make, sizes) {
  const full = await make('country', sizes.country);
  const empty = join(full, 'empty');
  cpSync(join(full, 'plans'), join(empty, 'plans'), { recursive: true });
  return { full, empty };
}

/** The same rows: as a controller's file for cyclo, and as lines of the table for the shell. */
async function bulk(make) {
  const folder = await make('bulk', BULK);
  const query = `FROM event WHERE kind = 'done' AND unit LIKE 'mou-%' GROUP BY activity, occurrence, unit ORDER BY min(id) LIMIT ${BULK_ROWS}`;
  const chosen = `SELECT activity, occurrence, unit, happened_on AS date, note, recorded_by AS by ${query}`;
  const rows = join(folder, 'rows.csv');
  writeFileSync(rows, sqlite(folder, ['-csv', '-header', storeOf(folder), chosen]).stdout);
  const place = join(folder, 'place');
  const fresh = () => {
    rmSync(place, { recursive: true, force: true });
    cpSync(join(folder, 'plans'), join(place, 'plans'), { recursive: true });
  };
  fresh();
  cyclo(place, ['done', '--from', rows]);
  const { stdout: lines } = sqlite(place, ['-csv', storeOf(place), 'SELECT * FROM event']);
  if (lines.trimEnd().split('\n').length !== BULK_ROWS) throw new Error(`These are not ${BULK_ROWS} rows`);
  const table = join(folder, 'table.csv');
  writeFileSync(table, lines);
  const { stdout: schema } = sqlite(place, [storeOf(place), '.schema']);
  return { place, rows, fresh, table, schema };
}

function storeOf(folder) {
  return join(folder, '.cyclo', 'ledger.sqlite');
}

function cyclo(cwd, args) {
  return run(cwd, [...args, '--today', DAY]);
}

function sqlite(cwd, args) {
  return timed('sqlite3', args, cwd);
}
