/**
 * A plan for programs, and for texts of one's own: its order, who acts, and its table row by row and column by column. What stands in
 * figures or in words is in the plan's language.
 */
import type { Day } from '../calendar/day.ts';
import { defined } from '../defined.ts';
import { groupBy } from '../group-by.ts';
import { dayInFigures } from '../messages/phrases/dates.ts';
import { listedWords } from '../messages/phrases/item-status.ts';
import { monthsWords } from '../messages/phrases/when.ts';
import type { Messages } from '../messages/messages.ts';
import type { Order, Plan } from '../plan/plan.ts';
import { unitsAsked, type Asked } from '../progress/asked.ts';
import type { Item } from '../progress/obligations.ts';
import { itemStanding, shareStatus } from '../progress/standing.ts';
import type { ShareStates } from '../progress/states.ts';
import type { AppendixPart } from './appendix/dimensions.ts';
import { itemsOf } from './appendix/items.ts';
import { tableOf } from './appendix/table.ts';
import { oneLine } from './one-line.ts';
import { cellValue, type Content, type Row } from './view.ts';

/** What is told of a plan. */
export interface RecordedPlan {
  readonly plan: Plan;
  readonly items: readonly Item[];
  readonly asked: Asked;
  readonly part: AppendixPart;
  /** Absent: the order is left out. */
  readonly order?: Order | undefined;
  /** Absent: what was recorded is left out. */
  readonly standing?: { readonly states: ShareStates; readonly today: Day } | undefined;
}

/** @param messages those of the plan's language */
export function planRecord(told: RecordedPlan, messages: Messages): object {
  const { plan, items, asked, part, order, standing } = told;
  const { name, language, title, subtitle = '', period } = plan;
  const known = groupBy(items, ({ activity, occurrence, actor }) =>
    keyOf(activity.id, occurrence.id, actor.id),
  );
  const rows = itemsOf(tableOf(plan, items, messages, part), plan, messages);
  const actors = plan.actors.filter(({ id }) => items.some((item) => item.actor.id === id));
  return {
    plan: name,
    language,
    title: oneLine(title),
    subtitle: oneLine(subtitle),
    period: { from: period[0] ?? null, to: period.at(-1) ?? null, words: monthsWords(period, messages) },
    asOf: standing?.today ?? null,
    order: order ? orderRecord(order, messages) : null,
    actors: actors.map((actor) => ({
      id: actor.id,
      name: oneLine(actor.name),
      units: actor.units.map(({ id, name: called }) => ({ id, name: oneLine(called) })),
    })),
    rows: [...groupBy(rows, ({ row }) => cellWords(row))].map(([label, own]) => ({
      label,
      cells: [...groupBy(own, ({ actor }) => cellWords(actor))].map(([actor, cell]) => ({
        actor,
        name: cellWords(cell[0]?.['actorName']),
        items: cell.map((row) => {
          const [item] = known.get(itemKey(row)) ?? [];
          return item ? itemRecord(row, item, { asked, standing }, messages) : {};
        }),
      })),
    })),
  };
}

/** By which an item is found again in the rows of a table. */
export function itemKey(row: Row): string {
  return keyOf(...['activity', 'occurrence', 'actor'].map((name) => cellWords(row[name])));
}

const keyOf = (...ids: readonly string[]): string => ids.join(' ');

const cellWords = (content: Content): string => String(cellValue(content) ?? '');

function orderRecord(order: Order, { language }: Messages): object {
  const { kind, issuer, number, date, title, place, preamble, clauses, signatory } = order;
  return {
    kind: oneLine(kind),
    issuer: oneLine(issuer),
    number: number ?? null,
    date: date ?? null,
    dateInFigures: date === undefined ? '' : dayInFigures(language, date),
    title: oneLine(title ?? ''),
    place: place ?? '',
    preamble: oneLine(preamble ?? ''),
    clauses: clauses.map(oneLine),
    signatory: signatory ?? null,
    executors: order.executors.map(oneLine),
    distribution: order.distribution.map(oneLine),
  };
}

/** The fields of a row that are those of its item. */
const SHARED = ['activity', 'occurrence', 'section', 'title', 'text', 'role'] as const;
const DETAILS = ['when', 'responsible', 'where', 'output', 'indicator', 'note'] as const;

function itemRecord(
  row: Row,
  item: Item,
  { asked, standing }: Pick<RecordedPlan, 'asked' | 'standing'>,
  messages: Messages,
): object {
  const { occurrence, effectiveDeadline, task } = item;
  const fields = (names: readonly string[]): object =>
    Object.fromEntries(names.map((name) => [name, cellValue(row[name]) ?? '']));
  const units = unitsAsked(item, asked);
  const stands = standing && itemStanding(item, units, standing.states, standing.today);
  return {
    ...fields(SHARED),
    roleName: messages.common.roles[task.role],
    start: occurrence.start,
    deadline: occurrence.deadline ?? null,
    effectiveDeadline: effectiveDeadline ?? null,
    dueBy: effectiveDeadline === undefined ? '' : dayInFigures(messages.language, effectiveDeadline),
    ...fields(DETAILS),
    ...defined({
      status: stands?.status,
      statusName:
        stands && listedWords({ ...stands, hasDeadline: effectiveDeadline !== undefined }, messages),
      done: stands?.units.done,
      total: stands?.units.total,
    }),
    units: units.map((unit) => ({
      id: unit.id,
      name: oneLine(unit.name),
      ...defined({ status: standing && shareStatus(item, standing.states.of(item, unit), standing.today) }),
    })),
  };
}
