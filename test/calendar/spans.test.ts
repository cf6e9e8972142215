import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, monthOf, monthsBetween } from '../../src/calendar/day.ts';
import { spanTimes, type SpanSet } from '../../src/calendar/named-spans.ts';
import { occurrences, type Occurrence } from '../../src/calendar/occurrences.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { readSpans } from '../../src/plan/entries/spans.ts';
import type { WhenEntry } from '../../src/plan/generated/plan-file.ts';
import { readBy, readWhen } from '../../src/plan/when/entry.ts';
import { runs } from '../runs.ts';

const DAYS = builtInCalendar('ru');
const PERIOD = monthsBetween('2026-09', '2027-05');

/** Quarters and the holidays between them, which end and begin where a school says. */
function sets(ends: readonly number[]): SpanSet[] {
  const [a = 0, b = 0, c = 0] = ends;
  const span = (name: string, first: string, last: string) => ({ name, dates: `${first}..${last}` });
  const q1 = addDays('2026-10-20', a);
  const q2 = addDays('2026-12-20', b);
  const q3 = addDays('2027-03-18', c);
  return readSpans({
    'cyclo-spans': 1,
    year: '2026-27',
    sets: {
      'school-quarters': {
        name: 'учебные четверти',
        spans: {
          q1: span('I четверть', '2026-09-01', q1),
          q2: span('II четверть', addDays(q1, 10), q2),
          q3: span('III четверть', addDays(q2, 12), q3),
        },
      },
      'school-holidays': {
        name: 'каникулы',
        spans: { 'autumn-holidays': span('осенние каникулы', addDays(q1, 1), addDays(q1, 9)) },
      },
    },
  });
}

function timesOf(entry: WhenEntry, ends: readonly number[] = [5, 10, 8], monthDeadline = readBy('last-day')) {
  const context = { period: PERIOD, monthDeadline, days: DAYS, spans: spanTimes(sets(ends)) };
  return occurrences(readWhen(entry), context);
}

const told = ({ id, start, deadline = '' }: Occurrence): string => `${id} ${start} ${deadline}`;

describe('what is done in spans', () => {
  it.each<[WhenEntry, readonly string[]]>([
    ['q1', ['2026-27.q1 2026-09-01 2026-10-25']],
    [{ during: 'q1', by: 'last-working-day' }, ['2026-27.q1 2026-09-01 2026-10-23']],
    [{ during: 'q1', by: 20 }, ['2026-27.q1 2026-09-01 2026-10-20']],
    [{ during: 'q1', by: 28 }, ['2026-27.q1 2026-09-01 2026-09-28']],
    [{ during: 'q1', by: { 'working-day': 3 } }, ['2026-27.q1 2026-09-01 2026-09-03']],
    [{ during: 'q1', by: { day: 10, of: 'following-month' } }, ['2026-27.q1 2026-09-01 2026-11-10']],
    [{ during: 'q1', by: '2026-11-02' }, ['2026-27.q1 2026-09-01 2026-11-02']],
    [{ during: 'q1..q2' }, ['2026-27.q1..q2 2026-09-01 2026-12-30']],
    [
      { during: 'autumn-holidays', weekday: { first: 'monday' } },
      ['2026-27.autumn-holidays 2026-10-26 2026-10-26'],
    ],
    [
      { throughout: ['q1', 'autumn-holidays'] },
      ['2026-27.q1 2026-09-01 2026-10-25', '2026-27.autumn-holidays 2026-10-26 2026-11-03'],
    ],
    [
      { every: 'school-quarters', by: 'last-working-day' },
      [
        '2026-27.q1 2026-09-01 2026-10-23',
        '2026-27.q2 2026-11-04 2026-12-30',
        '2026-27.q3 2027-01-11 2027-03-26',
      ],
    ],
    [
      { every: 'school-quarters', times: { plan: { by: { 'working-day': 1 } }, sum: { by: 'last-day' } } },
      [
        '2026-27.q1/plan 2026-09-01 2026-09-01',
        '2026-27.q1/sum 2026-09-01 2026-10-25',
        '2026-27.q2/plan 2026-11-04 2026-11-05',
        '2026-27.q2/sum 2026-11-04 2026-12-30',
        '2026-27.q3/plan 2027-01-11 2027-01-11',
        '2026-27.q3/sum 2027-01-11 2027-03-26',
      ],
    ],
    [{ every: 'month', in: 'q1' }, ['2026-09 2026-09-01 2026-09-30', '2026-10 2026-10-01 2026-10-25']],
    [{ every: 'month', in: 'q1', by: 28 }, ['2026-09 2026-09-01 2026-09-28']],
    [{ every: 'week', in: 'autumn-holidays' }, ['2026-W44 2026-10-26 2026-11-01']],
    [
      { every: 'week', in: 'autumn-holidays', weekday: 'tuesday' },
      ['2026-W44 2026-10-27 2026-10-27', '2026-W45 2026-11-03 2026-11-03'],
    ],
    [
      { every: 'day', in: 'q1', mark: 'month' } as unknown as WhenEntry,
      ['2026-09 2026-09-01 2026-09-30', '2026-10 2026-10-01 2026-10-23'],
    ],
    [
      { every: 'month', from: 'q3', in: '2026-12..2027-02' },
      ['2027-01 2027-01-01 2027-01-31', '2027-02 2027-02-01 2027-02-28'],
    ],
  ])('%j', (entry, expected) => {
    const { occurrences: found, problems } = timesOf(entry);
    expect(problems).toEqual([]);
    expect(found.map(told)).toEqual(expected);
  });

  it.each<[WhenEntry, unknown]>([
    ['q9', { kind: 'no-such-span', span: 'q9' }],
    [{ during: 'q2..q1' }, { kind: 'wrong-order', from: '2026-27.q2', to: 'q1' }],
    [
      { during: 'autumn-holidays', by: 15 },
      { kind: 'not-in-span', span: '2026-27.autumn-holidays' },
    ],
    [{ during: 'autumn-holidays', by: 'friday' }, { kind: 'only-weekly' }],
    [
      { during: 'autumn-holidays', weekday: { fifth: 'monday' } },
      { kind: 'not-in-span', span: '2026-27.autumn-holidays' },
    ],
  ])('%j is wrong', (entry, problem) => {
    expect(timesOf(entry).problems[0]?.problem).toEqual(problem);
  });

  const day = fc.integer({ min: 0, max: 6 });
  const by = fc.constantFrom(
    'last-day',
    'last-working-day',
    20,
    { 'working-day': 2 },
    { day: 5, of: 'following-month' },
  );
  const entry = fc.oneof(
    fc.record({ during: fc.constantFrom('q1', 'q2', 'q3', 'q1..q3'), by }),
    fc.record({ every: fc.constant('school-quarters'), by }),
    fc.record({
      every: fc.constant('school-quarters'),
      times: fc.record({ a: fc.record({ by }), b: fc.record({ by }) }),
    }),
    fc.record({
      every: fc.constantFrom('week', 'month'),
      in: fc.constantFrom('q1', 'q2', 'school-quarters'),
    }),
    fc.record({ throughout: fc.constantFrom('q2', 'school-quarters') }),
  ) as fc.Arbitrary<WhenEntry>;

  it('has names of its own, which a change of the dates does not change', () => {
    fc.assert(
      fc.property(
        fc.record({ during: fc.constantFrom('q1', 'q2', 'q1..q3'), by }),
        fc.tuple(day, day, day),
        fc.tuple(day, day, day),
        (when, ends, others) => {
          const names = (all: readonly number[]) =>
            timesOf(when as WhenEntry, all).occurrences.map(({ id }) => id);
          expect(names(ends)).toEqual(names(others));
        },
      ),
      { numRuns: runs(500) },
    );
    fc.assert(
      fc.property(entry, fc.tuple(day, day, day), (when, ends) => {
        const names = timesOf(when, ends).occurrences.map(({ id }) => id);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('has no deadline before its first day, and is in the days of its span', () => {
    fc.assert(
      fc.property(entry, fc.tuple(day, day, day), (when, ends) => {
        for (const { start, deadline = start, floor = start, from, to } of timesOf(when, ends).occurrences) {
          expect(deadline >= start).toBe(true);
          expect(deadline >= floor).toBe(true);
          expect(PERIOD).toContain(from);
          expect(PERIOD).toContain(to);
          expect(monthOf(start) >= '2026-09').toBe(true);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is in some span on each of its days, where a rule is limited to spans', () => {
    fc.assert(
      fc.property(fc.constantFrom('week', 'month', 'day'), fc.tuple(day, day, day), (every, ends) => {
        const spans = sets(ends)[0]!.spans;
        for (const { start, deadline = start } of timesOf({ every, in: 'school-quarters' }, ends).occurrences)
          for (const each of [start, deadline])
            expect(spans.some(({ first, last }) => first <= each && each <= last)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });
});
