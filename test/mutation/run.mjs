/**
 * Breaks the code in many small ways and asks whether a test notices: `npm run mutate [minutes] [units]`. Stryker is
 * installed for it into `.mutation/`, which is no part of the project. Functions are taken in an order that a seed decides
 * until the time is over (an hour unless given) or so many are done; the next call goes on where this one ended, and does
 * again only what was changed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shuffled, units } from './units.mjs';

const VERSION = '9.6.1';
const HOME = '.mutation';
const SEED = 2010;
/** Each start runs the tests once unbroken: so many functions share it. */
const BATCH = 20;

const [minutes = 60, most = Infinity] = process.argv.slice(2).map(Number);
const results = join(HOME, 'results.json');

install();
const known = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : {};
const all = shuffled(units(), SEED);
const open = all.filter(({ key }) => !(key in known)).slice(0, most);
const end = Date.now() + minutes * 60_000;
let longest = 0;
// No round begins that would end too late, as far as those before tell.
while (open.length > 0 && Date.now() + longest < end) {
  const begin = Date.now();
  const batch = open.splice(0, BATCH);
  const mutants = mutate(batch);
  for (const unit of batch) known[unit.key] = ofUnit(unit, mutants);
  writeFileSync(results, JSON.stringify(known, null, 1));
  longest = Math.max(longest, Date.now() - begin);
}
report();

function install() {
  mkdirSync(HOME, { recursive: true });
  const manifest = join(HOME, 'node_modules/@stryker-mutator/core/package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === VERSION) return;
  // Its vitest is the project's: a folder of its own without peers finds it further up.
  writeFileSync(join(HOME, 'package.json'), '{"private":true}\n');
  const packages = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${VERSION}`);
  const options = ['--no-save', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', '--prefix', HOME, ...options, ...packages], { stdio: 'inherit' });
}

/** Lets Stryker break some functions; every breaking with its place and what became of it. */
function mutate(batch) {
  const settings = join(HOME, 'stryker.json');
  const found = join(HOME, 'report.json');
  writeFileSync(
    settings,
    JSON.stringify({
      testRunner: 'vitest',
      plugins: [join(process.cwd(), HOME, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
      vitest: { configFile: 'test/mutation/vitest.config.ts' },
      coverageAnalysis: 'perTest',
      // What is worked out when a module is loaded would need all tests again, for each breaking.
      ignoreStatic: true,
      // Both would ask TypeScript's old programming interface.
      disableTypeChecks: false,
      tsconfigFile: 'none',
      mutate: batch.map(({ file, from, to }) => `${file}:${from}-${to}`),
      reporters: ['json', 'clear-text'],
      jsonReporter: { fileName: found },
      clearTextReporter: { logTests: false, reportTests: false, reportMutants: false },
      tempDirName: join(HOME, 'sandbox'),
      ignorePatterns: ['dist', HOME],
      concurrency: 1,
      // A busy machine may take its time: these end only what hangs.
      timeoutMS: 60_000,
      dryRunTimeoutMinutes: 60,
      allowEmpty: true,
    }),
  );
  const stryker = join(HOME, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run', settings], { stdio: 'inherit' });
  if (status !== 0) throw new Error('Stryker could not finish.');
  const { files } = JSON.parse(readFileSync(found, 'utf8'));
  const mutants = Object.entries(files).flatMap(([file, { mutants: own }]) =>
    own.map(({ location, ...mutant }) => ({ ...mutant, file, line: location.start.line })),
  );
  // Stryker and vitest can miss each other in silence, and everything survives. One function may have no test; many cannot.
  const ran = mutants.reduce((total, { testsCompleted = 0 }) => total + testsCompleted, 0);
  console.log(`${(ran / mutants.length).toFixed(2)} tests per mutant.`);
  if (ran === 0 && mutants.length > 20)
    throw new Error('No test ran for any mutant: the result says nothing.');
  return mutants;
}

/** What became of the breakings of a function, by lines counted from its first: it may move in its file. */
function ofUnit({ file, from, to }, mutants) {
  return mutants
    .filter((mutant) => mutant.file === file && mutant.line >= from && mutant.line <= to)
    .map(({ line, status, mutatorName, replacement }) => ({
      line: line - from,
      status,
      change: `${mutatorName} ${replacement ?? ''}`,
    }));
}

function report() {
  const done = all.filter(({ key }) => key in known);
  const mutants = done.flatMap(({ file, from, key }) =>
    known[key].map(({ line, ...mutant }) => ({ ...mutant, place: `${file}:${from + line}` })),
  );
  const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  for (const { place, status, change } of missed) console.log(`${place} ${status}: ${change}`);
  const score = ((100 * noticed.length) / (noticed.length + missed.length)).toFixed(1);
  console.log(
    `${noticed.length} of ${noticed.length + missed.length} noticed (${score} %), in ${done.length} of ${all.length} functions.`,
  );
}
