/** What is compared with what. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bigPlan } from './big-plan.mjs';
import { changedPlan } from './changed-plan.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CYCLO = join(ROOT, 'bin', 'cyclo.js');
const AJV = fileURLToPath(import.meta.resolve('ajv-cli/dist/index.js'));
const ACTIVITIES = 10_000;

/**
 * The comparisons: of a program with a baseline, both as arguments of node, each in a folder of its own with the plans.
 * `store` is a folder of records that both find there; without it there are none.
 *
 * @param folder where the plans and the records are made
 * @param against the folder of another cyclo to compare the start with
 */
export function casesIn(folder, against) {
  const plans = join(folder, 'plans');
  cpSync(join(ROOT, 'plans'), plans, { recursive: true });
  mkdirSync(join(folder, 'big'));
  const big = written(join(folder, 'big', 'clean.yaml'), bigPlan(ACTIVITIES));
  const faulty = written(join(folder, 'big', 'faulty.yaml'), bigPlan(ACTIVITIES, { warnings: true }));
  const every = (unit) =>
    written(
      join(folder, 'big', `${unit}.yaml`),
      bigPlan(ACTIVITIES).replaceAll(/when: .*/g, `when: {every: ${unit}}`),
    );
  const [daily, monthly] = [every('day'), every('month')];
  const dueOf = (plan) => [CYCLO, 'due', '--plan', plan, '--month', '2026-10'];
  const changed = written(join(folder, 'big', 'changed.yaml'), changedPlan(bigPlan(ACTIVITIES), 500));
  const store = join(folder, 'store');
  record(folder, ['work-plan', '--actor', 'RUO', '--month', '2010-08', '--store', store]);

  const due = [CYCLO, 'due', '--actor', 'RUO', '--month', '2010-10'];
  const done = [CYCLO, 'done', 'pdn-seminar', '--unit', 'ruo-kalininsky', '--month', '2010-10'];
  const validate = (plan) => [CYCLO, 'validate', plan];
  const small = { baseline: 'node -e 0', with: ['-e', '0'], runs: 30, plans };
  const large = { baseline: 'ajv-cli', runs: 11 };
  return [
    { ...small, name: 'due', program: due },
    ...(against === undefined
      ? []
      : [{ ...small, name: 'due', program: due, baseline: 'another build', with: other(against, due) }]),
    { ...small, name: 'due, records', program: due, store },
    { ...small, name: 'done', program: done },
    { ...small, name: 'done, records', program: done, store },
    { ...small, name: 'validate', program: validate('plans/sgo-2010-h1.yaml') },
    { ...large, name: 'validate, 10,000 activities', program: validate(big), with: ajv(big) },
    { ...large, name: 'validate, 10,000 warnings', program: validate(faulty), with: ajv(faulty) },
    {
      name: 'due, 10,000 activities',
      program: dueOf(big),
      baseline: 'validate of them',
      with: validate(big),
      runs: 11,
    },
    {
      name: 'due, 10,000 daily rules',
      program: dueOf(daily),
      baseline: 'monthly rules',
      with: dueOf(monthly),
      runs: 11,
    },
    {
      name: 'validate, 10,000 daily rules',
      program: validate(daily),
      baseline: 'monthly rules',
      with: validate(monthly),
      runs: 11,
    },
    {
      name: 'diff, 10,000 activities, 500 changes',
      program: [CYCLO, 'diff', big, changed],
      baseline: 'validate of both',
      with: [CYCLO, 'validate', big, changed],
      runs: 11,
    },
  ];
}

/** The same command line of another cyclo. */
function other(folder, [, ...words]) {
  return [resolve(folder, 'bin', 'cyclo.js'), ...words];
}

function written(file, text) {
  writeFileSync(file, text);
  return file;
}

function ajv(plan) {
  const schema = (name) => join(ROOT, 'schemas', `${name}.schema.json`);
  return [AJV, 'validate', '--spec=draft2020', '-s', schema('plan'), '-r', schema('units'), '-d', plan];
}

function record(cwd, args) {
  const { status, stderr } = spawnSync(process.execPath, [CYCLO, 'done', ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
