import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestRepository } from '../git/test-repository.ts';

const plan = (
  name = 'p',
  order = "order: { kind: ПРИКАЗ, issuer: Управление, number: '152', date: 2010-08-20 }\n",
): string =>
  `cyclo: 1 # план
plan: ${name}
title: Циклограмма
period: 2010-09..2010-12
${order}actors:
  UO: {name: Управление}
  RUO: {name: РУО}
activities:
  - id: report   # сдают все
    title: Отчёт
    when: 2010-10 # в октябре
    tasks: {RUO: Сдача отчёта, UO: Приём отчёта}
  - {id: check, title: Проверка, when: [2010-09, 2010-10], tasks: {UO: Проверка отчётов}}
  - id: meeting
    title: Совещание
    when: 2010-12
    tasks:
      RUO: Участие в совещании
`;

let repository: TestRepository;
beforeEach(() => {
  repository = new TestRepository({ 'plans/p.yaml': plan() });
});
afterEach(() => repository.close());

const file = (): string => readFileSync(join(repository.folder, 'plans/p.yaml'), 'utf8');
const edit = (before: string, after: string): void => {
  const text = file();
  expect(text).toContain(before);
  writeFileSync(join(repository.folder, 'plans/p.yaml'), text.replace(before, after));
};
const run = (line: string) => repository.cyclo(`amend ${line}`);

describe('cyclo amend', () => {
  it('tells of a plan that is not signed, and leaves blanks', async () => {
    repository.write('plans/p.yaml', plan('p', 'order: { kind: ПРИКАЗ, issuer: Управление }\n'));
    repository.commit('Не подписан');
    edit('Сдача', 'Представление');
    const { exit, out, err } = await run('');
    expect([exit, err]).toEqual([0, expect.stringContaining('is not signed')]);
    expect(out).toContain('приказом Управления от ____________ № ____________');
  });

  it.each<[string, () => void, string, string]>([
    [
      'two plans',
      () => repository.write('other.yaml', plan('q')),
      'plans/p.yaml other.yaml',
      'are two plans',
    ],
    [
      'a plan without an order',
      () => repository.write('bare.yaml', plan('p', '').replace('Сдача', 'Приём')),
      'bare.yaml plans/p.yaml',
      'has no order',
    ],
    [
      'a plan that is new',
      () => repository.write('plans/q.yaml', plan('q')),
      '',
      'in one of the two versions only',
    ],
    [
      'several plans',
      () => {
        repository.write('plans/q.yaml', plan('q'));
        repository.commit('Второй план');
        repository.write('plans/q.yaml', plan('q').replace('Сдача', 'Приём'));
        edit('Сдача', 'Представление');
      },
      '',
      'Several plans have changed',
    ],
  ])('refuses %s', async (_, prepare, line, words) => {
    prepare();
    const { exit, out, err } = await run(line);
    expect([exit, out, err]).toEqual([2, '', expect.stringContaining(words)]);
  });

  it('says that there is nothing to order, and what is not printed', async () => {
    edit('title: Отчёт', 'title: Отчётность');
    const { exit, out, err } = await run('');
    expect([exit, out]).toEqual([0, expect.stringContaining('Nothing that is printed has changed')]);
    expect(err).toContain('report: ');
  });

  it('names the orders before it, the day from which it holds, and whom it concerns', async () => {
    repository.write(
      'plans/p.yaml',
      plan().replace(
        'date: 2010-08-20 }',
        "date: 2010-08-20, amended-by: [{ number: '201', date: 2010-09-25 }], distribution: [в дело, РУО-7] }",
      ),
    );
    repository.commit('Изменён');
    edit('Участие в совещании', 'Участие в итоговом совещании');
    const { out } = await run(
      '--number 7 --date 2010-10-01 --in-force 2010-11-01 --reason "в связи с подведением итогов."',
    );
    expect(out).toContain('№ 152 (в редакции приказа от 25.09.2010 № 201)');
    expect(out).toContain('от 01.10.2010 № 7');
    expect(out).toContain('\nВ связи с подведением итогов\n');
    expect(out).toContain('2. Настоящий приказ вступает в силу с 01.11.2010.');
    expect(out).toContain('Разослать: в дело, РУО-7\n');
  });

  it('is signed and sent as the plan has it now, tells what is no text, and names the order where its text is amended', async () => {
    repository.write(
      'plans/p.yaml',
      plan().replace(
        'date: 2010-08-20 }',
        'date: 2010-08-20, clauses: [Утвердить циклограмму.], signatory: { post: Начальник, name: А. Б. Первый }, distribution: [РУО] }',
      ),
    );
    repository.commit('С подписью');
    edit('А. Б. Первый', 'В. Г. Второй');
    edit('issuer: Управление,', 'issuer: Комитет,');
    edit('UO: {name: Управление}', 'UO: {name: Комитет}');
    edit('distribution: [РУО]', 'distribution: [РУО, Центр]');
    edit('Утвердить циклограмму.', 'Утвердить циклограмму (приложение).');
    const { out, err } = await run('--lang ru');
    expect(out).toContain('\nО внесении изменений в приказ Управления от 20.08.2010 № 152\n');
    expect(out).toContain('Начальник ____________ В. Г. Второй\n');
    // Who issues it is not sent it, and the offices are not concerned.
    expect(out).toContain('Разослать: Центр\n');
    expect(err).toContain(
      'реквизиты документа приказом не изменяют; бланк, подпись и рассылка этого приказа — по новой редакции (3 изменения)',
    );
  });

  it('goes to those who have another last day by a rule, too', async () => {
    edit('period: 2010-09..2010-12', 'period: 2010-09..2010-12\ndeadlines: {month: 25}');
    expect((await run('')).out).toContain('Разослать: РУО\n');
  });

  it('goes to those whom it concerns where columns are months, too', async () => {
    const across = plan().replace('actors:\n', 'table: {columns: [actor, months]}\nactors:\n');
    repository.write('plans/p.yaml', across);
    repository.commit('По месяцам');
    edit('Участие в совещании', 'Участие в итоговом совещании');
    expect((await run('')).out).toContain('Разослать: РУО\n');
  });
});

describe('cyclo amend --apply', () => {
  it('writes marks only, once, and the number once there is one; every other byte stays', async () => {
    edit('when: 2010-10 # в октябре', 'when: 2010-11 # в ноябре');
    edit('when: [2010-09, 2010-10]', 'when: [2010-09, 2010-12]');
    edit(
      `  - id: meeting
    title: Совещание
    when: 2010-12
    tasks:
      RUO: Участие в совещании
`,
      '',
    );
    const edited = file();
    const first = await run('--apply --reason "итоги подведены"');
    expect(first.exit).toBe(0);
    expect(first.out).toContain('+    moved: {from: 2010-10, by: приказ (проект)}');
    const marked = file();
    const kept = marked.split('\n').filter((line) => edited.split('\n').includes(line));
    expect(kept).toEqual(
      expect.arrayContaining(edited.split('\n').filter((line) => !/order:|id: check/.test(line))),
    );
    expect(marked).toContain('moved: {from: 2010-10, to: 2010-12, by: приказ (проект)}');
    expect(marked).toContain('amended-by: [{number: null, date: null}]');
    expect(marked).toMatch(/id: meeting[^]*withdrawn: \{by: приказ \(проект\), reason: итоги подведены\}/);
    expect((await run('--apply')).out).toContain('has all marks already');
    expect(file()).toBe(marked);

    await run('--apply --number 7 --date 2010-10-01');
    const signed = file();
    expect(signed).toBe(
      marked
        .replaceAll('приказ (проект)', 'приказ от 01.10.2010 № 7')
        .replace('{number: null, date: null}', "{number: '7', date: 2010-10-01}"),
    );
    await run('--apply --number 7 --date 2010-10-01');
    expect(file()).toBe(signed);
    expect((await repository.cyclo('validate')).exit).toBe(0);
    // The order is the same as before the marks.
    const order = async (): Promise<string> => (await run('--quiet')).out;
    const after = await order();
    repository.write('plans/p.yaml', edited);
    expect(await order()).toBe(after);
  });

  it('marks no version that is no working file', async () => {
    edit('Сдача', 'Представление');
    repository.commit('Изменить');
    const { exit, err } = await run('HEAD~1..HEAD --apply');
    expect([exit, err]).toEqual([2, expect.stringContaining('working file')]);
  });
});
