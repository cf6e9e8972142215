import { describe, expect, it } from 'vitest';
import { occurrences } from '../../src/calendar/occurrences.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { upstreamOf } from '../../src/calendar/upstream.ts';
import type { Term } from '../../src/calendar/when.ts';
import { readWhen } from '../../src/plan/when/entry.ts';
import type { WhenEntry } from '../../src/plan/generated/plan-file.ts';

const context = {
  period: ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
  monthDeadline: { kind: 'last-day', of: 'same' } as const,
  days: builtInCalendar('ru'),
};
const timesOf = (entry: WhenEntry) =>
  occurrences(readWhen(entry) satisfies readonly Term[], context).occurrences;

describe('what an occurrence waits for', () => {
  it.each<[string, WhenEntry, string, WhenEntry, string | undefined]>([
    ['the same month', { every: 'month' }, '2026-03', { every: 'month' }, '2026-03'],
    [
      'the last month of a quarter',
      { every: 'quarter', by: { day: 25, of: 'following-month' } },
      '2026-Q1',
      { every: 'month', by: { day: 6, of: 'following-month' } },
      '2026-03',
    ],
    ['the last week of a month', { every: 'month' }, '2026-02', { every: 'week', by: 'friday' }, '2026-W09'],
    ['an earlier day', '2026-03-20', '2026-03-20', ['2026-03-02', '2026-03-12', '2026-03-30'], '2026-03-12'],
    ['what runs on past it', '2026-02', '2026-02', '2026-01..2026-06', '2026-01..2026-06'],
    ['nothing that begins after it', '2026-02', '2026-02', '2026-05', undefined],
  ])('is %s', (_, own, id, upstream, expected) => {
    const occurrence = timesOf(own).find((each) => each.id === id)!;
    expect(upstreamOf(occurrence, timesOf(upstream))?.id).toBe(expected);
  });
});
