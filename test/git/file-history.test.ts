import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FileHistory } from '../../src/git/file-history.ts';
import { Repository } from '../../src/git/repository.ts';
import { TestRepository } from './test-repository.ts';

const opened: TestRepository[] = [];
afterEach(() => opened.splice(0).forEach((each) => each.close()));

function repository(): TestRepository {
  const made = new TestRepository({ 'plans/a.yaml': body('first'), 'plans/other.yaml': 'x: 1\n' });
  opened.push(made);
  return made;
}

/** Long enough for git to recognise it after a small change. */
function body(word: string): string {
  return `${Array.from({ length: 20 }, (_, line) => `line ${line}`).join('\n')}\n${word}\n`;
}

/** Each commit with the file's name and last line in it. */
async function story(
  made: { folder: string; env: Readonly<Record<string, string>> },
  path: string,
): Promise<string[]> {
  const repo = await Repository.open(made);
  const history = await FileHistory.of(repo, path, await repo.resolve('HEAD'));
  return Promise.all(
    history.commits.map(async ({ hash, subject, parents }) => {
      const name = history.nameAt(hash);
      const content = await history.contentAt(hash, name);
      const text =
        content === undefined
          ? 'absent'
          : new TextDecoder()
              .decode(await history.read(content))
              .trim()
              .split('\n')
              .at(-1);
      return `${subject} (${parents.length}${history.isCutOff(hash) ? ', cut off' : ''}): ${name} = ${text}`;
    }),
  );
}

describe('the history of a file', () => {
  it('follows it through its names, and leaves out what is about other things', async () => {
    const made = repository();
    made.write('README', 'not a plan\n');
    made.commit('Readme');
    made.git('mv', 'plans/a.yaml', 'plans/б в.yaml');
    made.write('plans/б в.yaml', body('second'));
    made.commit('Rename and edit');
    made.write('plans/б в.yaml', body('third'));
    made.commit('Edit', '-m', 'Why it was edited.\n\nAt length.');
    expect(await story(made, 'plans/б в.yaml')).toEqual([
      'Edit (1): plans/б в.yaml = third',
      'Rename and edit (1): plans/б в.yaml = second',
      'Утвердить циклограмму (0): plans/a.yaml = first',
    ]);
    const repo = await Repository.open(made);
    const [newest] = (await FileHistory.of(repo, 'plans/б в.yaml', 'HEAD')).commits;
    expect(newest).toMatchObject({
      author: 'Анна Иванова',
      date: '2010-09-05T06:00:00+00:00',
      body: 'Why it was edited.\n\nAt length.',
    });
    expect(newest?.hash.startsWith(newest.short)).toBe(true);
  });

  it('follows each branch by itself where one renamed it and the other edited it', async () => {
    const made = repository();
    made.git('branch', 'topic');
    made.git('mv', 'plans/a.yaml', 'plans/b.yaml');
    made.commit('Rename');
    made.git('checkout', '--quiet', 'topic');
    made.write('plans/a.yaml', body('from topic'));
    made.commit('Edit in topic');
    made.git('checkout', '--quiet', 'main');
    made.git('merge', '--quiet', '--no-edit', '-m', 'Merge topic', 'topic');
    const told = await story(made, 'plans/b.yaml');
    expect(told[0]).toBe('Merge topic (2): plans/b.yaml = from topic');
    expect(told.slice(1, 3).sort()).toEqual([
      'Edit in topic (1): plans/a.yaml = from topic',
      'Rename (1): plans/b.yaml = first',
    ]);
    expect(told[3]).toBe('Утвердить циклограмму (0): plans/a.yaml = first');
  });

  it('knows that it was away for a while', async () => {
    const made = repository();
    made.git('rm', '--quiet', 'plans/a.yaml');
    made.commit('Remove');
    made.write('plans/a.yaml', body('back'));
    made.commit('Bring back');
    expect(await story(made, 'plans/a.yaml')).toEqual([
      'Bring back (1): plans/a.yaml = back',
      'Remove (1): plans/a.yaml = absent',
      'Утвердить циклограмму (0): plans/a.yaml = first',
    ]);
  });

  it('says where a shallow copy ends', async () => {
    const made = repository();
    for (const word of ['second', 'third']) {
      made.write('plans/a.yaml', body(word));
      made.commit(word);
    }
    const folder = join(mkdtempSync(join(tmpdir(), 'cyclo-shallow-')), 'copy');
    made.git('clone', '--quiet', '--depth=2', `file://${made.folder}`, folder);
    expect(await story({ folder, env: made.env }, 'plans/a.yaml')).toEqual([
      'third (1): plans/a.yaml = third',
      'second (0, cut off): plans/a.yaml = second',
    ]);
    rmSync(folder, { recursive: true });
  });
});
