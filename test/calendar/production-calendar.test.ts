import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, lastDay, monthOf } from '../../src/calendar/day.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { uncoveredYears } from '../../src/calendar/production/working-calendar.ts';
import { runs } from '../runs.ts';

const ru = builtInCalendar('ru');
const sixDays = ru.inWeek(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']);
const span = daysBetween('2005-01-01', '2035-12-31');
const day = fc.integer({ min: 0, max: span }).map((days) => addDays('2005-01-01', days));
const calendar = fc.constantFrom(ru, sixDays);

describe('the search for a working day', () => {
  it('lands on one, passes none by, and stays where the day is worked', () => {
    fc.assert(
      fc.property(calendar, day, (days, from) => {
        const next = days.nextWorking(from);
        const preceding = days.precedingWorking(from);
        expect(days.isWorking(next) && days.isWorking(preceding)).toBe(true);
        expect(preceding <= from && from <= next).toBe(true);
        for (let between = addDays(preceding, 1); between < next; between = addDays(between, 1))
          expect(days.isWorking(between)).toBe(false);
        if (days.isWorking(from)) expect([preceding, next]).toEqual([from, from]);
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('keeps the order of days', () => {
    fc.assert(
      fc.property(calendar, day, day, (days, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(days.nextWorking(earlier) <= days.nextWorking(later)).toBe(true);
        expect(days.precedingWorking(earlier) <= days.precedingWorking(later)).toBe(true);
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('ends where four digits end', () => {
    const mondays = ru.inWeek(['monday']);
    expect(mondays.nextWorking('9999-12-30')).toBe('9999-12-31');
  });
});

describe('the working days of a month', () => {
  it('are those that are worked, by number and from the end', () => {
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: 1, max: 31 }), (days, any, number) => {
        const month = monthOf(any);
        const working = days.workingDays(month);
        expect(days.nthWorkingDay(month, number)).toBe(working[number - 1]);
        expect(days.lastWorkingDay(month)).toBe(working.at(-1));
        expect(days.lastWorkingDay(month)).toBe(days.precedingWorking(lastDay(month)));
        expect(working.includes(any)).toBe(days.isWorking(any));
      }),
      { numRuns: runs(10_000) },
    );
  });
});

describe('years without data', () => {
  it('are told apart, and have their days of the week only', () => {
    expect([2009, 2010, 2027, 2028].map((year) => ru.covers(year))).toEqual([false, true, true, false]);
    expect(ru.dayKind('2028-01-01')).toBe('off');
    expect(ru.dayKind('2028-01-03')).toBe('working');
    expect(ru.reason('2028-01-03')).toBeUndefined();
  });

  it('are collected from days, each once, ascending', () => {
    const days = ['2028-03-01', '2010-01-01', '2009-05-05', '2028-01-01'];
    expect(uncoveredYears(ru, days)).toEqual([2009, 2028]);
    expect(uncoveredYears(ru, ['2027-12-31'])).toEqual([]);
  });
});

describe('the six-day week', () => {
  it('has its holidays, but no day off that was moved from a Saturday', () => {
    expect(sixDays.dayKind('2010-11-04')).toBe('off');
    expect(sixDays.dayKind('2010-11-05')).toBe('working');
    expect(sixDays.dayKind('2010-11-13')).toBe('working');
    expect(sixDays.reason('2010-11-13')).toBeUndefined();
    expect(sixDays.dayKind('2021-06-14')).toBe('working');
    expect(sixDays.dayKind('2026-01-09')).toBe('working');
    expect(sixDays.dayKind('2026-05-11')).toBe('working');
  });

  it('has the days off that were moved from a Sunday', () => {
    expect(sixDays.dayKind('2026-03-09')).toBe('off');
    expect(sixDays.dayKind('2026-12-31')).toBe('off');
    expect(sixDays.dayKind('2012-03-09')).toBe('off');
    expect(sixDays.dayKind('2012-03-11')).toBe('working');
    expect(sixDays.dayKind('2010-01-06')).toBe('off');
    expect(sixDays.dayKind('2010-01-08')).toBe('working');
  });

  it('follows a day off that was moved twice back to where it began', () => {
    expect(sixDays.dayKind('2014-11-03')).toBe('off');
    expect(sixDays.dayKind('2014-02-24')).toBe('short');
    expect(sixDays.dayKind('2013-05-10')).toBe('working');
    expect(sixDays.dayKind('2013-02-25')).toBe('working');
  });

  it('is shorter on the day before a holiday, whichever day that is', () => {
    expect(sixDays.dayKind('2024-04-30')).toBe('short');
    expect(sixDays.dayKind('2024-11-02')).toBe('working');
    expect(sixDays.dayKind('2020-02-22')).toBe('short');
    expect(sixDays.dayKind('2011-12-31')).toBe('short');
    expect(sixDays.dayKind('2018-12-31')).toBe('short');
  });

  it('is left for the five-day week again', () => {
    const back = sixDays.inWeek(['friday', 'thursday', 'wednesday', 'tuesday', 'monday']);
    expect(back.workingDays('2010-11')).toEqual(ru.workingDays('2010-11'));
  });
});
