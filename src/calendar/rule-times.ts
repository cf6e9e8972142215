/** What comes round: which of its days, weeks, months and longer periods are in the months and spans it is limited to. */
import { daily } from './daily.ts';
import { firstDay, isDay, lastDay, monthRuns, type Month } from './day.ts';
import { monthsIn, spansOf, timesOfSpans } from './in-spans.ts';
import { inside } from './inside.ts';
import { byMonths } from './monthly.ts';
import type { Stretch } from './named-spans.ts';
import type { ReportWhenProblem, Time, WhenContext, WhenProblem } from './occurrences.ts';
import { nextTurn } from './turns.ts';
import { weekly } from './weekly.ts';
import type { Detail, LabelledDetail, Rule } from './when.ts';

/** What a rule cannot say, by what else it says. */
function misfit({ every, interval, from, days, mark, times, by, weekday }: Rule): WhenProblem | undefined {
  if (interval !== undefined && from === undefined) return { kind: 'no-beginning' };
  if (from !== undefined && from.length > 7 && !isDay(from)) return { kind: 'no-such-date', date: from };
  const isDaily = every === 'day';
  if (isDaily && (times ?? by ?? weekday) !== undefined) return { kind: 'not-daily' };
  if (!isDaily && (days ?? mark) !== undefined) return { kind: 'only-daily' };
  return undefined;
}

/** The times of what comes round. */
export function ofRule(written: Rule, context: WhenContext, report: ReportWhenProblem): Time[] {
  const rule = fromSpan(written, context, report);
  if (!rule) return [];
  const problem = misfit(rule);
  if (problem) {
    report(problem);
    return [];
  }
  const { every } = rule;
  const stretches = stretchesOf(rule, context, report);
  const months =
    rule.during && stretches
      ? context.period.filter((month) => stretches.some((each) => monthsIn(each, [month]).length > 0))
      : (rule.in ?? context.period);
  const limited = (one: Rule, times: Time[]): Time[] =>
    stretches ? inside(one, times, stretches, context.monthDeadline, context.days) : times;
  if (every === 'day') return inTurn(limited(rule, daily(rule, months, context.days)), rule, months, report);
  const details: readonly (Detail & Partial<LabelledDetail>)[] = rule.times ?? [rule];
  const named = details.flatMap(({ label, by, weekday }): Time[] => {
    const { by: _, weekday: __, times: ___, ...rest } = rule;
    const one: Rule = { ...rest, ...(by ? { by } : {}), ...(weekday ? { weekday } : {}) };
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
  { in: months, during }: Rule,
  context: WhenContext,
  report: ReportWhenProblem,
): readonly Stretch[] | undefined {
  if (!during) return undefined;
  const runs = monthRuns(months ?? []).map(({ from, to }) => ({ first: firstDay(from), last: lastDay(to) }));
  return [...runs, ...spansOf(during, context, report)];
}

/** A rule that begins with a span begins with its first day. */
function fromSpan(rule: Rule, context: WhenContext, report: ReportWhenProblem): Rule | undefined {
  if (rule.from === undefined || /^\d/.test(rule.from)) return rule;
  const [span] = timesOfSpans({ from: rule.from }, context, report);
  return span && { ...rule, from: span.first };
}

/** Says so where a rule is in order, but has no turn in its months. */
function inTurn(times: Time[], rule: Rule, [first]: readonly Month[], report: ReportWhenProblem): Time[] {
  if (times.length === 0 && first !== undefined && rule.from !== undefined) {
    const next = nextTurn(rule, firstDay(first));
    if (next !== undefined) report({ kind: 'no-turn', next });
  }
  return times;
}
