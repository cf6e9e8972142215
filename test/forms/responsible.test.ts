/** People who answer for work: they stand in lists and forms, are asked for, and no record depends on them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workplace } from '../test-io.ts';
import { cityPlan, day, fill, formPath, importForms, makeForms, openCity, readBook } from './city.ts';

const SCHOOLS = ['one-001', 'two-002'];

/** The city with somebody for the first school, and a post for the report. */
function named(head: string): string {
  return cityPlan({ schools: SCHOOLS })
    .replace('name: Школа 001}', `name: Школа 001, responsible: ${head}}`)
    .replace(
      '    title: Отчёт\n',
      '    title: Отчёт\n    responsible: {post: заместитель директора, name: Б. Б. Вторая}\n',
    );
}

let place: Workplace;
beforeEach(async () => {
  place = await openCity({ schools: SCHOOLS });
  await place.write('plans/city.yaml', named('А. А. Первая'));
});
afterEach(() => place.close());

const due = async (more: string): Promise<string[]> => {
  const { out } = await place.cyclo(`due --month 2010-10 ${more}`, { env: { CYCLO_LANG: 'ru' } });
  return out
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll(/ {2,}/g, ' | '));
};

describe('due', () => {
  it('names who answers: for the work, else for the unit', async () => {
    expect(await due('')).toEqual([
      'срок не наступил | 2010-10-12 | SCH | meeting | А. А. Первая | исполнитель | 0 из 2 | Участие в совещании',
      'к исполнению | 2010-10-20 | SCH | report | заместитель директора Б. Б. Вторая | исполнитель | 0 из 2 | Представление отчёта: =1+1 и «кавычки»',
      'к исполнению | 2010-10-29 | SCH | seminar | А. А. Первая | исполнитель | 0 из 2 | Участие в семинаре',
    ]);
    expect((await due('--unit two-002'))[0]).toBe(
      'срок не наступил | 2010-10-12 | two-002 | meeting | исполнитель | 0 из 1 | Участие в совещании',
    );
  });

  it.each([
    ['Первая', ['meeting', 'seminar']],
    ['а.а.первая', ['meeting', 'seminar']],
    ['зам. дир.', ['report']],
    ['директора Вторая', ['report']],
  ])('lists what %s answers for, of those units only', async (asked, activities) => {
    const { out } = await place.cyclo([
      'due',
      '--month',
      '2010-10',
      '--responsible',
      asked,
      '--format',
      'json',
    ]);
    const { items } = JSON.parse(out) as { items: { activity: string; units: { total: number } }[] };
    expect(items.map(({ activity }) => activity)).toEqual(activities);
    expect(items.map(({ units }) => units.total)).toEqual(activities.map((id) => (id === 'report' ? 2 : 1)));
  });

  it('says who there is where nobody has such a name', async () => {
    const { exit, err } = await place.cyclo('due --responsible Третья', { env: { CYCLO_LANG: 'ru' } });
    expect([exit, err]).toEqual([
      2,
      'cyclo: Ни имя, ни должность ответственных не похожи на «Третья». Ответственные: А. А. Первая, заместитель директора Б. Б. Вторая.\n',
    ]);
    await place.write('plans/city.yaml', cityPlan({ schools: SCHOOLS }));
    const none = await place.cyclo('due --responsible Третья', { env: { CYCLO_LANG: 'ru' } });
    expect([none.exit, none.err]).toEqual([2, expect.stringContaining('не назван ни один ответственный')]);
  });

  it('keeps its columns and fields where nobody is named', async () => {
    await place.write('plans/city.yaml', cityPlan({ schools: SCHOOLS }));
    expect((await place.cyclo('due --month 2010-10 --format csv')).out).not.toContain('responsible');
    expect((await place.cyclo('due --month 2010-10 --format json')).out).not.toContain('responsible');
  });
});

describe('a change of the name', () => {
  it('touches no record', async () => {
    await place.cyclo('done meeting --unit one-001 --date 2010-10-12 --today 2010-10-12');
    const before = await place.cyclo('status --as-of 2010-10-31 --today 2010-10-31 --format json');
    await place.write('plans/city.yaml', named('В. В. Новая'));
    expect((await place.cyclo('status --as-of 2010-10-31 --today 2010-10-31 --format json')).out).toBe(
      before.out,
    );
    expect((await place.cyclo('validate')).out).not.toContain('orphaned');
  });
});

describe('a form', () => {
  it('says who answers, in a column that is not read back', async () => {
    await makeForms(place, '--unit one-001');
    const book = await readBook(place, formPath('one-001'));
    const sheet = book.getWorksheet('Форма')!;
    const heads = (sheet.getRow(8).values as unknown[]).slice(1);
    expect(heads).toContain('Ответственный');
    const column = heads.indexOf('Ответственный') + 1;
    expect([9, 10, 11].map((row) => sheet.getCell(row, column).value)).toEqual([
      'А. А. Первая',
      'заместитель директора Б. Б. Вторая',
      'А. А. Первая',
    ]);
    await fill(place, formPath('one-001'), { G9: 'выполнено', H9: day('2010-10-12') });
    await place.write('plans/city.yaml', named('В. В. Новая'));
    const { forms } = await importForms(place, [formPath('one-001')]);
    expect(forms.map(({ status, problems, remarks }) => [status, problems, remarks])).toEqual([
      ['new', [], []],
    ]);
  });

  it('has no such column where nobody is named', async () => {
    await makeForms(place, '--unit two-002');
    await place.write('plans/city.yaml', cityPlan({ schools: SCHOOLS }));
    await makeForms(place, '--unit one-001');
    const book = await readBook(place, formPath('one-001'));
    expect(book.getWorksheet('Форма')!.getRow(8).values).not.toContain('Ответственный');
  });
});
