/**
 * A rule in words, as an order would put it. Needs no locale data: the names of months and days are the catalogue's.
 */
import { addMonths, monthRuns, type Month, type MonthRun } from '../../calendar/day.ts';
import { periodId } from '../../calendar/occurrences.ts';
import type { Every, Rule, Term, When } from '../../calendar/when.ts';
import type { Closing, Stretch } from '../en/time/when.ts';
import { together } from './enumerate.ts';
import type { Messages } from '../messages.ts';

type Words = Messages['when'];

/** How long each of the periods is, in months. */
const LENGTHS = { quarter: 3, 'half-year': 6, year: 12 } as const;

/**
 * Words a `when`: «ежеквартально, до 10-го числа месяца, следующего за отчётным кварталом».
 *
 * @param period the plan's months, where they are known: `throughout` is then said by what they are, «в течение полугодия»
 */
export function whenWords(when: When, { when: words }: Messages, period?: readonly Month[]): string {
  const parts = together(when, (term) => term.kind).flatMap(([, terms]) => sameKind(terms, words, period));
  // What holds a comma or an “and” of its own is set apart by more than a comma.
  return parts.length > 1 && parts.some((part) => /,| (?:и|and) /.test(part))
    ? parts.join('; ')
    : words.and(parts);
}

/** Terms of one kind, those that can be said in one breath together. */
function sameKind(terms: readonly Term[], words: Words, period: readonly Month[] | undefined): string[] {
  const months = terms.flatMap((term) =>
    term.kind === 'month' ? [{ from: term.month, to: term.month }] : [],
  );
  if (months.length > 0) return [words.inMonths({ runs: months, years: true })];
  const days = terms.flatMap((term) => (term.kind === 'date' ? [term.date] : []));
  if (days.length > 0) return [words.days({ days })];
  return terms.map((term) => termWords(term, words, period));
}

function termWords(term: Term, words: Words, period: readonly Month[] | undefined): string {
  switch (term.kind) {
    case 'month':
      return words.inMonths({ runs: [{ from: term.month, to: term.month }], years: true });
    case 'months':
      return words.range(term);
    case 'date':
      return words.days({ days: [term.date] });
    case 'window':
      return term.from === term.to ? words.days({ days: [term.from] }) : words.window(term);
    case 'throughout':
      if (term.in) return words.during({ stretches: monthRuns(term.in).map(stretchOf) });
      return words.duringPlan[period === undefined ? 'period' : kindOf(period)];
    case 'as-needed':
      return term.in
        ? `${words.asNeeded} ${words.inMonths({ runs: spoken(monthRuns(term.in)), years: true })}`
        : words.asNeeded;
    case 'rule':
      return ruleWords(term, words);
  }
}

function ruleWords(rule: Rule, words: Words): string {
  const months = rule.in ? monthsOf(rule.every, rule.in, words) : '';
  const often = [words.every[rule.every], months].filter(Boolean).join(' ');
  return [often, detailWords(rule, words)].filter(Boolean).join(', ');
}

/** By when, or on which day, a rule falls due; nothing where the plan's own month deadline is meant. */
export function detailWords(rule: Rule, words: Words, closes: Closing = closingOf(rule)): string | undefined {
  if (rule.weekday) return words.on({ rule: rule.weekday, closes });
  return rule.by && words.by({ rule: rule.by, closes });
}

/** What the day of a rule is counted in. */
function closingOf({ every, in: months }: Rule): Closing {
  if (every === 'week' || every === 'month' || !months) return every;
  const groups = together(months, (month) => periodId(month, every)).map(([, group]) => group);
  if (groups.every((group) => group.length === 1)) return 'month';
  const isWhole = groups.every(
    (group) => periodId(addMonths(group.at(-1)!, 1), every) !== periodId(group.at(-1)!, every),
  );
  return isWhole ? every : 'named';
}

/** In which months. What is yearly goes without years, where the months are the same in each of them. */
function monthsOf(every: Every, months: readonly Month[], words: Words): string {
  const years = together(months, (month) => month.slice(0, 4)).map(([year, own]) => ({
    year: Number(year),
    numbers: own.map((month) => month.slice(5)).join(),
    own,
  }));
  const [first] = years;
  const alike = years.every(
    ({ year, numbers }, index) => numbers === first?.numbers && year === first.year + index,
  );
  if (every !== 'year' || !first || !alike)
    return words.inMonths({ runs: spoken(monthRuns(months)), years: true });
  return first.own.length === 12 ? '' : words.inMonths({ runs: spoken(monthRuns(first.own)), years: false });
}

/** Nobody says “from September to October”: two months are named. */
function spoken(runs: readonly MonthRun[]): MonthRun[] {
  return runs.flatMap(({ from, to }) =>
    addMonths(from, 1) === to ? [from, to].map((month) => ({ from: month, to: month })) : [{ from, to }],
  );
}

/** A run that is a quarter, half-year or year of the calendar is called so. */
function stretchOf({ from, to }: MonthRun): Stretch {
  const whole = (['year', 'half-year', 'quarter'] as const).find(
    (every) => addMonths(from, LENGTHS[every] - 1) === to && periodId(from, every) === periodId(to, every),
  );
  return whole ? { from, to, whole } : { from, to };
}

/** What officials call the months of a plan. Half a year of school need not begin in July. */
function kindOf(period: readonly Month[]): keyof Words['duringPlan'] {
  const [run, ...more] = monthRuns(period);
  if (!run || more.length > 0) return 'period';
  if (period.length === 1) return 'month';
  const { whole } = stretchOf(run);
  if (whole) return whole;
  if (periodId(run.from, 'half-year') === periodId(run.to, 'half-year') && period.length > 3)
    return 'half-year';
  const isSchoolYear = /-0[89]$/.test(run.from) && /-0[5-8]$/.test(run.to) && period.length <= 12;
  return isSchoolYear ? 'school-year' : 'period';
}
