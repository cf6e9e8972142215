/**
 * From a rule to the times it names. Knows days and months; knows no activities, no units and no today.
 */
import { firstDay, isDay, lastDay, monthOf, monthRuns, type Day, type Month } from './day.ts';
import { closing } from './monthly.ts';
import { ofRule } from './rule-times.ts';
import { inSpans, monthsOfStretch, spansOf } from './in-spans.ts';
import type { SpanTimes } from './named-spans.ts';
import { relativeTimes, type AnchorTime } from './relative.ts';
import type { Anchor, DeadlineRule, Roll, Term, When } from './when.ts';
import { rollDeadline, type WorkingDays } from './working-days.ts';

/** One time at which an activity falls due. */
export interface Occurrence {
  /** Its name in people's records: `2010-10`, `2010-10-05`, `2010-W40`, `2010-Q4`, `2010-08..2010-12`, `2010-11.q1`. */
  readonly id: string;
  /** The first day it can be worked on. */
  readonly start: Day;
  /** The nominal last day; absent where there is none (as needed). */
  readonly deadline?: Day;
  /** Without a deadline of its own inside its months: anything in between is on time. */
  readonly throughout?: true;
  /**
   * The deadline is never moved back before this day: the first of the time, or of the month that follows the one reported
   * on. Absent of a date that stands by itself, and has no time before it to keep out of.
   */
  readonly floor?: Day;
  /** Due after its months because the plan says so of it: in a table of weeks, too, it stands in its months. */
  readonly isDueLater?: true;
  /** Counted back from another day: its deadline is moved back, never forward to that day. */
  readonly isCountedBack?: true;
  /** The activity and the time on which its days depend, where the plan alone does not decide on them. */
  readonly open?: OpenAnchor;
  /** Its days are those of a span, and not all of its months. */
  readonly isOfSpan?: true;
  /** First and last month whose rows it stands in. */
  readonly from: Month;
  readonly to: Month;
  /** Which term of its `when` names it, counted from 0. */
  readonly term: number;
}

/** What has to have a day before a term that is counted from it has one. */
interface OpenAnchor {
  readonly activity: string;
  readonly occurrence: string;
  /** The days by the plan, as if everything were done when due; absent where nothing says when. */
  readonly planned?: { readonly start: Day; readonly deadline: Day };
}

/** What a term says of a time; which term it is, is known around it. */
export type Time = Omit<Occurrence, 'term'>;

/** What stands on a single day moves whole: where its deadline is moved to a working day before, it begins there. */
export function beginningBy(occurrence: Occurrence, effectiveDeadline: Day | undefined): Occurrence {
  return effectiveDeadline !== undefined && effectiveDeadline < occurrence.start
    ? { ...occurrence, start: effectiveDeadline }
    : occurrence;
}

/** The last day as the rule for non-working days leaves it; nothing where there is none. */
export function lastDayOf(
  { deadline, floor, isCountedBack }: Pick<Occurrence, 'deadline' | 'floor' | 'isCountedBack'>,
  roll: Roll,
  days: WorkingDays,
): Day | undefined {
  if (deadline === undefined) return undefined;
  return isCountedBack
    ? rollDeadline(deadline, roll === 'next' ? 'preceding' : roll, days)
    : rollDeadline(deadline, roll, days, floor);
}

/** Why a rule, or a part of it, gives nothing. Worded by `messages/phrases/when-problem.ts`. */
export type WhenProblem =
  | { readonly kind: 'no-such-day'; readonly month: Month; readonly day: number }
  | { readonly kind: 'no-such-weekday'; readonly month: Month; readonly nth: number }
  | { readonly kind: 'too-few-working-days'; readonly month: Month; readonly number: number }
  | { readonly kind: 'no-working-day-in-week'; readonly week: string }
  | { readonly kind: 'no-such-date'; readonly date: string }
  | { readonly kind: 'wrong-order'; readonly from: string; readonly to: string }
  | { readonly kind: 'which-weekday' }
  | { readonly kind: 'weekday-of-week' }
  | { readonly kind: 'not-weekly' }
  | { readonly kind: 'only-weekly' }
  | { readonly kind: 'not-daily' }
  | { readonly kind: 'only-daily' }
  | { readonly kind: 'only-once' }
  | { readonly kind: 'no-beginning' }
  /** By its interval, its turn does not come in its months; the next is this one. */
  | { readonly kind: 'no-turn'; readonly next: string }
  /** The plan's files have no such span, or set of them. */
  | { readonly kind: 'no-such-span'; readonly span: string }
  /** No day of the span is in the plan's months. */
  | { readonly kind: 'span-elsewhere'; readonly span: string; readonly first: Day; readonly last: Day }
  /** The span has no such day, or not so many Mondays, or working days. */
  | { readonly kind: 'not-in-span'; readonly span: string }
  | { readonly kind: 'repeated'; readonly occurrence: string }
  /** There is no such activity, time or day to count from, or it is counted from this term itself. */
  | { readonly kind: 'no-anchor'; readonly anchor: string }
  /** What is to be counted from has no day. */
  | { readonly kind: 'no-anchor-day'; readonly anchor: string }
  | { readonly kind: 'nothing' };

const MISSING_DAYS = [
  'no-such-day',
  'no-such-weekday',
  'too-few-working-days',
  'no-working-day-in-week',
  'no-such-date',
  'not-in-span',
] as const satisfies readonly WhenProblem['kind'][];

/** A problem that is a day which the calendar lacks. */
export type MissingDay = Extract<WhenProblem, { kind: (typeof MISSING_DAYS)[number] }>;

/** Whether a problem is a {@link MissingDay}. */
export function isMissingDay(problem: WhenProblem): problem is MissingDay {
  return MISSING_DAYS.some((kind) => kind === problem.kind);
}

/** A problem and the term of the list it is in. */
export interface TermProblem {
  readonly term: number;
  readonly problem: WhenProblem;
}

/** What a rule is read against. */
export interface WhenContext {
  /** The months a rule without `in` covers. */
  readonly period: readonly Month[];
  /** What "in October" means. */
  readonly monthDeadline: DeadlineRule;
  readonly days: WorkingDays;
  /** The days that relative terms are counted from, by the plan; nothing where it has no such anchor. */
  readonly anchors?: (anchor: Anchor) => readonly AnchorTime[] | undefined;
  /** When spans fall, for those whose times are asked for; absent where there are none. */
  readonly spans?: SpanTimes;
}

/** The times a `when` names, in order of their deadlines, and everything in it that names none. */
export type Occurrences = ReturnType<typeof occurrences>;

/** Takes a problem down. Of what has one there are no times. */
export type ReportWhenProblem = (problem: WhenProblem) => never[];

/** Computes every occurrence of a `when`. Impossible parts become problems and fall on the last day of their month. */
export function occurrences(when: When, context: WhenContext) {
  const problems: TermProblem[] = [];
  const byId = new Map<string, Occurrence>();
  when.forEach((term, index) => {
    const before = problems.length;
    const report: ReportWhenProblem = (problem) => {
      problems.push({ term: index, problem });
      return [];
    };
    const found = ofTerm(term, context, report);
    if (found.length === 0 && problems.length === before) report({ kind: 'nothing' });
    for (const time of found) {
      if (byId.has(time.id)) report({ kind: 'repeated', occurrence: time.id });
      else byId.set(time.id, { ...time, term: index });
    }
  });
  const sorted = [...byId.values()];
  // Rules come out in order already; only lists can be out of it, and several days of one rule.
  if (when.length > 1 || when.some((term) => term.kind === 'rule' && term.times)) sorted.sort(byDeadline);
  return { occurrences: sorted, problems };
}

function byDeadline(a: Occurrence, b: Occurrence): number {
  const left = `${a.deadline ?? lastDay(a.to)} ${a.start}`;
  const right = `${b.deadline ?? lastDay(b.to)} ${b.start}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

function ofTerm(term: Term, context: WhenContext, report: ReportWhenProblem): Time[] {
  switch (term.kind) {
    case 'month':
      return [closing(term.month, [term.month], onceBy(term.by, context, report), context, report)];
    case 'months': {
      const { from, to } = term;
      if (from > to) return report({ kind: 'wrong-order', from, to });
      const by = onceBy(term.by, context, report);
      return [{ ...closing(`${from}..${to}`, [from, to], by, context, report), from }];
    }
    case 'date':
      return isDay(term.date)
        ? [onDay(term.date, term.date, term.date)]
        : report({ kind: 'no-such-date', date: term.date });
    case 'window': {
      const missing = [term.from, term.to].find((day) => !isDay(day));
      if (missing !== undefined) return report({ kind: 'no-such-date', date: missing });
      if (term.from > term.to) return report({ kind: 'wrong-order', from: term.from, to: term.to });
      return [{ ...onDay(`${term.from}..${term.to}`, term.from, term.to), floor: term.from }];
    }
    case 'throughout':
    case 'as-needed':
      return openEnded(term, context, report);
    case 'span':
      return inSpans(term, context, report);
    case 'rule':
      return ofRule(term, context, report);
    case 'relative':
      return relativeTimes(term, context, report);
  }
}

function onDay(id: string, start: Day, deadline: Day): Time {
  return { id, start, deadline, from: monthOf(start), to: monthOf(deadline) };
}

/** One for each stretch of months in a row: what lies between two stretches belongs to neither. */
function openEnded(
  { kind, in: months, during }: Extract<Term, { kind: 'throughout' | 'as-needed' }>,
  context: WhenContext,
  report: ReportWhenProblem,
): Time[] {
  const runs = monthRuns(months ?? (during ? [] : context.period)).map(({ from, to }) => ({
    id: from === to ? from : `${from}..${to}`,
    start: firstDay(from),
    deadline: lastDay(to),
    from,
    to,
  }));
  const spans = spansOf(during, context, report).map(({ name, first, last }) => {
    const own = monthsOfStretch({ first, last }, context.period);
    return {
      id: name,
      start: first,
      deadline: last,
      from: own[0]!,
      to: own.at(-1)!,
      isOfSpan: true as const,
    };
  });
  return [...runs, ...spans].map(({ deadline, ...time }) =>
    kind === 'as-needed' ? time : { ...time, deadline, throughout: true, floor: time.start },
  );
}

/** The deadline of what does not come round: any but a day of the week. */
function onceBy(
  by: DeadlineRule | undefined,
  { monthDeadline }: WhenContext,
  report: ReportWhenProblem,
): DeadlineRule {
  if (by?.kind !== 'weekday') return by ?? monthDeadline;
  report({ kind: 'only-weekly' });
  return monthDeadline;
}
