import fc from 'fast-check';
import { addMonths, monthsBetween, WEEKDAYS, type Month } from '../../src/calendar/day.ts';
import type { DeadlineMonth, DeadlineRule, Rule, Term, WeekdayRule } from '../../src/calendar/when.ts';

/** A month from 2005 to 2034: years with data, and years without. */
const month: fc.Arbitrary<Month> = fc.nat(359).map((count) => addMonths('2005-01', count));

/** Up to two years in a row. */
export const period: fc.Arbitrary<Month[]> = fc
  .tuple(month, fc.nat(23))
  .map(([from, length]) => monthsBetween(from, addMonths(from, length)));

/** Months that need not be in a row, ascending. */
const someMonths: fc.Arbitrary<Month[]> = fc
  .uniqueArray(month, { minLength: 1, maxLength: 8 })
  .map((months) => months.toSorted());

const countedIn = fc.constantFrom<DeadlineMonth>('same', 'following-month', 'preceding-month');
const weekday = fc.constantFrom(...WEEKDAYS);

/** A deadline inside a month. */
export const monthDay: fc.Arbitrary<Exclude<DeadlineRule, { kind: 'weekday' }>> = fc.oneof(
  fc.record({ kind: fc.constant('day' as const), day: fc.integer({ min: 1, max: 31 }), of: countedIn }),
  fc.record({ kind: fc.constantFrom('last-day' as const, 'last-working-day' as const), of: countedIn }),
  fc.record({
    kind: fc.constant('working-day' as const),
    number: fc.integer({ min: 1, max: 25 }),
    of: countedIn,
  }),
);

const nthWeekday: fc.Arbitrary<WeekdayRule> = fc.record({
  weekday,
  nth: fc.constantFrom(1, 2, 3, 4, 5, -1),
  of: countedIn,
});

const months = fc.option(fc.oneof(period, someMonths), { nil: undefined });

/** Leaves out what is undefined, as a reader of plans does. */
const without = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

/** A rule that comes round by months. */
export const monthly: fc.Arbitrary<Rule> = fc
  .record({
    kind: fc.constant('rule' as const),
    every: fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const, 'year' as const),
    in: months,
    day: fc.oneof(fc.constant({}), fc.record({ by: monthDay }), fc.record({ weekday: nthWeekday })),
  })
  .map(({ day, ...rule }) => without({ ...rule, ...day }) as Rule);

/** A rule that comes round by weeks. */
export const weeklyRule: fc.Arbitrary<Rule> = fc
  .record({
    kind: fc.constant('rule' as const),
    every: fc.constant('week' as const),
    in: months,
    day: fc.oneof(
      fc.constant({}),
      fc.record({
        by: fc.oneof(
          fc.record({ kind: fc.constant('weekday' as const), weekday }),
          fc.constantFrom<DeadlineRule>(
            { kind: 'last-day', of: 'same' },
            { kind: 'last-working-day', of: 'same' },
          ),
        ),
      }),
      fc.record({ weekday: fc.record({ weekday, of: fc.constant('same' as const) }) }),
    ),
  })
  .map(({ day, ...rule }) => without({ ...rule, ...day }) as Rule);

/** Any rule. */
export const rule: fc.Arbitrary<Rule> = fc.oneof(monthly, weeklyRule);

const day = fc
  .tuple(month, fc.integer({ min: 1, max: 31 }))
  .map(([each, number]) => `${each}-${String(number).padStart(2, '0')}`);

/** Any term of a `when`, nonsense among them. */
export const term: fc.Arbitrary<Term> = fc.oneof(
  rule,
  month.map((each): Term => ({ kind: 'month', month: each })),
  fc.tuple(month, month).map(([from, to]): Term => ({ kind: 'months', from, to })),
  day.map((date): Term => ({ kind: 'date', date })),
  fc.tuple(day, day).map(([from, to]): Term => ({ kind: 'window', from, to })),
  fc
    .record({ kind: fc.constantFrom('throughout' as const, 'as-needed' as const), in: months })
    .map((each) => without(each) as Term),
);
