import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import exceljs from 'exceljs';
import { runs } from '../runs.ts';
import type { Workplace } from '../test-io.ts';
import {
  bytesOf,
  cityPlan,
  day,
  fill,
  formPath,
  importForms,
  makeForms,
  openCity,
  SCHOOLS as ALL,
} from './city.ts';

const GOOD = {
  F9: 'выполнено',
  G9: day('2010-10-12'),
  H9: 'Протокол № 3',
  F10: 'не применимо',
  I10: 'Отчёт сдаёт район',
  F11: 'не выполнено',
  I11: 'Болел преподаватель',
  C13: 'Директор Петров П. П.',
};

/** How many are filled in as they should be. */
const RIGHT = runs(160);
const SCHOOLS = [...ALL.slice(0, RIGHT), ...ALL.slice(-10)];

/** Ten wrong forms, by the last of the schools; each is otherwise filled in well. */
const WRONG: Readonly<Record<string, string>> = {
  'school-161': 'not-a-workbook',
  'school-162': 'not-a-form',
  'school-163': 'other-plan',
  'school-164': 'changed',
  'school-165': 'twice',
  'school-166': 'altered',
  'school-167': 'future',
  'school-168': 'no-date',
  'school-169': 'wrong-mark',
  'school-170': 'unknown-activity',
};

describe(`${RIGHT + 10} filled forms, ten of them wrong in ten ways`, () => {
  let place: Workplace;
  beforeAll(async () => {
    place = await openCity({ schools: SCHOOLS });
    await makeForms(place, '--actor SCH');
    await place.write(
      'plans/city.yaml',
      cityPlan({ schools: SCHOOLS, seminar: 'Участие в прежнем семинаре' }),
    );
    await makeForms(place, '--unit school-164');
    await place.write('plans/city.yaml', cityPlan({ schools: SCHOOLS }));
    for (const school of SCHOOLS) await fill(place, formPath(school), GOOD);
    await place.write(formPath('school-161'), (await bytesOf(place, formPath('school-161'))).slice(0, 3000));
    const other = new exceljs.Workbook();
    other.addWorksheet('Форма').getCell('A1').value = 'Список';
    await place.write(formPath('school-162'), new Uint8Array(await other.xlsx.writeBuffer()));
    await fill(place, formPath('school-163'), { 'cyclo!B2': 'region' });
    await place.write(formPath('school-165'), await bytesOf(place, formPath('school-001')));
    await fill(place, formPath('school-166'), { B10: 'Представление отчёта по желанию' });
    await fill(place, formPath('school-167'), { G9: day('2010-11-11') });
    await fill(place, formPath('school-168'), { G9: null });
    await fill(place, formPath('school-169'), { F10: 'частично' });
    await fill(place, formPath('school-170'), { 'cyclo!B7': 'sabbath' });
  });
  afterAll(() => place.close());

  it(`records ${RIGHT}, explains ten, and changes nothing the second time`, async () => {
    const first = await importForms(place, ['forms']);
    expect(first.exit).toBe(1);
    const refused = first.forms.filter(({ status }) => status === 'refused');
    expect(
      Object.fromEntries(refused.map(({ file, problems }) => [file, problems.map(({ code }) => code)])),
    ).toEqual(Object.fromEntries(Object.entries(WRONG).map(([school, code]) => [formPath(school), [code]])));
    expect(first.forms.filter(({ status }) => status === 'new')).toHaveLength(RIGHT);

    const log = JSON.parse((await place.cyclo('log --format json')).out) as {
      events: { unit: string; kind: string; activity: string; by: string; on: string }[];
    };
    expect(log.events).toHaveLength(RIGHT * 3);
    expect([...new Set(log.events.map(({ unit }) => unit))].toSorted()).toEqual(SCHOOLS.slice(0, RIGHT));
    expect(log.events.filter(({ unit }) => unit === 'school-007')).toMatchObject([
      { kind: 'done', activity: 'meeting', on: '2010-10-12', by: 'Директор Петров П. П.' },
      { kind: 'excused', activity: 'report', on: '2010-11-10', note: 'Отчёт сдаёт район' },
      { kind: 'note', activity: 'seminar', note: 'не выполнено: Болел преподаватель' },
    ]);

    const store = await bytesOf(place, '.cyclo/ledger.sqlite');
    const second = await importForms(place, ['forms']);
    expect(second.forms.filter(({ status }) => status === 'refused')).toEqual(refused);
    expect(second.forms.filter(({ status }) => status === 'before')).toHaveLength(RIGHT);
    expect(second.forms.flatMap(({ events }) => events)).toEqual([]);
    expect(JSON.parse((await place.cyclo('log --format json')).out)).toEqual(log);
    expect(Buffer.from(await bytesOf(place, '.cyclo/ledger.sqlite')).equals(store)).toBe(true);
  });
});
