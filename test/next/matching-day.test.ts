import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, lastDay, monthOf, weekdayIndex } from '../../src/calendar/day.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { dayKind, matchingDay, matchingDays, type DayMeaning } from '../../src/review/next/matching-day.ts';

const days = builtInCalendar('ru');
const five = { month: (month: string) => addMonths(month, 5), days };
const matched = (day: string, kind?: DayMeaning): string | undefined => matchingDay(day, five, kind);

describe('the day of another month that answers to a day', () => {
  it.each([
    ['the last Monday', '2010-10-25', 'weekday', '2011-03-28'],
    ['the 25th', '2010-10-25', 'number', '2011-03-25'],
    ['the second Wednesday', '2010-10-13', undefined, '2011-03-09'],
    ['the last day', '2010-09-30', undefined, '2011-02-28'],
    ['the 30th of a month that has more days', '2010-10-30', undefined, '2011-03-30'],
    ['a round number', '2010-10-15', undefined, '2011-03-15'],
    ['a day of the week on a holiday, a week later', '2010-08-04', 'weekday', '2011-01-12'],
    ['a fifth Friday that is not there', '2010-10-29', 'weekday', '2011-03-25'],
  ] as const)('%s', (_, day, kind, expected) => {
    expect(matched(day, kind)).toBe(expected);
  });

  it('keeps days in a row as long as they are, and numbers as numbers', () => {
    expect(matchingDays('2010-10-11', '2010-10-15', five)).toEqual(['2011-03-14', '2011-03-18']);
    expect(matchingDays('2010-10-01', '2010-10-15', five)).toEqual(['2011-03-01', '2011-03-15']);
    expect(matchingDays('2010-10-20', '2010-11-10', five)).toEqual(['2011-03-20', '2011-04-10']);
  });

  it('has the same day of the week, in the month asked for, and a working day for a working day where there is one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 24 }), (offset, count) => {
        const day = addDays('2010-01-01', offset);
        const found = matchingDay(day, { month: (month) => addMonths(month, count), days }, 'weekday')!;
        expect(monthOf(found)).toBe(addMonths(monthOf(day), count));
        expect(weekdayIndex(found)).toBe(weekdayIndex(day));
        const isLast = (each: string): boolean => daysBetween(each, lastDay(monthOf(each))) < 7;
        const around = [-7, 7]
          .map((step) => addDays(found, step))
          .filter((each) => monthOf(each) === monthOf(found));
        if (isLast(day) && !isLast(found)) expect(around.some((each) => !days.isWorking(each))).toBe(true);
        if (dayKind(day) === 'number') {
          const number = matchingDay(day, { month: (month) => addMonths(month, count), days })!;
          expect(number === lastDay(monthOf(number)) || number.slice(8) === day.slice(8)).toBe(true);
        }
      }),
    );
  });
});
