/**
 * The appendix of an order as every document format is made from it: all words ready, in the plan's language.
 * Knows nothing of sheets, pages and fonts. How the items of a cell are set apart is the format's affair.
 */
import { firstDay, type Day } from '../calendar/day.ts';
import type { Language, Messages } from '../messages/messages.ts';
import { whenWords } from '../messages/phrases/when.ts';
import type { Plan } from '../plan/plan.ts';
import type { Item } from '../progress/obligations.ts';
import { hardSpaces } from '../messages/phrases/hard-spaces.ts';
import { oneLine } from '../views/one-line.ts';
import { orderNames } from '../views/order-names.ts';
import { rowLabels } from '../views/row-labels.ts';
import { bulletsOf, type PlanTable } from '../progress/table.ts';

/** One row of the table. */
export interface AppendixRow {
  /** «август», with the year where the table has more than one. */
  readonly label: string;
  /** The items of each actor, in the order of the header. */
  readonly cells: readonly (readonly string[])[];
}

/** One bullet of the table with what is known about it. */
export interface AppendixTask {
  readonly label: string;
  readonly actor: string;
  readonly title: string;
  readonly text: string;
  readonly role: string;
  /** The deadline after the non-working-day rule; absent where there is none. */
  readonly deadline?: Day;
  /** The time in the words of an order: «ежемесячно, не позднее 5-го числа». */
  readonly time: string;
  readonly output?: string;
  readonly id: string;
}

/** An appendix. */
export interface Appendix {
  readonly language: Language;
  /** Who issued the order; absent where the plan is not a part of one. */
  readonly issuer?: string;
  /** The day of the order, else the first day of the period: the time documents bear instead of a clock's. */
  readonly date: Day;
  /** The lines at the top right; none where the plan is not a part of an order. */
  readonly mark: readonly string[];
  readonly title: string;
  readonly subtitle?: string;
  /** The head of the labels, then the actors. */
  readonly header: readonly string[];
  readonly rows: readonly AppendixRow[];
  /** Every item of the table, row by row and actor by actor: a bullet that comes round in its row each time. */
  readonly tasks: readonly AppendixTask[];
}

/**
 * Makes the appendix of a plan.
 *
 * @param table all of the plan, or the rows and actors wanted of it
 * @param messages those of the plan's language, not of the interface's
 */
export function appendixOf(plan: Plan, table: PlanTable, messages: Messages): Appendix {
  const { order, subtitle } = plan;
  const labels = rowLabels(plan, table, messages);
  return {
    language: plan.language,
    ...(order ? { issuer: oneLine(order.issuer) } : {}),
    date: order?.date ?? firstDay(plan.period[0] ?? '1970-01'),
    mark: order ? messages.exports.mark(orderNames(order, plan.language)) : [],
    title: oneLine(plan.title),
    ...(subtitle === undefined ? {} : { subtitle: oneLine(subtitle) }),
    header: [messages.exports.rowHead[plan.rows], ...table.actors.map(({ name }) => oneLine(name))],
    rows: table.rows.map(({ cells }, row) => ({
      label: labels[row]!,
      cells: cells.map((items) => bulletsOf(items).map(({ text }) => oneLine(text))),
    })),
    tasks: table.rows.flatMap(({ cells }, row) =>
      cells.flatMap((items) => items.map((item) => taskOf(plan, item, labels[row]!, messages))),
    ),
  };
}

/** An appendix whose texts are set for paper: lines break where they may. */
export function forPaper(appendix: Appendix): Appendix {
  const { mark, title, subtitle, header, rows, tasks } = appendix;
  return {
    ...appendix,
    mark: mark.map(hardSpaces),
    title: hardSpaces(title),
    ...(subtitle === undefined ? {} : { subtitle: hardSpaces(subtitle) }),
    header: header.map(hardSpaces),
    rows: rows.map(({ label, cells }) => ({
      label: hardSpaces(label),
      cells: cells.map((bullets) => bullets.map(hardSpaces)),
    })),
    tasks: tasks.map((task) => ({
      ...task,
      label: hardSpaces(task.label),
      actor: hardSpaces(task.actor),
      title: hardSpaces(task.title),
      text: hardSpaces(task.text),
      time: hardSpaces(task.time),
      ...(task.output === undefined ? {} : { output: hardSpaces(task.output) }),
    })),
  };
}

function taskOf(plan: Plan, item: Item, label: string, messages: Messages): AppendixTask {
  const { activity, task, actor, effectiveDeadline } = item;
  return {
    label,
    actor: oneLine(actor.name),
    title: oneLine(activity.title),
    text: oneLine(item.text),
    role: messages.common.roles[task.role],
    ...(effectiveDeadline === undefined ? {} : { deadline: effectiveDeadline }),
    time: whenWords(task.when ?? activity.when, messages, plan.period),
    ...(task.output === undefined ? {} : { output: oneLine(task.output) }),
    id: activity.id,
  };
}
