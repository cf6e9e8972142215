import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { addMonths, WEEKDAYS, weekdayIndex, type Day } from '../../src/calendar/day.ts';
import { builtInCalendar, factsInWeek } from '../../src/calendar/production/built-in.ts';
import { spanOf } from '../../src/calendar/production/calendar-file.ts';
import { daysOf } from '../../src/calendar/named-spans.ts';
import { calendarFindings } from '../../src/calendar/production/calendar-findings.ts';
import { factsOf } from '../../src/calendar/production/day-facts.ts';
import { RUSSIA } from '../../src/calendar/production/generated/russia.ts';
import { FIVE_DAY_WEEK } from '../../src/calendar/production/working-week.ts';

const root = new URL('../../', import.meta.url);
const json = (path: string): object => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as object;
const ajv = new Ajv2020({
  strict: true,
  schemas: ['schemas/units.schema.json', 'schemas/calendar.schema.json'].map(json),
});
const validate = ajv.getSchema('calendar.schema.json');

/** A year's working days, its hours at 40 a week, and the number of its decree. */
const EXPECTED = [
  [2010, 249, 1987, '№ 869'],
  [2011, 248, 1981, '№ 600'],
  [2012, 249, 1986, '№ 581'],
  [2013, 247, 1970, '№ 1048'],
  [2014, 247, 1970, '№ 444'],
  [2015, 247, 1971, '№ 860'],
  [2016, 247, 1974, '№ 1017'],
  [2017, 247, 1973, '№ 756'],
  [2018, 247, 1970, '№ 1250'],
  [2019, 247, 1970, '№ 1163'],
  [2020, 248, 1979, '№ 875'],
  [2021, 247, 1972, '№ 1648'],
  [2022, 247, 1973, '№ 1564'],
  [2023, 247, 1973, '№ 1505'],
  [2024, 248, 1979, '№ 1314'],
  [2025, 247, 1972, '№ 1335'],
  [2026, 247, 1972, '№ 1466'],
  [2027, 247, 1972, '№ 1187'],
] as const;

const ru = builtInCalendar('ru');
const files = new Map([...RUSSIA].map(([year, file]) => [year, file()]));
const months = (year: number): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
const isWeekend = (day: Day): boolean => weekdayIndex(day) > 4;

it('has a file for every year, in order', () => {
  expect([...files].map(([key, { year }]) => [key, year])).toEqual(EXPECTED.map(([year]) => [year, year]));
  const folder = readdirSync(new URL('src/calendar/production/ru/', root)).sort();
  expect(folder).toEqual(EXPECTED.map(([year]) => `${year}.json`));
});

describe.each(EXPECTED)('%i', (year, workingDays, hours, decree) => {
  const file = files.get(year);
  if (file === undefined) throw new Error(`no ${year}`);
  const following = files.get(year + 1);
  const daysOff = file['days-off'] ?? [];
  const holidays = daysOff
    .filter(({ from }) => from === undefined)
    .flatMap(({ date }) => [...daysOf(spanOf(date))]);
  const moved = daysOff.filter(({ from }) => from !== undefined);

  it('follows the schema and has no findings', () => {
    void validate?.(file);
    expect(validate?.errors).toBeNull();
    expect(calendarFindings(file)).toEqual([]);
  });

  it(`has ${workingDays} working days and ${hours} hours`, () => {
    const days = months(year).flatMap((month) => ru.workingDays(month));
    expect(days).toHaveLength(workingDays);
    const short = days.filter((day) => ru.dayKind(day) === 'short').length;
    expect(days.length * 8 - short).toBe(hours);
  });

  it('names a source for every statement, and its decree', () => {
    const all = [...daysOff, ...(file['working-days'] ?? []), ...(file['short-days'] ?? [])];
    expect(all.filter(({ source }) => source === undefined)).toEqual([]);
    expect(all.some(({ source }) => source?.includes(decree))).toBe(true);
  });

  it('moves every day off that meets a holiday once; of those in January two since 2013', () => {
    const met = holidays.filter(isWeekend);
    const inJanuary = met.filter((day) => year >= 2013 && day.slice(5, 7) === '01');
    const from = moved.map((each) => each.from);
    for (const day of met.filter((each) => !inJanuary.includes(each)))
      expect(
        from.filter((each) => each === day),
        day,
      ).toHaveLength(1);
    expect(from.filter((day) => inJanuary.some((each) => each === day))).toHaveLength(
      Math.min(2, inJanuary.length),
    );
    expect(new Set(from).size).toBe(from.length);
  });

  it('moves a day off by the law to the next working day', () => {
    const byLaw = moved.filter(({ source }) => source === 'ТК РФ, ст. 112');
    const free = new Set([...holidays, ...byLaw.map(({ date }) => date)]);
    for (const { date, from = '' } of byLaw) {
      expect(isWeekend(date) || holidays.includes(date), date).toBe(false);
      const between = [...daysOf({ first: from, last: date })].filter(
        (day) => !isWeekend(day) && !free.has(day),
      );
      expect(between, date).toEqual([]);
    }
  });

  it('pairs every working day with the day that is off instead', () => {
    for (const { date, to } of file['working-days'] ?? [])
      expect(moved.filter((each) => each.from === date).map((each) => each.date)).toEqual([to]);
    for (const { from = '' } of moved)
      expect(holidays.includes(from) || (file['working-days'] ?? []).some(({ date }) => date === from)).toBe(
        true,
      );
  });

  it('has the short days that the law gives', () => {
    const kinds = (facts: ReturnType<typeof factsOf>): object =>
      Object.fromEntries([...facts].map(([day, { kind }]) => [day, kind]));
    expect(kinds(factsInWeek(file, FIVE_DAY_WEEK, following))).toEqual(kinds(factsOf(file)));
  });
});

it.each([
  ['2010-01', [15, 19, 22]],
  ['2010-08', [22, 22, 21, 21, 23]],
  ['2012-01', [16, 20, 21, 21, 21, 20, 22, 23, 20, 23, 21, 21]],
  ['2017-01', [17, 18, 22, 20, 20, 21, 21, 23, 21]],
  ['2019-01', [17, 20, 20, 22, 18, 19]],
  ['2020-01', [17, 19, 21, 22, 17, 21]],
  ['2021-01', [15, 19, 22, 22, 19, 21]],
])('has the published months from %s on', (first, counts) => {
  expect(counts.map((_, index) => ru.workingDays(addMonths(first, index)).length)).toEqual(counts);
});

it('knows the autumn of 2010', () => {
  expect(ru.dayKind('2010-11-13')).toBe('working');
  expect(ru.reason('2010-11-13')).toEqual({
    kind: 'working',
    to: '2010-11-05',
    source: 'Постановление Правительства РФ от 31.10.2009 № 869',
  });
  expect(ru.dayKind('2010-11-05')).toBe('off');
  expect(ru.reason('2010-11-05')?.from).toBe('2010-11-13');
  expect(ru.reason('2010-11-04')?.name).toBe('День народного единства');
  expect(ru.dayKind('2010-11-03')).toBe('short');
});

it('knows the worked Sunday of 2012 and the days off moved twice', () => {
  expect(WEEKDAYS[weekdayIndex('2012-03-11')]).toBe('sunday');
  expect(ru.isWorking('2012-03-11')).toBe(true);
  expect(ru.dayKind('2013-02-25')).toBe('working');
  expect(ru.dayKind('2014-02-24')).toBe('short');
  expect(ru.reason('2014-02-24')).toMatchObject({ to: '2014-11-03', source: expect.stringContaining('444') });
});
