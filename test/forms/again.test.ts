/** Forms that come in more than once, or to a ledger that knows something already. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import type { Workplace } from '../test-io.ts';
import { bytesOf, cityPlan, day, fill, formPath, importForms, makeForms, openCity } from './city.ts';

const PATH = formPath('one-001');
const SCHOOLS = ['one-001', 'two-002'];
const DONE = { F9: 'выполнено', G9: day('2010-10-12') };

let place: Workplace;
beforeEach(async () => {
  place = await openCity({ schools: SCHOOLS });
  await makeForms(place, '--actor SCH');
  await fill(place, PATH, DONE);
});
afterEach(() => place.close());

const outcome = async (...paths: string[]): Promise<string[]> => {
  const { forms } = await importForms(place, paths);
  return forms.map(({ status, problems, remarks }) =>
    [status, ...problems.map(({ code }) => code), ...remarks.map(({ code }) => `(${code})`)].join(' '),
  );
};

describe('the same form twice in one call', () => {
  it('counts once where the answers are the same, whatever the file looks like', async () => {
    await fill(place, PATH, { A1: 'Сведения', B30: 'Исполнитель: Петров' }, 'forms/b.xlsx');
    expect(await outcome(PATH, 'forms/b.xlsx')).toEqual(['new', 'refused twice']);
  });

  it('counts not at all where the answers differ', async () => {
    await fill(place, PATH, { G9: day('2010-10-13') }, 'forms/b.xlsx');
    await fill(place, PATH, {}, 'forms/c.xlsx');
    expect(await outcome(PATH, 'forms/b.xlsx', 'forms/c.xlsx')).toEqual([
      'refused twice-different',
      'refused twice-different',
      'refused twice',
    ]);
    expect((await place.cyclo('log --format json')).out).toContain('"events": []');
  });

  it('is none of it where one of them is still blank', async () => {
    await makeForms(place, '--unit one-001', '--output', 'blank.xlsx');
    expect(await outcome('blank.xlsx', PATH)).toEqual(['refused empty', 'new']);
  });

  it('is seen where one of them has the former name of the unit', async () => {
    const renamed = cityPlan({ schools: ['uno-001', 'two-002'] });
    await place.write('plans/city.yaml', renamed.replace('{id: uno-001,', '{id: uno-001, was: [one-001],'));
    await makeForms(place, '--unit uno-001');
    const other = formPath('uno-001');
    await fill(place, other, { F9: 'не выполнено' });
    expect(await outcome(PATH, other)).toEqual(['refused twice-different', 'refused twice-different']);
  });

  it('is the same file when it is named twice', async () => {
    expect(await outcome(PATH, `./${PATH}`, 'forms')).toEqual(['new', 'refused empty']);
  });
});

describe('a form that comes in later', () => {
  beforeEach(async () => {
    await importForms(place, [PATH]);
  });

  it('changes nothing where it says the same', async () => {
    expect(await outcome(PATH)).toEqual(['before']);
  });

  it('adds the answers that it did not have', async () => {
    await fill(place, PATH, { F10: 'выполнено', G10: day('2010-10-19') });
    const { forms } = await importForms(place, [PATH]);
    expect(forms[0]).toMatchObject({ before: 1, events: [{ activity: 'report' }], unanswered: 1 });
  });

  it('is refused, all of it, where it names another day', async () => {
    await fill(place, PATH, { G9: day('2010-10-13'), F10: 'выполнено', G10: day('2010-10-19') });
    const { forms } = await importForms(place, [PATH]);
    expect(forms[0]).toMatchObject({
      status: 'refused',
      events: [],
      problems: [{ code: 'done-otherwise', cell: 'F9' }],
    });
    expect(forms[0]!.problems[0]!.message).toContain(
      '13.10.2010, а в журнале записано выполнение 12.10.2010',
    );
  });

  it('says that another document is not kept', async () => {
    await fill(place, PATH, { H9: 'Протокол № 3' });
    expect(await outcome(PATH)).toEqual(['before (details)']);
    await fill(place, PATH, { H9: null, I9: 'Вовремя' });
    expect(await outcome(PATH)).toEqual(['before (details)']);
  });

  it('is recorded again where what it recorded was taken back', async () => {
    await place.cyclo('undo');
    expect(await outcome(PATH)).toEqual(['new']);
  });

  it('may say that it is not done after that was taken back', async () => {
    await fill(place, PATH, { F9: 'не выполнено', G9: null });
    expect(await outcome(PATH)).toEqual(['refused contradicted']);
    await place.cyclo('undo');
    expect(await outcome(PATH)).toEqual(['new']);
    expect(await outcome(PATH)).toEqual(['before']);
  });
});

describe('a form of a unit that was renamed', () => {
  it('sees what was recorded under the former name', async () => {
    await importForms(place, [PATH]);
    const renamed = cityPlan({ schools: ['uno-001', 'two-002'] });
    await place.write('plans/city.yaml', renamed.replace('{id: uno-001,', '{id: uno-001, was: [one-001],'));
    await fill(place, PATH, { F10: 'выполнено', G10: day('2010-10-19') });
    for (const option of ['--dry-run', '--yes']) {
      const { forms } = await importForms(place, [PATH], option);
      expect(forms[0]).toMatchObject({ before: 1, events: [{ activity: 'report', unit: 'uno-001' }] });
    }
    const { out } = await place.cyclo('log --format json');
    expect(out.match(/"activity": "meeting"/g)).toHaveLength(1);
    expect(await outcome(PATH)).toEqual(['before']);
  });
});

describe('a form of an older revision', () => {
  it('is taken where no answer is concerned, and what it lacks is told', async () => {
    const more = `  - id: audit
    title: Проверка
    when: 2010-10-25
    tasks:
      SCH: Самопроверка
`;
    await place.write('plans/city.yaml', cityPlan({ schools: SCHOOLS, seminar: 'Иной семинар', more }));
    expect(await outcome(PATH)).toEqual(['new (outdated)']);
    const { forms } = await importForms(place, [PATH]);
    expect(forms[0]!.remarks[0]!.message).toContain(
      'пунктов без ответа, которые изменены или исключены, — 1; пунктов, которых в форме нет, — 1',
    );
  });

  it('is refused where a deadline it answers to was moved', async () => {
    const moved = cityPlan({ schools: SCHOOLS }).replace(
      'when: 2010-10-12',
      'when: 2010-10-14\n    moved: {from: 2010-10-12, by: приказ № 8}',
    );
    await place.write('plans/city.yaml', moved);
    expect(await outcome(PATH)).toEqual(['refused changed']);
  });
});

describe('making a form again', () => {
  it('does not write over answers', async () => {
    const before = await bytesOf(place, PATH);
    const { exit, err } = await place.cyclo('form --actor SCH --month 2010-10 --output forms');
    expect([exit, err]).toEqual([2, expect.stringContaining('has been filled in')]);
    expect(await bytesOf(place, PATH)).toEqual(before);
    await makeForms(place, '--unit two-002');
  });

  it('asks nobody but the unit itself about what was postponed for it', async () => {
    await place.write('plans/city.yaml', cityPlan({ schools: SCHOOLS, period: '2010-09..2010-12' }));
    await place.cyclo('done report --unit one-001 --month 2010-09 --date 2010-09-20');
    await place.cyclo([
      ...'postpone report --unit two-002 --month 2010-09 --until 2010-10-15 --today 2010-10-01'.split(' '),
      '--authority',
      'приказ № 9',
    ]);
    const asked = async (unit: string): Promise<unknown[]> => {
      const { out } = await place.cyclo(
        `form --unit ${unit} --month 2010-10 --output new --format json --today 2010-10-02`,
      );
      const { forms } = JSON.parse(out) as { forms: { items: { activity: string; occurrence: string }[] }[] };
      return forms[0]!.items.map(({ activity, occurrence }) => `${activity} ${occurrence}`);
    };
    expect(await asked('one-001')).toEqual(['meeting 2010-10-12', 'report 2010-10', 'seminar 2010-10']);
    expect(await asked('two-002')).toContain('report 2010-09');
    const path = 'new/city-two-002-2010-10.xlsx';
    await fill(place, path, { F9: 'выполнено', G9: day('2010-10-14') });
    const { forms } = await importForms(place, [path]);
    expect(forms[0]).toMatchObject({ problems: [], events: [{ activity: 'report', occurrence: '2010-09' }] });
  });

  it('takes no answer to what waits for acceptance, or what another has done for all', async () => {
    const plan = cityPlan({ schools: SCHOOLS })
      .replace('{role: performer,', '{role: performer, accepted-by: parent,')
      .replace('name: Школа 001', 'name: Школа 001, parent: two-002')
      .replace('name: Школа 002', 'name: Школа 002, parent: one-001')
      .replace('SCH: Участие в совещании', 'SCH: {text: Участие в совещании, done-by: any}');
    await place.write('plans/city.yaml', plan);
    await place.cyclo('done report --unit one-001 --month 2010-10 --date 2010-10-04');
    await place.cyclo('done meeting --unit two-002 --date 2010-10-04');
    const { out } = await place.cyclo('form --unit one-001 --month 2010-10 --output new --format json');
    const { forms } = JSON.parse(out) as { forms: { items: { activity: string; open: boolean }[] }[] };
    expect(forms[0]!.items.map(({ activity, open }) => [activity, open])).toEqual([
      ['meeting', false],
      ['report', false],
      ['seminar', true],
    ]);
  });

  it('says for how many units there is nothing to ask', async () => {
    const { out } = await place.cyclo('form --actor SCH --month 2010-12 --output december --lang ru', {
      now: '2010-12-01T06:00:00.000Z',
    });
    expect(out.split('\n')).toHaveLength(3);
    await place.write(
      'plans/city.yaml',
      cityPlan({ schools: SCHOOLS, period: '2010-09..2010-12' }).replace(
        'every: month, by: 20',
        'every: month, by: 20, in: 2010-09..2010-11',
      ),
    );
    const later = await place.cyclo('form --actor SCH --month 2010-12 --output later --lang ru');
    expect(later.out).toMatch(/форма за декабрь 2010 г\. не нужна 1 учреждению: ему отчитываться не о чем/);
  });
});

describe('a folder of forms', () => {
  it('stands for its workbooks, and what else lies there is named', async () => {
    await place.write('forms/~$open.xlsx', 'x');
    await place.write('forms/скан.pdf', '%PDF-1.7');
    await place.write('forms/район/city.xlsx', 'x');
    await place.write('forms/старая.XLS', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0));
    const { out, err } = await place.cyclo('import-form forms --dry-run --today 2010-11-10 --lang ru');
    expect(err).toBe('не рассматривались: forms/район, forms/скан.pdf\n');
    expect(out).toContain('forms/старая.XLS: не принято');
    expect(out).not.toContain('~$open');
    await place.write('empty/readme.txt', 'x');
    expect((await place.cyclo('import-form empty')).err).toContain('no form empty/*.xlsx');
  });
});

describe('forms that came in together', () => {
  it('are a deed each, and keep who imported them beside who filled them in', async () => {
    const paths = SCHOOLS.map((school) => formPath(school));
    for (const path of paths) await fill(place, path, { ...DONE, F10: 'выполнено', G10: day('2010-10-19') });
    await importForms(place, paths);
    const log = async (): Promise<LedgerEvent[]> =>
      (JSON.parse((await place.cyclo('log --format json')).out) as { events: LedgerEvent[] }).events;
    const recorded = await log();
    expect(recorded).toHaveLength(4);
    expect(new Set(recorded.map(({ unit, call }) => `${unit} ${call}`)).size).toBe(2);
    for (const { by, enteredBy } of recorded) {
      expect(by).not.toBe('ivanova');
      expect(enteredBy).toBe('ivanova');
    }
    expect((await place.cyclo('undo')).exit).toBe(2);
    expect((await place.cyclo('undo --yes')).exit).toBe(0);
    const takenBack = new Set((await log()).map(({ undoes }) => undoes));
    expect(recorded.filter(({ id }) => takenBack.has(id)).map(({ unit }) => unit)).toEqual([
      'two-002',
      'two-002',
    ]);
  });
});
