/** The part of a report that names names: what is not done, or was done late, whose it is, and why. */
import type { Day } from '../../calendar/day.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import type { LedgerEvent } from '../../event.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Plan, Unit } from '../../plan/plan.ts';
import { itemShares, type ItemShare } from '../../progress/item-shares.ts';
import type { Item } from '../../progress/obligations.ts';
import { oneLine } from '../one-line.ts';
import { notesOf } from './mark.ts';
import { anyBearer, groupNames } from '../../progress/roll-up.ts';
import { anyStatus, daysAfterDeadline, shareDeadline } from '../../progress/standing.ts';
import type { States } from '../../progress/states.ts';

/** One obligation that is late. */
export interface LateObligation {
  readonly activity: string;
  readonly occurrence: string;
  readonly actor: string;
  /** The unit; the actor where any one of its units may do it. */
  readonly unit: { readonly id: string; readonly name: string };
  /** The body it answers to, where there is one. */
  readonly parent?: { readonly id: string; readonly name: string };
  readonly text: string;
  readonly deadline: Day;
  readonly daysLate: number;
  readonly status: 'overdue' | 'done-late';
  /** The day it was done. */
  readonly done?: Day;
  /** «просрочено на 3 дня». */
  readonly delay: string;
  /** Why it was given back or opened again, and what was noted; none where nobody gave a reason. */
  readonly reasons: readonly string[];
}

/** What is late of an item on a day. */
export function lateObligations(
  item: Item,
  states: States,
  asOf: Day,
  parents: Parents,
  messages: Messages,
): LateObligation[] {
  return bearers(item, states, asOf).flatMap((one) => lateOf(one, parents, asOf, messages));
}

/** The bodies that units answer to, by id: one object for all that answer to it. */
export type Parents = ReadonlyMap<string, NonNullable<LateObligation['parent']>>;

/** All bodies of a plan. */
export function parentsIn(plan: Plan): Parents {
  return new Map([...groupNames('parent', plan)].map(([id, name]) => [id, { id, name: oneLine(name) }]));
}

/** By parent and by unit in the order of the plan, then by deadline; who answers to nobody last. */
export function inOrderOfPlan(plan: Plan, late: readonly LateObligation[]): LateObligation[] {
  const parentOrder = orderOf([...groupNames('parent', plan).keys()]);
  const unitOrder = orderOf([...groupNames('unit', plan).keys()]);
  return late.toSorted(
    (a, b) =>
      Math.sign(parentOrder(a.parent?.id) - parentOrder(b.parent?.id)) ||
      unitOrder(a.unit.id) - unitOrder(b.unit.id) ||
      (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0),
  );
}

/** An obligation: whoever bears it, and the shares that may settle it. */
interface Bearer {
  readonly item: Item;
  /** On one line; one text for all that bear it. */
  readonly text: string;
  readonly unit: Unit;
  readonly shares: readonly ItemShare[];
}

function bearers(item: Item, states: States, asOf: Day): Bearer[] {
  const shares = itemShares(item, states, asOf);
  if (shares.length === 0) return [];
  const text = oneLine(item.text);
  if (item.task.doneBy === 'any') return [{ item, text, unit: anyBearer(item), shares }];
  return shares.map((share) => ({ item, text, unit: share.unit, shares: [share] }));
}

function lateOf(
  { item, text, unit, shares }: Bearer,
  parents: Parents,
  asOf: Day,
  { reports, language }: Messages,
): LateObligation[] {
  const status = anyStatus(shares.map((share) => share.status));
  if (status !== 'overdue' && status !== 'done-late') return [];
  const meant = shares.filter((share) => share.status === status);
  // Where any may do it, whoever was first has done it, and nobody is late before the last deadline.
  const share = meant.reduce((best, other) => (isBetter(item, other, best) ? other : best));
  const deadline = shareDeadline(item, share.state);
  const done = share.state.completion?.on;
  if (deadline === undefined) return [];
  const days = daysAfterDeadline(item, done ?? asOf, share.state);
  return [
    {
      activity: item.activity.id,
      occurrence: item.occurrence.id,
      actor: item.actor.id,
      unit,
      ...(unit.parent === undefined
        ? {}
        : { parent: parents.get(unit.parent) ?? { id: unit.parent, name: unit.parent } }),
      text,
      deadline,
      daysLate: days,
      status,
      ...(done === undefined ? {} : { done }),
      delay:
        done === undefined
          ? reports.delay.overdue({ days })
          : reports.delay.done({ on: dayInFigures(language, done), days }),
      reasons: reasonsOf(shares, { reports, language }),
    },
  ];
}

function isBetter(item: Item, a: ItemShare, b: ItemShare): boolean {
  const [first, second] = [a.state.completion?.on, b.state.completion?.on];
  if (first !== undefined && second !== undefined) return first < second;
  return (shareDeadline(item, a.state) ?? '') > (shareDeadline(item, b.state) ?? '');
}

function reasonsOf(
  shares: readonly ItemShare[],
  { reports, language }: Pick<Messages, 'reports' | 'language'>,
): string[] {
  const said = ({ on, note }: LedgerEvent) => ({
    days: dayInFigures(language, on),
    of: '',
    note: note === undefined ? undefined : oneLine(note),
  });
  return [
    ...shares.flatMap(({ state: { returned } }) => (returned ? reports.mark.returned(said(returned)) : [])),
    ...shares.flatMap(({ state: { reopened } }) => (reopened ? reports.mark.reopened(said(reopened)) : [])),
    ...notesOf(shares),
  ];
}

function orderOf(keys: readonly string[]): (key: string | undefined) => number {
  const places = new Map(keys.map((key, index) => [key, index]));
  return (key) => places.get(key ?? '') ?? keys.length;
}
