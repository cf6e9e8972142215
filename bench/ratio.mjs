/** Ratios of whole commands that ran in turns. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CYCLO = fileURLToPath(new URL('../bin/cyclo.js', import.meta.url));

/**
 * Runs two commands in turns, and says in a line how many times as long the first took.
 *
 * @param comparison its name, what it is compared with, how many times as long it may take, and both commands, each of which
 *   answers with its `time`; `before` is done before each turn and not measured
 * @param places what the commands are given
 * @param runs how many turns
 */
export function compare(
  { name, against, target, before = () => undefined, program, baseline },
  places,
  runs,
) {
  const turns = Array.from({ length: runs }, () => {
    before(places);
    const theirs = baseline(places).time;
    const mine = program(places).time;
    return { theirs, mine, ratio: mine / theirs };
  });
  const [ratio, mine, theirs] = ['ratio', 'mine', 'theirs'].map((key) =>
    median(turns.map((turn) => turn[key])),
  );
  const sorted = turns.map((turn) => turn.ratio).sort((a, b) => a - b);
  return [
    name.padEnd(28),
    against.padEnd(17),
    ratio.toFixed(2).padStart(6),
    `(${sorted[0].toFixed(2)}–${sorted.at(-1).toFixed(2)})`.padEnd(13),
    `of at most ${target}`.padEnd(16),
    `${mine.toFixed(0)} / ${theirs.toFixed(0)} ms`,
  ].join(' ');
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

/** Runs cyclo in a folder. */
export function cyclo(cwd, args) {
  return timed(process.execPath, [CYCLO, ...args], cwd);
}

/**
 * Runs a program in a folder, and fails when it does.
 *
 * @param variables of its environment, besides those that are there
 * @returns its time in milliseconds, and what it printed
 */
export function timed(program, args, cwd, variables = {}) {
  // Node 20 reads the certificates of NODE_EXTRA_CA_CERTS at every start, which takes longer than what is measured.
  const { NODE_EXTRA_CA_CERTS: _, CYCLO_STORE: __, ...env } = process.env;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...env, ...variables },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stderr}`);
  return { time, stdout };
}
