/** The time of a piece of work in the next period. */
import { addMonths, monthOf, monthRuns, monthsBetween, type Day, type Month } from '../../calendar/day.ts';
import type {
  Anchor,
  DeadlineRule,
  Limits,
  RecurrenceRule,
  SpanRange,
  Term,
  When,
} from '../../calendar/when.ts';
import { matchingDay, matchingDays, type DayMeaning, type Matching } from './matching-day.ts';
import type { SpanShift } from './next-spans.ts';
import type { PeriodShift } from './shift.ts';
import type { Doubt, Ground, NextWhen } from './fate.ts';

/** What times are moved by. */
export interface TimeShift {
  readonly shift: PeriodShift;
  readonly spans: SpanShift;
  readonly matching: Matching;
  /** What a day is by its author's mind, where the words say it. */
  readonly kind?: DayMeaning;
}

/** A term in the next period. */
interface NextTerm {
  readonly term: Term;
  /** Nothing but the months that its rule covers is other. */
  readonly isKept: boolean;
  /** It is of a month, or of months, and no day: done once. */
  readonly isOnce?: boolean;
  readonly ground?: Ground;
}

/** Work for which there is no time: why. */
class NoTime extends Error {
  readonly doubt: Doubt;
  constructor(doubt: Doubt) {
    super(doubt.kind);
    this.doubt = doubt;
  }
}

/** Moves a `when` into the next period. Where there is no time for it, it stays, with the doubt. */
export function nextWhen(when: When, time: TimeShift): NextWhen {
  try {
    const terms = when.map((term) => nextTerm(term, time));
    const found = unrepeated(terms.map(({ term }) => term));
    if (terms.every(({ isKept }) => isKept)) return { when: found, isKept: true };
    const once = terms.filter(({ isOnce }) => isOnce);
    const ground: Ground =
      time.shift.years !== undefined && once.length === terms.length
        ? 'same-month'
        : terms.length > 1
          ? 'repeated'
          : (terms[0]?.ground ?? 'dated');
    return terms.length === 1 && once.length === 1
      ? { when: found, isKept: false, ground, doubt: { kind: 'one-off' } }
      : { when: found, isKept: false, ground };
  } catch (error) {
    if (error instanceof NoTime) return { when, isKept: false, doubt: error.doubt };
    throw error;
  }
}

/** Two months may answer to one. */
function unrepeated(terms: readonly Term[]): Term[] {
  const known = new Set<string>();
  return terms.filter((term) => {
    const text = JSON.stringify(term);
    return !known.has(text) && known.add(text);
  });
}

function nextTerm(term: Term, time: TimeShift): NextTerm {
  const { shift, spans } = time;
  switch (term.kind) {
    case 'month': {
      const month = monthFor(term.month, time);
      const by = nextBy(term.by, time, { from: term.month, to: term.month, nextTo: month });
      return { term: { ...term, month, ...by }, isKept: false, isOnce: term.by === undefined };
    }
    case 'months': {
      const isWhole = term.from === shift.from[0] && term.to === shift.from.at(-1);
      const [from, to] = isWhole
        ? [shift.to[0]!, shift.to.at(-1)!]
        : [monthFor(term.from, time), monthFor(term.to, time)];
      const by = nextBy(term.by, time, { from: term.from, to: term.to, nextTo: to });
      const next = from === to ? ({ kind: 'month', month: from } as const) : { kind: term.kind, from, to };
      const isOnce = term.by === undefined && !isWhole;
      return { term: { ...worded(term), ...next, ...by }, isKept: isWhole && term.by === undefined, isOnce };
    }
    case 'date':
      return { term: { ...term, date: dayFor(term.date, time) }, isKept: false };
    case 'window': {
      const days = matchingDays(term.from, term.to, time.matching);
      if (!days) throw new NoTime({ kind: 'elsewhere' });
      return { term: { ...term, from: days[0], to: days[1] }, isKept: false };
    }
    case 'span': {
      const range = nextRange(term, spans);
      const by = nextBy(term.by, time);
      return { term: { ...term, ...range, ...by }, isKept: term.each === true, ground: 'span' };
    }
    case 'throughout':
    case 'as-needed': {
      return {
        term: { ...term, ...nextLimits(term, time) },
        isKept: isUnlimited(term, shift),
        ground: 'months',
      };
    }
    case 'rule':
      return {
        term: nextRule(term, time),
        isKept: isYearly(term, shift) || isUnlimited(term, shift),
        ground: 'months',
      };
    case 'relative': {
      const anchor = nextAnchor(term.anchor, time);
      return { term: { ...term, anchor }, isKept: anchor === term.anchor };
    }
  }
}

function worded({ words }: Term): { words?: string } {
  return words === undefined ? {} : { words };
}

/** The month that answers to one. */
function monthFor(month: Month, { shift }: TimeShift): Month {
  const found = shift.month(month);
  if (found === undefined) throw new NoTime({ kind: 'elsewhere' });
  return found;
}

function dayFor(day: Day, { matching, kind }: TimeShift): Day {
  const found = kind ? matchingDay(day, matching, kind) : matchingDay(day, matching);
  if (found === undefined) throw new NoTime({ kind: 'elsewhere' });
  return found;
}

/** A date as a deadline within its months is matched like other days; one outside them lies as many months from their last as before. */
function nextBy(
  by: DeadlineRule | undefined,
  time: TimeShift,
  months?: { readonly from: Month; readonly to: Month; readonly nextTo: Month },
): { by?: DeadlineRule } {
  if (by?.kind !== 'date') return {};
  const own = monthOf(by.date);
  if (months === undefined || (months.from <= own && own <= months.to))
    return { by: { ...by, date: dayFor(by.date, time) } };
  const { to, nextTo } = months;
  const count = own > to ? monthsBetween(to, own).length - 1 : 1 - monthsBetween(own, to).length;
  const matching = { ...time.matching, month: () => addMonths(nextTo, count) };
  return { by: { ...by, date: matchingDay(by.date, matching, 'number')! } };
}

/** Months in a row stay in a row, also where the other period is longer; of the same months of another year, those that it has. */
function monthsFor(months: readonly Month[], time: TimeShift): Month[] {
  const { shift } = time;
  const found =
    shift.years === undefined
      ? monthRuns(months).flatMap(({ from, to }) => monthsBetween(monthFor(from, time), monthFor(to, time)))
      : months.flatMap((month) => shift.month(month) ?? []);
  if (found.length === 0) throw new NoTime({ kind: 'elsewhere' });
  return [...new Set(found)].filter((month) => shift.to.includes(month)).sort();
}

function nextRange({ from, to }: SpanRange, spans: SpanShift): SpanRange & { called?: never } {
  const named = (name: string): string => {
    const found = spans.name(name);
    if (found === undefined) throw new NoTime({ kind: 'no-span', words: name });
    return found;
  };
  return { from: named(from), ...(to === undefined ? {} : { to: named(to) }) };
}

/** Whether what comes round does so in the whole period, so that nothing had to be decided. */
function isUnlimited({ in: months, during }: Limits, { from }: PeriodShift): boolean {
  return !during && (!months || from.every((month) => months.includes(month)));
}

/** All months of the one period are all of the other; others answer month by month. */
function nextLimits({ in: months, during }: Limits, time: TimeShift): Limits {
  const { shift, spans } = time;
  const isWhole = months !== undefined && shift.from.every((month) => months.includes(month));
  const found = isWhole ? shift.to : months && monthsFor(months, time);
  return {
    ...(found ? { in: found } : {}),
    ...(during ? { during: during.map((range) => nextRange(range, spans)) } : {}),
  };
}

/** What is yearly comes round in its own months, and in no others. */
function isYearly({ every, in: months }: RecurrenceRule, { from }: PeriodShift): boolean {
  return every === 'year' && months !== undefined && months.length < from.length;
}

function nextRule(rule: RecurrenceRule & Term, time: TimeShift): Term {
  const { shift, spans } = time;
  const from = nextBeginning(rule, spans);
  const { from: _, called: __, ...rest } = rule;
  if (isYearly(rule, shift)) {
    const months = (rule.in ?? []).flatMap((month) => shift.sameMonth(month) ?? []);
    if (months.length === 0) throw new NoTime({ kind: 'elsewhere' });
    return { ...rest, ...from, in: months };
  }
  return { ...rest, ...from, ...nextLimits(rule, time) };
}

/** From when is counted stays: the rhythm goes on. A span that is over is its first day. */
function nextBeginning({ from }: RecurrenceRule, spans: SpanShift): { from?: string } {
  if (from === undefined) return {};
  if (/^\d/.test(from)) return { from };
  const day = spans.firstDay(from);
  return { from: day ?? from };
}

function nextAnchor(anchor: Anchor, time: TimeShift): Anchor {
  switch (anchor.kind) {
    case 'date':
      return { ...anchor, date: dayFor(anchor.date, time) };
    case 'first-day':
    case 'last-day': {
      const { from: span } = nextRange({ from: anchor.span }, time.spans);
      return span === anchor.span ? anchor : { kind: anchor.kind, span };
    }
    case 'day':
      return anchor;
    case 'activity':
    case 'done': {
      if (anchor.occurrence === undefined) return anchor;
      const occurrence = nextName(anchor.occurrence, time);
      if (occurrence === undefined) throw new NoTime({ kind: 'elsewhere' });
      return { ...anchor, occurrence };
    }
  }
}

/** The name of a time in the next period; nothing where it cannot be told from the name alone. */
export function nextName(name: string, time: TimeShift): string | undefined {
  const [id = '', label] = name.split('/');
  const parts = id.split('..');
  const found = parts.map((part) =>
    /^\d{4}-\d{2}$/.test(part)
      ? time.shift.month(part)
      : /^\d{4}-\d{2}-\d{2}$/.test(part)
        ? matchingDay(part, time.matching)
        : undefined,
  );
  if (found.includes(undefined)) return undefined;
  return found.join('..') + (label === undefined ? '' : `/${label}`);
}
