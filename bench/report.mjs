/**
 * A part of `npm run bench`, and `node bench/report.mjs` by itself: the memory that a report takes for 5,000 schools, in every
 * format: of the plan of 2010 where nobody has done anything, and of a city after half a year, with all its records of what was
 * done, late, excused and returned. `--schools N` makes it of other sizes, `--only TEXT` chooses by names.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compiled } from './compiled.mjs';
import { peakOf } from './peak.mjs';

const { values } = parseArgs({
  options: { schools: { type: 'string', default: '5000' }, only: { type: 'string', default: '' } },
});
const ORDER = fileURLToPath(new URL('../plans/sgo-2010-h1.yaml', import.meta.url));
const DAY = '2010-12-31';
/** Megabytes that a report may take. */
const MOST = 500;
const OFFICES = 100;

const FORMATS = ['md', 'html', 'csv', 'json', 'xlsx', 'docx'];

/** Each makes in a folder what the report is of, and says how many records there are. */
const PLACES = { 'no records': withoutRecords, 'half a year': halfYear };

const chosen = Object.entries(PLACES)
  .map(([name, make]) => ({
    name,
    make,
    formats: FORMATS.filter((format) => `report, ${format}, ${name}`.includes(values.only)),
  }))
  .filter(({ formats }) => formats.length > 0);
for (const { name, make, formats } of chosen) {
  const root = mkdtempSync(join(tmpdir(), 'cyclo-bench-'));
  try {
    const records = await make(root, Number(values.schools));
    console.log(
      `\nA report of ${values.schools} schools, ${name} (${records} records). Memory: the peak, of at most ${MOST} MB.\n`,
    );
    for (const format of formats) console.log(measure(root, format));
  } finally {
    rmSync(root, { recursive: true });
  }
}

function withoutRecords(root, schools) {
  mkdirSync(join(root, 'plans', 'units'), { recursive: true });
  writeFileSync(join(root, 'plans', 'sgo-2010-h1.yaml'), readFileSync(ORDER, 'utf8'));
  writeFileSync(join(root, 'plans', 'units', 'chelyabinsk.yaml'), units(schools));
  return 0;
}

async function halfYear(root, schools) {
  const { makeCity } = await compiled('make-city.ts');
  const { events } = await makeCity({ offices: OFFICES, schools }, 1, root, ORDER);
  return events;
}

function units(schools) {
  const lines = ['cyclo-units: 1', 'units:'];
  for (let office = 1; office <= OFFICES; office++)
    lines.push(`  - {id: ruo-${office}, name: РУО № ${office}, actor: RUO, parent: UO}`);
  for (let school = 1; school <= schools; school++)
    lines.push(
      `  - {id: mou-${school}, name: Средняя общеобразовательная школа № ${school}, actor: MOU, parent: ruo-${(school % OFFICES) + 1}}`,
    );
  return `${lines.join('\n')}\n`;
}

function measure(cwd, format) {
  const output = join(cwd, `report.${format}`);
  const { peak, seconds } = peakOf(cwd, ['report', '--format', format, '--output', output, '--today', DAY]);
  return [
    `report, ${format}`.padEnd(14),
    `${peak.toFixed(0)} MB`.padStart(8),
    `${seconds.toFixed(1)} s`.padStart(8),
    `${(statSync(output).size / 2 ** 20).toFixed(1)} MB written`.padStart(18),
    peak > MOST ? 'too much' : '',
  ].join(' ');
}
