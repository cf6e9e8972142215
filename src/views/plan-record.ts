/**
 * A plan for programs, and for texts of one's own: its order, who acts, and its table row by row and column by column. What stands in
 * figures or in words is in the plan's language.
 */
import { defined } from '../defined.ts';
import { groupBy } from '../group-by.ts';
import { dayInFigures } from '../messages/phrases/dates.ts';
import { monthsWords } from '../messages/phrases/when.ts';
import type { Messages } from '../messages/messages.ts';
import type { Order, Plan } from '../plan/plan.ts';
import { unitsInScope, type Scope } from '../progress/scope.ts';
import type { Item } from '../progress/obligations.ts';
import { shareStatus } from '../progress/standing.ts';
import type { AppendixPart } from './appendix/dimensions.ts';
import { listItems, type ListedItem } from './appendix/items.ts';
import { laidOutTable } from './appendix/table.ts';
import { oneLine } from './one-line.ts';
import { cellTexts, cellValue } from './view.ts';

/** What is told of a plan. */
export interface RecordedPlan {
  readonly plan: Plan;
  readonly items: readonly Item[];
  readonly asked: Scope;
  readonly part: AppendixPart;
  /** Absent: the order is left out. */
  readonly order?: Order | undefined;
}

/** @param messages those of the plan's language */
export function planRecord(told: RecordedPlan, messages: Messages): object {
  const { plan, items, part, order } = told;
  const { name, language, title, subtitle = '', period } = plan;
  const listed = listItems(laidOutTable(plan, items, messages, part), plan, messages, part);
  const actors = plan.actors.filter(({ id }) => items.some((item) => item.actor.id === id));
  return {
    plan: name,
    language,
    title: oneLine(title),
    subtitle: oneLine(subtitle),
    period: { from: period[0] ?? null, to: period.at(-1) ?? null, words: monthsWords(period, messages) },
    asOf: part.standing?.today ?? null,
    order: order ? orderRecord(order, messages) : null,
    actors: actors.map((actor) => ({
      id: actor.id,
      name: oneLine(actor.name),
      units: actor.units.map(({ id, name: called }) => ({ id, name: oneLine(called) })),
    })),
    rows: [...groupBy(listed, ({ row }) => String(cellValue(row['row']) ?? ''))].map(([label, own]) => ({
      label,
      cells: [...groupBy(own, ({ item }) => item.actor)].map(([actor, cell]) => ({
        actor: actor.id,
        name: oneLine(actor.name),
        items: cell.map((each) => itemRecord(each, told, messages)),
      })),
    })),
  };
}

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

function itemRecord({ row, item }: ListedItem, { asked, part }: RecordedPlan, messages: Messages): object {
  const { standing } = part;
  const { occurrence, effectiveDeadline, task } = item;
  const fields = (names: readonly string[]): object =>
    Object.fromEntries(names.map((name) => [name, cellValue(row[name]) ?? '']));
  const units = unitsInScope(item, asked);
  return {
    ...fields(SHARED),
    roleName: messages.common.roles[task.role],
    start: occurrence.start,
    deadline: occurrence.deadline ?? null,
    effectiveDeadline: effectiveDeadline ?? null,
    dueBy: effectiveDeadline === undefined ? '' : dayInFigures(messages.language, effectiveDeadline),
    ...fields(DETAILS),
    ...(standing
      ? {
          ...fields(['status']),
          statusName: cellTexts('pipe', row['status']).join(' '),
          ...fields(['done', 'total']),
        }
      : {}),
    units: units.map((unit) => ({
      id: unit.id,
      name: oneLine(unit.name),
      ...defined({ status: standing && shareStatus(item, standing.states.of(item, unit), standing.today) }),
    })),
  };
}
