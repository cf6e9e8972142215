import { readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT, Failure } from '../../src/failure.ts';
import { Repository, STAGED } from '../../src/git/repository.ts';
import { linkedRepository, objectFile, whileDamaged } from './linked-repository.ts';
import { TestRepository } from './test-repository.ts';

let made: TestRepository;
beforeEach(async () => {
  made = await linkedRepository();
});
afterEach(() => made.close());

const open = (): Promise<Repository> => Repository.open({ folder: made.folder, env: made.env });
const hashOf = (name: string): string => made.git('rev-parse', name).trim();
const gone = (): undefined => undefined;
const overwritten = (): Uint8Array => Buffer.from('damaged');

/** What a file of a commit is taken for. */
async function taken(commit: string, path: string): Promise<'there' | 'absent' | 'unreadable'> {
  const repository = await open();
  const read = (): Promise<'there' | 'absent'> =>
    repository.read(commit, path).then((bytes) => (bytes ? 'there' : 'absent'));
  const named = async (): Promise<'there' | 'absent'> =>
    (await repository.contentNames([commit], path)).has(commit) ? 'there' : 'absent';
  const ends = [read, ...(commit === STAGED ? [] : [named])].map((work) =>
    work().catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'git-unreadable') return 'unreadable' as const;
      throw error;
    }),
  );
  const [end, ...others] = await Promise.all(ends);
  expect(others.every((each) => each === end)).toBe(true);
  return end!;
}

describe('what is said of a damaged repository', () => {
  it('names the file and the commit, git’s own words and the way out', async () => {
    const file = objectFile(made, 'HEAD:plans/renamed.yaml');
    const commit = hashOf('HEAD').slice(0, 12);
    for (const command of ['diff HEAD', 'diff HEAD~2:plans/city.yaml HEAD:plans/renamed.yaml']) {
      const { exit, out, err } = await whileDamaged(file, overwritten, () => made.cyclo(command));
      expect({ exit, out }).toEqual({ exit: EXIT.failure, out: '' });
      expect(err).toContain(
        `cyclo: Git cannot read ${commit}:plans/renamed.yaml: inflate: data stream error (incorrect header check)\n`,
      );
      expect(err).toMatch(/git fsck --full .*git fetch --refetch/);
    }
    const { err } = await whileDamaged(file, gone, () => made.cyclo('diff HEAD --lang ru'));
    expect(err).toContain(
      `Git не может прочитать ${commit}:plans/renamed.yaml: объекта больше нет или он изменён\nРепозиторий повреждён или неполон`,
    );
  });

  it('does not take a registry for one that was never there', async () => {
    const { err } = await whileDamaged(objectFile(made, 'HEAD~1:shared/units.yaml'), gone, () =>
      made.cyclo('diff HEAD~2 HEAD~1'),
    );
    expect(err).toContain(`Git cannot read ${hashOf('HEAD~1').slice(0, 12)}:shared/units.yaml`);
  });

  it('does not take commits for none', async () => {
    for (const command of ['diff', 'diff HEAD', 'diff HEAD~1', 'history --plan plans/city.yaml']) {
      const { exit, err } = await whileDamaged(objectFile(made, 'HEAD'), gone, () => made.cyclo(command));
      expect(exit).toBe(EXIT.failure);
      expect(err).toContain('Git cannot read what the repository keeps: bad object refs/heads/main\n');
    }
    const parted = await whileDamaged(objectFile(made, 'HEAD~2'), gone, () =>
      made.cyclo('diff main...topic'),
    );
    expect(parted.err).toContain(
      `Git cannot read what the repository keeps: Could not read ${hashOf('HEAD~2')}`,
    );
    const cut = await whileDamaged(
      join(made.folder, '.git/refs/heads/main'),
      () => Buffer.alloc(41),
      () => made.cyclo('diff'),
    );
    expect(cut.err).toContain('Git cannot read what the repository keeps: bad object refs/heads/main\n');
    expect((await made.cyclo('diff nowhere')).err).toContain('Git knows no revision “nowhere”');
    expect((await made.cyclo('diff HEAD~9')).err).toContain('the history of “HEAD” does not go so far');
  });

  it('of a partial clone, that what it was cloned from is not there', async () => {
    made.git('config', 'uploadpack.allowFilter', 'true');
    const clone = new TestRepository();
    clone.git('clone', '--quiet', '--filter=blob:none', `file://${made.folder}`, 'copy');
    const elsewhere = `${made.folder}-elsewhere`;
    renameSync(made.folder, elsewhere);
    const cwd = join(clone.folder, 'copy');
    const { exit, out, err } = await clone.cyclo('diff HEAD~2 HEAD', { cwd });
    renameSync(elsewhere, made.folder);
    expect({ exit, out }).toEqual({ exit: EXIT.failure, out: '' });
    expect(err).toMatch(
      /Git cannot read [0-9a-f]{12}:.*\n(?:.*\n)*could not fetch [0-9a-f]{40} from promisor remote\n/,
    );
    clone.close();
  });
});

describe('what cannot be read is there:', () => {
  it.each([
    ['plans/renamed.yaml', 'plans/renamed.yaml'],
    ['plans/renamed.yaml', 'plans'],
    ['plans/renamed.yaml', ''],
    ['plans/schools/office.yaml', 'plans/schools'],
    ['plans/link.yaml', 'plans/link.yaml'],
    ['plans/link.yaml', 'shared/linked.yaml'],
    ['plans/link.yaml', 'shared'],
    ['folder/own.yaml', 'folder'],
    ['folder/own.yaml', 'shared/own.yaml'],
  ])('%s, of which %s is gone or damaged', async (path, object) => {
    const commit = hashOf('HEAD');
    const file = objectFile(made, `HEAD:${object}`);
    expect(await taken(commit, path)).toBe('there');
    expect(await whileDamaged(file, gone, () => taken(commit, path))).toBe('unreadable');
    expect(await whileDamaged(file, overwritten, () => taken(commit, path))).toBe('unreadable');
    expect(await whileDamaged(file, gone, () => taken(commit, 'notes.txt'))).toBe(
      object === '' ? 'unreadable' : 'there',
    );
  });

  it('what is staged', async () => {
    const file = objectFile(made, ':plans/city.yaml');
    expect(await whileDamaged(file, gone, () => taken(STAGED, 'plans/city.yaml'))).toBe('unreadable');
    expect(await whileDamaged(file, overwritten, () => taken(STAGED, 'plans/city.yaml'))).toBe('unreadable');
    expect(await whileDamaged(file, gone, () => taken(STAGED, 'plans/renamed.yaml'))).toBe('absent');
    const { exit, out, err } = await whileDamaged(file, gone, () => made.cyclo('validate --staged'));
    expect({ exit, out }).toEqual({ exit: EXIT.failure, out: '' });
    expect(err).toContain('Git cannot read :plans/city.yaml');
  });

  it('an object in the place of another, unless git was told to replace it', async () => {
    const commit = hashOf('HEAD');
    const [city, notes] = ['HEAD:plans/renamed.yaml', 'HEAD:notes.txt'].map((name) => hashOf(name));
    const other = readFileSync(objectFile(made, 'HEAD:notes.txt'));
    const end = await whileDamaged(
      objectFile(made, 'HEAD:plans/renamed.yaml'),
      () => other,
      async () => {
        const repository = await open();
        return repository.read(commit, 'plans/renamed.yaml').catch((error: unknown) => error);
      },
    );
    expect(end).toMatchObject({ code: 'git-unreadable' });
    made.git('replace', city!, notes!);
    expect(Buffer.from((await (await open()).read(commit, 'plans/renamed.yaml'))!).toString()).toBe(
      'Заметки\n',
    );
  });
});

it('what is not there is not there', async () => {
  for (const [name, target] of [
    ['circle', 'circle'],
    ['out', '../outside.yaml'],
    ['root', '/etc/hostname'],
    ['there', 'nowhere'],
  ] as const)
    symlinkSync(target, join(made.folder, name));
  writeFileSync(join(made.folder, '.gitmodules'), '');
  made.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`);
  made.git('add', 'circle', 'out', 'root', 'there');
  made.git('commit', '--quiet', '-m', 'Ссылки');
  const paths = [
    'nowhere',
    'plans',
    'plans/nowhere.yaml',
    'notes.txt/x',
    'folder/x.yaml',
    'plans/.dangling.yaml',
  ];
  const others = [
    'circle',
    'circle/x',
    'out',
    'root',
    'there',
    'there/x',
    'sub',
    'sub/x',
    'plans/link.yaml/x',
  ];
  for (const path of [...paths, ...others]) expect(await taken(hashOf('HEAD'), path), path).toBe('absent');
  for (const path of ['nowhere', 'plans', 'sub']) expect(await taken(STAGED, path), path).toBe('absent');
});

it('starts git once more where something is not there, whatever the number of commits', async () => {
  const trace = join(made.folder, '.git/started');
  const repository = await Repository.open({ folder: made.folder, env: { ...made.env, GIT_TRACE: trace } });
  const commits = made.git('rev-list', '--all').trim().split('\n');
  const names = await repository.contentNames(commits, 'plans/schools/office.yaml');
  expect([names.size, commits.length]).toEqual([2, 5]);
  const started = [...made.read('.git/started').matchAll(/trace: built-in: git (\S+)/g)].map(
    ([, verb]) => verb,
  );
  expect(started).toEqual(['rev-parse', 'cat-file', 'cat-file']);
});
