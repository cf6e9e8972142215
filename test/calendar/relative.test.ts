/** Terms counted from other days, against a computation of their own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isDay, monthsBetween, type Day } from '../../src/calendar/day.ts';
import { lastDayOf, occurrences } from '../../src/calendar/occurrences.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import type { Relative, Roll } from '../../src/calendar/when.ts';
import type { WhenEntry } from '../../src/plan/generated/plan-file.ts';
import { readWhen } from '../../src/plan/when/entry.ts';
import { whenEntry } from '../../src/plan/when/write.ts';
import { runs } from '../runs.ts';

const days = builtInCalendar('ru');
const period = monthsBetween('2009-01', '2013-12');

const day = fc.integer({ min: 0, max: 1000 }).map((count) => addDays('2010-01-01', count));
const relative: fc.Arbitrary<Relative> = fc.record({
  kind: fc.constant('relative' as const),
  side: fc.constantFrom('before', 'after'),
  manner: fc.constantFrom('by', 'within', 'exactly'),
  distance: fc.record({
    count: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('day', 'working-day', 'week', 'month'),
  }),
  anchor: day.map((date) => ({ kind: 'date' as const, date })),
});

function timeOf(term: Relative): ReturnType<typeof occurrences>['occurrences'][number] {
  const { date } = term.anchor as { readonly date: Day };
  const anchors = () => [
    { id: date, days: { first: date, last: date }, from: date.slice(0, 7), to: date.slice(0, 7) },
  ];
  const found = occurrences([term], {
    period,
    monthDeadline: { kind: 'last-day', of: 'same' },
    days,
    anchors,
  });
  expect(found.problems).toEqual([]);
  return found.occurrences[0]!;
}

/** Day by day, as a person counts with a calendar on the wall. */
function counted({ side, distance: { count, unit }, anchor }: Relative): Day {
  const { date } = anchor as { readonly date: Day };
  const step = side === 'after' ? 1 : -1;
  if (unit === 'month') {
    const month = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
    month.setUTCMonth(month.getUTCMonth() + step * count);
    const name = month.toISOString().slice(0, 7);
    for (let number = Number(date.slice(8)); ; number--) {
      const found = `${name}-${String(number).padStart(2, '0')}`;
      if (isDay(found)) return found;
    }
  }
  let [found, left] = [date, unit === 'week' ? count * 7 : count];
  while (left > 0) {
    found = addDays(found, step);
    if (unit !== 'working-day' || days.isWorking(found)) left -= 1;
  }
  return found;
}

describe('a term that is counted from another day', () => {
  it('ends, or begins, as many days from it as it says', () => {
    fc.assert(
      fc.property(relative, (term) => {
        const { start, deadline } = timeOf(term);
        const { date } = term.anchor as { readonly date: Day };
        const isWindowBefore = term.side === 'before' && term.manner === 'within';
        expect(isWindowBefore ? start : deadline).toBe(counted(term));
        if (isWindowBefore) expect(deadline).toBe(addDays(date, -1));
        if (term.manner === 'exactly') expect(start).toBe(deadline);
        if (term.side === 'after' && term.manner !== 'exactly') expect(start).toBe(addDays(date, 1));
      }),
      { numRuns: runs(3000) },
    );
  });

  it('is never due before it can be done, nor on the other side of that day, whatever becomes of days off', () => {
    fc.assert(
      fc.property(relative, fc.constantFrom<Roll>('keep', 'preceding', 'next'), (term, roll) => {
        const time = timeOf(term);
        const last = lastDayOf(time, roll, days)!;
        const { date } = term.anchor as { readonly date: Day };
        if (term.side === 'before') expect(last < date).toBe(true);
        else {
          expect(last >= (time.floor ?? '')).toBe(true);
          expect(last > date).toBe(true);
        }
        if (roll !== 'keep') expect(days.isWorking(last)).toBe(true);
      }),
      { numRuns: runs(3000) },
    );
  });

  it('has the name of what it is counted from, however far it is', () => {
    fc.assert(
      fc.property(relative, (term) => {
        expect(timeOf(term).id).toBe((term.anchor as { readonly date: Day }).date);
        expect(timeOf({ ...term, label: 'draft' }).id).toBe(`${(term.anchor as { date: Day }).date}/draft`);
      }),
    );
  });

  it('is written as it was read', () => {
    fc.assert(
      fc.property(relative, (term) => {
        expect(readWhen(whenEntry([term]))).toEqual([term]);
      }),
    );
    const entries: WhenEntry[] = [
      { before: 'council', by: '3 working days' },
      { after: { activity: 'council', occurrence: '2010-10' }, exactly: '1 day', label: 'draft' },
      { after: { done: 'letter', whose: 'parent' }, within: '5 days' },
      { after: { day: 'attestation' }, exactly: 'same day' },
    ];
    for (const entry of entries) expect(whenEntry(readWhen(entry))).toEqual(entry);
  });
});
