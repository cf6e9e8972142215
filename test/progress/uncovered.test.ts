import { describe, expect, it } from 'vitest';
import type { PlanFile, WhenEntry } from '../../src/plan/generated/plan-file.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { uncoveredOf } from '../../src/progress/uncovered.ts';
import { days, planOf } from './world.ts';

function uncovered(when: WhenEntry, more: Partial<PlanFile> = {}) {
  const plan = planOf([{ when, tasks: { UO: 'Work' } }], more);
  return uncoveredOf(plan, obligations(plan, days).items, days);
}

const keep = { deadlines: { 'non-working-day': 'keep' } } as const;

describe('years the calendar knows nothing of', () => {
  it('are told where a deadline may meet a day off', () => {
    expect(uncovered('2028-05')).toEqual({ calendar: 'ru', years: [2028] });
    expect(uncovered(['2030-05', '2009-05', '2020-05'])).toEqual({ calendar: 'ru', years: [2009, 2030] });
    expect(uncovered('2020-05')).toBeUndefined();
  });

  it('are told where a deadline is moved into one', () => {
    expect(
      uncovered({ every: 'month', in: '2027-11', by: { day: 31, of: 'following-month' } }),
    ).toBeUndefined();
    const next = { deadlines: { 'non-working-day': 'next' } } as const;
    expect(uncovered({ every: 'month', in: '2027-12' }, next)).toEqual({ calendar: 'ru', years: [2028] });
  });

  it('do not matter where nothing asks which days are worked', () => {
    expect(uncovered('2028-05', keep)).toBeUndefined();
    expect(uncovered({ every: 'month', in: '2028-05', by: 5 }, keep)).toBeUndefined();
    expect(uncovered({ every: 'month', in: '2028-05', weekday: { last: 'monday' } }, keep)).toBeUndefined();
    expect(uncovered({ 'as-needed': '2028-05' })).toBeUndefined();
  });

  it('matter where working days are counted, whatever the rule for days off', () => {
    expect(uncovered({ every: 'month', in: '2028-05', by: { 'working-day': 3 } }, keep)?.years).toEqual([
      2028,
    ]);
    expect(uncovered({ every: 'week', in: '2028-05', by: 'last-working-day' }, keep)?.years).toEqual([2028]);
    expect(
      uncovered('2028-05', { deadlines: { ...keep.deadlines, month: 'last-working-day' } })?.years,
    ).toEqual([2028]);
  });
});
