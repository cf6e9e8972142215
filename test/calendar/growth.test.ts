import { describe, expect, it } from 'vitest';
import { addDays, addMonths, monthsBetween } from '../../src/calendar/day.ts';
import { occurrences, type WhenContext } from '../../src/calendar/occurrences.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import type { Term, When } from '../../src/calendar/when.ts';
import { rollDeadline } from '../../src/calendar/working-days.ts';

const days = builtInCalendar('ru');
const context: WhenContext = {
  period: monthsBetween('1951-01', '2050-12'),
  monthDeadline: { kind: 'last-day', of: 'same' },
  days,
};

/** The shortest of several runs, in milliseconds: what else the machine does makes runs longer, never shorter. */
function shortest(work: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Computes rules to the effective deadline; the number of their occurrences. */
function compute(rules: readonly When[]): number {
  let count = 0;
  for (const when of rules) {
    for (const { deadline, floor } of occurrences(when, context).occurrences) {
      if (deadline !== undefined && rollDeadline(deadline, 'preceding', days, floor) > '1900') count++;
    }
  }
  return count;
}

const weekly: Term = { kind: 'rule', every: 'week', by: { kind: 'last-day', of: 'same' } };
const datesFrom = (first: string, count: number): When =>
  Array.from({ length: count }, (_, index) => ({ kind: 'date', date: addDays(first, index) }));

describe('a hundred thousand occurrences', () => {
  it.each<[string, (size: number) => readonly When[]]>([
    ['of rules over a century', (size) => Array.from({ length: size * 5 }, () => [weekly])],
    ['of one long list', (size) => [datesFrom('1900-01-01', size * 25_000)]],
  ])('%s take four times as long as a quarter of them', (_, rulesOf) => {
    const [few, many] = [rulesOf(1), rulesOf(4)];
    expect(compute(few)).toBeGreaterThan(24_000);
    expect(compute(many)).toBeGreaterThan(96_000);
    expect(shortest(() => compute(many)) / shortest(() => compute(few))).toBeLessThan(8);
  });

  it('that are all impossible are told of as fast', () => {
    const impossible = (count: number): When =>
      Array.from({ length: count }, (_, index) => ({
        kind: 'date',
        date: `${addMonths('0001-01', index)}-32`,
      }));
    const [few, many] = [impossible(25_000), impossible(100_000)];
    expect(occurrences(many, context).problems).toHaveLength(100_000);
    const time = (when: When): number => shortest(() => occurrences(when, context));
    expect(time(many) / time(few)).toBeLessThan(8);
  });
});
