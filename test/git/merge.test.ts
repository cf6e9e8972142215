import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';
import { TestRepository } from './test-repository.ts';

const CASES = 'test/git/merge';
const PLAN = 'plans/plan.yaml';
const cases = readdirSync(CASES).sort();
const clean = cases.filter((name) => !name.startsWith('conflict-'));
const conflicting = cases.filter((name) => name.startsWith('conflict-'));

const version = (name: string, side: string): string =>
  readFileSync(join(CASES, name, `${side}.yaml`), 'utf8');

/** Plans in a repository whose git merges them through cyclo; `main` has ours, `topic` has theirs. */
async function branches(
  files: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<TestRepository> {
  const side = (name: string): [string, string][] =>
    Object.entries(files).flatMap(([file, sides]) =>
      sides[name] === undefined ? [] : [[file, sides[name]]],
    );
  const repository = new TestRepository({
    ...Object.fromEntries(side('base')),
    'plans/other.yaml': version('conflict-when', 'base'),
  });
  await repository.cyclo('git setup');
  repository.commit('Attributes');
  repository.git('checkout', '--quiet', '-b', 'topic');
  for (const [file, text] of side('theirs')) repository.write(file, text);
  repository.commit('Theirs');
  repository.git('checkout', '--quiet', 'main');
  for (const [file, text] of side('ours')) repository.write(file, text);
  repository.commit('Ours');
  return repository;
}

const sidesOf = (name: string) =>
  Object.fromEntries(['base', 'ours', 'theirs'].map((side) => [side, version(name, side)]));
const fileOf = (name: string): string => `plans/${name}.yaml`;

/** Compares with a file of the case; `UPDATE=1` writes it. */
function expectFile(name: string, file: string, text: string): void {
  const path = join(CASES, name, file);
  if (process.env['UPDATE']) writeFileSync(path, text);
  else expect(text).toBe(readFileSync(path, 'utf8'));
}

describe('two branches that edited the same plans', () => {
  let repository: TestRepository;
  let alone: readonly string[];
  let merged: { readonly exit: number; readonly err: string };
  const unmerged = (): string[] =>
    repository.git('diff', '--name-only', '--diff-filter=U').trim().split('\n');

  beforeAll(async () => {
    repository = await branches(Object.fromEntries(cases.map((name) => [fileOf(name), sidesOf(name)])));
    repository.write('.git/info/attributes', '*.yaml !merge\n');
    repository.tryGit(['merge', '--no-edit', 'topic']);
    alone = unmerged();
    repository.git('merge', '--abort');
    repository.remove('.git/info/attributes');
    merged = repository.tryGit(['merge', '--no-edit', 'topic'], { CYCLO_LANG: 'ru' });
  });
  afterAll(() => repository.close());

  it('are in conflict for git alone, every one of them', () => {
    expect(alone).toEqual(cases.map(fileOf));
    expect(clean.length).toBeGreaterThanOrEqual(10);
  });

  it('are in conflict for git with cyclo only where both edited one thing', () => {
    expect(merged.exit).toBe(1);
    expect(unmerged()).toEqual(conflicting.map(fileOf));
  });

  it.each(clean)('%s: both edits are in it, and it is valid and formatted', async (name) => {
    expectFile(name, 'merged.yaml', repository.read(fileOf(name)));
    expect(merged.err).not.toContain(fileOf(name));
    const checks = [`validate --quiet ${fileOf(name)}`, `fmt --check ${fileOf(name)}`].map((line) =>
      repository.cyclo(line),
    );
    expect((await Promise.all(checks)).map(({ exit, out }) => [exit, exit === 0 || out])).toEqual([
      [0, true],
      [0, true],
    ]);
  });

  it.each(clean)('%s: is the same plan from the other side', async (name) => {
    const workplace = await Workplace.open(false);
    for (const [side, text] of Object.entries(sidesOf(name))) await workplace.write(side, text);
    await workplace.write('plans/one.yaml', version(name, 'merged'));
    const env = { PATH: process.env['PATH'] ?? '' };
    expect((await workplace.cyclo('git merge-driver base theirs ours 7', { env })).exit).toBe(0);
    const other = readFileSync(join(workplace.folder, 'theirs'), 'utf8');
    const lines = (text: string): string[] => text.split('\n').sort();
    expect(lines(other)).toEqual(lines(version(name, 'merged')));
    await workplace.close();
  });

  it.each(conflicting)('%s: both sides are marked at their lines, everything else is merged', (name) => {
    expectFile(name, 'merged.yaml', repository.read(fileOf(name)));
    const said = merged.err.split(/^(?=plans\/)/m).find((part) => part.startsWith(fileOf(name)));
    expectFile(name, 'merged.err', said ?? '');
  });
});

describe('whatever git does', () => {
  const NAME = 'moved-and-reworded';
  const wanted = (): string => version(NAME, 'merged');
  let template: TestRepository;
  let repository: TestRepository;
  beforeAll(async () => {
    template = await branches({ [PLAN]: sidesOf(NAME) });
  });
  afterAll(() => template.close());
  beforeEach(() => {
    repository = template.copy();
  });
  afterEach(() => repository.close());

  it('rebase', () => {
    repository.git('checkout', '--quiet', 'topic');
    expect(repository.tryGit(['rebase', '--quiet', 'main'])).toMatchObject({ exit: 0 });
    expect(repository.read(PLAN)).toBe(wanted());
  });

  it('cherry-pick', () => {
    expect(repository.tryGit(['cherry-pick', 'topic'])).toMatchObject({ exit: 0 });
    expect(repository.read(PLAN)).toBe(wanted());
  });

  it('revert', async () => {
    repository.git('merge', '--quiet', '--no-edit', '-m', 'Merge', 'topic');
    expect(repository.tryGit(['revert', '--no-edit', 'topic'])).toMatchObject({ exit: 0 });
    repository.write('ours.yaml', version(NAME, 'ours'));
    expect((await repository.cyclo(['diff', 'ours.yaml', PLAN, '--exit-code'])).exit).toBe(0);
  });

  it('stash pop', () => {
    repository.git('checkout', '--quiet', 'main~1');
    repository.write(PLAN, version(NAME, 'theirs'));
    repository.git('stash', '--quiet');
    repository.git('checkout', '--quiet', 'main');
    expect(repository.tryGit(['stash', 'pop'])).toMatchObject({ exit: 0 });
    expect(repository.read(PLAN)).toBe(wanted());
  });

  it('checkout --merge, from a folder below, in a linked working tree', () => {
    const tree = join(repository.folder, 'другое дерево');
    repository.git('worktree', 'add', '--quiet', tree, 'main~1');
    repository.writeAt(join(tree, PLAN), version(NAME, 'theirs'));
    expect(
      repository.tryGit(['checkout', '--quiet', '--merge', '-B', 'there', 'main'], {}, join(tree, 'plans')),
    ).toMatchObject({ exit: 0 });
    expect(readFileSync(join(tree, PLAN), 'utf8')).toBe(wanted());
  });

  it('a merge over several bases', () => {
    const [main, topic] = ['main', 'topic'].map((name) => repository.git('rev-parse', name).trim());
    repository.git('merge', '--quiet', '--no-edit', '-m', 'One', topic!);
    repository.git('checkout', '--quiet', 'topic');
    repository.git('merge', '--quiet', '--no-edit', '-m', 'Two', main!);
    repository.edit(PLAN, ['Проверка сводов', 'Проверка всех сводов']);
    repository.commit('Further');
    repository.git('checkout', '--quiet', 'main');
    repository.edit(PLAN, ['Список работников', 'Списки работников']);
    repository.commit('Further, too');
    expect(repository.tryGit(['merge', '--no-edit', 'topic'])).toMatchObject({ exit: 0 });
    expect(repository.read(PLAN)).toContain('Проверка всех сводов');
    expect(repository.read(PLAN)).toContain('Списки работников');
  });

  it('both sides add the file', async () => {
    const { ours = '', theirs = '' } = sidesOf(NAME);
    const added = await branches({ [PLAN]: { ours, theirs } });
    expect(added.tryGit(['merge', '--no-edit', 'topic']).exit).toBe(1);
    // Only what differs is in question.
    expect(added.read(PLAN)).toMatch(
      /<{7} HEAD\n {4}title: .*\n {4}when: .*\n={7}\n {4}title: .*\n {4}when: .*\n>{7} topic\n/,
    );
    added.close();
  });
});

describe('what cannot be merged by meaning', () => {
  async function mergedBy(base: string, ours: string, theirs: string, settings: readonly string[] = []) {
    const repository = await branches({ [PLAN]: { base, ours, theirs } });
    for (const setting of settings) repository.git('config', ...setting.split('='));
    const { exit, err } = repository.tryGit(['merge', '--no-edit', 'topic']);
    const text = repository.read(PLAN);
    repository.close();
    return { exit, err, text };
  }

  it.each([
    ['other YAML', 'a: 1\nb: 2\nc: 3\nd: 4\ne: 5\n', 'it is neither a plan'],
    ['a broken plan', 'cyclo: 1\nplan: x\nb: 2\nc: 3\nd: [4\ne: 5\n', 'one of the versions has mistakes'],
  ])('%s: git’s own merge, and a word why', async (_, base, why) => {
    const separate = await mergedBy(
      base,
      base.replace(/^.*\n/, 'cyclo: 1 # x\n'),
      base.replace('e: 5', 'e: 6'),
    );
    expect([separate.exit, separate.err]).toEqual([0, expect.stringContaining(why)]);
    expect(separate.text).toBe(base.replace(/^.*\n/, 'cyclo: 1 # x\n').replace('e: 5', 'e: 6'));
    const same = await mergedBy(base, base.replace('e: 5', 'e: 6'), base.replace('e: 5', 'e: 7'));
    expect(same.exit).toBe(1);
    expect(same.text).toMatch(/<{7} HEAD\ne: 6\n={7}\ne: 7\n>{7} topic\n/);
  });

  it('a text of another encoding, byte by byte', async () => {
    const workplace = await Workplace.open(false);
    const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
    for (const [name, text] of [
      ['o', 'cyclo: 1\n\xe0: 1\nb: 2\nc: 3\nd: 4\n'],
      ['a', 'cyclo: 1\n\xe0: 2\nb: 2\nc: 3\nd: 4\n'],
      ['b', 'cyclo: 1\n\xe0: 1\nb: 2\nc: 3\nd: 5\n'],
    ] as const)
      await workplace.write(name, bytes(text));
    const { exit } = await workplace.cyclo('git merge-driver -- o a b 7 plans/x.yaml', {
      env: { PATH: process.env['PATH'] ?? '' },
    });
    expect(exit).toBe(0);
    expect(
      readFileSync(join(workplace.folder, 'a')).equals(bytes('cyclo: 1\n\xe0: 2\nb: 2\nc: 3\nd: 5\n')),
    ).toBe(true);
    await workplace.close();
  });

  it('shows what was before both where git is told to', async () => {
    const { text } = await mergedBy(
      version('conflict-when', 'base'),
      version('conflict-when', 'ours'),
      version('conflict-when', 'theirs'),
      ['merge.conflictStyle=diff3'],
    );
    expect(text).toMatch(/\|{7} base\n {4}when: 2026-11\n={7}\n/);
  });

  it('takes the names and the size of markers that git gives', async () => {
    const workplace = await Workplace.open(false);
    for (const side of ['base', 'ours', 'theirs'])
      await workplace.write(side, version('conflict-when', side));
    const line = [
      'git',
      'merge-driver',
      '--',
      'base',
      'ours',
      'theirs',
      '9',
      'plans/x.yaml',
      'abc123',
      'HEAD',
      'topic/y',
    ];
    const { exit, err } = await workplace.cyclo(line, { env: { PATH: process.env['PATH'] ?? '' } });
    expect([exit, err]).toEqual([1, expect.stringContaining('seminar: time')]);
    const text = readFileSync(join(workplace.folder, 'ours'), 'utf8');
    expect(text).toMatch(/^<{9} HEAD\n {4}when: 2026-12\n={9}\n {4}when: 2026-10\n>{9} topic\/y\n/m);
    await workplace.close();
  });

  it('stops where both versions are sound and both together are not', async () => {
    const base = version('conflict-when', 'base');
    const { exit, err, text } = await mergedBy(
      base,
      base.replace('    after: [staff-list]\n', '').replace(/ {2}- id: staff-list[\s\S]*?\n\n/, ''),
      base.replace(
        '    title: Семинар для координаторов\n',
        '    title: Семинар для координаторов\n    after: [staff-list]\n',
      ),
    );
    expect([exit, err]).toEqual([1, expect.stringContaining('both versions are sound')]);
    expect(err).toContain('unknown-after');
    expect(text).not.toContain('<<<<<<<');
  });
});
