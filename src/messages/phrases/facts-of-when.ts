/** What is to be said of a rule of time, in the parts that languages have words for. */
import { addMonths, monthRuns, type Day, type Month, type MonthRun } from '../../calendar/day.ts';
import { MONTHS, periodId, type PeriodUnit } from '../../calendar/turns.ts';
import type {
  Anchor,
  RuleDetail,
  Every,
  Relative,
  RecurrenceRule,
  SpanWords,
  Term,
  When,
} from '../../calendar/when.ts';
import type { Messages } from '../messages.ts';
import { defined } from '../../defined.ts';
import { consecutive } from './enumerate.ts';
import { spanFacts, spanPieces, withSpans } from './span-facts.ts';
import type { Closing, PlanSpan, WhenFacts } from './when-facts.ts';

const yearOf = (date: Day | Month): number => Number(date.slice(0, 4));
const monthFacts = (month: Month): WhenFacts => ({ month: Number(month.slice(5, 7)), year: yearOf(month) });
const dayFacts = (day: Day): WhenFacts => ({ day: Number(day.slice(8)), ...monthFacts(day) });

/** What is said of a term without words of its own. */
export function termFacts(term: Term, period?: readonly Month[]): WhenFacts {
  const { kind } = term;
  switch (term.kind) {
    case 'month':
      return {
        term: kind,
        ...monthsFacts([{ from: term.month, to: term.month }]),
        ...detailFacts([term], 'month'),
      };
    case 'months':
      return { term: kind, ...runFacts(term), ...detailFacts([term], 'named') };
    case 'date':
      return { term: kind, ...datesFacts([term.date]) };
    case 'window':
      return term.from === term.to
        ? { term: 'date', ...datesFacts([term.from]) }
        : { term: kind, ...windowFacts(term.from, term.to) };
    case 'throughout':
      if (term.in || term.during)
        return { term: kind, pieces: [...monthRuns(term.in ?? []).map(stretchFacts), ...spanPieces(term)] };
      return { term: kind, plan: period === undefined ? 'period' : planSpan(period) };
    case 'as-needed':
      return { term: kind, ...withSpans(term, term.in ? monthsFacts(spoken(monthRuns(term.in))) : {}) };
    case 'span':
      return {
        term: kind,
        ...spanFacts(term),
        ...(term.each ? { isEach: true as const } : {}),
        ...detailFacts(term.times ?? [term], 'span'),
      };
    case 'rule':
      return ruleFacts(term, period);
    case 'relative':
      return relativeFacts(term);
  }
}

function beginningFacts(from: string, called: SpanWords = { name: from }): WhenFacts {
  if (!/^\d/.test(from)) return { span: called };
  return from.length > 7 ? dayFacts(from) : monthFacts(from);
}

function ruleFacts(rule: RecurrenceRule, period?: readonly Month[]): WhenFacts {
  const { every, interval, from, days } = rule;
  return {
    term: 'rule',
    every,
    ...defined({ interval }),
    ...(from === undefined ? {} : { beginning: beginningFacts(from, rule.called) }),
    ...withSpans(rule, rule.in ? monthsOf(every, rule.in, period) : {}),
    ...(days === 'all' ? { isAllDays: true as const } : {}),
    ...detailFacts(rule.times ?? [rule], closingOf(rule)),
  };
}

function relativeFacts({ side, manner, distance, anchor }: Relative): WhenFacts {
  const { count, unit } = distance;
  return {
    term: 'relative',
    // The same day is neither before nor after.
    ...(count === 0 ? {} : { side }),
    manner,
    steps: count,
    stepUnit: unit,
    anchor: anchorFacts(anchor),
  };
}

function anchorFacts(anchor: Anchor): WhenFacts {
  const { kind: what } = anchor;
  switch (what) {
    case 'date':
      return { what, ...dayFacts(anchor.date) };
    case 'day':
      return { what, name: anchor.name ?? anchor.day };
    case 'first-day':
    case 'last-day':
      return { what, span: anchor.called ?? { name: anchor.span } };
    case 'activity':
    case 'done': {
      const { name = anchor.activity, occurrence, whose } = anchor;
      return { what, name, ...defined({ time: occurrence, whose }) };
    }
  }
}

/** By when, or on which day, something falls due; nothing where the plan's own month deadline is meant. */
export function detailWords(
  term: Term,
  { when: { phrases } }: Messages,
  isInMonth = false,
): string | undefined {
  const facts = termFacts(term);
  if (term.kind === 'relative') return phrases.part.say(facts);
  const inMonth = term.kind === 'rule' && isInMonth ? detailFacts(term.times ?? [term], 'month') : {};
  return phrases.detail.say({ ...facts, ...inMonth });
}

/** Days that differ in one thing only are told together: «не позднее 5-го и 20-го числа». */
function detailFacts(details: readonly RuleDetail[], closes: Closing): WhenFacts {
  const all = details.map((detail) => oneDetail(detail, closes));
  const [first = {}, ...more] = all;
  if (more.length === 0) return first;
  for (const key of ['numbers', 'nth', 'weekdays'] as const) {
    const rest = all.map(({ [key]: _, ...others }) => JSON.stringify(others));
    if (!rest.every((each) => each === rest[0])) continue;
    return { ...first, [key]: all.flatMap((facts): readonly unknown[] => facts[key] ?? []) };
  }
  return { details: all };
}

function oneDetail({ by, weekday }: RuleDetail, closes: Closing): WhenFacts {
  // A month within a rule by weeks is that in which the week ends; only its last day is one of the week.
  const inMonth = closes === 'week' ? 'month' : closes;
  if (weekday) {
    const { weekday: name, nth, of, month } = weekday;
    const isNth = nth === undefined ? {} : { nth: [nth], of, closes: inMonth };
    return { by: 'on', weekdays: [name], ...isNth, ...defined({ month }) };
  }
  if (!by) return {};
  switch (by.kind) {
    case 'weekday':
      return { by: by.kind, weekdays: [by.weekday] };
    case 'date':
      return { by: by.kind, ...dayFacts(by.date) };
    default: {
      const counted = { by: by.kind, of: by.of, ...defined({ month: by.month }) };
      if (by.kind === 'day') return { ...counted, numbers: [by.day], closes: inMonth };
      if (by.kind === 'working-day') return { ...counted, numbers: [by.number], closes: inMonth };
      return { ...counted, closes: by.of === 'same' ? closes : inMonth };
    }
  }
}

/** What the day of a rule is counted in. */
function closingOf({ every, in: months }: RecurrenceRule): Closing {
  if (every === 'day') return 'month';
  if (every === 'week' || every === 'month' || !months) return every;
  const groups = consecutive(months, (month) => periodId(month, every)).map(([, group]) => group);
  if (groups.every((group) => group.length === 1)) return 'month';
  const isWhole = groups.every(
    (group) => periodId(addMonths(group.at(-1)!, 1), every) !== periodId(group.at(-1)!, every),
  );
  return isWhole ? every : 'named';
}

/** In which months. What is yearly goes without years, where the months are the same in each year of the plan. */
function monthsOf(every: Every, months: readonly Month[], period?: readonly Month[]): WhenFacts {
  const years = consecutive(months, (month) => month.slice(0, 4)).map(([year, own]) => ({
    year: Number(year),
    numbers: own.map((month) => month.slice(5)).join(),
    own,
  }));
  const [first] = years;
  const alike = years.every(
    ({ year, numbers }, index) => numbers === first?.numbers && year === first.year + index,
  );
  const numbers = new Set(months.map((month) => month.slice(5)));
  const isAll = (period ?? []).every((month) => months.includes(month) || !numbers.has(month.slice(5)));
  if (every !== 'year' || !first || !alike || !isAll) return monthsFacts(spoken(monthRuns(months)));
  return first.own.length === 12 ? {} : monthsFacts(spoken(monthRuns(first.own)), false);
}

const HAS_RHYTHM: ReadonlySet<Term['kind']> = new Set(['rule', 'span', 'relative']);

/** Times that are written out, months and days of a year together; nothing where some are not. */
export function writtenOutFacts(when: When): WhenFacts[] | undefined {
  const facts = when.map((term) => (HAS_RHYTHM.has(term.kind) || 'by' in term ? undefined : termFacts(term)));
  const isWritten = facts.every((each) => each && each.term !== 'as-needed' && each.plan === undefined);
  if (when.length === 0 || !isWritten) return undefined;
  return consecutive(when, ({ kind }) => kind).flatMap(([, terms]): readonly WhenFacts[] => {
    const months = terms.flatMap((term) => (term.kind === 'month' ? [term.month] : []));
    const days = terms.flatMap((term) => (term.kind === 'date' ? [term.date] : []));
    if (months.length > 0) return monthsFacts(months.map((each) => ({ from: each, to: each }))).pieces ?? [];
    if (days.length > 0) return datesFacts(days).pieces ?? [];
    return terms.flatMap((term) => {
      const { pieces, ...one } = termFacts(term);
      return pieces ?? [one];
    });
  });
}

/** Months in a sentence: those of a year that stand alone, together; runs; whole years. */
export function monthsFacts(runs: readonly MonthRun[], hasYears = true): WhenFacts {
  const without = ({ year, ...facts }: WhenFacts): WhenFacts => ({
    ...facts,
    ...(hasYears && year !== undefined ? { year } : {}),
  });
  const groups = consecutive(runs, ({ from, to }) => (from === to ? from.slice(0, 4) : `${from}..${to}`));
  return {
    pieces: groups.map(([, group]): WhenFacts => {
      const [{ from, to }] = group as [MonthRun];
      if (from === to)
        return without({ months: group.map((run) => Number(run.from.slice(5))), year: yearOf(from) });
      if (isYear(from, to)) return { year: yearOf(from) };
      const { first = {}, last = {} } = runFacts({ from, to });
      return { first: without(first), last: without(last) };
    }),
  };
}

function isYear(from: Month, to: Month): boolean {
  return yearOf(from) === yearOf(to) && from.endsWith('-01') && to.endsWith('-12');
}

/** Months in a row; the first goes without its year where it is that of the last. */
function runFacts({ from, to }: MonthRun): WhenFacts {
  if (from === to) return monthFacts(from);
  return { first: withoutYear(monthFacts(from), to), last: monthFacts(to) };
}

function withoutYear({ year, ...facts }: WhenFacts, last: Month | Day): WhenFacts {
  return year === undefined || year === yearOf(last) ? facts : { ...facts, year };
}

function windowFacts(from: Day, to: Day): WhenFacts {
  const { day = 0, ...first } = withoutYear(dayFacts(from), to);
  return {
    first: from.slice(0, 7) === to.slice(0, 7) ? { day } : { day, ...first },
    last: dayFacts(to),
  };
}

/** Days by years and months: «5, 19 октября и 2 ноября 2010 г.». */
export function datesFacts(days: readonly Day[]): WhenFacts {
  return {
    pieces: consecutive(days, (day) => day.slice(0, 4)).map(([year, inYear]): WhenFacts => {
      const months = consecutive(inYear, (day) => day.slice(5, 7));
      return {
        year: Number(year),
        pieces: months.map(([month, own]) => ({
          month: Number(month),
          numbers: own.map((day) => Number(day.slice(8))),
          ...(months.length === 1 ? { isAlone: true } : {}),
        })),
      };
    }),
  };
}

/** Nobody says “from September to October”: two months are named. */
function spoken(runs: readonly MonthRun[]): MonthRun[] {
  return runs.flatMap(({ from, to }) =>
    addMonths(from, 1) === to ? [from, to].map((month) => ({ from: month, to: month })) : [{ from, to }],
  );
}

/** A run that is a quarter, half-year or year of the calendar is called so. */
function wholeOf({ from, to }: MonthRun): Exclude<PeriodUnit, 'month'> | undefined {
  return (['year', 'half-year', 'quarter'] as const).find(
    (every) => addMonths(from, MONTHS[every] - 1) === to && periodId(from, every) === periodId(to, every),
  );
}

function stretchFacts(run: MonthRun): WhenFacts {
  const whole = wholeOf(run);
  const last = Number(run.to.slice(5));
  const year = yearOf(run.from);
  if (whole === undefined) return runFacts(run);
  if (whole === 'year') return { year };
  return whole === 'quarter' ? { quarter: last / 3, year } : { half: last / 6, year };
}

/** What officials call the months of a plan. Half a year of school need not begin in July. */
export function planSpan(period: readonly Month[]): PlanSpan {
  const [run, ...more] = monthRuns(period);
  if (!run || more.length > 0) return 'period';
  if (period.length === 1) return 'month';
  const whole = wholeOf(run);
  if (whole) return whole;
  if (periodId(run.from, 'half-year') === periodId(run.to, 'half-year') && period.length > 3)
    return 'half-year';
  const isSchoolYear = /-0[89]$/.test(run.from) && /-0[5-8]$/.test(run.to) && period.length <= 12;
  return isSchoolYear ? 'school-year' : 'period';
}
