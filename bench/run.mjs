/**
 * `npm run bench`: how long cyclo takes, and how much memory, in proportion to another program that ran in turns with it
 * on this machine. `--runs N` sets how often, `--only TEXT` chooses comparisons by their names, `--against FOLDER` compares
 * `due` with that of another clone that is built. Six parts follow: large workbooks (`workbooks.mjs`), the memory of
 * large reports (`report.mjs`), the script of a large page (`page.mjs`), what a whole country takes (`control.mjs`), what a long
 * history takes (`revisions.mjs`), and what reading documents takes (`documents.mjs`).
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { casesIn } from './cases.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string' }, only: { type: 'string', default: '' }, against: { type: 'string' } },
});
const PEAK_MEMORY = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));

const root = mkdtempSync(join(tmpdir(), 'cyclo-bench-'));
try {
  const cases = casesIn(root, values.against).filter(({ name }) => name.includes(values.only));
  console.log(
    `Node ${process.version}. Time: median of the ratios of runs in turns (least–most); memory: ratio of peaks.\n`,
  );
  console.log(row('', 'against', 'runs', 'time', '', 'memory', ''));
  for (const each of cases) console.log(compare(each));
} finally {
  rmSync(root, { recursive: true });
}
/** The other parts, with those of the options that each takes; memory is measured once. */
const PARTS = {
  'workbooks.mjs': ['runs', 'only'],
  'report.mjs': ['only'],
  'page.mjs': ['runs', 'only'],
  'control.mjs': ['runs', 'only'],
  'revisions.mjs': ['runs', 'only'],
  'documents.mjs': ['runs', 'only'],
};
for (const [part, options] of Object.entries(PARTS)) {
  const script = fileURLToPath(new URL(part, import.meta.url));
  const chosen = options.flatMap((name) => (values[name] ? [`--${name}`, values[name]] : []));
  const { status } = spawnSync(process.execPath, [script, ...chosen], { stdio: 'inherit' });
  process.exitCode ||= status;
}

function compare({ name, program, baseline, with: other, runs: usual, ...surroundings }) {
  const runs = Number(values.runs ?? usual);
  const ratios = Array.from({ length: runs }, () => {
    const before = run(other, surroundings).time;
    return run(program, surroundings).time / before;
  }).sort((a, b) => a - b);
  const median = (ratios[Math.floor((runs - 1) / 2)] + ratios[Math.ceil((runs - 1) / 2)]) / 2;
  const [mine, theirs] = [program, other].map(
    (args) => run(['--require', PEAK_MEMORY, ...args], surroundings).memory,
  );
  const range = `(${ratios[0].toFixed(2)}–${ratios.at(-1).toFixed(2)})`;
  const memory = `(${megabytes(mine)} / ${megabytes(theirs)} MB)`;
  return row(name, baseline, runs, median.toFixed(2), range, (mine / theirs).toFixed(2), memory);
}

/** Runs node once, in an empty folder of its own and with what the case needs. */
function run(args, { plans, store }) {
  const cwd = mkdtempSync(join(root, 'run-'));
  if (plans) cpSync(plans, join(cwd, 'plans'), { recursive: true });
  if (store) cpSync(store, join(cwd, '.cyclo'), { recursive: true });
  const memory = join(cwd, 'memory');
  // Node 20 reads the certificates of NODE_EXTRA_CA_CERTS at every start, which takes longer than what is measured.
  const { NODE_EXTRA_CA_CERTS: _, CYCLO_STORE: __, ...env } = { ...process.env, CYCLO_BENCH_MEMORY: memory };
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stderr}`);
  const result = { time, memory: args[0] === '--require' ? Number(readFileSync(memory, 'utf8')) : undefined };
  rmSync(cwd, { recursive: true });
  return result;
}

function megabytes(kilobytes) {
  return (kilobytes / 1024).toFixed(0);
}

function row(...cells) {
  const [name, baseline, runs, ...figures] = cells;
  const [time, range, memory, both] = figures.map(String);
  return [
    name.padEnd(36),
    baseline.padEnd(17),
    String(runs).padStart(4),
    time.padStart(7),
    range.padEnd(13),
    memory.padStart(7),
    both,
  ].join(' ');
}
