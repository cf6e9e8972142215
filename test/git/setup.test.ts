import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestRepository } from './test-repository.ts';

let repository: TestRepository;
beforeEach(() => {
  repository = new TestRepository('plans');
});
afterEach(() => repository.close());

const config = (): string => repository.read('.git/config');
const attributes = (...paths: string[]): string[] =>
  repository
    .git('-c', 'core.quotePath=false', 'check-attr', 'diff', 'merge', '--', ...paths)
    .trim()
    .split('\n');

describe('cyclo git setup', () => {
  it('says what it changes, once; remove undoes it, once', async () => {
    const before = config();
    const setUp = await repository.cyclo('git setup');
    expect(setUp).toMatchObject({ exit: 0, err: '' });
    expect(setUp.out).toContain('+ /plans/**/*.yaml diff=cyclo merge=cyclo');
    expect(setUp.out).toContain('.git/cyclo-driver.sh');
    expect(setUp.out).toContain('diff.cyclo.command');
    const [lines, settings] = [repository.read('.gitattributes'), config()];
    expect((await repository.cyclo('git setup')).out).toContain('nothing to change');
    expect([repository.read('.gitattributes'), config()]).toEqual([lines, settings]);
    expect(repository.git('status', '--porcelain')).toBe('?? .gitattributes\n');

    // The texts that git keeps are of one language.
    expect((await repository.cyclo('git setup --lang ru')).out).toContain('diff.cyclo.textconv');
    expect((await repository.cyclo('git setup --lang ru')).out).toContain('менять нечего');
    const removed = await repository.cyclo('git remove');
    expect(removed.out).toContain('- /plans/**/*.yaml diff=cyclo merge=cyclo');
    expect(config()).toBe(before);
    expect(existsSync(join(repository.folder, '.gitattributes'))).toBe(false);
    expect(existsSync(join(repository.folder, '.git', 'cyclo-driver.sh'))).toBe(false);
    expect((await repository.cyclo('git remove')).out).toContain('nothing to take back');
  });

  it('changes nothing in a dry run', async () => {
    const before = config();
    expect((await repository.cyclo('git setup --dry-run')).out).toContain('Nothing was changed');
    expect([config(), existsSync(join(repository.folder, '.gitattributes'))]).toEqual([before, false]);
    await repository.cyclo('git setup');
    const set = config();
    expect((await repository.cyclo('git remove --dry-run')).out).toContain('Nothing was changed');
    expect([config(), existsSync(join(repository.folder, '.gitattributes'))]).toEqual([set, true]);
  });

  it.each(['*.txt text\n', '*.txt text', '*.txt text\r\n*.png binary\r\n', '# words\n\n\n', '\n'])(
    'keeps what others wrote into .gitattributes: %j',
    async (text) => {
      repository.write('.gitattributes', text);
      await repository.cyclo('git setup');
      expect(repository.read('.gitattributes').startsWith(text)).toBe(true);
      expect(attributes('plans/sgo-2010-h1.yaml')).toEqual([
        'plans/sgo-2010-h1.yaml: diff: cyclo',
        'plans/sgo-2010-h1.yaml: merge: cyclo',
      ]);
      await repository.cyclo('git remove');
      expect(repository.read('.gitattributes')).toBe(text);
    },
  );

  it('leaves settings and lines of the user alone when it goes', async () => {
    await repository.cyclo('git setup');
    repository.git('config', 'diff.cyclo.wordRegex', '.');
    repository.edit('.gitattributes', [
      '/plans/**/*.yml diff=cyclo merge=cyclo text eol=lf',
      '*.yml diff=cyclo merge=cyclo eol=lf',
    ]);
    await repository.cyclo('git remove');
    expect(repository.git('config', '--local', '--get-regexp', 'cyclo')).toBe('diff.cyclo.wordregex .\n');
    expect(repository.read('.gitattributes')).toBe('*.yml diff=cyclo merge=cyclo eol=lf\n');
  });

  it('finds plans, registries and calendars wherever the repository has them, and nothing else', async () => {
    const place = 'отдел [1]/наши планы';
    for (const name of ['sgo-2010-h1.yaml', 'units/chelyabinsk.yaml']) {
      repository.write(`${place}/plans/${name}`, repository.read(`plans/${name}`));
    }
    repository.write('дни "б".yaml', 'cyclo-calendar: 1\ncalendar: own\nextends: ru\n');
    repository.edit(`${place}/plans/sgo-2010-h1.yaml`, ['calendar: ru', 'calendar: ../../../дни "б".yaml']);
    const cwd = join(repository.folder, place, 'plans', 'units');
    expect(await repository.cyclo('git setup', { cwd })).toMatchObject({ exit: 0, err: '' });
    const handed = attributes(
      `${place}/plans/sgo-2010-h1.yaml`,
      `${place}/plans/units/chelyabinsk.yaml`,
      'дни "б".yaml',
      `${place}/docker.yaml`,
      'plans/sgo-2010-h1.yaml',
    );
    expect(handed.filter((line) => line.endsWith('diff: cyclo'))).toHaveLength(3);
    expect(handed.slice(6).every((line) => line.endsWith('unspecified'))).toBe(true);
  });

  it('hands over plans that are named one by one', async () => {
    await repository.cyclo('git setup --plan plans/sgo-2010-h1.yaml');
    expect(
      attributes('plans/sgo-2010-h1.yaml', 'plans/units/chelyabinsk.yaml', 'plans/returns-2026.yaml').map(
        (line) => line.split(': ').at(-1),
      ),
    ).toEqual(['cyclo', 'cyclo', 'cyclo', 'cyclo', 'unspecified', 'unspecified']);
  });

  it('works where plans lie at the top of the repository', async () => {
    const folder = join(repository.folder, 'plans');
    repository.tryGit(['init', '--quiet'], {}, folder);
    await repository.cyclo('git setup', { cwd: folder });
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toContain('/**/*.yaml diff=cyclo');
    expect(repository.tryGit(['check-attr', 'diff', '--', 'sgo-2010-h1.yaml'], {}, folder).out).toContain(
      'cyclo',
    );
  });

  it('says when somebody else has a claim on a plan', async () => {
    mkdirSync(join(repository.folder, '.git', 'info'), { recursive: true });
    repository.write('.git/info/attributes', '*.yaml -diff\n');
    const { err } = await repository.cyclo('git setup');
    expect(err).toContain('plans/sgo-2010-h1.yaml: another line gives this file');
    expect(await repository.cyclo('git status')).toMatchObject({ exit: 1 });
  });

  it('tells how things are', async () => {
    expect(await repository.cyclo('git')).toMatchObject({ exit: 1 });
    expect((await repository.cyclo('git status')).out).toContain('line by line');
    await repository.cyclo('git setup');
    const { exit, out } = await repository.cyclo('git status');
    expect([exit, out]).toEqual([0, expect.stringContaining('by meaning')]);
  });

  it.each([
    ['git stup', 2, 'Did you mean “setup”?'],
    ['git setup now', 2, 'fewer words'],
    ['git merge-driver', 2, 'is what git calls'],
    ['git diff-driver', 2, 'is what git calls'],
    ['git text-driver', 2, 'is what git calls'],
    ['git setup --plan nowhere.yaml', 3, 'no plan at nowhere.yaml'],
  ])('%s', async (line, exit, words) => {
    const outcome = await repository.cyclo(line);
    expect(outcome).toMatchObject({ exit });
    expect(outcome.err).toContain(words);
  });

  it('says that a file cannot be written, and changes nothing then', async () => {
    mkdirSync(join(repository.folder, '.gitattributes'));
    const before = config();
    const { exit, err } = await repository.cyclo('git setup');
    expect([exit, err]).toEqual([3, expect.stringContaining('cannot be read or written (EISDIR)')]);
    expect(config()).toBe(before);
  });

  it('says that there is no repository', async () => {
    const env = { GIT_CEILING_DIRECTORIES: dirname(repository.folder) };
    const { exit, err } = await repository.cyclo('git remove', { cwd: dirname(repository.folder), env });
    expect([exit, err]).toEqual([3, expect.stringContaining('in no git repository')]);
  });
});

it('keeps the records out of git where that is asked for, and offers it', async () => {
  const offered = await repository.cyclo('git setup');
  expect(offered.out).toContain('cyclo git setup --ignore-records');
  repository.write('.gitignore', 'node_modules');
  const { out } = await repository.cyclo('git setup --ignore-records');
  expect(out).toContain('+ .cyclo/');
  expect(repository.read('.gitignore')).toMatch(/^node_modules\n# The records of cyclo .*\n\.cyclo\/$/);
  repository.write('.cyclo/ledger.sqlite', '');
  expect(repository.git('status', '--porcelain', '.cyclo')).toBe('');
  const again = await repository.cyclo('git setup --ignore-records');
  expect(again.out).toContain('nothing to change');
  expect(again.out).not.toContain('ignore-records');
});

it.each([undefined, 'node_modules', 'node_modules\n', '# ours\r\n.cyclo/*.bak\r\n', '\n\n'])(
  'takes out of .gitignore what it wrote, and nothing else: %j',
  async (text) => {
    if (text !== undefined) repository.write('.gitignore', text);
    await repository.cyclo('git setup --ignore-records --lang ru');
    expect(repository.read('.gitignore')).toContain('# Записи cyclo в git не хранятся');
    expect((await repository.cyclo('git setup --ignore-records')).out).not.toContain('.gitignore');
    const { out } = await repository.cyclo('git remove');
    expect(out).toContain('    - .cyclo/');
    expect(repository.tryRead('.gitignore')).toBe(text ?? '');
    expect(existsSync(join(repository.folder, '.gitignore'))).toBe(text !== undefined);
  },
);

it('leaves a line for the records that the user wrote', async () => {
  repository.write('.gitignore', '.cyclo/\n');
  await repository.cyclo('git setup --ignore-records');
  await repository.cyclo('git remove');
  expect(repository.read('.gitignore')).toBe('.cyclo/\n');
});

it('writes what is for people in the language of the user, and knows it in the other', async () => {
  const russian = /[а-яё]/i;
  await repository.cyclo('git setup --lang ru --ignore-records');
  for (const file of ['.gitattributes', '.gitignore', '.git/cyclo-driver.sh'])
    expect(
      repository
        .read(file)
        .split('\n')
        .find((line) => line.startsWith('# ')),
      file,
    ).toMatch(russian);
  const [attributesThen, ignoredThen] = [repository.read('.gitattributes'), repository.read('.gitignore')];
  await repository.cyclo('git setup --ignore-records');
  expect([repository.read('.gitattributes'), repository.read('.gitignore')]).toEqual([
    attributesThen,
    ignoredThen,
  ]);
  expect(repository.read('.git/cyclo-driver.sh')).toContain('# Written by `cyclo git setup`');
  await repository.cyclo('git remove');
  expect(repository.git('status', '--porcelain')).toBe('');
});
