/**
 * The plan as its order shows it: a row for each month (week, quarter), a column for each actor.
 */
import { addDays, addMonths, firstDay, lastDay, type Day, type Month } from '../calendar/day.ts';
import { periodId } from '../calendar/turns.ts';
import { mondayOf, weekOf } from '../calendar/week.ts';
import type { Actor, Plan, Rows, Task } from '../plan/plan.ts';
import type { Item } from './obligations.ts';

/** One row of the table. */
export interface TableRow {
  /** `2010-10`, `2010-W40` or `2010-Q4`. */
  readonly key: string;
  /** The first and the last day it stands for. */
  readonly first: Day;
  readonly last: Day;
  /** For each actor, in the order of the plan, its items in the order of the file; {@link bulletsOf} for print. */
  readonly cells: readonly (readonly Item[])[];
}

/** The table of a plan. */
export interface PlanTable {
  readonly actors: readonly Actor[];
  readonly rows: readonly TableRow[];
}

/** Lays the items of a plan out. Rows cover the period; what falls outside it has rows of its own, so nothing is lost. */
export function planTable(plan: Plan, items: readonly Item[]): PlanTable {
  const column = new Map(plan.actors.map(({ id }, index) => [id, index]));
  const rows = new Map<string, { first: Day; last: Day; cells: Item[][] }>();
  const rowOf = (day: Day): Item[][] => {
    const { key, first, last } = rowAt(plan.rows, day);
    let row = rows.get(key);
    if (!row) rows.set(key, (row = { first, last, cells: plan.actors.map(() => []) }));
    return row.cells;
  };
  for (const day of daysOfRows(plan.rows, plan.period)) rowOf(day);
  for (const item of items) {
    for (const day of rowDays(plan.rows, item)) rowOf(day)[column.get(item.actor.id)!]?.push(item);
  }
  const sorted = [...rows].sort(([, a], [, b]) => (a.first < b.first ? -1 : 1));
  return { actors: plan.actors, rows: sorted.map(([key, row]) => ({ key, ...row })) };
}

/** The bullets of a cell: what comes round several times in one row, in the same words, is one bullet. */
export function bulletsOf(cell: readonly Item[]): Item[] {
  const known = new Map<Task, Set<string>>();
  return cell.filter(({ task, text }) => {
    const texts = known.get(task);
    if (!texts) known.set(task, new Set([text]));
    else if (texts.has(text)) return false;
    else texts.add(text);
    return true;
  });
}

/** The row that a day is in. */
function rowAt(rows: Rows, day: Day): { key: string; first: Day; last: Day } {
  const month = day.slice(0, 7);
  if (rows === 'week') {
    const monday = mondayOf(day);
    return { key: weekOf(day), first: monday, last: addDays(monday, 6) };
  }
  if (rows === 'month') return { key: month, first: firstDay(month), last: lastDay(month) };
  const opening = addMonths(month, -((Number(month.slice(5)) - 1) % 3));
  return { key: periodId(month, 'quarter'), first: firstDay(opening), last: lastDay(addMonths(opening, 2)) };
}

/** One day of every row of a period. */
function daysOfRows(rows: Rows, period: readonly Month[]): Day[] {
  return rows === 'week'
    ? period.flatMap((month) => weeksFrom(firstDay(month), lastDay(month)))
    : period.map(firstDay);
}

/** One day of every row an item stands in. */
function rowDays(rows: Rows, { occurrence }: Item): Day[] {
  const { from, to, start, deadline } = occurrence;
  if (rows === 'week') {
    // A week's row has what ends in it; what runs through several weeks stands in each.
    const spread = deadline === undefined || occurrence.throughout === true;
    return spread ? weeksFrom(firstDay(from), lastDay(to)) : [deadline < start ? start : deadline];
  }
  const days: Day[] = [];
  const seen = new Set<string>();
  for (let month = from; month <= to; month = addMonths(month, 1)) {
    const { key } = rowAt(rows, firstDay(month));
    if (!seen.has(key)) days.push(firstDay(month));
    seen.add(key);
  }
  return days;
}

function weeksFrom(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(mondayOf(day), 7)) days.push(day);
  return days;
}
