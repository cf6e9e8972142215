/** From what was read in words to the rule of time they say. */
import {
  isoDate,
  isDay,
  isMonth,
  lastDay,
  monthOf as monthOfDay,
  type Day,
  type Month,
} from '../../calendar/day.ts';
import type {
  Anchor,
  CountedIn,
  RuleDetail,
  LabelledDetail,
  Limits,
  RecurrenceRule,
  SpanRange,
  Term,
} from '../../calendar/when.ts';
import { defined } from '../../defined.ts';
import { planSpan } from './facts-of-when.ts';
import {
  datesOf,
  namedMonths,
  runOf,
  dayInPlan,
  isSpanOf,
  monthInPlan,
  partsOfMonth,
} from './part-of-plan.ts';
import { markedName, type NamedWords } from './span-phrase.ts';
import type { WhenFacts } from './when-facts.ts';

/** What a plan has under the name that is read; nothing where it has no such thing. */
export type AnchorFinder = (anchor: WhenFacts) => Anchor | undefined;

/** The plan that words are about: its months, the spans it has names for, and what terms are counted from. */
export interface PhraseContext {
  readonly period: readonly Month[];
  readonly spans: readonly NamedWords[];
  readonly anchorOf: AnchorFinder;
}

/** By when, or on which days, a rule is due. */
export type RuleDays = Pick<RecurrenceRule, 'by' | 'weekday' | 'times'>;

/** The terms that facts come to; nothing where they say no time there is. */
export function termsOf(facts: WhenFacts, around: PhraseContext): Term[] | undefined {
  const { period, spans, anchorOf } = around;
  if (facts.term === 'month' && facts.by === 'date' && !facts.pieces) {
    const date = dayInPlan(facts, period);
    return date === undefined
      ? undefined
      : [{ kind: 'month', month: monthOfDay(date), by: { kind: 'date', date } }];
  }
  const day = dayOfRule(facts);
  if (!day) return undefined;
  const { by, ...otherDays } = day;
  const once = Object.keys(otherDays).length > 0 ? undefined : by ? { by } : {};
  switch (facts.term) {
    case 'month':
      if (!facts.pieces) return closedMonth(facts, day, period);
      return once && namedMonths(facts.pieces, period)?.map((month) => ({ kind: 'month', month, ...once }));
    case 'months': {
      const run = runOf(facts, period);
      return once && run && [{ kind: 'months', ...run, ...once }];
    }
    case 'date':
      return datesOf(facts, period)?.map((date) => ({ kind: 'date', date }));
    case 'window': {
      if (facts.part) return partsOfMonth(facts, period)?.map((part) => ({ kind: 'window', ...part }));
      const { first = {}, last = {} } = facts;
      if (!facts.last) return openWindow(first, period);
      const to = dayInPlan(last, period);
      const from = dayInPlan({ ...last, ...yearBefore(last, first), ...first }, period, to);
      const days = from === undefined || to === undefined ? undefined : { from, to };
      return days && [{ kind: 'window', ...(last.year === undefined ? begunWithin(days, period) : days) }];
    }
    case 'throughout': {
      if (facts.plan !== undefined)
        return isSpanOf(facts.plan, planSpan(period)) ? [{ kind: 'throughout' }] : undefined;
      const limits = limitsIn(facts.pieces, around);
      return limits && [{ kind: 'throughout', ...limits }];
    }
    case 'as-needed': {
      if (!facts.pieces) return [{ kind: 'as-needed' }];
      const limits = limitsIn(facts.pieces, around);
      return limits && [{ kind: 'as-needed', ...limits }];
    }
    case 'span': {
      const range = rangeOf(facts, spans);
      return range && [{ kind: 'span', ...range, ...defined({ each: facts.isEach }), ...day }];
    }
    case 'relative': {
      const { side = 'after', manner, steps, stepUnit: unit, anchor } = facts;
      const found = anchor && (dateAnchor(anchor) ?? spanAnchor(anchor, spans) ?? anchorOf(anchor));
      if (!found || manner === undefined || steps === undefined || !unit) return undefined;
      if (steps === 0 && manner !== 'exactly') return undefined;
      return [{ kind: 'relative', side, manner, distance: { count: steps, unit }, anchor: found }];
    }
    default:
      return ruleOf(facts, inNamedMonth(facts, day), around);
  }
}

/** «28.12–03.01.2027»: what begins in a later month than it ends in begins in the year before. */
function yearBefore({ year, month: end = 0 }: WhenFacts, { month = 0 }: WhenFacts): WhenFacts {
  return year !== undefined && month > end ? { year: year - 1 } : {};
}

/** «с 20.12 по 10.01», in a plan for a year: what could begin before the plan, and as well within it, begins within it. */
function begunWithin(days: { from: Day; to: Day }, period: readonly Month[]): { from: Day; to: Day } {
  const later = (day: Day): Day => isoDate(Number(day.slice(0, 4)) + 1, day.slice(5, 7), day.slice(8));
  const [from, to] = [later(days.from), later(days.to)];
  const isBefore = days.from.slice(0, 7) < (period[0] ?? '');
  return isBefore && period.includes(from.slice(0, 7)) && isDay(from) && isDay(to) ? { from, to } : days;
}

/** From a day, or from the first of a month, to the end of the plan. */
function openWindow(first: WhenFacts, period: readonly Month[]): Term[] | undefined {
  const end = period.at(-1);
  const from = dayInPlan({ day: 1, ...first }, period);
  const to = end === undefined ? undefined : lastDay(end);
  return from === undefined || to === undefined || from > to ? undefined : [{ kind: 'window', from, to }];
}

function spanAnchor({ what, span }: WhenFacts, spans: readonly NamedWords[]): Anchor | undefined {
  const found = span && markedName(span, spans);
  if (!found || (what !== 'first-day' && what !== 'last-day')) return undefined;
  return { kind: what, span: found.id, called: found.words };
}

function dateAnchor(facts: WhenFacts): Anchor | undefined {
  const date = facts.what === 'date' ? dayOf(facts) : undefined;
  return date === undefined ? undefined : { kind: 'date', date };
}

/** «до 25», of the month that is spoken of: what is done in that month by that day. */
function closedMonth(
  facts: WhenFacts,
  { by }: Pick<RecurrenceRule, 'by'>,
  period: readonly Month[],
): Term[] | undefined {
  const month = monthInPlan(facts, period);
  return by && month !== undefined ? [{ kind: 'month', month, by: inOwnMonth(by) }] : undefined;
}

/** A day of the month itself, which need not be named again. */
function inOwnMonth(by: NonNullable<RecurrenceRule['by']>): NonNullable<RecurrenceRule['by']> {
  if (!('month' in by)) return by;
  const { month: _, ...rest } = by;
  return rest;
}

/** By when, or on which days, as a rule has it; nothing where that cannot be. */
export function dayOfRule(facts: WhenFacts): RuleDays | undefined {
  const details = facts.by === undefined && !facts.details ? [] : detailsOf(facts);
  const known = details.flatMap((detail) => detail ?? []);
  if (known.length < details.length) return undefined;
  if (known.length < 2) return known[0] ?? {};
  return {
    times: known.map((detail, index): LabelledDetail => ({
      label: LETTERS[index] ?? `t${index}`,
      ...detail,
    })),
  };
}

/** «вторая суббота сентября»: what comes round every month names its month by being in it. */
function inNamedMonth({ every, month }: WhenFacts, day: RuleDays): RuleDays {
  if (every !== 'month' || month === undefined || !day.weekday) return day;
  const { month: _, ...weekday } = day.weekday;
  return { ...day, weekday };
}

function ruleOf(facts: WhenFacts, day: RuleDays, around: PhraseContext): RecurrenceRule[] | undefined {
  const { every, interval, beginning, pieces, isAllDays } = facts;
  if (every === undefined) return undefined;
  if ([facts, ...(facts.details ?? [])].some((each) => isOfLonger(each, every))) return undefined;
  const only = every === 'month' && facts.month !== undefined ? monthInPlan(facts, around.period) : undefined;
  const limits = only === undefined ? pieces && limitsIn(pieces, around) : { in: [only] };
  const span = beginning?.span && markedName(beginning.span, around.spans);
  const from = span?.id ?? (beginning && (dayOf(beginning) ?? monthOf(beginning)));
  if ((pieces && !limits) || (beginning && from === undefined)) return undefined;
  return [
    {
      kind: 'rule',
      every,
      ...defined({ interval, from, called: span?.words }),
      ...limits,
      ...day,
      ...(isAllDays ? { days: 'all' as const } : {}),
    },
  ];
}

const LENGTHS: readonly WhenFacts['closes'][] = ['week', 'month', 'quarter', 'half-year', 'year'];

/** Whether a day is counted in something longer than what comes round: no week has the last day of a month, and daily work has no day of its own. */
function isOfLonger(
  { by, closes, nth, weekdays, of = 'same' }: WhenFacts,
  every: NonNullable<WhenFacts['every']>,
): boolean {
  if (every === 'week' && (by === 'day' || nth !== undefined || of !== 'same')) return true;
  if (every === 'day' && by !== undefined) return true;
  // Which Saturday of a quarter, the words have to say.
  if (every !== 'week' && by === 'on' && weekdays && nth === undefined) return true;
  return (
    LENGTHS.includes(every as WhenFacts['closes']) &&
    LENGTHS.indexOf(closes) > LENGTHS.indexOf(every as WhenFacts['closes'])
  );
}

/** The spans that words name; nothing where the plan has none of the name. */
function rangeOf({ span, lastSpan }: WhenFacts, spans: readonly NamedWords[]): SpanRange | undefined {
  const from = span && markedName(span, spans);
  const to = lastSpan && markedName(lastSpan, spans);
  if (!from || (lastSpan && !to)) return undefined;
  return {
    from: from.id,
    ...defined({ to: to?.id }),
    called: { from: from.words, ...defined({ to: to?.words }) },
  };
}

/** The months and spans that something is limited to. */
function limitsIn(pieces: readonly WhenFacts[] = [], { period, spans }: PhraseContext): Limits | undefined {
  const [ofSpans, ofMonths] = [pieces.filter(({ span }) => span), pieces.filter(({ span }) => !span)];
  const during = ofSpans.flatMap((piece) => rangeOf(piece, spans) ?? []);
  const months = ofMonths.length > 0 ? namedMonths(ofMonths, period) : undefined;
  if (during.length < ofSpans.length || (ofMonths.length > 0 && !months)) return undefined;
  return { ...defined({ in: months }), ...(during.length > 0 ? { during } : {}) };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One for each day; nothing in the place of one that there cannot be. */
function detailsOf(facts: WhenFacts): (RuleDetail | undefined)[] {
  if (facts.details) return facts.details.flatMap(detailsOf);
  const { by, numbers = [undefined], nth = [undefined], weekdays = [undefined] } = facts;
  return numbers.flatMap((number) =>
    nth.flatMap((each) => weekdays.map((weekday) => oneDetail(by, number, each, weekday, facts))),
  );
}

function oneDetail(
  by: WhenFacts['by'],
  number: number | undefined,
  nth: number | undefined,
  weekday: NonNullable<WhenFacts['weekdays']>[number] | undefined,
  facts: WhenFacts,
): RuleDetail | undefined {
  const { of = 'same', month } = facts;
  const counted: CountedIn = { of, ...defined({ month }) };
  switch (by) {
    case 'on':
      return weekday && { weekday: { weekday, ...defined({ nth }), ...counted } };
    case 'weekday':
      return weekday && { by: { kind: by, weekday } };
    case 'date': {
      const date = dayOf(facts);
      return date === undefined ? undefined : { by: { kind: by, date } };
    }
    case 'last-day':
    case 'last-working-day':
      return { by: { kind: by, ...counted } };
    case 'day':
    case 'working-day':
      if (number === undefined || number < 1 || number > 31) return undefined;
      return { by: by === 'day' ? { kind: by, day: number, ...counted } : { kind: by, number, ...counted } };
    case undefined:
      return undefined;
  }
}

function monthOf({ year, month }: WhenFacts): Month | undefined {
  const found = year === undefined || month === undefined ? '' : isoDate(year, month);
  return isMonth(found) ? found : undefined;
}

function dayOf(facts: WhenFacts): Day | undefined {
  const { year, month, day } = facts;
  const found = year === undefined || month === undefined ? '' : isoDate(year, month, day ?? 0);
  return isDay(found) ? found : undefined;
}
