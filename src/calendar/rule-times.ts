/** What comes round: which of its days, weeks, months and longer periods are in the months and spans it is limited to. */
import { daily, endsOf } from './daily.ts';
import { firstDay, isDay, lastDay, monthRuns, type Month, addDays, type Day } from './day.ts';
import { monthsOfStretch, spansOf, timesOfSpans } from './in-spans.ts';
import { byMonths } from './monthly.ts';
import type { Stretch } from './named-spans.ts';
import type { ReportWhenProblem, Time, WhenContext, WhenProblem } from './occurrences.ts';
import { nextTurn } from './turns.ts';
import { weekly } from './weekly.ts';
import type { RuleDetail, LabelledDetail, RecurrenceRule, DeadlineRule } from './when.ts';
import { mondayOfWeek } from './week.ts';
import type { WorkingDays } from './working-days.ts';

/** What a rule cannot say, by what else it says. */
function misfit(rule: RecurrenceRule): WhenProblem | undefined {
  const { every, interval, from, days, mark, times, by, weekday } = rule;
  if (interval !== undefined && from === undefined) return { kind: 'no-beginning' };
  if (from !== undefined && from.length > 7 && !isDay(from)) return { kind: 'no-such-date', date: from };
  const isDaily = every === 'day';
  if (isDaily && (times ?? by ?? weekday) !== undefined) return { kind: 'not-daily' };
  if (!isDaily && (days ?? mark) !== undefined) return { kind: 'only-daily' };
  return undefined;
}

/** The times of what comes round. */
export function ofRule(written: RecurrenceRule, context: WhenContext, report: ReportWhenProblem): Time[] {
  const rule = fromSpan(written, context, report);
  if (!rule) return [];
  const problem = misfit(rule);
  if (problem) return report(problem);
  const { every } = rule;
  const stretches = stretchesOf(rule, context, report);
  const months =
    rule.during && stretches
      ? context.period.filter((month) => stretches.some((each) => monthsOfStretch(each, [month]).length > 0))
      : (rule.in ?? context.period);
  const limited = (one: RecurrenceRule, times: Time[]): Time[] =>
    stretches ? inside(one, times, stretches, context.monthDeadline, context.days) : times;
  if (every === 'day') return inTurn(limited(rule, daily(rule, months, context.days)), rule, months, report);
  const details: readonly (RuleDetail & Partial<LabelledDetail>)[] = rule.times ?? [rule];
  const named = details.flatMap(({ label, by, weekday }): Time[] => {
    const { by: _, weekday: __, times: ___, ...rest } = rule;
    const one: RecurrenceRule = { ...rest, ...(by ? { by } : {}), ...(weekday ? { weekday } : {}) };
    const all =
      every === 'week'
        ? weekly(one, months, context.days, report)
        : byMonths(one, every, months, context, report);
    const times = limited(one, all);
    return label === undefined ? times : times.map((time) => ({ ...time, id: `${time.id}/${label}` }));
  });
  return inTurn(named, rule, months, report);
}

/** The stretches that a rule is limited to, where some of them are spans. */
function stretchesOf(
  { in: months, during }: RecurrenceRule,
  context: WhenContext,
  report: ReportWhenProblem,
): readonly Stretch[] | undefined {
  if (!during) return undefined;
  const runs = monthRuns(months ?? []).map(({ from, to }) => ({ first: firstDay(from), last: lastDay(to) }));
  return [...runs, ...spansOf(during, context, report)];
}

/** A rule that begins with a span begins with its first day. */
function fromSpan(
  rule: RecurrenceRule,
  context: WhenContext,
  report: ReportWhenProblem,
): RecurrenceRule | undefined {
  if (rule.from === undefined || /^\d/.test(rule.from)) return rule;
  const [span] = timesOfSpans({ from: rule.from }, context, report);
  return span && { ...rule, from: span.first };
}

/** Says so where a rule is in order, but has no turn in its months. */
function inTurn(
  times: Time[],
  rule: RecurrenceRule,
  [first]: readonly Month[],
  report: ReportWhenProblem,
): Time[] {
  if (times.length === 0 && first !== undefined && rule.from !== undefined) {
    const next = nextTurn(rule, firstDay(first));
    if (next !== undefined) report({ kind: 'no-turn', next });
  }
  return times;
}

/**
 * The times of a rule that are in some stretches.
 *
 * @param by the deadline of each of its times, where the rule has none of its own
 */
function inside(
  rule: RecurrenceRule,
  times: readonly Time[],
  stretches: readonly Stretch[],
  by: DeadlineRule,
  days: WorkingDays,
): Time[] {
  const limited = rule.every === 'week' || rule.weekday ? rule : { by, ...rule };
  return times.flatMap((time) => partInside(limited, time, stretches, days) ?? []);
}

function partInside(
  rule: RecurrenceRule,
  time: Time,
  stretches: readonly Stretch[],
  days: WorkingDays,
): Time | undefined {
  const { every, by, weekday } = rule;
  const { start, deadline = start } = time;
  const isIn = (day: Day): boolean => stretches.some(({ first, last }) => first <= day && day <= last);
  const isElsewhere = isCountedElsewhere(weekday ?? by);
  if (weekday && !isElsewhere) return isIn(start) ? time : undefined;
  // A day that is named has to be inside; else a week is where its Thursday is, as ISO 8601 has it.
  const isOfDay = by?.kind === 'day' || by?.kind === 'working-day' || by?.kind === 'weekday';
  const deciding = every === 'week' && !isOfDay ? addDays(mondayOfWeek(time.id), 3) : deadline;
  if ((isOfDay || every === 'week') && !isElsewhere && !isIn(deciding)) return undefined;
  const part = partOf({ first: start, last: isElsewhere ? lastDay(time.to) : deadline }, stretches);
  if (!part) return undefined;
  if (isElsewhere) return deadline < part.first ? time : { ...time, start: part.first };
  if (every === 'day') {
    const [first, last] = endsOf(rule, part.first, part.last, days);
    return first === undefined || last === undefined
      ? undefined
      : { ...time, start: first, deadline: last, floor: last };
  }
  const working = by?.kind === 'last-working-day' ? days.precedingWorking(part.last) : part.last;
  const last = working < part.first ? part.last : working;
  return { ...time, start: part.first, deadline: last, floor: part.first };
}

/** Whether a day is one of another month than those it closes. */
function isCountedElsewhere(by: Partial<DeadlineRule & { of: string; month: number }> | undefined): boolean {
  return by !== undefined && ((by.of !== undefined && by.of !== 'same') || by.month !== undefined);
}

/** From the first to the last day that a stretch has inside others. */
function partOf({ first, last }: Stretch, stretches: readonly Stretch[]): Stretch | undefined {
  const parts = stretches.filter((each) => each.first <= last && each.last >= first);
  if (parts.length === 0) return undefined;
  const firsts = parts.map((each) => (each.first > first ? each.first : first)).toSorted();
  const lasts = parts.map((each) => (each.last < last ? each.last : last)).toSorted();
  return { first: firsts[0]!, last: lasts.at(-1)! };
}
