import { describe, expect, it } from 'vitest';
import { monthsBetween } from '../../src/calendar/day.ts';
import { occurrences, type WhenProblem } from '../../src/calendar/occurrences.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import type { WhenEntry } from '../../src/plan/generated/plan-file.ts';
import { readWhen } from '../../src/plan/when/entry.ts';

const days = builtInCalendar('ru');

function read(entry: WhenEntry, from = '2010-08', to = '2010-12') {
  const context = {
    period: monthsBetween(from, to),
    monthDeadline: { kind: 'last-day', of: 'same' } as const,
    days,
  };
  return occurrences(readWhen(entry), context);
}

/** Each occurrence as `id: start → deadline`. */
function times(entry: WhenEntry, from?: string, to?: string): string[] {
  return read(entry, from, to).occurrences.map(
    ({ id, start, deadline }) => `${id}: ${start} → ${deadline ?? '–'}`,
  );
}

function problems(entry: WhenEntry, from?: string, to?: string): WhenProblem[] {
  return read(entry, from, to).problems.map(({ problem }) => problem);
}

describe('every form of when', () => {
  it.each<[string, WhenEntry, string[]]>([
    ['a month', '2010-10', ['2010-10: 2010-10-01 → 2010-10-31']],
    ['months in a row', '2010-08..2010-12', ['2010-08..2010-12: 2010-08-01 → 2010-12-31']],
    ['a date', '2010-10-05', ['2010-10-05: 2010-10-05 → 2010-10-05']],
    ['a window', '2010-10-25..2010-11-05', ['2010-10-25..2010-11-05: 2010-10-25 → 2010-11-05']],
    [
      'a list, in the order of its deadlines',
      ['2010-12', '2010-10-05'],
      ['2010-10-05: 2010-10-05 → 2010-10-05', '2010-12: 2010-12-01 → 2010-12-31'],
    ],
    ['throughout', 'throughout', ['2010-08..2010-12: 2010-08-01 → 2010-12-31']],
    ['throughout a month', { throughout: '2010-10' }, ['2010-10: 2010-10-01 → 2010-10-31']],
    [
      'throughout months that are not in a row',
      { throughout: ['2010-08..2010-09', '2010-11'] },
      ['2010-08..2010-09: 2010-08-01 → 2010-09-30', '2010-11: 2010-11-01 → 2010-11-30'],
    ],
    ['as needed', 'as-needed', ['2010-08..2010-12: 2010-08-01 → –']],
    [
      'every month',
      { every: 'month', in: '2010-09..2010-10' },
      ['2010-09: 2010-09-01 → 2010-09-30', '2010-10: 2010-10-01 → 2010-10-31'],
    ],
    ['by a day', { every: 'month', in: '2010-10', by: 5 }, ['2010-10: 2010-10-01 → 2010-10-05']],
    [
      'by the last day',
      { every: 'month', in: '2010-10', by: 'last-day' },
      ['2010-10: 2010-10-01 → 2010-10-31'],
    ],
    [
      'by the last working day',
      { every: 'month', in: '2010-10', by: 'last-working-day' },
      ['2010-10: 2010-10-01 → 2010-10-29'],
    ],
    [
      'by a working day: 4 and 5 November 2010 are days off',
      { every: 'month', in: '2010-11', by: { 'working-day': 4 } },
      ['2010-11: 2010-11-01 → 2010-11-08'],
    ],
    [
      'by a day of the following month',
      { every: 'quarter', in: '2010-07..2010-12', by: { day: 10, of: 'following-month' } },
      ['2010-Q3: 2010-07-01 → 2010-10-10', '2010-Q4: 2010-10-01 → 2011-01-10'],
    ],
    [
      'by a day of the preceding month: it can be worked on in that month',
      { every: 'month', in: '2010-10', by: { day: 20, of: 'preceding-month' } },
      ['2010-10: 2010-09-01 → 2010-09-20'],
    ],
    [
      'the last Monday of a month',
      { every: 'month', in: '2010-10..2010-11', weekday: { last: 'monday' } },
      ['2010-10: 2010-10-25 → 2010-10-25', '2010-11: 2010-11-29 → 2010-11-29'],
    ],
    [
      'the second Tuesday of a month',
      { every: 'month', in: '2010-10', weekday: { second: 'tuesday' } },
      ['2010-10: 2010-10-12 → 2010-10-12'],
    ],
    [
      'the first Friday of the month after a quarter',
      { every: 'quarter', in: '2010-07..2010-09', weekday: { first: 'friday', of: 'following-month' } },
      ['2010-Q3: 2010-10-01 → 2010-10-01'],
    ],
    [
      'every half-year',
      { every: 'half-year', in: '2010-01..2010-12' },
      ['2010-H1: 2010-01-01 → 2010-06-30', '2010-H2: 2010-07-01 → 2010-12-31'],
    ],
    ['every year', { every: 'year', in: '2010-09', by: 15 }, ['2010: 2010-09-01 → 2010-09-15']],
    [
      'every week on a day',
      { every: 'week', in: '2010-11', weekday: 'monday' },
      ['01', '08', '15', '22', '29'].map(
        (day, index) => `2010-W${44 + index}: 2010-11-${day} → 2010-11-${day}`,
      ),
    ],
    [
      'every week by a day: the week of its Friday, the part of it that is in the month',
      { every: 'week', in: '2010-10', by: 'friday' },
      [
        '2010-W39: 2010-10-01 → 2010-10-01',
        '2010-W40: 2010-10-04 → 2010-10-08',
        '2010-W41: 2010-10-11 → 2010-10-15',
        '2010-W42: 2010-10-18 → 2010-10-22',
        '2010-W43: 2010-10-25 → 2010-10-29',
      ],
    ],
    [
      'every week by its last working day: 13 November 2010 is a working Saturday',
      { every: 'week', in: '2010-11', by: 'last-working-day' },
      [
        '2010-W44: 2010-11-01 → 2010-11-03',
        '2010-W45: 2010-11-08 → 2010-11-13',
        '2010-W46: 2010-11-15 → 2010-11-19',
        '2010-W47: 2010-11-22 → 2010-11-26',
      ],
    ],
    [
      'every week to its end, or that of the months',
      { every: 'week', in: '2010-09' },
      [
        '2010-W35: 2010-09-01 → 2010-09-05',
        '2010-W36: 2010-09-06 → 2010-09-12',
        '2010-W37: 2010-09-13 → 2010-09-19',
        '2010-W38: 2010-09-20 → 2010-09-26',
        '2010-W39: 2010-09-27 → 2010-09-30',
      ],
    ],
  ])('%s', (_, entry, expected) => {
    expect(times(entry)).toEqual(expected);
    expect(problems(entry)).toEqual([]);
  });

  it('counts a week to the month of its Thursday', () => {
    expect(times({ every: 'week', in: '2010-06' }).at(-1)).toBe('2010-W25: 2010-06-21 → 2010-06-27');
    expect(times({ every: 'week', in: '2010-07' })[0]).toBe('2010-W26: 2010-07-01 → 2010-07-04');
    expect(times({ every: 'week', in: '2010-06..2010-07' })).toContain('2010-W26: 2010-06-28 → 2010-07-04');
  });

  it('knows leap years, and those of the first century', () => {
    expect(times({ every: 'month', in: ['2012-02', '2100-02', '0004-02'], by: 'last-day' })).toEqual([
      '0004-02: 0004-02-01 → 0004-02-29',
      '2012-02: 2012-02-01 → 2012-02-29',
      '2100-02: 2100-02-01 → 2100-02-28',
    ]);
  });
});

describe('what is impossible is told, never left out', () => {
  it.each<[string, WhenEntry, WhenProblem[]]>([
    [
      '31 November',
      { every: 'month', in: '2010-11', by: 31 },
      [{ kind: 'no-such-day', month: '2010-11', day: 31 }],
    ],
    ['30 February as a date', '2010-02-30', [{ kind: 'no-such-date', date: '2010-02-30' }]],
    [
      '31 September as the end of a window',
      '2010-09-01..2010-09-31',
      [{ kind: 'no-such-date', date: '2010-09-31' }],
    ],
    [
      'a fifth Monday in October 2010',
      { every: 'month', in: '2010-10', weekday: { fifth: 'monday' } },
      [{ kind: 'no-such-weekday', month: '2010-10', nth: 5 }],
    ],
    [
      'a 25th working day',
      { every: 'month', in: '2010-10', by: { 'working-day': 25 } },
      [{ kind: 'too-few-working-days', month: '2010-10', number: 25 }],
    ],
    [
      'the last working day of the first week of 2024',
      { every: 'week', in: '2024-01', by: 'last-working-day' },
      [{ kind: 'no-working-day-in-week', week: '2024-W01' }],
    ],
    [
      'months the wrong way round',
      '2010-12..2010-08',
      [{ kind: 'wrong-order', from: '2010-12', to: '2010-08' }],
    ],
    [
      'a window the wrong way round',
      '2010-10-05..2010-10-01',
      [{ kind: 'wrong-order', from: '2010-10-05', to: '2010-10-01' }],
    ],
    ['a Monday of a month, but which', { every: 'month', weekday: 'monday' }, [{ kind: 'which-weekday' }]],
    [
      'the last Monday of a week',
      { every: 'week', weekday: { last: 'monday' } },
      [{ kind: 'weekday-of-week' }],
    ],
    ['the fifth of a week', { every: 'week', by: 5 }, [{ kind: 'not-weekly' }]],
    [
      'a week’s last day in the following month',
      { every: 'week', by: { day: 'last-day', of: 'following-month' } },
      [{ kind: 'not-weekly' }],
    ],
    ['Friday of a month', { every: 'month', by: 'friday' }, [{ kind: 'only-weekly' }]],
    ['no month at all', { every: 'month', in: '2010-12..2010-08' }, [{ kind: 'nothing' }]],
    ['the same twice', ['2010-10', '2010-10'], [{ kind: 'repeated', occurrence: '2010-10' }]],
  ])('%s', (_, entry, expected) => {
    expect(problems(entry)).toEqual(expected);
  });

  it('each term by itself', () => {
    const { problems: found } = read(['2010-02-30', '2010-10', { every: 'month', in: '2010-12..2010-08' }]);
    expect(found).toEqual([
      { term: 0, problem: { kind: 'no-such-date', date: '2010-02-30' } },
      { term: 2, problem: { kind: 'nothing' } },
    ]);
  });

  it('falls on the last day where only the day is impossible', () => {
    expect(times({ every: 'month', in: '2010-10..2010-11', by: 31 })).toEqual([
      '2010-10: 2010-10-01 → 2010-10-31',
      '2010-11: 2010-11-01 → 2010-11-30',
    ]);
  });
});
