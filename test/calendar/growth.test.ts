import { describe, expect, it } from 'vitest';
import { stepsOf } from '../steps.ts';
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
    ['of rules over a century', (size) => Array.from({ length: size * 20 }, () => [weekly])],
    ['of one long list', (size) => [datesFrom('1900-01-01', size * 100_000)]],
  ])('%s take four times the steps of a quarter of them', async (_, rulesOf) => {
    expect(compute(rulesOf(1))).toBeGreaterThan(96_000);
    const [few, many] = [rulesOf(1 / 20), rulesOf(1 / 5)];
    expect(compute(many) / compute(few)).toBeCloseTo(4);
    const [less, more] = [await stepsOf(() => compute(few)), await stepsOf(() => compute(many))];
    expect(less).toBeGreaterThan(compute(few));
    expect(more / less).toBeLessThan(5);
  });

  it('that are all impossible are told of in as few', async () => {
    const impossible = (count: number): When =>
      Array.from({ length: count }, (_, index) => ({
        kind: 'date',
        date: `${addMonths('0001-01', index)}-32`,
      }));
    expect(occurrences(impossible(100_000), context).problems).toHaveLength(100_000);
    const steps = (count: number): Promise<number> => stepsOf(() => occurrences(impossible(count), context));
    expect((await steps(20_000)) / (await steps(5_000))).toBeLessThan(5);
  });
});
