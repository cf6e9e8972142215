import fc from 'fast-check';
import { RRule, type Weekday as RuleDay } from 'rrule';
import { describe, expect, it } from 'vitest';
import { addMonths, firstDay, lastDay, monthsBetween, toUtc, WEEKDAYS } from '../../src/calendar/day.ts';
import { occurrences, type WhenContext } from '../../src/calendar/occurrences.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import type { RuleDetail, RecurrenceRule } from '../../src/calendar/when.ts';
import { runs } from '../runs.ts';

/** RFC 5545's rules by another program's reckoning, where both can say the same. */

const BY_DAY: Readonly<Record<(typeof WEEKDAYS)[number], RuleDay>> = {
  monday: RRule.MO,
  tuesday: RRule.TU,
  wednesday: RRule.WE,
  thursday: RRule.TH,
  friday: RRule.FR,
  saturday: RRule.SA,
  sunday: RRule.SU,
};

const UNITS = {
  day: { freq: RRule.DAILY, months: 0 },
  week: { freq: RRule.WEEKLY, months: 0 },
  month: { freq: RRule.MONTHLY, months: 1 },
  quarter: { freq: RRule.MONTHLY, months: 3 },
  'half-year': { freq: RRule.MONTHLY, months: 6 },
  year: { freq: RRule.MONTHLY, months: 12 },
} as const;

const days = builtInCalendar('ru');
const weekday = fc.constantFrom(...WEEKDAYS);
const interval = fc.integer({ min: 2, max: 9 });
const month = fc.nat(240).map((count) => addMonths('2001-01', count));
const period = fc
  .tuple(month, fc.nat(40))
  .map(([from, length]) => monthsBetween(addMonths(from, 24), addMonths(from, 24 + length)));

/** The days on which the rule of the RFC falls in a period. */
function fromOracle(
  options: ConstructorParameters<typeof RRule>[0],
  from: string,
  months: readonly string[],
): string[] {
  const rule = new RRule({ ...options, dtstart: new Date(toUtc(from)), wkst: RRule.MO });
  const [first, last] = [firstDay(months[0]!), lastDay(months.at(-1)!)];
  return rule
    .between(new Date(toUtc(first)), new Date(toUtc(last)), true)
    .map((date) => date.toISOString().slice(0, 10));
}

const deadlines = (rule: RecurrenceRule, months: readonly string[]): (string | undefined)[] => {
  const context: WhenContext = { period: months, monthDeadline: { kind: 'last-day', of: 'same' }, days };
  return occurrences([rule], context).occurrences.map(({ deadline }) => deadline);
};

const several = (details: readonly RuleDetail[]): Pick<RecurrenceRule, 'times'> => ({
  times: details.map((detail, index) => ({ label: `part-${index}`, ...detail })),
});

describe('the rules of RFC 5545 fall on the same days', () => {
  it('every n-th week, on several days of it', () => {
    fc.assert(
      fc.property(
        month,
        period,
        interval,
        fc.uniqueArray(weekday, { minLength: 1, maxLength: 4 }),
        (from, months, every, names) => {
          const details = names.map((name): RuleDetail => ({ weekday: { weekday: name, of: 'same' } }));
          const rule: RecurrenceRule = {
            kind: 'rule',
            every: 'week',
            interval: every,
            from,
            ...several(details),
          };
          const byweekday = names.map((name) => BY_DAY[name]);
          const oracle = fromOracle(
            { freq: RRule.WEEKLY, interval: every, byweekday },
            firstDay(from),
            months,
          );
          expect(deadlines(rule, months)).toEqual(oracle);
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('every n-th month, quarter, half-year or year, on days of the month that closes it', () => {
    fc.assert(
      fc.property(
        month,
        period,
        interval,
        fc.constantFrom('month', 'quarter', 'half-year', 'year'),
        fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (begins, months, each, every, numbers, isDay) => {
          const from = isDay ? `${begins}-11` : begins;
          const details = numbers.map((day): RuleDetail => ({ by: { kind: 'day', day, of: 'same' } }));
          const rule: RecurrenceRule = { kind: 'rule', every, interval: each, from, ...several(details) };
          const { freq, months: length } = UNITS[every];
          // The month that closes the first of them, and whole ones only: the RFC knows no quarters.
          const closes = addMonths(begins, length - 1 - ((Number(begins.slice(5)) - 1) % length));
          fc.pre(Number(months.at(-1)!.slice(5)) % length === 0);
          const oracle = fromOracle(
            { freq, interval: each * length, bymonthday: numbers },
            isDay && closes === begins ? from : firstDay(closes),
            months,
          );
          expect(deadlines(rule, months)).toEqual(oracle);
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('n-th weekdays of every n-th month', () => {
    fc.assert(
      fc.property(
        month,
        period,
        interval,
        weekday,
        fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, -1), { minLength: 1, maxLength: 3 }),
        (from, months, every, name, all) => {
          fc.pre(!(all.includes(4) && all.includes(-1)));
          const details = all.map((nth): RuleDetail => ({ weekday: { weekday: name, nth, of: 'same' } }));
          const rule: RecurrenceRule = {
            kind: 'rule',
            every: 'month',
            interval: every,
            from,
            ...several(details),
          };
          const byweekday = all.map((nth) => BY_DAY[name].nth(nth));
          const oracle = fromOracle(
            { freq: RRule.MONTHLY, interval: every, byweekday },
            firstDay(from),
            months,
          );
          expect(deadlines(rule, months)).toEqual(oracle);
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('every n-th day, of which the first and last of each month are named', () => {
    fc.assert(
      fc.property(month, period, interval, (from, months, every) => {
        const rule: RecurrenceRule = { kind: 'rule', every: 'day', interval: every, from, days: 'all' };
        const oracle = fromOracle({ freq: RRule.DAILY, interval: every }, firstDay(from), months);
        const context: WhenContext = {
          period: months,
          monthDeadline: { kind: 'last-day', of: 'same' },
          days,
        };
        const found = occurrences([rule], context).occurrences;
        expect(found.map(({ id, start, deadline }) => [id, start, deadline])).toEqual(
          months.flatMap((one) => {
            const own = oracle.filter((day) => day.startsWith(one));
            return own.length > 0 ? [[one, own[0], own.at(-1)]] : [];
          }),
        );
      }),
      { numRuns: runs(300) },
    );
  });
});
