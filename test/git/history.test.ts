import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ObjectReader } from '../../src/git/object-reader.ts';
import { Workplace } from '../test-io.ts';
import { eventfulRepository } from './history-repository.ts';
import { TestRepository } from './test-repository.ts';

let repository: TestRepository;
beforeAll(() => {
  repository = eventfulRepository();
});
afterAll(() => repository.close());

/** Compares with a file beside this one; `UPDATE=1` writes it. */
function expectFile(name: string, text: string): void {
  const path = join('test/git/history', name);
  if (process.env['UPDATE']) writeFileSync(path, text);
  else expect(text).toBe(readFileSync(path, 'utf8'));
}

interface Step {
  readonly hash: string | null;
  readonly subject: string | null;
  readonly changes: readonly { readonly kind: string; readonly activity?: string }[];
}
interface Answer {
  readonly plans: readonly {
    readonly plan: string;
    readonly activity?: string;
    readonly formerIds?: readonly string[];
    readonly isGone?: boolean;
    readonly origins?: readonly {
      field: string;
      actor?: string;
      hash: string | null;
      words: string;
      by: string[];
    }[];
    readonly commits: readonly Step[];
  }[];
}
async function asked(line: string, cwd = repository.folder): Promise<Answer['plans'][number]> {
  const { exit, out, err } = await repository.cyclo(`history ${line} --format json`, { cwd });
  expect([exit, err]).toEqual([0, '']);
  return (JSON.parse(out) as Answer).plans[0]!;
}
const subjects = ({ commits }: { readonly commits: readonly Step[] }) =>
  commits.map(({ subject }) => subject);

describe('the story of a plan', () => {
  it.each([
    ['plan.ru.txt', 'history --lang ru', undefined],
    ['plan.en-80.txt', 'history --lang en', 80],
    ['plan.ru.md', 'history --lang ru --format md', undefined],
    ['summary.ru.txt', 'history summary --lang ru', undefined],
    ['seminar.en.txt', 'history seminar --lang en', undefined],
    ['seminar.ru.md', 'history training --lang ru --format md', undefined],
  ])('%s', async (file, line, columns) => {
    const { exit, out, err } = await repository.cyclo(line, columns === undefined ? {} : { columns });
    expect([exit, err]).toEqual([0, '']);
    expectFile(file, out);
  });

  it('goes commit by commit through everything that happened, the newest first', async () => {
    const { commits } = await asked('');
    expect(commits.map(({ subject, changes }) => [subject, changes.map(({ kind }) => kind)])).toEqual([
      [null, ['title-changed']],
      ['Вернуть план', ['wording-changed']],
      ['Удалить план по ошибке', ['plan-removed']],
      ['Снять список работников', ['deadline-changed', 'activity-withdrawn']],
      ['Исправить опечатку, переименовать РУО', ['unit-renamed']],
      ['Опечатка', []],
      ['Перенести свод', ['moved']],
      ['Назвать семинар обучающим', ['activity-renamed', 'title-changed']],
      ['Назвать файл по-русски', []],
      ['Переписать иначе', []],
      ['Уточнить участие', ['wording-changed']],
      ['Вписать реквизиты приказа', ['order-changed', 'order-changed']],
      ['Утвердить циклограмму', ['plan-added']],
    ]);
  });

  it('shows only the last ones where so many were asked for, and says how many there are besides', async () => {
    const { out } = await repository.cyclo('history -n 2');
    expect(out).toContain('There are earlier commits');
    expect(out.split('\n').filter((line) => /^[0-9a-f]{7} |^not committed/.test(line))).toHaveLength(2);
    expect(await repository.cyclo('history -n 0')).toMatchObject({ exit: 2 });
  });

  it('shows only what concerns an actor', async () => {
    const all = (await asked('--actor RUO')).commits.flatMap(({ changes }) => changes);
    expect(all.map(({ activity }) => activity)).not.toContain('summary');
    expect(all.map(({ kind }) => kind)).toContain('unit-renamed');
  });

  it('is read from any folder, and of one plan among several', async () => {
    repository.write('plans/other.yaml', readFileSync('plans/returns-2026.yaml', 'utf8'));
    const { out } = await repository.cyclo('history --plan отчётность.yaml -n 1', {
      cwd: join(repository.folder, 'plans'),
    });
    expect(out.startsWith('отчётность.yaml  Циклограмма отчётности\n')).toBe(true);
    expect((await repository.cyclo('history -n 1')).out.split('not committed yet')).toHaveLength(3);
    repository.remove('plans/other.yaml');
  });

  it('tells of a plan that is gone, and of one that is not committed yet', async () => {
    const gone = new TestRepository({ 'plans/a.yaml': readFileSync('plans/returns-2026.yaml', 'utf8') });
    gone.remove('plans/a.yaml');
    const { out } = await gone.cyclo('history --plan plans/a.yaml');
    expect(out).toMatch(/not committed yet\n {2}1 change: .*\n {2}- /);
    gone.commit('Remove');
    expect((await gone.cyclo('history --plan plans/a.yaml')).out).toMatch(/Remove\n/);
    gone.write('plans/new.yaml', readFileSync('plans/returns-2026.yaml', 'utf8'));
    expect((await gone.cyclo('history')).out.split('not committed yet')).toHaveLength(2);
    const fresh = new TestRepository();
    fresh.write('plans/new.yaml', readFileSync('plans/returns-2026.yaml', 'utf8'));
    expect((await fresh.cyclo('history')).out).toContain('not committed yet');
    gone.close();
    fresh.close();
  });

  it('says where a shallow copy ends instead of calling everything new', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'cyclo-shallow-')), 'copy');
    repository.git('clone', '--quiet', '--depth=3', `file://${repository.folder}`, folder);
    const story = await asked('', folder);
    expect(story.commits.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
      ['wording-changed'],
      ['plan-removed'],
      [],
    ]);
    expect((await repository.cyclo('history', { cwd: folder })).out).toContain('git fetch --unshallow');
    const { origins = [] } = await asked('summary', folder);
    expect(new Set(origins.map(({ hash }) => hash))).toEqual(new Set([null]));
    const last = join(folder, 'last');
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, last);
    for (const line of ['history --actor RUO', 'history --actor RUO -f md'])
      expect((await repository.cyclo(line, { cwd: last })).out).toContain(
        'Nothing changed in what RUO has to do.',
      );
    rmSync(folder, { recursive: true });
  });
});

describe('the story of an activity', () => {
  it('names the commit and the order of each thing that is said of it', async () => {
    const { origins = [], formerIds, activity } = await asked('seminar');
    expect([activity, formerIds]).toEqual(['training', ['seminar']]);
    const story = await asked('');
    const subjectOf = (hash: string | null) => story.commits.find((each) => each.hash === hash)?.subject;
    expect(origins.map(({ field, actor, hash }) => [actor, field, subjectOf(hash)])).toEqual([
      [null, 'title', 'Назвать семинар обучающим'],
      [null, 'when', 'Утвердить циклограмму'],
      [null, 'deadline', 'Утвердить циклограмму'],
      [null, 'was', 'Назвать семинар обучающим'],
      ['RUO', 'obligation', 'Утвердить циклограмму'],
      ['RUO', 'role', 'Утвердить циклограмму'],
      ['RUO', 'text', 'Уточнить участие'],
      ['UO', 'obligation', 'Утвердить циклограмму'],
      ['UO', 'role', 'Утвердить циклограмму'],
      ['UO', 'text', 'Вернуть план'],
    ]);
  });

  it('is the same under a former id, and follows the file', async () => {
    expect(await asked('training')).toEqual(await asked('seminar'));
    expect(subjects(await asked('training'))).toEqual([
      'Вернуть план',
      'Назвать семинар обучающим',
      'Уточнить участие',
    ]);
  });

  it('names the order that moved it', async () => {
    const { origins = [] } = await asked('summary');
    const when = origins.find(({ field }) => field === 'when');
    expect(when).toMatchObject({ words: 'time: in November 2026', by: ['приказ № 260 от 05.10.2026'] });
    expect(origins.find(({ field }) => field === 'title')).toMatchObject({ hash: null });
  });

  it('traces a deadline to what moved it, be it the calendar of the plan', async () => {
    const made = new TestRepository({ 'plans/a.yaml': readFileSync('plans/returns-2026.yaml', 'utf8') });
    made.edit('plans/a.yaml', ['non-working-day: next', 'non-working-day: preceding']);
    const hash = made.commit('Отчитываться до выходных');
    const { out } = await made.cyclo('history vacancies --format json');
    const { origins = [] } = (JSON.parse(out) as Answer).plans[0]!;
    expect(origins.find(({ field }) => field === 'deadline')?.hash).toBe(hash);
    expect(origins.find(({ field }) => field === 'when')?.hash).not.toBe(hash);
    made.close();
  });

  it('takes a merge for the author of what none of its sides says', async () => {
    const made = new TestRepository({ 'plans/a.yaml': readFileSync('plans/returns-2026.yaml', 'utf8') });
    made.git('checkout', '--quiet', '-b', 'topic');
    made.edit('plans/a.yaml', ['title: Сверка расчётов', 'title: Сверка взаиморасчётов']);
    made.commit('Topic');
    made.git('checkout', '--quiet', 'main');
    made.edit('plans/a.yaml', ['title: Сверка расчётов', 'title: Сверка всех расчётов']);
    made.commit('Main');
    made.tryGit(['merge', 'topic']);
    const [head = '', , tail = ''] = made.read('plans/a.yaml').split(/^(?:<{7}|>{7}).*\n/m);
    made.write('plans/a.yaml', `${head}    title: Сверка всех взаиморасчётов\n${tail}`);
    const hash = made.commit('Merge');
    const { out } = await made.cyclo('history reconciliation --format json');
    const [told] = (JSON.parse(out) as Answer).plans;
    expect(told!.origins?.find(({ field }) => field === 'title')?.hash).toBe(hash);
    expect(told!.commits.map(({ subject }) => subject)).toEqual(['Merge', 'Topic', 'Main']);
    made.close();
  });

  it('reads no more commits than it takes to tell so many steps, of a plan as of an activity', async () => {
    const made = new TestRepository({ 'plans/a.yaml': readFileSync('plans/returns-2026.yaml', 'utf8') });
    const retitled = (count: number): void => {
      for (let index = 0; index < count; index++) {
        const text = made.read('plans/a.yaml');
        const [id, title] =
          index % 2 ? ['vacancies', `Вакансии ${index}`] : ['reconciliation', `Сверка ${index}`];
        made.write('plans/a.yaml', text.replace(new RegExp(`(- id: ${id}\\n {4}title:).*`), `$1 ${title}`));
        made.commit(`Назвать: ${title}`);
      }
    };
    const readFor = async (line: string): Promise<[read: number, out: string]> => {
      const read = vi.spyOn(ObjectReader.prototype, 'read');
      const { out } = await made.cyclo(line);
      const { length } = read.mock.calls;
      read.mockRestore();
      return [length, out];
    };
    retitled(10);
    const lines = ['history -n 2', 'history vacancies -n 2', 'history vacancies --actor KADR -n 2'];
    const before: number[] = [];
    for (const line of lines) before.push((await readFor(line))[0]);
    retitled(30);
    for (const [index, line] of lines.entries()) {
      const [count, out] = await readFor(line);
      expect([line, count]).toEqual([line, before[index]]);
      expect(out.match(/^[0-9a-f]{7} /gm)!.length).toBeGreaterThanOrEqual(2);
      expect(out).toContain('There are earlier commits: leave out --limit');
    }
    const [all, whole] = await readFor('history vacancies');
    expect(all).toBeGreaterThan(30);
    const [, part] = await readFor('history vacancies -n 2');
    // What is older than what was read has no commit, and that is said.
    expect(whole).not.toContain('leave out --limit');
    expect(part).toContain('earlier than the commits that were read: leave out --limit\n  time: ');
    const { plans } = JSON.parse((await made.cyclo('history vacancies -n 2 -f json')).out) as Answer;
    expect(plans[0]!.origins!.find(({ field }) => field === 'title')!.hash).toMatch(/^[0-9a-f]{40}$/);
    expect(plans[0]!.origins!.find(({ field }) => field === 'when')!.hash).toBeNull();
    made.close();
  });

  it('says that it is gone, and what it was', async () => {
    const made = new TestRepository({ 'plans/a.yaml': readFileSync('plans/returns-2026.yaml', 'utf8') });
    const text = made.read('plans/a.yaml');
    const start = text.indexOf('  - id: vacancies');
    made.write('plans/a.yaml', text.slice(0, start) + text.slice(text.indexOf('  # Каждый квартал')));
    made.commit('Remove');
    const { out } = await made.cyclo('history vacancies --lang ru');
    expect(out).toContain('Этого мероприятия в плане больше нет.');
    expect(out).toContain('Remove');
    made.close();
  });

  it('is told from outside the repository, too', async () => {
    const outside = await Workplace.open(false);
    const line = ['history', '--plan', join(repository.folder, 'plans/отчётность.yaml'), '--format', 'json'];
    const told = async (place: Pick<Workplace, 'cyclo'>): Promise<unknown> => {
      const answer = JSON.parse((await place.cyclo(line, { env: repository.env })).out) as Answer;
      return answer.plans.map(({ commits }) => commits);
    };
    expect(await told(outside)).toEqual(await told(repository));
    await outside.close();
  });

  it.each([
    ['history summry', 2, 'Did you mean “summary”?'],
    ['history --actor RUOO', 2, 'Did you mean “RUO”?'],
    ['history --plan plans/nowhere.yaml', 3, 'no plan at plans/nowhere.yaml'],
    ['history --plan /tmp/x.yaml', 2, 'outside the repository'],
    ['history summary seminar', 2, 'fewer words'],
  ])('%s', async (line, exit, words) => {
    const outcome = await repository.cyclo(line);
    expect(outcome).toMatchObject({ exit, out: '' });
    expect(outcome.err).toContain(words);
  });
});
