/**
 * The third part of `npm run bench`, and `node bench/revisions.mjs` by itself: what a long history of a plan costs, in proportion
 * to what git alone or a short history costs. `--runs N` sets how often, `--only TEXT` chooses comparisons by their names. It
 * takes some minutes to begin: git converts each version once, before anything is measured.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bigPlan } from './big-plan.mjs';
import { compare, cyclo, timed } from './ratio.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string', default: '' } },
});
const ACTIVITIES = 1_000;
const COMMITS = { converted: 200, long: 300, short: 10 };
const HISTORY = ['history', '-n', '5'];
/** Of an activity that the last commit has changed. */
const ACTIVITY = (commits) => ['history', `activity-${commits}`, '-n', '1'];

const CASES = [
  {
    name: `git log -p, ${COMMITS.converted} commits`,
    against: 'git log -p alone',
    target: 2,
    program: ({ converted }) => git(converted, ['log', '-p']),
    baseline: ({ converted }) => git(converted, ['log', '-p', '--no-textconv']),
  },
  {
    name: `history -n 5, ${COMMITS.long} commits`,
    against: `of ${COMMITS.short} commits`,
    target: 1.5,
    program: ({ long }) => cyclo(long, HISTORY),
    baseline: ({ short }) => cyclo(short, HISTORY),
  },
  {
    name: `history ACTIVITY -n 1, ${COMMITS.long} commits`,
    against: `of ${COMMITS.short} commits`,
    target: 1.5,
    program: ({ long }) => cyclo(long, ACTIVITY(COMMITS.long)),
    baseline: ({ short }) => cyclo(short, ACTIVITY(COMMITS.short)),
  },
];

const cases = CASES.filter(({ name }) => name.includes(values.only));
if (cases.length > 0) measure();

function measure() {
  console.log(`\nHistory. Time: median of the ratios of ${values.runs} runs in turns (least–most).\n`);
  const root = mkdtempSync(join(tmpdir(), 'cyclo-bench-'));
  try {
    const places = Object.fromEntries(
      Object.entries(COMMITS).map(([name, commits]) => [name, repository(join(root, name), commits)]),
    );
    // The first time fills git's cache of converted texts.
    if (cases.includes(CASES[0])) git(places.converted, ['log', '-p']);
    for (const each of cases) console.log(compare(each, places, Number(values.runs)));
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A repository with a plan in which each commit has reworded another activity. */
function repository(folder, commits) {
  mkdirSync(join(folder, 'plans'), { recursive: true });
  let plan = bigPlan(ACTIVITIES);
  writeFileSync(join(folder, 'plans', 'plan.yaml'), plan);
  git(folder, ['init', '--quiet']);
  cyclo(folder, ['git', 'setup']);
  for (let commit = 0; commit < commits; commit++) {
    plan = plan.replace(new RegExp(`(- id: activity-${commit + 1}\\n {4}title: .*)`), '$1, уточнено');
    writeFileSync(join(folder, 'plans', 'plan.yaml'), plan);
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '--message', `Уточнить мероприятие ${commit + 1}`]);
  }
  return folder;
}

function git(cwd, args) {
  const identity = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.invalid'];
  return timed('git', ['--no-pager', ...identity, ...args], cwd);
}
