import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BIN } from '../scratch.ts';
import { TestRepository } from '../git/test-repository.ts';

const PLAN = 'plans/sgo-2010-h1.yaml';
/** What GitHub fills in. */
const GIVEN: Readonly<Record<string, string>> = {
  '${{ github.base_ref }}': 'main',
  '${{ github.event.number }}': '7',
  '${{ github.token }}': 'none',
};

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

let folder = '';
let program: Uint8Array;
let repository: TestRepository;
let outcomes: Readonly<Record<string, number | null>> = {};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cyclo-job-'));
  program = packed();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  repository.close();
});

/** The packed program, as `npm pack` makes it. */
function packed(): Uint8Array {
  const whole = join(folder, 'program');
  for (const name of ['package.json', 'schemas', 'plans', 'LICENSE'])
    cpSync(name, join(whole, name), { recursive: true });
  const built = dirname(dirname(BIN));
  for (const name of ['bin', 'dist']) cpSync(join(built, name), join(whole, name), { recursive: true });
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const name = execFileSync('npm', args, { cwd: whole, encoding: 'utf8' }).trim();
  return readFileSync(join(folder, name));
}

/** Runs the steps of the job in docs/review.md in a repository that holds only plans, on a branch. */
function runJob(change: () => void): string {
  const document = readFileSync('docs/review.md', 'utf8');
  const text = /```yaml\n(name: plans\n[^]*?)```/.exec(document)![1]!;
  const job = load(text) as { jobs: { review: { steps: Step[] } } };
  repository = new TestRepository('plans');
  writeFileSync(join(repository.folder, 'cyclo.tgz'), program);
  repository.git('remote', 'add', 'origin', repository.folder);
  repository.git('fetch', '--quiet', 'origin');
  repository.git('switch', '--quiet', '-c', 'topic');
  change();
  repository.commit('Change');
  const programs = join(folder, 'programs');
  mkdirSync(join(programs, 'bin'), { recursive: true });
  const comment = join(folder, 'comment.md');
  writeFileSync(join(programs, 'bin', 'gh'), `#!/bin/sh\nfor last; do :; done\ncp "$last" '${comment}'\n`);
  chmodSync(join(programs, 'bin', 'gh'), 0o755);
  const results: Record<string, number | null> = {};
  for (const { name = '', run, env = {} } of job.jobs.review.steps) {
    if (run === undefined) continue;
    const given = Object.entries(env).map(([key, value]) => [key, GIVEN[value] ?? value]);
    const { status, stderr } = spawnSync('bash', ['-e', '-c', run], {
      cwd: repository.folder,
      encoding: 'utf8',
      env: {
        ...repository.env,
        ...Object.fromEntries(given),
        HOME: folder,
        PATH: [join(programs, 'bin'), process.env['PATH']].join(delimiter),
        npm_config_prefix: programs,
        npm_config_offline: 'true',
        CYCLO_SHA256: createHash('sha256').update(program).digest('hex'),
      },
    });
    if (name !== 'Check') expect([name, status, stderr]).toEqual([name, 0, expect.anything()]);
    results[name] = status;
  }
  outcomes = results;
  return readFileSync(comment, 'utf8');
}

it('comments on a pull request in a repository of plans alone, also where a line is not formatted', () => {
  const comment = runJob(() =>
    repository.edit(PLAN, ['MOU: Составление расписания', 'MOU:   "Проверка расписания"']),
  );
  expect(comment).toContain('## Изменения плана sgo-2010-h1');
  expect(comment).toContain('Проверка');
  expect(outcomes).toMatchObject({ Install: 0, Comment: 0, Check: 1 });
});

it('shows the errors of a plan that has some', () => {
  const comment = runJob(() => repository.edit(PLAN, ['when: 2010-10\n', 'when: 2010-13\n']));
  expect(comment).toContain('## В плане ошибки');
  expect(comment).toContain('2010-13');
});
