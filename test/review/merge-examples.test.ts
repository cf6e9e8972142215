import { describe, expect, it } from 'vitest';
import { taking } from './sides.ts';
import { mergePlans, type MergeOptions } from '../../src/commands/git/merge-plans.ts';

const LABELS = { base: 'base', ours: 'HEAD', theirs: 'feature' };

const PLAN = `cyclo: 1
plan: example
title: План
period: 2010-09..2010-12

actors:
  UO: {name: Управление}
  RUO:
    name: РУО
    units:
      - {id: r-1, name: Первый район}
      - {id: r-2, name: Второй район}

activities:
  # первое
  - id: a
    title: Отчёт
    when: 2010-10
    tasks:
      UO: Составление отчёта

  - id: b
    title: Свод
    when: 2010-11
    after: [a]
    tasks:
      UO: Составление свода
      RUO: Подготовка сведений
`;

async function merge(base: string, ours: string, theirs: string, more: Partial<MergeOptions> = {}) {
  const result = await mergePlans(base, ours, theirs, { file: 'plan.yaml', labels: LABELS, ...more });
  if (result.state !== 'merged') throw new Error('unreadable');
  return result;
}

describe('merging plans', () => {
  it('puts changes of different fields together', async () => {
    const ours = PLAN.replace('title: Отчёт', 'title: Годовой отчёт').replace(
      'Подготовка сведений',
      'Сбор сведений',
    );
    const theirs = PLAN.replace('when: 2010-10', 'when: 2010-09').replace(
      '      RUO: Подготовка сведений\n',
      '$&    output: Свод\n',
    );
    const { text, conflicts, diagnostics } = await merge(PLAN, ours, theirs);
    expect(text).toBe(
      ours
        .replace('when: 2010-10', 'when: 2010-09')
        .replace('      RUO: Сбор сведений\n', '$&    output: Свод\n'),
    );
    expect({ conflicts, diagnostics }).toEqual({ conflicts: [], diagnostics: [] });
  });

  it('takes what got another id for the same, whether it says so or is recognised', async () => {
    const theirs = PLAN.replace('title: Отчёт', 'title: Годовой отчёт');
    for (const was of ['', '    was: [a]\n']) {
      const ours = PLAN.replace('- id: a\n', '- id: yearly\n')
        .replace('      UO: Составление отчёта\n', `$&${was}`)
        .replace('after: [a]', 'after: [yearly]');
      const { text, conflicts } = await merge(PLAN, ours, theirs);
      expect({ text, conflicts }).toEqual({
        text: ours.replace('title: Отчёт', 'title: Годовой отчёт'),
        conflicts: [],
      });
    }
  });

  it('marks what both changed at its line, and nothing else', async () => {
    const { text, conflicts } = await merge(
      PLAN,
      PLAN.replace('title: Свод', 'title: Наш свод'),
      PLAN.replace('title: Свод', 'title: Их свод').replace('title: План', 'title: Другой план'),
    );
    expect(text).toBe(
      PLAN.replace('title: План', 'title: Другой план').replace(
        '    title: Свод\n',
        '<<<<<<< HEAD\n    title: Наш свод\n=======\n    title: Их свод\n>>>>>>> feature\n',
      ),
    );
    expect(conflicts).toEqual([
      { path: ['activities', 'b', 'title'], base: 'Свод', ours: 'Наш свод', theirs: 'Их свод' },
    ]);
  });

  it('marks a long text as a whole, shows the base when asked, and takes markers of any size', async () => {
    const long = (word: string): string =>
      `>-\n          Составление отчёта о выполнении циклограммы работы:\n          сведения о сроках, исполнителях и результатах, предложения по ${word} плана на следующее полугодие`;
    const task = (word: string): string => PLAN.replace('UO: Составление отчёта', `UO: ${long(word)}`);
    const options = { showBase: true, markerSize: 9 };
    const { text } = await merge(PLAN, task('изменению'), task('уточнению'), options);
    const lines = text.split('\n');
    expect(lines.filter((line) => /^[<=>|]/.test(line))).toEqual([
      '<<<<<<<<< HEAD',
      '||||||||| base',
      '=========',
      '>>>>>>>>> feature',
    ]);
    const between = lines.slice(lines.indexOf('<<<<<<<<< HEAD') + 1, lines.indexOf('||||||||| base'));
    expect(between[0]).toBe('      UO: >-');
    expect(between).toHaveLength(3);
    expect(lines[lines.indexOf('||||||||| base') + 1]).toBe('      UO: Составление отчёта');
  });

  it('marks what one took out and the other changed, with its comments', async () => {
    const [kept] = PLAN.split('  # первое\n');
    const without = `${kept!}${PLAN.slice(PLAN.indexOf('  - id: b'))}`.replace('    after: [a]\n', '');
    const { text, conflicts } = await merge(PLAN, PLAN.replace('title: Отчёт', 'title: Другой'), without);
    expect(conflicts.map(({ path, theirs }) => ({ path, theirs }))).toEqual([
      { path: ['activities', 'a'], theirs: undefined },
    ]);
    expect(text).toContain('activities:\n<<<<<<< HEAD\n  # первое\n  - id: a\n    title: Другой\n');
    expect(text).toContain('\n=======\n>>>>>>> feature\n  - id: b\n');
  });

  it('lets an edit land on what the other side renamed, and references follow', async () => {
    const ours = PLAN.replace('id: a\n', 'id: report\n')
      .replace('after: [a]', 'after: [report]')
      .replace('      UO: Составление отчёта\n', '$&    was: [a]\n');
    const theirs = `${PLAN.replace('title: Отчёт', 'title: Отчёт за год')}
  - id: c
    title: Проверка
    when: 2010-12
    after: [a, b]
    tasks:
      UO: Проверка отчёта
`;
    const { text, diagnostics } = await merge(PLAN, ours, theirs);
    expect(text).toContain('- id: report\n    title: Отчёт за год\n');
    expect(text).toContain('after: [report, b]');
    expect(diagnostics).toEqual([]);
  });

  describe('what has another key', () => {
    const renamed = (id: string, plan = PLAN): string => plan.replaceAll('RUO:', `${id}:`);
    const marked = (ours: string, theirs: string): string =>
      `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> feature\n`;

    it('is in conflict where both gave different ones: an actor, with every task of his', async () => {
      const { text, conflicts } = await merge(PLAN, renamed('OKR'), renamed('DIST'));
      expect(text).toBe(
        PLAN.replace('  RUO:\n', marked('  OKR:', '  DIST:')).replace(
          '      RUO: Подготовка сведений\n',
          marked('      OKR: Подготовка сведений', '      DIST: Подготовка сведений'),
        ),
      );
      expect(conflicts).toEqual([
        { path: ['actors', 'RUO', 'id'], base: 'RUO', ours: 'OKR', theirs: 'DIST' },
        { path: ['activities', 'b', 'tasks', 'RUO', 'actor'], base: 'RUO', ours: 'OKR', theirs: 'DIST' },
      ]);
    });

    it('is one where both gave the same, and has what the other side changed in it', async () => {
      const edited = PLAN.replace('Подготовка', 'Сбор').replace('name: РУО', 'name: Районы');
      for (const theirs of [edited, renamed('OKR', edited)])
        expect(await merge(PLAN, renamed('OKR'), theirs)).toMatchObject({
          text: renamed('OKR', edited),
          conflicts: [],
          diagnostics: [],
        });
    });

    it('is in conflict where the other side gave the key to something new', async () => {
      const theirs = PLAN.replace('  RUO:\n', '  OKR: {name: Округ}\n  RUO:\n').replace(
        '      RUO: П',
        '      OKR: Сведения округа\n      RUO: П',
      );
      const { text, conflicts } = await merge(PLAN, renamed('OKR'), theirs);
      expect(conflicts.map(({ path }) => path.join('/'))).toEqual([
        'actors/RUO/id',
        'activities/b/tasks/RUO/actor',
      ]);
      expect(text).toContain(`  OKR: {name: Округ}\n${marked('  OKR:', '  RUO:')}    name: РУО\n`);
    });

    it('and where that is an activity, its former id goes with the new one', async () => {
      const ours = PLAN.replace('- id: a\n', '- id: neu\n    was: [a]\n').replace(
        'after: [a]',
        'after: [neu]',
      );
      const theirs = `${PLAN}\n  - id: neu\n    title: Новое\n    when: 2010-12\n    tasks:\n      UO: Новая работа\n`;
      const { text } = await merge(PLAN, ours, theirs);
      const left = await merge(theirs, taking(text, 'theirs'), theirs);
      expect([left.text, left.conflicts]).toEqual([theirs, []]);
      expect(taking(text, 'ours')).toContain('  - id: neu\n    title: Отчёт\n    when: 2010-10\n');
      expect(taking(text, 'ours')).toContain('    was: [a]\n');
    });

    it('is in conflict where the other side took it out', async () => {
      const theirs = PLAN.replace(/ {2}RUO:\n[^]*?(?=\nactivities)/, '').replace(/ {6}RUO: .*\n/, '');
      const { conflicts } = await merge(PLAN, renamed('OKR'), theirs);
      expect(conflicts).toMatchObject([{ path: ['actors', 'RUO'], theirs: undefined }]);
    });

    it('is told from its place: a task handed over, a cell of another month, a day, a line', async () => {
      const task = PLAN.replace('UO: Составление отчёта', 'RUO: Составление отчёта');
      expect(
        await merge(PLAN, task, PLAN.replace('UO: Составление отчёта', 'MOU: Составление отчёта')),
      ).toMatchObject({
        conflicts: [{ path: ['activities', 'a', 'tasks', 'UO', 'actor'], ours: 'RUO', theirs: 'MOU' }],
      });
      const handed = await merge(
        PLAN,
        task,
        PLAN.replace('Составление отчёта', 'Составление сводного отчёта'),
      );
      expect(handed.text).toBe(task.replace('Составление отчёта', 'Составление сводного отчёта'));
      const cell = (month: string): string =>
        PLAN.replace(/$/, `        wording:\n          ${month}: Первый сбор\n`).replace(
          'RUO: Подготовка сведений\n',
          'RUO:\n        text: Подготовка сведений\n',
        );
      expect(await merge(cell('2010-11'), cell('2010-10'), cell('2010-12'))).toMatchObject({
        conflicts: [{ ours: '2010-10', theirs: '2010-12' }],
      });
      const day = (date: string, name: string): string =>
        `cyclo-calendar: 1\ncalendar: own\n\ndays-off:\n  - {date: ${date}, name: ${name}}\n`;
      const days = ['2025-05-02', '2025-05-03', '2025-05-05'].map((date) => day(date, 'Перенос'));
      expect(await merge(days[0]!, days[1]!, days[2]!)).toMatchObject({
        conflicts: [{ path: ['days-off', '2025-05-02', 'date'] }],
      });
      expect(await merge(days[0]!, days[1]!, day('2025-05-02', 'Выходной'))).toMatchObject({
        text: day('2025-05-03', 'Выходной'),
        conflicts: [],
      });
      const guest = (name: string): string =>
        PLAN.replace('when: 2010-10\n', `$&    with: [Центр, ${name}]\n`);
      expect((await merge(guest('РКН'), guest('Роскомнадзор'), guest('МВД'))).conflicts).toHaveLength(1);
    });
  });

  it('puts the text and the role of a task together, whichever form it was written in', async () => {
    const ours = PLAN.replace('UO: Составление отчёта', 'UO: {role: control, text: Составление отчёта}');
    const theirs = PLAN.replace('UO: Составление отчёта', 'UO: Подготовка отчёта');
    const { text } = await merge(PLAN, ours, theirs);
    expect(text).toContain('      UO:\n        role: control\n        text: Подготовка отчёта\n');
    const back = await merge(ours, PLAN, ours.replace('Составление отчёта', 'Подготовка отчёта'));
    expect(back.text).toContain('      UO: Подготовка отчёта\n');
  });

  it('keeps both additions at one place, ours first, and lists with what both put in', async () => {
    const added = (id: string): string => `${PLAN}
  - id: ${id}
    title: Новое
    when: 2010-12
    tasks:
      UO: Новое ${id}
`;
    const { text } = await merge(
      PLAN,
      added('ours').replace('after: [a]', 'after: [a]\n    tags: [k, l]'),
      added('theirs').replace('after: [a]', 'after: [a]\n    tags: [m]'),
    );
    expect(text.match(/id: \S+$/gm)).toEqual(['id: a', 'id: b', 'id: ours', 'id: theirs']);
    expect(text).toContain('tags: [k, l, m]');
  });

  it('moves what one side moved, with what the other changed in it', async () => {
    const [head, first, second] = PLAN.split(/(?= {2}# первое|\n {2}- id: b)/) as [string, string, string];
    const ours = `${head}${second.slice(1)}\n${first}`;
    const { text } = await merge(PLAN, ours, PLAN.replace('title: Отчёт', 'title: Другой'));
    expect(text).toBe(ours.replace('title: Отчёт', 'title: Другой'));
  });

  it('leaves the choice of the place where both moved one thing elsewhere', async () => {
    const plan = (...ids: string[]): string =>
      `activities:\n${ids.map((id) => `  - id: ${id}\n    title: ${id}\n`).join('\n')}`;
    const { text, conflicts } = await merge(
      plan('a', 'b', 'c', 'd', 'e'),
      plan('e', 'a', 'b', 'c', 'd'),
      plan('a', 'b', 'e', 'c', 'd'),
    );
    expect(conflicts).toMatchObject([{ path: ['activities', 'e'], isMoved: true }]);
    const take = (side: 'ours' | 'theirs'): string[] => {
      const [drop, keep] =
        side === 'ours' ? [/=======[\s\S]*?>{7}.*\n/g, /<{7}.*\n/g] : [/<{7}[\s\S]*?=======\n/g, />{7}.*\n/g];
      return [
        ...text
          .replaceAll(drop, '')
          .replaceAll(keep, '')
          .matchAll(/id: (\S)/g),
      ].map(([, id]) => id!);
    };
    expect(take('ours')).toEqual(['e', 'a', 'b', 'c', 'd']);
    expect(take('theirs')).toEqual(['a', 'b', 'e', 'c', 'd']);
    const same = await merge(plan('a', 'b', 'c'), plan('c', 'a', 'b'), plan('c', 'a', 'b'));
    expect(same.text).toBe(plan('c', 'a', 'b'));
    const apart = await merge(
      plan('a', 'b', 'c', 'd', 'e', 'f'),
      plan('b', 'c', 'a', 'd', 'e', 'f'),
      plan('a', 'b', 'c', 'd', 'f', 'e'),
    );
    expect(apart.text).toBe(plan('b', 'c', 'a', 'd', 'f', 'e'));
  });

  it('keeps both comments where both changed one', async () => {
    const remark = (words: string): string =>
      PLAN.replace('# первое', `# ${words}`).replace('when: 2010-11', `$& # ${words}`);
    const { text, conflicts } = await merge(PLAN, remark('наше'), remark('их'));
    expect(conflicts).toEqual([]);
    expect(text).toContain('  # наше\n  # их\n  - id: a\n');
    expect(text).toContain(`    # их\n${'    when: 2010-11'.padEnd(43)}# наше\n`);
  });

  describe('a comment that heads a section', () => {
    const SECTIONS = PLAN.replace('  # первое\n', '\n  # Осень\n\n').replace(
      '  - id: b',
      '  # Зима\n\n  - id: b',
    );
    const addition = (id: string): string =>
      `  - id: ${id}\n    title: Новое ${id}\n    when: 2010-10\n    tasks:\n      UO: Новая работа ${id}\n\n`;
    const without = (id: string, next: string): string =>
      SECTIONS.slice(0, SECTIONS.indexOf(`  - id: ${id}`)) + SECTIONS.slice(SECTIONS.indexOf(next));

    it('stands once above what both added below it', async () => {
      const adding = (id: string): string => SECTIONS.replace('  - id: a', `${addition(id)}  - id: a`);
      const { text, conflicts } = await merge(SECTIONS, adding('p'), adding('q'));
      expect(conflicts).toEqual([]);
      expect(text).toBe(SECTIONS.replace('  - id: a', `${addition('p')}${addition('q')}  - id: a`));
    });

    it.each([false, true])('may be worded anew while the first entry below it goes', async (isTheirs) => {
      const sides = [without('a', '  # Зима'), SECTIONS.replace('# Осень', '# Сентябрь')] as const;
      const { text, conflicts } = await (isTheirs
        ? merge(SECTIONS, sides[1], sides[0])
        : merge(SECTIONS, sides[0], sides[1]));
      expect(conflicts).toEqual([]);
      expect(text).toBe(sides[0].replace('# Осень', '# Сентябрь'));
    });

    it('stays above what is added while the last entry goes', async () => {
      const last = SECTIONS.slice(0, SECTIONS.indexOf('  - id: b'));
      const { text, conflicts } = await merge(SECTIONS, last, `${SECTIONS}\n${addition('z')}`);
      expect(conflicts).toEqual([]);
      expect(text).toBe(`${last}${addition('z')}`.trimEnd() + '\n');
    });

    it('is one without an empty line below it, too, where an entry came between', async () => {
      const registry = 'cyclo-units: 1\n\nunits:\n  # школы\n  - {id: a, name: А, actor: RUO}\n';
      const adding = (id: string): string =>
        registry.replace('  - {', `  - {id: ${id}, name: Новая, actor: RUO}\n  - {`);
      const { text } = await merge(registry, adding('p'), adding('q'));
      expect(text.match(/# школы/g)).toHaveLength(1);
      expect(text).toContain('# школы\n  - {id: p,');
    });

    it('is marked in no conflict below it', async () => {
      const renamed = (id: string): string => SECTIONS.replace('id: b', `id: ${id}`);
      const { text, conflicts } = await merge(SECTIONS, renamed('p'), renamed('q'));
      expect(conflicts.map(({ path }) => path)).toEqual([['activities', 'b', 'id']]);
      expect(text).toContain('  # Зима\n\n<<<<<<< HEAD\n  - id: p\n=======\n  - id: q\n>>>>>>> feature\n');
    });
  });

  it('merges registries and calendars, too', async () => {
    const registry =
      'cyclo-units: 1\n\nunits:\n  - {id: a, name: А, actor: RUO}\n  - {id: b, name: Б, actor: RUO}\n';
    const units = await merge(
      registry,
      registry.replace('name: А,', 'name: Первый,'),
      registry.replace('actor: RUO}\n  -', 'actor: RUO, parent: UO}\n  -'),
    );
    expect(units.text).toContain('- {id: a, name: Первый, actor: RUO, parent: UO}\n');
    const calendar = 'cyclo-calendar: 1\ncalendar: own\n\ndays-off:\n  - {date: 2025-05-02}\n';
    const days = await merge(
      calendar,
      calendar.replace('{date: 2025-05-02}', '{date: 2025-05-02, name: Перенос}'),
      `${calendar}  - {date: 2025-05-03}\n`,
    );
    expect(days.text).toContain('  - {date: 2025-05-02, name: Перенос}\n  - {date: 2025-05-03}\n');
  });

  it('merges a plan that both have added', async () => {
    const { text, conflicts } = await merge('', PLAN, PLAN.replace('title: План', 'title: Другой план'));
    expect(conflicts).toEqual([{ path: ['title'], ours: 'План', theirs: 'Другой план' }]);
    expect(text).toContain('<<<<<<< HEAD\ntitle: План\n=======\ntitle: Другой план\n>>>>>>> feature\n');
  });

  it('says what is wrong only with both changes together', async () => {
    const theirs = `${PLAN}
  - id: c
    title: Проверка
    when: 2010-12
    after: [b]
    tasks:
      UO: Проверка
`;
    const ours = PLAN.slice(0, PLAN.indexOf('\n  - id: b'));
    const { text, conflicts, diagnostics } = await merge(PLAN, ours, theirs);
    expect(conflicts).toEqual([]);
    const line = text.split('\n').findIndex((each) => each.includes('after: [b]')) + 1;
    expect(diagnostics.map(({ code, span }) => [code, span.line])).toEqual([['unknown-after', line]]);
    const known = await merge(theirs, ours.replace('when: 2010-10', 'when: 2011-10'), theirs);
    expect(known.diagnostics).toEqual([]);
  });

  it('merges an activity part by part, whatever key its id sounds like', async () => {
    for (const id of ['when', 'month', 'tasks', 'clauses']) {
      const base = PLAN.replace('id: a\n', `id: ${id}\n`).replace('after: [a]', `after: [${id}]`);
      const ours = base.replace('title: Отчёт', 'title: Отчёт за месяц');
      const theirs = base.replace('when: 2010-10', 'when: 2010-11');
      const { text, conflicts } = await merge(base, ours, theirs);
      expect(conflicts, id).toEqual([]);
      expect(text).toBe(ours.replace('when: 2010-10', 'when: 2010-11'));
    }
  });

  it('leaves to others what it cannot read', async () => {
    const broken = 'a: [1\n';
    const options = { file: 'plan.yaml', labels: LABELS };
    expect(await mergePlans(PLAN, broken, PLAN, options)).toEqual({
      state: 'unreadable',
      versions: ['ours'],
    });
    expect(await mergePlans(broken, PLAN, 'a: &x 1\n', options)).toMatchObject({
      versions: ['base', 'theirs'],
    });
    expect(await mergePlans(PLAN, '- 1\n', '- 2\n', options)).toMatchObject({ state: 'unreadable' });
  });
});
