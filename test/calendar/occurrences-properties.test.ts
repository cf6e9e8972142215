import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  firstDay,
  isDay,
  lastDay,
  monthOf,
  weekdayIndex,
  WEEKDAYS,
  type Month,
} from '../../src/calendar/day.ts';
import {
  beginningBy,
  occurrences,
  type Occurrence,
  type WhenContext,
} from '../../src/calendar/occurrences.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { mondayOf } from '../../src/calendar/week.ts';
import type { DeadlineMonth, Roll, RecurrenceRule } from '../../src/calendar/when.ts';
import { rollDeadline } from '../../src/calendar/working-days.ts';
import { runs } from '../runs.ts';
import { monthDay, monthly, period, rule, severalDays, term, weeklyRule } from './random-rules.ts';

const days = builtInCalendar('ru');
const context: fc.Arbitrary<WhenContext> = fc
  .record({ period, monthDeadline: monthDay })
  .map((each) => ({ ...each, days }));
const rolls: readonly Roll[] = ['keep', 'preceding', 'next'];
const SHIFT: Readonly<Record<DeadlineMonth, number>> = {
  same: 0,
  'following-month': 1,
  'preceding-month': -1,
  'following-year': 12,
  'preceding-year': -12,
};
const RUNS = { numRuns: runs(10_000) };

const monthOfDeadline = (
  { by, weekday }: RecurrenceRule,
  { monthDeadline }: WhenContext,
  closes: Month,
): Month => {
  const counted = weekday ?? by ?? monthDeadline;
  if (!('of' in counted)) return closes;
  const found = addMonths(closes, SHIFT[counted.of]);
  return counted.month === undefined
    ? found
    : `${found.slice(0, 4)}-${String(counted.month).padStart(2, '0')}`;
};

const effective = ({ deadline, floor }: Occurrence, roll: Roll): string =>
  rollDeadline(deadline!, roll, days, floor);

describe('whatever the rule and the year', () => {
  it('a rule by months falls due in the month it says, and begins before', () => {
    fc.assert(
      fc.property(monthly, context, (each, given) => {
        const months = each.in ?? given.period;
        for (const { start, deadline, from, to } of occurrences([each], given).occurrences) {
          assert.equal(from, to);
          assert.ok(months.includes(to));
          assert.ok(isDay(start) && isDay(deadline!));
          assert.ok(start <= deadline);
          const due = monthOfDeadline(each, given, to);
          assert.equal(monthOf(deadline), due);
          assert.ok(start >= firstDay(due < months[0]! ? due : months[0]!));
        }
      }),
      RUNS,
    );
  });

  it('a rule by weeks stays in its week and in its months', () => {
    fc.assert(
      fc.property(weeklyRule, context, (each, given) => {
        const months = each.in ?? given.period;
        for (const { start, deadline, to } of occurrences([each], given).occurrences) {
          assert.ok(start <= deadline!);
          assert.equal(mondayOf(start), mondayOf(deadline!));
          assert.ok(months.includes(to));
          assert.ok(months.includes(monthOf(start)));
          assert.ok(months.includes(monthOf(deadline!)));
          const named = each.weekday?.weekday ?? (each.by?.kind === 'weekday' ? each.by.weekday : undefined);
          if (named !== undefined) assert.equal(WEEKDAYS[weekdayIndex(deadline!)], named);
        }
      }),
      RUNS,
    );
  });

  it('a weekly rule misses no week and counts none twice', () => {
    fc.assert(
      fc.property(context, (given) => {
        const found = occurrences([{ kind: 'rule', every: 'week' }], given).occurrences;
        const mondays = found.map(({ start }) => Date.parse(mondayOf(start)) / 604_800_000);
        for (const [index, monday] of mondays.entries()) assert.equal(monday, mondays[0]! + index);
        const first = given.period[0]!;
        assert.ok(mondayOf(found[0]!.start) <= `${first}-04`);
        assert.ok(found.at(-1)!.deadline! >= `${given.period.at(-1)!}-25`);
      }),
    );
  });

  it('the day off that a deadline meets becomes a working day, on the side the rule says', () => {
    fc.assert(
      fc.property(rule, context, (each, given) => {
        for (const occurrence of occurrences([each], given).occurrences) {
          const { deadline, floor } = occurrence;
          for (const roll of rolls) {
            const day = effective(occurrence, roll);
            if (roll === 'keep' || days.isWorking(deadline!)) {
              assert.equal(day, deadline);
              continue;
            }
            assert.ok(days.isWorking(day));
            const back = days.precedingWorking(deadline!);
            const isBack = roll === 'preceding' && (floor === undefined || back >= floor);
            assert.equal(day, isBack ? back : days.nextWorking(deadline!));
          }
        }
      }),
      RUNS,
    );
  });

  it('no deadline falls before the first day on which the thing can be done, nor out of its week or month', () => {
    fc.assert(
      fc.property(term, context, (each, given) => {
        for (const occurrence of occurrences([each], given).occurrences) {
          if (occurrence.deadline === undefined) continue;
          for (const roll of rolls) {
            const day = effective(occurrence, roll);
            assert.ok(beginningBy(occurrence, day).start <= day);
            if (each.kind === 'date') continue;
            const weekday =
              each.kind === 'rule'
                ? (each.times ?? [each]).find((one) => one.weekday !== undefined)
                : undefined;
            const { start } = occurrence;
            const isWeekly = each.kind === 'rule' && each.every === 'week';
            if (weekday === undefined) assert.ok(start <= day);
            else assert.ok((isWeekly ? mondayOf(start) : firstDay(monthOf(start))) <= day);
          }
        }
      }),
      RUNS,
    );
  });

  it('what is due in the following month is never due in the month itself, whichever way it is moved', () => {
    const following = monthly.map((each): RecurrenceRule => {
      const of = 'following-month';
      const { by, weekday, ...others } = each;
      if (weekday?.nth !== undefined)
        return { ...others, weekday: { weekday: weekday.weekday, nth: weekday.nth, of } };
      return { ...others, by: by?.kind === 'last-day' ? { kind: by.kind, of } : { kind: 'day', day: 1, of } };
    });
    fc.assert(
      fc.property(following, context, (each, given) => {
        for (const occurrence of occurrences([each], given).occurrences) {
          assert.ok(occurrence.deadline! > lastDay(occurrence.to));
          for (const roll of rolls) assert.ok(effective(occurrence, roll) > lastDay(occurrence.to));
        }
      }),
      RUNS,
    );
  });

  it('every occurrence has a name of its own, its term, and its place in the order of deadlines', () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 5 }), context, (when, given) => {
        const { occurrences: found, problems } = occurrences(when, given);
        assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
        const order = found.map(({ deadline, to }) => deadline ?? lastDay(to));
        assert.deepEqual(order, order.toSorted());
        // A term gives something, or it is said why not.
        for (const index of when.keys()) {
          const isHeard =
            found.some((each) => each.term === index) || problems.some((each) => each.term === index);
          assert.ok(isHeard);
        }
      }),
      RUNS,
    );
  });

  it('a term alone gives what it gives in a list, except what stood before', () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 2, maxLength: 4 }), context, (when, given) => {
        const alone = new Map(
          when
            .toReversed()
            .flatMap((each) =>
              occurrences([each], given).occurrences.map(({ term: _, ...time }) => [time.id, time]),
            ),
        );
        const listed = occurrences(when, given).occurrences.map(({ term: _, ...time }) => time);
        expect(listed.map(({ id }) => id).toSorted()).toEqual([...alone.keys()].toSorted());
        for (const time of listed) assert.deepEqual(time, alone.get(time.id));
      }),
    );
  });
});

describe('the days of a rule with several', () => {
  const byDays = severalDays.filter((each) => (each.times ?? []).every(({ by }) => by?.kind === 'day'));
  const namesOf = (each: RecurrenceRule, given: WhenContext): string[] =>
    occurrences([each], given)
      .occurrences.map(({ id }) => id)
      .toSorted();

  it('may change, and no name does', () => {
    fc.assert(
      fc.property(byDays, context, fc.integer({ min: 1, max: 31 }), ({ from: _, ...each }, given, day) => {
        const [first, ...others] = each.times ?? [];
        const moved = { ...first!, by: { kind: 'day', day, of: 'same' } } as const;
        expect(namesOf({ ...each, times: [moved, ...others] }, given)).toEqual(namesOf(each, given));
      }),
    );
  });

  it('may be joined by another, and no other is touched', () => {
    fc.assert(
      fc.property(severalDays, context, fc.nat(3), (each, given, place) => {
        const by = { kind: 'last-day', of: 'same' } as const;
        const times = (each.times ?? []).toSpliced(place, 0, { label: 'new', by });
        const found = occurrences([{ ...each, times }], given).occurrences;
        const others = found.filter(({ id }) => !id.endsWith('/new'));
        expect(others).toEqual(occurrences([each], given).occurrences);
      }),
    );
  });
});
