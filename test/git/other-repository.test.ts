import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace, type Outcome } from '../test-io.ts';
import { TestRepository } from './test-repository.ts';

const PLAN = 'plans/sgo-2010-h1.yaml';
const CHANGED = ['Составление расписания', 'Проверка расписания'] as const;
const WORDS = '[-Составление-]{+Проверка+} расписания';

/** A repository of plans, one word of which is changed, and another of the same plans, in which nothing is. */
let ours: TestRepository;
let other: TestRepository;
beforeEach(() => {
  ours = new TestRepository('plans');
  other = new TestRepository('plans');
  ours.edit(PLAN, CHANGED);
});
afterEach(() => {
  ours.close();
  other.close();
});

function cycloIn(
  folder: string,
  line: string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return Workplace.in(folder).cyclo(line, { env: { ...ours.env, CYCLO_LANG: 'en', ...env } });
}

/** Every place from which the plan can be asked for, and the name that it has there. */
const places: [string, () => { folder: string; plan: string }][] = [
  ['another repository', () => ({ folder: other.folder, plan: join(ours.folder, PLAN) })],
  ['a folder in no repository', () => ({ folder: '/', plan: join(ours.folder, PLAN) })],
  [
    'a repository around it',
    () => {
      symlinkSync(ours.folder, join(other.folder, 'linked'));
      return { folder: other.folder, plan: join('linked', PLAN) };
    },
  ],
  [
    'a linked plan',
    () => {
      symlinkSync(join(ours.folder, PLAN), join(other.folder, 'plans', 'linked.yaml'));
      return { folder: other.folder, plan: 'plans/linked.yaml' };
    },
  ],
  [
    'a link beside it that git does not know',
    () => {
      ours.write('.git/info/exclude', 'current.yaml\n');
      symlinkSync('sgo-2010-h1.yaml', join(ours.folder, 'plans', 'current.yaml'));
      return { folder: ours.folder, plan: 'plans/current.yaml' };
    },
  ],
];

describe.each(places)('a plan that is asked for from %s', (_, place) => {
  it('is compared with its own past', async () => {
    const { folder, plan } = place();
    for (const line of [
      ['--plan', plan, 'diff'],
      ['diff', plan],
      ['--plan', plan, 'diff', 'HEAD'],
    ]) {
      const { exit, out, err } = await cycloIn(folder, line);
      expect([exit, err, out]).toEqual([0, '', expect.stringContaining(WORDS)]);
      expect(out).toContain('1 change: 1 reworded');
    }
  });

  it('has its own history', async () => {
    const { folder, plan } = place();
    ours.commit('Проверка');
    const { out } = await cycloIn(folder, ['--plan', plan, 'history']);
    expect(out).toContain('Проверка');
    expect(out).toContain(WORDS);
  });

  it('is handed to cyclo in its own repository', async () => {
    const { folder, plan } = place();
    expect((await cycloIn(folder, ['--plan', plan, 'git', 'setup'])).exit).toBe(0);
    expect(ours.read('.gitattributes')).toContain(`/${PLAN} diff=cyclo`);
    expect(existsSync(join(other.folder, '.gitattributes'))).toBe(false);
    expect((await cycloIn(folder, ['--plan', plan, 'git', 'status'])).exit).toBe(0);
    await cycloIn(folder, ['--plan', plan, 'git', 'remove']);
    expect(ours.git('config', '--list')).not.toContain('cyclo');
  });
});

it('a linked folder of plans is asked where it lies', async () => {
  const here = new TestRepository({ 'notes.txt': '' });
  symlinkSync(join(ours.folder, 'plans'), join(here.folder, 'plans'));
  expect((await cycloIn(here.folder, ['diff'])).out).toContain(WORDS);
  expect((await cycloIn(here.folder, ['diff', 'main'])).out).toContain(WORDS);
  ours.commit('Проверка');
  expect((await cycloIn(here.folder, ['diff', 'HEAD~1..'])).out).toContain(WORDS);
  expect((await cycloIn(here.folder, ['history', '-n', '1'])).out).toContain('Проверка');
  await cycloIn(here.folder, ['git', 'setup']);
  expect(ours.read('.gitattributes')).toContain('/plans/**/*.yaml');
  here.close();
});

it('a link that git knows is a file of the repository, which led elsewhere once', async () => {
  const link = join(ours.folder, 'plans', 'current.yaml');
  symlinkSync('returns-2026.yaml', link);
  ours.commit('Link');
  rmSync(link);
  symlinkSync('sgo-2010-h1.yaml', link);
  const { out } = await cycloIn(ours.folder, ['--plan', 'plans/current.yaml', 'diff']);
  expect(out).toContain('The plans returns-2026 and sgo-2010-h1 compared');
  symlinkSync('/nowhere.yaml', join(ours.folder, 'plans', 'outside.yaml'));
  ours.commit('Lead elsewhere');
  const [, first = '', ...rest] = (
    await cycloIn(ours.folder, ['--plan', 'plans/current.yaml', 'history'])
  ).out.split(/^(?=[0-9a-f]{7} )/m);
  expect(first).toMatch(/Lead elsewhere\n/);
  expect(rest.join('')).toContain('Link\n');
  const outside = await cycloIn(ours.folder, ['--plan', 'plans/outside.yaml', 'history']);
  expect(outside.exit).toBe(3);
});

it('a submodule is a repository of its own', async () => {
  const module = join(other.folder, 'module');
  ours.git('clone', '--quiet', ours.folder, module);
  ours.writeAt(join(module, PLAN), ours.read(PLAN));
  const { out } = await cycloIn(other.folder, ['--plan', `module/${PLAN}`, 'diff']);
  expect(out).toContain(WORDS);
  expect((await cycloIn(join(module, 'plans', 'units'), ['diff'])).out).toContain(WORDS);
});

it('plans of several repositories are each compared with their own past', async () => {
  other.edit(PLAN, ['Циклограмма работы', 'План работы']);
  const plans = [ours, other].flatMap(({ folder }) => ['--plan', join(folder, PLAN)]);
  const { out } = await cycloIn('/', [...plans, 'diff']);
  expect(out).toContain(WORDS);
  expect(out).toContain('[-Циклограмма-]{+План+} работы');
});

it('what a hook says of its repository counts there, and for no other', async () => {
  const env = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index' };
  expect((await cycloIn(ours.folder, ['diff'], env)).out).toContain(WORDS);
  expect((await cycloIn(other.folder, ['diff'], env)).out).toContain('No changes');
  expect((await cycloIn(other.folder, ['diff', join(ours.folder, PLAN)], env)).out).toContain(WORDS);
});

it('a program that the settings of a repository name is not run', async () => {
  const trace = join(ours.folder, '.git', 'ran');
  mkdirSync(join(ours.folder, '.git', 'programs'));
  const program = join(ours.folder, '.git', 'programs', 'monitor');
  ours.writeAt(program, `#!/bin/sh\necho ran >> '${trace}'\nexit 1\n`);
  chmodSync(program, 0o755);
  ours.git('config', 'core.fsmonitor', program);
  ours.tryGit(['status']);
  expect(existsSync(trace)).toBe(true);
  rmSync(trace);
  for (const line of ['diff', 'history', 'diff HEAD', 'git setup', 'git status', 'git remove'])
    await ours.cyclo(line);
  ours.git('mv', PLAN, 'plans/other.yaml');
  rmSync(trace, { force: true });
  await ours.cyclo('history --plan plans/other.yaml');
  expect(existsSync(trace)).toBe(false);
});
