import { describe, expect, it } from 'vitest';
import { conflictLabels } from '../../src/git/conflict-labels.ts';
import { TestRepository } from './test-repository.ts';

const PLAN = 'plans/sgo-2010-h1.yaml';

/** Two branches that reword one thing, in a repository whose git merges them through cyclo. */
async function branches(): Promise<TestRepository> {
  const repository = new TestRepository('plans');
  await repository.cyclo('git setup');
  repository.commit('Attributes');
  repository.git('switch', '--quiet', '-c', 'topic');
  repository.edit(PLAN, ['Составление расписания', 'Проверка расписания']);
  repository.commit('Проверка, а не составление');
  repository.git('switch', '--quiet', 'main');
  repository.edit(PLAN, ['Составление расписания', 'Утверждение расписания']);
  repository.commit('Утверждение');
  return repository;
}

describe('a conflict is labelled as git does it', () => {
  it('in a merge, by the branch', async () => {
    const repository = await branches();
    expect(repository.tryGit(['merge', 'topic']).exit).toBe(1);
    expect(repository.read(PLAN)).toMatch(/<{7} HEAD\n[^]*\n>{7} topic\n/);
    repository.close();
  });

  it('in a rebase, by the commit and its subject', async () => {
    const repository = await branches();
    repository.git('switch', '--quiet', 'topic');
    const hash = repository.git('rev-parse', '--short', 'HEAD').trim();
    expect(repository.tryGit(['rebase', 'main']).exit).toBe(1);
    expect(repository.read(PLAN)).toContain(`\n>>>>>>> ${hash} (Проверка, а не составление)\n`);
    repository.close();
  });

  it('by what git gave its driver, where it gave something', async () => {
    const repository = await branches();
    const files = { info: async () => undefined, read: async () => new Uint8Array() };
    const place = { folder: repository.folder, env: repository.env };
    expect(await conflictLabels(place, files, ['abc', 'HEAD', 'topic~2'])).toEqual({
      base: 'abc',
      ours: 'HEAD',
      theirs: 'topic~2',
    });
    expect(await conflictLabels(place, files, ['%S', '%X', '%Y'])).toEqual({
      base: 'base',
      ours: 'HEAD',
      theirs: 'theirs',
    });
    repository.close();
  });
});
