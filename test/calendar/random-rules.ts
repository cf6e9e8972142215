import fc from 'fast-check';
import { addMonths, monthsBetween, WEEKDAYS, type Month } from '../../src/calendar/day.ts';
import type {
  CountedIn,
  DeadlineMonth,
  DeadlineRule,
  LabelledDetail,
  RecurrenceRule,
  Term,
  WeekdayRule,
} from '../../src/calendar/when.ts';

/** Leaves out what is undefined, as a reader of plans does. */
const without = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

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

const countedIn: fc.Arbitrary<CountedIn> = fc.oneof(
  { weight: 3, arbitrary: ofMonth('same', 'following-month', 'preceding-month') },
  {
    weight: 1,
    arbitrary: fc
      .tuple(ofMonth('same', 'following-year', 'preceding-year'), fc.integer({ min: 1, max: 12 }))
      .map(([counted, number]) => ({ ...counted, month: number })),
  },
);

function ofMonth(...months: readonly DeadlineMonth[]): fc.Arbitrary<CountedIn> {
  return fc.constantFrom(...months).map((of) => ({ of }));
}
const weekday = fc.constantFrom(...WEEKDAYS);

/** A deadline inside a month. */
export const monthDay: fc.Arbitrary<Exclude<DeadlineRule, { kind: 'weekday' | 'date' }>> = fc
  .tuple(
    fc.oneof(
      fc.record({ kind: fc.constant('day' as const), day: fc.integer({ min: 1, max: 31 }) }),
      fc.record({ kind: fc.constantFrom('last-day' as const, 'last-working-day' as const) }),
      fc.record({ kind: fc.constant('working-day' as const), number: fc.integer({ min: 1, max: 25 }) }),
    ),
    countedIn,
  )
  .map(([each, counted]) => ({ ...each, ...counted }));

const nthWeekday: fc.Arbitrary<WeekdayRule> = fc
  .tuple(fc.record({ weekday, nth: fc.constantFrom(1, 2, 3, 4, 5, -1) }), countedIn)
  .map(([each, counted]) => ({ ...each, ...counted }));

const months = fc.option(fc.oneof(period, someMonths), { nil: undefined });

/** A day or month with which something begins; mostly with an interval. */
const turns = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        from: fc.oneof(
          month,
          month.map((each) => `${each}-17`),
        ),
        interval: fc.option(fc.integer({ min: 2, max: 6 }), { nil: undefined }),
      })
      .map((each) => without(each)),
  },
);

/** A rule that comes round by months. */
export const monthly: fc.Arbitrary<RecurrenceRule> = fc
  .record({
    kind: fc.constant('rule' as const),
    every: fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const, 'year' as const),
    in: months,
    day: fc.oneof(fc.constant({}), fc.record({ by: monthDay }), fc.record({ weekday: nthWeekday })),
    turns,
  })
  .map(({ day, turns: begun, ...rule }) => without({ ...rule, ...begun, ...day }) as RecurrenceRule);

/** A rule that comes round by weeks. */
export const weeklyRule: fc.Arbitrary<RecurrenceRule> = fc
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
    turns,
  })
  .map(({ day, turns: begun, ...rule }) => without({ ...rule, ...begun, ...day }) as RecurrenceRule);

/** Something done daily. */
const dailyRule: fc.Arbitrary<RecurrenceRule> = fc
  .record({
    kind: fc.constant('rule' as const),
    every: fc.constant('day' as const),
    in: months,
    days: fc.option(fc.constant('all' as const), { nil: undefined }),
    mark: fc.option(fc.constant('week' as const), { nil: undefined }),
    turns,
  })
  .map(({ turns: begun, ...rule }) => without({ ...rule, ...begun }) as RecurrenceRule);

/** Several days of a rule, by labels. */
const labelled = (day: fc.Arbitrary<Omit<LabelledDetail, 'label'>>): fc.Arbitrary<LabelledDetail[]> =>
  fc
    .uniqueArray(day, { minLength: 1, maxLength: 3, selector: (each) => JSON.stringify(each) })
    .map((all) => all.map((each, index) => ({ label: `part-${index}`, ...each })));

/** A rule with several days in each month or week. */
export const severalDays: fc.Arbitrary<RecurrenceRule> = fc.oneof(
  fc
    .tuple(
      monthly,
      fc.oneof(
        labelled(monthDay.map((by) => ({ by }))),
        labelled(nthWeekday.map((each) => ({ weekday: each }))),
        labelled(fc.integer({ min: 1, max: 31 }).map((day) => ({ by: { kind: 'day', day, of: 'same' } }))),
      ),
    )
    .map(([{ by: _, weekday: __, ...each }, times]) => ({ ...each, times })),
  fc
    .tuple(
      weeklyRule,
      labelled(
        fc.oneof(
          weekday.map((name) => ({ weekday: { weekday: name, of: 'same' as const } })),
          weekday.map((name) => ({ by: { kind: 'weekday' as const, weekday: name } })),
        ),
      ),
    )
    .map(([{ by: _, weekday: __, ...each }, times]) => ({ ...each, times })),
);

/** Any rule. */
export const rule: fc.Arbitrary<RecurrenceRule> = fc.oneof(monthly, weeklyRule, dailyRule, severalDays);

const day = fc
  .tuple(month, fc.integer({ min: 1, max: 31 }))
  .map(([each, number]) => `${each}-${String(number).padStart(2, '0')}`);

/** Any term of a `when`, nonsense among them. */
export const term: fc.Arbitrary<Term> = fc.oneof(
  rule,
  month.map((each): Term => ({ kind: 'month', month: each })),
  fc
    .tuple(
      month,
      fc.oneof(
        monthDay,
        day.map((date) => ({ kind: 'date' as const, date })),
      ),
    )
    .map(([each, by]): Term => ({ kind: 'month', month: each, by })),
  fc.tuple(month, month).map(([from, to]): Term => ({ kind: 'months', from, to })),
  day.map((date): Term => ({ kind: 'date', date })),
  fc.tuple(day, day).map(([from, to]): Term => ({ kind: 'window', from, to })),
  fc
    .record({ kind: fc.constantFrom('throughout' as const, 'as-needed' as const), in: months })
    .map((each) => without(each) as Term),
);
