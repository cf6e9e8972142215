/** What is to be done in spans, once in each: «в I четверти, не позднее последнего рабочего дня». */
import { defined } from '../defined.ts';
import { monthOf, WEEKDAYS, weekdayIndex, type Day, type Month } from './day.ts';
import { daysOf, type SpanTime, type Stretch } from './named-spans.ts';
import type { ReportWhenProblem, Time, WhenContext } from './occurrences.ts';
import { endingIn, monthCounted, takingPlace } from './monthly.ts';
import type { DeadlineRule, RuleDetail, LabelledDetail, SpanRange, SpanTerm, WeekdayRule } from './when.ts';

/** The times of spans that have days in the plan's months. */
export function timesOfSpans(
  { from, to }: SpanRange,
  { spans, period }: WhenContext,
  report: ReportWhenProblem,
): SpanTime[] {
  const first = spans?.get(from);
  const last = to === undefined ? first : spans?.get(to);
  if (!first || !last) return report({ kind: 'no-such-span', span: first ? (to ?? from) : from });
  const all = to === undefined ? first : first.flatMap((one) => stretching(one, last, to, report));
  const here = all.filter((time) => monthsOfStretch(time, period).length > 0);
  const [elsewhere] = all;
  if (here.length === 0 && elsewhere)
    report({ kind: 'span-elsewhere', span: from, first: elsewhere.first, last: elsewhere.last });
  return here;
}

/** The times of all the spans that something is limited to. */
export function spansOf(
  during: readonly SpanRange[] = [],
  context: WhenContext,
  report: ReportWhenProblem,
): SpanTime[] {
  return during.flatMap((range) => timesOfSpans(range, context, report));
}

/** From one span to the last of several in the same year. */
function stretching(
  one: SpanTime,
  others: readonly SpanTime[],
  to: string,
  report: ReportWhenProblem,
): SpanTime[] {
  const other = others.find(({ year }) => year === one.year);
  if (!other) return [];
  if (one.first <= other.last) return [{ ...one, name: `${one.name}..${to}`, last: other.last }];
  return report({ kind: 'wrong-order', from: one.name, to });
}

/** The months of a plan in which a stretch has days. */
export function monthsOfStretch({ first, last }: Stretch, period: readonly Month[]): Month[] {
  return period.filter((month) => month >= monthOf(first) && month <= monthOf(last));
}

/** The times of a term that is done once in each of its spans. */
export function inSpans(term: SpanTerm, context: WhenContext, report: ReportWhenProblem): Time[] {
  const details: readonly (RuleDetail & Partial<LabelledDetail>)[] = term.times ?? [term];
  return timesOfSpans(term, context, report).flatMap((span) =>
    details.flatMap((detail) => {
      const id = detail.label === undefined ? span.name : `${span.name}/${detail.label}`;
      const months = monthsOfStretch(span, context.period);
      const to = months.at(-1)!;
      // What comes round stands where it is due, as what is quarterly does; what is done once, in each of its months.
      const rows = { from: term.each ? to : months[0]!, to };
      return oneTime(span, detail, context, report).map((time): Time => {
        const isLater = time.deadline !== undefined && monthOf(time.deadline) > to;
        return { id, ...rows, ...(isLater ? { isDueLater: true } : {}), ...time };
      });
    }),
  );
}

type Days = Pick<Time, 'start' | 'deadline' | 'floor' | 'isDueLater'> & Partial<Pick<Time, 'from' | 'to'>>;

function oneTime(
  span: SpanTime,
  { by, weekday }: RuleDetail,
  context: WhenContext,
  report: ReportWhenProblem,
): Days[] {
  if (weekday) return dayOfWeek(span, weekday, context, report);
  const rule = by ?? usualBy(context.monthDeadline);
  const { first, last } = span;
  if (rule.kind === 'weekday') report({ kind: 'only-weekly' });
  else if (rule.kind === 'date' || rule.of !== 'same' || rule.month !== undefined) {
    const month = rule.kind === 'date' ? monthOf(rule.date) : monthCounted(monthOf(last), rule);
    return [endingIn(month, rule, first, monthOf(last), context, report)];
  }
  return [{ start: first, deadline: dayInside(span, rule, context, report), floor: first }];
}

/** By when where nothing is said: a number of the month that the plan has for months is none of a span. */
function usualBy(monthDeadline: DeadlineRule): DeadlineRule {
  const { kind } = monthDeadline;
  return { kind: kind === 'last-working-day' ? kind : 'last-day', of: 'same' };
}

/** The day of a span that a deadline rule means; its last where it means none. */
function dayInside(
  { name, first, last }: SpanTime,
  by: DeadlineRule,
  { days }: WhenContext,
  report: ReportWhenProblem,
): Day {
  if (by.kind === 'last-working-day') {
    const working = days.precedingWorking(last);
    return working < first ? last : working;
  }
  if (by.kind !== 'day' && by.kind !== 'working-day') return last;
  const found =
    by.kind === 'day'
      ? [...daysOf({ first, last })].findLast((day) => Number(day.slice(8)) === by.day)
      : [...daysOf({ first, last })].filter((day) => days.isWorking(day))[by.number - 1];
  if (found === undefined) report({ kind: 'not-in-span', span: name });
  return found ?? last;
}

/** The n-th, or last, Monday of a span; or of another month, counted from the one it ends in. */
function dayOfWeek(
  { name, first, last }: SpanTime,
  weekday: WeekdayRule,
  { period }: WhenContext,
  report: ReportWhenProblem,
): Days[] {
  const { nth } = weekday;
  if (nth === undefined) return report({ kind: 'which-weekday' });
  if (weekday.of !== 'same' || weekday.month !== undefined)
    return takingPlace(name, monthOf(last), weekday, report).map(({ start, deadline, floor }) =>
      defined({ start, deadline, floor }),
    );
  const all = [...daysOf({ first, last })].filter((day) => WEEKDAYS[weekdayIndex(day)] === weekday.weekday);
  const day = nth > 0 ? all[nth - 1] : all.at(-1);
  if (day === undefined) return report({ kind: 'not-in-span', span: name });
  const month = monthOf(day);
  const row = period.includes(month) ? { from: month, to: month } : {};
  return [{ start: day, deadline: day, floor: first, ...row }];
}
