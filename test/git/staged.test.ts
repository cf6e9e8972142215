/** A hook judges the commit that is being made, not what lies in the working tree beside it. */
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIN } from '../scratch.ts';
import { TestRepository } from './test-repository.ts';

const PLAN = 'plans/city.yaml';
const UNITS = 'plans/units/x.yaml';
const FILES = {
  [PLAN]: `cyclo: 1
plan: city
title: План
period: 2010-09..2010-12
actors:
  SCH: { name: Школы, units: units/x.yaml }
activities:
  - id: a
    title: Работа
    when: 2010-10
    only: [s-1]
    tasks: { SCH: Сдать }
`,
  [UNITS]: 'cyclo-units: 1\nunits:\n  - { id: s-1, name: Школа, actor: SCH }\n',
};
const GONE = ['id: s-1', 'id: s-9'] as const;

let repository: TestRepository;
beforeEach(() => {
  repository = new TestRepository(FILES);
});
afterEach(() => repository.close());

interface Found {
  readonly code: string;
  readonly severity: string;
}

/** The codes of all errors. */
const codes = async (line = 'validate --staged', cwd?: string, stdin?: string): Promise<string[]> => {
  const { out } = await repository.cyclo(`${line} -f json`, {
    ...(cwd === undefined ? {} : { cwd }),
    ...(stdin === undefined ? {} : { stdin }),
  });
  return (JSON.parse(out) as { diagnostics: Found[] }).diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
};

describe('what is staged', () => {
  it('is judged with the registry that is staged, not with the one in the working tree', async () => {
    repository.edit(UNITS, GONE);
    expect(await codes('validate')).toEqual(['unknown-unit']);
    expect(await codes()).toEqual([]);
    repository.git('add', UNITS);
    repository.edit(UNITS, ['id: s-9', 'id: s-1']);
    expect(await codes('validate')).toEqual([]);
    expect(await codes()).toEqual(['unknown-unit']);
    for (const named of [UNITS, 'plans'])
      expect(await codes(`validate --staged ${named}`)).toEqual(['unknown-unit']);
  });

  it('has its own lines and places', async () => {
    repository.edit(PLAN, ['only: [s-1]', 'only: [s-7]']);
    repository.git('add', PLAN);
    repository.write(PLAN, 'not a plan\n');
    const { out, exit } = await repository.cyclo('validate --staged');
    expect(exit).toBe(1);
    expect(out).toContain(`${PLAN}:11:12 error unknown-unit`);
    expect(out).toContain('11 |     only: [s-7]');
  });

  it('is found from folders below, and where the folder is reached by a link', async () => {
    repository.edit(UNITS, GONE);
    repository.git('add', '-A');
    symlinkSync(repository.folder, `${repository.folder}-link`);
    for (const cwd of [
      join(repository.folder, 'plans/units'),
      join(repository.folder, 'plans'),
      `${repository.folder}-link`,
    ])
      expect(await codes('validate --staged', cwd)).toEqual(['unknown-unit']);
    repository.remove(`../${repository.folder.split('/').at(-1)}-link`);
  });

  it('does not hold what was never added, or was taken out', async () => {
    repository.write('plans/draft.yaml', 'not a plan\n');
    expect(await codes()).toEqual([]);
    expect((await repository.cyclo('validate --staged plans/draft.yaml')).err).toContain('plans/draft.yaml');
    repository.git('rm', '--quiet', '--cached', UNITS);
    expect(await codes()).toEqual(['file-not-found']);
    repository.git('rm', '--quiet', '--cached', PLAN);
    expect((await repository.cyclo('validate --staged')).exit).not.toBe(0);
  });

  it('is no standard input, and needs a repository', async () => {
    expect((await repository.cyclo('validate - --staged', { stdin: 'x' })).exit).toBe(2);
    repository.remove('.git/HEAD');
    const { exit, err } = await repository.cyclo('validate --staged');
    expect({ exit, isPlain: !err.includes('at ') }).toEqual({ exit: 3, isPlain: true });
  });

  it('goes with a text that is piped out of it, and the files with one that is not', async () => {
    const piped = (text: string, file = PLAN, cwd?: string): Promise<string[]> =>
      codes(`validate - --stdin-filename ${file}`, cwd, text);
    const staged = (file = PLAN): string => repository.git('show', `:${file}`);
    repository.edit(UNITS, GONE);
    expect(await piped(staged())).toEqual([]);
    expect(await piped(`${staged()}# not staged\n`)).toEqual(['unknown-unit']);
    repository.git('add', UNITS);
    repository.edit(UNITS, ['id: s-9', 'id: s-1']);
    expect(await piped(staged())).toEqual(['unknown-unit']);
    expect(await piped(staged(), 'city.yaml', join(repository.folder, 'plans'))).toEqual(['unknown-unit']);
    expect(await piped(`${staged()}# not staged\n`)).toEqual([]);
    // A registry that is piped goes with the plans of the index.
    repository.git('add', UNITS);
    repository.edit(PLAN, ['only: [s-1]', 'only: [s-7]']);
    expect(await piped(staged(UNITS), UNITS)).toEqual([]);
    expect(await piped(`${staged(UNITS)}# not staged\n`, UNITS)).toEqual(['unknown-unit']);
  });

  it('stops a commit by the hook of the documentation, of named files, too', () => {
    repository.write(
      '.git/hooks/pre-commit',
      `#!/bin/sh\nexec "${process.execPath}" "${BIN}" validate --staged\n`,
    );
    chmodSync(join(repository.folder, '.git/hooks/pre-commit'), 0o755);
    repository.edit(UNITS, GONE);
    const commit = (...words: string[]): number =>
      repository.tryGit(['commit', '--quiet', '-m', 'Change', ...words]).exit;
    repository.write('note.txt', 'x\n');
    repository.git('add', 'note.txt');
    expect(commit()).toBe(0);
    expect(commit('-a')).toBe(1);
    // git makes an index of its own for these.
    expect(commit(UNITS)).toBe(1);
    repository.git('add', UNITS);
    expect(commit()).toBe(1);
    repository.edit(PLAN, ['only: [s-1]', 'only: [s-9]']);
    expect(commit(PLAN, UNITS)).toBe(0);
  });
});
