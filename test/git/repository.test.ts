import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { Repository, STAGED } from '../../src/git/repository.ts';
import { splitRange, splitRevisionPath } from '../../src/git/revision-text.ts';
import { en } from '../../src/messages/en.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { TestRepository } from './test-repository.ts';

const PLAN = `cyclo: 1
plan: x
title: План
period: 2026-09..2026-10
calendar: ../дни и сроки/свой.yaml
actors:
  SCH: { name: Школы, units: units/школы города.yaml }
activities:
  - id: report
    title: Отчёт
    when: 2026-09
    tasks: { SCH: Сдача отчёта }
`;
const UNITS = (count: number): string =>
  `cyclo-units: 1\nunits:\n${Array.from({ length: count }, (_, index) => `  - { id: s-${index}, name: Школа ${index}, actor: SCH }\n`).join('')}`;
const CALENDAR = 'cyclo-calendar: 1\ncalendar: own\nextends: ru\n';

let repository: TestRepository;
let first: string;
const open = (folder = repository.folder, env: Readonly<Record<string, string>> = {}) =>
  Repository.open({ folder, env: { ...repository.env, ...env } });
const text = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : new TextDecoder().decode(bytes);
const said = async (promise: Promise<unknown>): Promise<string> => {
  const error: unknown = await promise.catch((reason: unknown) => reason);
  if (!(error instanceof Failure)) throw error instanceof Error ? error : new Error('it did not fail');
  return await error.say(en);
};

beforeAll(() => {
  repository = new TestRepository({
    'plans/план школ.yaml': PLAN,
    'plans/units/школы города.yaml': UNITS(2),
    'дни и сроки/свой.yaml': CALENDAR,
    'plans/.hidden.yaml': 'x: 1\n',
    'plans/notes.txt': 'not a plan\n',
  });
  first = repository.git('rev-parse', 'HEAD').trim();
  repository.git('tag', 'v1');
  repository.git('branch', 'черновик');
  repository.write('plans/units/школы города.yaml', UNITS(3));
  repository.commit('Third school');
});
afterAll(() => repository.close());

describe('files at a revision', () => {
  it('gives a plan the registry and the calendar of that revision', async () => {
    const repo = await open();
    const unitsAt = async (revision: string): Promise<number | undefined> => {
      const commit = await repo.resolve(revision);
      const path = 'plans/план школ.yaml';
      const { plan, diagnostics } = await readPlan(
        path,
        (await repo.read(commit, path))!,
        repo.readerAt(commit),
      );
      expect(diagnostics).toEqual([]);
      return plan?.actors[0]?.units.length;
    };
    expect(await Promise.all(['v1', 'HEAD', 'HEAD~1', 'черновик', first.slice(0, 8)].map(unitsAt))).toEqual([
      2, 3, 2, 2, 2,
    ]);
  });

  it('lists plans as the working tree has them', async () => {
    const repo = await open();
    const head = await repo.resolve('HEAD');
    expect(await repo.planFilesAt(head)).toEqual(['plans/план школ.yaml']);
    expect(await repo.planFilesAt(STAGED)).toEqual(['plans/план школ.yaml']);
    expect(await repo.filesAt(head, 'plans/units')).toEqual(['plans/units/школы города.yaml']);
    expect(await repo.planFilesAt(head, 'nowhere')).toEqual([]);
  });

  it('reads what is staged, and not what is only in the working tree', async () => {
    repository.write('plans/notes.txt', 'staged\n');
    repository.git('add', 'plans/notes.txt');
    repository.write('plans/notes.txt', 'not staged\n');
    const repo = await open();
    expect(text(await repo.read(STAGED, 'plans/notes.txt'))).toBe('staged\n');
    expect(text(await repo.read(first, 'plans/notes.txt'))).toBe('not a plan\n');
    repository.git('add', 'plans/notes.txt');
    expect(text(await repo.read(STAGED, 'plans/notes.txt'))).toBe('not staged\n');
    expect(text(await repo.read(STAGED, 'plans/notes.txt'))).toBe('not staged\n');
    repository.git('reset', '--quiet', '--hard');
  });

  it('reads many files for one start of git, each its own', async () => {
    const repo = await open();
    const names = [
      'plans/notes.txt',
      'plans',
      'missing',
      'дни и сроки/свой.yaml',
      'a\nb',
      'plans/.hidden.yaml',
    ];
    const contents = ['not a plan\n', undefined, undefined, CALENDAR, undefined, 'x: 1\n'];
    expect((await Promise.all(names.map((name) => repo.read(first, name)))).map(text)).toEqual(contents);
    // What was read last is known; so is that it is another than what is read then.
    for (const index of [0, 5, 3, 1, 0, 3])
      expect(text(await repo.read(first, names[index]!))).toBe(contents[index]);
    expect(text(await repo.read(await repo.resolve('HEAD'), 'plans/units/школы города.yaml'))).toBe(UNITS(3));
    expect(text(await repo.read(first, 'plans/units/школы города.yaml'))).toBe(UNITS(2));
  });

  it('follows links inside the repository, and none that lead out of it', async () => {
    symlinkSync('notes.txt', join(repository.folder, 'plans/link.txt'));
    symlinkSync('/etc/hostname', join(repository.folder, 'plans/out.txt'));
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '-m', 'Links');
    const repo = await open();
    const head = await repo.resolve('HEAD');
    expect(text(await repo.read(head, 'plans/link.txt'))).toBe('not a plan\n');
    expect(await repo.read(head, 'plans/out.txt')).toBeUndefined();
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
  });

  it('names a file from any folder, and none outside the repository', async () => {
    const below = await open(join(repository.folder, 'plans', 'units'));
    expect(below.root).toBe(repository.folder);
    expect(below.pathOf('../план школ.yaml')).toBe('plans/план школ.yaml');
    expect(below.pathOf(join(repository.folder, 'plans/notes.txt'))).toBe('plans/notes.txt');
    expect(below.pathOf('../../../x.yaml')).toBeUndefined();
    expect(below.pathIn('./школы города.yaml')).toBe('plans/units/школы города.yaml');
    expect(below.pathIn('plans/notes.txt')).toBe('plans/notes.txt');
    expect(await below.readerAt(first)('../outside.yaml')).toBeUndefined();
    expect(text(await below.readerAt(first)('plans/units/../notes.txt'))).toBe('not a plan\n');
  });

  it('works in a linked worktree, and with the GIT_DIR that git gives its drivers', async () => {
    const linked = join(mkdtempSync(join(tmpdir(), 'cyclo-linked-')), 'ветка');
    repository.git('worktree', 'add', '--quiet', linked, 'черновик');
    const there = await open(join(linked, 'plans'));
    expect(there.pathOf('план школ.yaml')).toBe('plans/план школ.yaml');
    expect(await there.resolve('HEAD')).toBe(first);
    const driven = await open(repository.folder, { GIT_DIR: '.git' });
    expect(driven.root).toBe(repository.folder);
    expect(await driven.read(first, 'plans/notes.txt')).toBeDefined();
    repository.git('worktree', 'remove', '--force', linked);
  });
});

describe('what goes wrong', () => {
  it.each([
    ['maim', 'Did you mean “main”?'],
    ['черновек~2', 'Did you mean “черновик~2”?'],
    ['v1~7', 'the history of “v1” does not go so far'],
    ['--output=/tmp/x', 'Git knows no revision “--output=/tmp/x”'],
    ['', 'Git knows no revision “”'],
    ['plans/notes.txt', 'Git knows no revision'],
  ])('%s', async (revision, words) => {
    const repo = await open();
    expect(await said(repo.resolve(revision))).toContain(words);
    expect(await repo.has(revision)).toBe(false);
  });

  it('no repository, none yet, no working tree, no git', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'cyclo-nogit-'));
    const ceiling = { GIT_CEILING_DIRECTORIES: tmpdir() };
    expect(await said(open(outside, ceiling))).toContain('is in no git repository');
    const empty = new TestRepository();
    expect(await said(open(empty.folder).then((repo) => repo.resolve('HEAD')))).toContain('no commit yet');
    expect(await said(open(join(empty.folder, '.git')))).toContain('without a working tree');
    const bare = join(outside, 'bare');
    repository.git('clone', '--quiet', '--bare', repository.folder, bare);
    expect(await said(open(bare))).toContain('without a working tree');
    mkdirSync(join(outside, 'empty'));
    expect(await said(open(repository.folder, { PATH: join(outside, 'empty') }))).toContain(
      'Git is not installed',
    );
    empty.close();
    rmSync(outside, { recursive: true });
  });
});

describe('how revisions are written', () => {
  it.each([
    ['main:plans/x.yaml', { revision: 'main', path: 'plans/x.yaml' }],
    ['HEAD~1', { revision: 'HEAD~1' }],
    ['HEAD^{/fix: all}:a b.yaml', { revision: 'HEAD^{/fix: all}', path: 'a b.yaml' }],
    [':/fix: all', { revision: ':/fix: all' }],
    [':plans/x.yaml', { revision: '', path: 'plans/x.yaml' }],
    ['main:', { revision: 'main', path: '' }],
  ])('%s names a file', (written, parts) => {
    expect(splitRevisionPath(written)).toEqual(parts);
  });

  it.each([
    ['v1..v2', 'v1', 'v2', false],
    ['v1.0...v2.0', 'v1.0', 'v2.0', true],
    ['v1..', 'v1', 'HEAD', false],
    ['..topic/a', 'HEAD', 'topic/a', false],
    ['origin/main..HEAD~2', 'origin/main', 'HEAD~2', false],
  ])('%s is a range', (written, from, to, fromMergeBase) => {
    expect(splitRange(written)).toEqual({ from, to, fromMergeBase });
  });

  it.each(['..', '...', '../x.yaml', '../../plans/x.yaml', 'plans/../x.yaml', 'HEAD', 'x.yaml'])(
    '%s is none',
    (written) => {
      expect(splitRange(written)).toBeUndefined();
    },
  );
});

it('git is started once for a revision, and once for all plans of a commit', async () => {
  const made = new TestRepository('plans');
  const trace = join(made.folder, '.git/started');
  made.edit('plans/sgo-2010-h1.yaml', ['title: Расписание\n', 'title: Расписание уроков\n']);
  expect((await made.cyclo('diff', { env: { GIT_TRACE: trace } })).out).toContain('Расписание уроков');
  const started = [...made.read('.git/started').matchAll(/trace: built-in: git (\S+)/g)];
  // The list of units that one of them names is known when that has been read.
  const verbs = ['rev-parse', 'rev-parse', 'ls-tree', 'cat-file', 'cat-file'];
  expect(started.map(([, verb]) => verb)).toEqual(verbs);
  made.close();
});
