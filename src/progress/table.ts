/**
 * The plan as its order shows it: a row for each month (week, quarter), a column for each actor.
 */
import { entryIn, uniqueBy } from '../group-by.ts';
import { monthsOfStretch } from '../calendar/in-spans.ts';
import {
  addDays,
  addMonths,
  firstDay,
  lastDay,
  type Day,
  type Month,
  monthOf,
  monthsBetween,
  weekdayIndex,
} from '../calendar/day.ts';
import type { Occurrence } from '../calendar/occurrences.ts';
import { periodId } from '../calendar/turns.ts';
import { mondayOf, weekOf } from '../calendar/week.ts';
import type { Plan, Rows, SpanRow, SpanRows } from '../plan/plan.ts';
import { termOf, type Item } from './obligations.ts';
import type { Stretch } from '../calendar/named-spans.ts';

/** A time that the table has a row for. */
export interface RowTime {
  /** `2010-10`, `2010-W40`, `2010-Q4` or `2010-11.q1`. */
  readonly key: string;
  /** The first and the last day it stands for. */
  readonly first: Day;
  readonly last: Day;
  /** What people call it, where it is a span. */
  readonly name?: string;
  /** What stands in it began in an earlier one. */
  readonly isContinued?: boolean;
}

/** One row of the table. */
interface PlanRow extends RowTime {
  /** For each actor, in the order of the plan, its items in the order of the file; for print the appendix leaves some of it out. */
  readonly cells: readonly Item[][];
}

/** The table of a plan. */
export type PlanTable = ReturnType<typeof planTable>;

/** Lays the items of a plan out. Rows cover the period; what falls outside it has rows of its own, so nothing is lost. */
export function planTable({ rows: kind, actors, period }: Plan, items: readonly Item[]) {
  const column = new Map(actors.map(({ id }, index) => [id, index]));
  const rows = new Map<string, PlanRow>();
  const cellsOf = (time: RowTime): readonly Item[][] =>
    entryIn(rows, time.key, () => ({ ...time, cells: actors.map(() => []) })).cells;
  for (const time of rowsOfPeriod(kind, period)) cellsOf(time);
  for (const item of items) {
    for (const time of rowsOf(kind, item)) cellsOf(time)[column.get(item.actor.id)!]?.push(item);
  }
  return { actors, rows: [...rows.values()].sort((a, b) => (a.first < b.first ? -1 : 1)) };
}

/** The row that a day is in. */
function rowAt(rows: Rows, day: Day): RowTime {
  if (typeof rows === 'object') return spanRowAt(rows, day);
  const month = day.slice(0, 7);
  if (rows === 'none') return { key: 'all', first: '0001-01-01', last: '9999-12-31' };
  if (rows === 'week') {
    const monday = mondayOf(day);
    return { key: weekOf(day), first: monday, last: addDays(monday, 6) };
  }
  if (rows === 'month') return { key: month, first: firstDay(month), last: lastDay(month) };
  const opening = addMonths(month, -((Number(month.slice(5)) - 1) % 3));
  return { key: periodId(month, 'quarter'), first: firstDay(opening), last: lastDay(addMonths(opening, 2)) };
}

/** The rows of a period, some of them several times. */
export function rowsOfPeriod(rows: Rows, period: readonly Month[]): RowTime[] {
  if (typeof rows === 'object') return spanRowsOf(rows, period);
  const days =
    rows === 'week'
      ? period.flatMap((month) => weeksFrom(firstDay(month), lastDay(month)))
      : period.map(firstDay);
  return days.map((day) => rowAt(rows, day));
}

/**
 * The rows an item stands in.
 *
 * @param continued whether work with a first and a last day stands in each row between them, marked from the second on
 */
export function rowsOf(rows: Rows, item: Item, continued = false): RowTime[] {
  const { occurrence } = item;
  const { start, deadline, throughout, to } = occurrence;
  if (!continued || rows === 'none' || throughout || deadline === undefined || isOfRule(item)) {
    return usualRowsOf(rows, occurrence);
  }
  const last = [deadline, lastDay(to)].toSorted()[0]!;
  const days = daysOfRows(rows, start, last < start ? start : last);
  return rowsAt(rows, days).map((time, index) => ({ ...time, isContinued: index > 0 }));
}

/** Of what comes round, the rule says the last day, and not how long it takes. */
function isOfRule(item: Item): boolean {
  const term = termOf(item);
  return term?.kind === 'rule' || (term?.kind === 'span' && term.each === true);
}

function usualRowsOf(rows: Rows, occurrence: Occurrence): RowTime[] {
  const { from, to, start, deadline, isDueLater } = occurrence;
  const named = typeof rows === 'object' ? rowNamed(rows, occurrence.id) : undefined;
  if (named) return [named];
  if (rows === 'week' || typeof rows === 'object') {
    // A week's row has what ends in it; what runs through several weeks stands in each.
    const spread = deadline === undefined || occurrence.throughout === true;
    const end = isDueLater ? lastDay(to) : deadline;
    const days =
      spread || end === undefined ? daysOfRows(rows, ...spreadOf(occurrence)) : [end < start ? start : end];
    return days.map((day) => rowAt(rows, day));
  }
  return rowsAt(rows, monthsBetween(from, to).map(firstDay));
}

/** The rows that some days are in, each once. */
function rowsAt(rows: Rows, days: readonly Day[]): RowTime[] {
  return uniqueBy(
    days.map((day) => rowAt(rows, day)),
    ({ key }) => key,
  );
}

/** From when to when it stands in the table: all days of its months, or those of its span. */
function spreadOf({ start, deadline, isOfSpan, from, to }: Occurrence): [Day, Day] {
  return isOfSpan && deadline !== undefined ? [start, deadline] : [firstDay(from), lastDay(to)];
}

/** A day of each row between two days. */
function daysOfRows(rows: Rows, first: Day, last: Day): Day[] {
  if (typeof rows !== 'object') return weeksFrom(first, last);
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(rowAt(rows, day).last, 1)) days.push(day);
  return days;
}

function weeksFrom(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(mondayOf(day), 7)) days.push(day);
  return days;
}

/** The rows of a plan's spans that have days in its period. */
function spanRowsOf({ spans }: SpanRows, period: readonly Month[]): RowTime[] {
  return spans.filter((span) => monthsOfStretch(span, period).length > 0);
}

/** The row of the time that an occurrence is named for, whatever days it falls on for some. */
function rowNamed({ spans }: SpanRows, occurrence: string): RowTime | undefined {
  const [name] = occurrence.split('/');
  return spans.find(({ key }) => key === name);
}

/** The row that a day is in. */
function spanRowAt({ spans, others }: SpanRows, day: Day): RowTime {
  const own = spans.find(({ first, last }) => first <= day && day <= last);
  if (own) return own;
  const before = spans.findLast(({ last }) => last < day);
  const after = spans.find(({ first }) => first > day);
  const first = before ? addDays(before.last, 1) : firstDay(monthOf(day));
  const last = after ? addDays(after.first, -1) : lastDay(monthOf(day));
  const between = others.find((other) => covers(other, { first, last }));
  return between ? { ...between, first, last } : { key: `${first}..${last}`, first, last };
}

/** Whether a span has all working days of the week of a stretch. */
function covers(span: SpanRow, { first, last }: Stretch): boolean {
  for (let day = first; day <= last; day = addDays(day, 1))
    if (weekdayIndex(day) < 5 && (day < span.first || day > span.last)) return false;
  return true;
}
