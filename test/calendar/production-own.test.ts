import { describe, expect, it } from 'vitest';
import { assembleCalendar } from '../../src/calendar/production/assemble-calendar.ts';
import { builtInCalendar, isBuiltIn } from '../../src/calendar/production/built-in.ts';
import type { CalendarFile } from '../../src/calendar/production/calendar-file.ts';
import { calendarFindings } from '../../src/calendar/production/calendar-findings.ts';

const file = (more: Partial<CalendarFile>): CalendarFile => ({
  'cyclo-calendar': 1,
  calendar: 'own',
  ...more,
});
const ru = builtInCalendar('ru');

describe('a calendar that extends another', () => {
  const school = assembleCalendar(
    file({
      extends: 'ru',
      'days-off': [
        { date: '2025-10-25..2025-11-02', name: 'Осенние каникулы' },
        { date: '2025-09-01', name: 'День города' },
      ],
      'working-days': [{ date: '2025-12-31' }],
      'short-days': [{ date: '2025-12-30' }],
    }),
  );

  it('says its own of the days it names', () => {
    expect(school.name).toBe('own');
    expect(school.nextWorking('2025-10-25')).toBe('2025-11-05');
    expect(school.reason('2025-10-27')).toEqual({ kind: 'off', name: 'Осенние каникулы' });
    expect(school.dayKind('2025-11-01')).toBe('off');
    expect(school.dayKind('2025-09-01')).toBe('off');
    expect(school.dayKind('2025-12-31')).toBe('working');
    expect(school.dayKind('2025-12-30')).toBe('short');
  });

  it('leaves the others, and the years that are known, to its base', () => {
    expect(school.reason('2025-11-04')).toEqual(ru.reason('2025-11-04'));
    expect(school.workingDays('2025-05')).toEqual(ru.workingDays('2025-05'));
    expect([2009, 2010, 2027, 2028].map((year) => school.covers(year))).toEqual([false, true, true, false]);
  });

  it('covers the year it describes in full, too', () => {
    const next = assembleCalendar(
      file({ extends: 'ru', year: 2028, 'days-off': [{ date: '2028-01-01..2028-01-08' }] }),
    );
    expect([2027, 2028, 2029].map((year) => next.covers(year))).toEqual([true, true, false]);
    expect(next.nextWorking('2028-01-01')).toBe('2028-01-10');
  });

  it('takes from its base what a week of other days makes of it', () => {
    const six = assembleCalendar(
      file({
        extends: 'ru',
        week: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
        'days-off': [{ date: '2025-11-01' }],
      }),
    );
    expect(six.dayKind('2025-11-03')).toBe('short');
    expect(six.dayKind('2025-11-01')).toBe('off');
    expect(six.dayKind('2025-05-08')).toBe('off');
    expect(six.inWeek(ru.week).dayKind('2025-11-03')).toBe('off');
    expect(six.inWeek(ru.week).dayKind('2025-11-01')).toBe('off');
  });

  it('may stand on a calendar of the caller', () => {
    expect(assembleCalendar(file({}), school).dayKind('2025-10-27')).toBe('off');
  });
});

describe('a calendar that stands alone', () => {
  it('knows nothing of the built-in one', () => {
    const alone = assembleCalendar(file({ 'days-off': [{ date: '2025-03-21', name: 'Навруз' }] }));
    expect(alone.isWorking('2025-01-01')).toBe(true);
    expect(alone.isWorking('2025-01-04')).toBe(false);
    expect(alone.isWorking('2025-03-21')).toBe(false);
  });

  it('covers its year, or the years of its days, or, without any, every year', () => {
    const covered = (more: Partial<CalendarFile>): number[] =>
      [2024, 2025, 2026].filter((year) => assembleCalendar(file(more)).covers(year));
    expect(covered({ year: 2025 })).toEqual([2025]);
    expect(covered({ 'days-off': [{ date: '2025-12-29..2026-01-08' }] })).toEqual([2025, 2026]);
    expect(covered({ week: ['monday'] })).toEqual([2024, 2025, 2026]);
  });
});

describe('what is wrong with a calendar', () => {
  const codes = (more: Partial<CalendarFile>): string[] =>
    calendarFindings(file(more)).map(({ code, path }) => `${code} ${path.join('/')}`);

  it('is a day that does not exist', () => {
    expect(codes({ 'days-off': [{ date: '2025-02-29' }] })).toEqual(['calendar-no-such-day days-off/0/date']);
    expect(codes({ 'short-days': [{ date: '2025-02-27..2025-02-30' }] })).toHaveLength(1);
    expect(codes({ 'days-off': [{ date: '2025-05-02', from: '2025-06-31' }] })).toHaveLength(1);
    expect(codes({ 'working-days': [{ date: '2025-05-03', to: '2025-06-31' }] })).toHaveLength(1);
  });

  it('is a stretch that runs backwards, past a year, or out of the year', () => {
    expect(codes({ 'days-off': [{ date: '2025-11-02..2025-10-25' }] })).toEqual([
      'calendar-backwards days-off/0/date',
    ]);
    expect(codes({ 'days-off': [{ date: '2024-01-01..2024-12-31' }] })).toEqual([]);
    expect(codes({ 'days-off': [{ date: '2025-01-01..2026-01-02' }] })).toEqual([
      'calendar-too-long days-off/0/date',
    ]);
    expect(codes({ year: 2025, 'days-off': [{ date: '2025-12-29..2026-01-08' }] })).toEqual([
      'calendar-outside-year days-off/0/date',
    ]);
  });

  it('is a day of which two things are said', () => {
    const twice = { 'days-off': [{ date: '2025-10-25..2025-11-02' }, { date: '2025-11-02..2025-11-05' }] };
    expect(codes(twice)).toEqual(['calendar-day-twice days-off/1/date']);
    expect(calendarFindings(file(twice))[0]?.related).toEqual([['days-off', 0, 'date']]);
    expect(
      codes({ 'days-off': [{ date: '2025-11-05' }], 'working-days': [{ date: '2025-11-05' }] }),
    ).toHaveLength(1);
    expect(
      codes({ 'days-off': [{ date: '2025-11-05' }], 'short-days': [{ date: '2025-11-05' }] }),
    ).toHaveLength(1);
    expect(
      codes({ 'working-days': [{ date: '2025-11-08' }], 'short-days': [{ date: '2025-11-08' }] }),
    ).toEqual([]);
  });
});

it('tells the built-in names from paths', () => {
  expect(['ru', 'calendars/school.yaml', 'RU'].map(isBuiltIn)).toEqual([true, false, false]);
});
