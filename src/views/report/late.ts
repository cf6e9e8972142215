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

/** One obligation that is late, as programs read it. */
export interface LateObligation {
  /** The body it answers to, where there is one. */
  readonly parent?: string;
  readonly parentName?: string;
  /** The unit; the actor where any one of its units may do it. */
  readonly unit: string;
  readonly unitName: string;
  readonly activity: string;
  readonly occurrence: string;
  readonly actor: string;
  readonly text: string;
  readonly daysLate: number;
  readonly status: 'overdue' | 'done-late';
  /** «просрочено на 3 дня». */
  readonly delay: string;
  /** Why it was given back or opened again, and what was noted; none where nobody gave a reason. */
  readonly reasons: readonly string[];
  readonly effectiveDeadline: Day;
  readonly statusName: string;
  /** The day it was done. */
  readonly doneOn?: Day;
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

/** The names of the bodies that units answer to, by id. */
export type Parents = ReadonlyMap<string, string>;

/** All bodies of a plan. */
export function parentsIn(plan: Plan): Parents {
  return new Map([...groupNames('parent', plan)].map(([id, name]) => [id, oneLine(name)]));
}

/** By parent and by unit in the order of the plan, then by deadline; who answers to nobody last. */
export function inOrderOfPlan(plan: Plan, late: readonly LateObligation[]): LateObligation[] {
  const parentOrder = orderOf([...groupNames('parent', plan).keys()]);
  const unitOrder = orderOf([...groupNames('unit', plan).keys()]);
  return late.toSorted(
    (a, b) =>
      Math.sign(parentOrder(a.parent) - parentOrder(b.parent)) ||
      unitOrder(a.unit) - unitOrder(b.unit) ||
      (a.effectiveDeadline < b.effectiveDeadline ? -1 : a.effectiveDeadline > b.effectiveDeadline ? 1 : 0),
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
  const daysLate = daysAfterDeadline(item, done ?? asOf, share.state);
  const { parent } = unit;
  return [
    {
      ...(parent === undefined ? {} : { parent, parentName: parents.get(parent) ?? parent }),
      unit: unit.id,
      unitName: oneLine(unit.name),
      activity: item.activity.id,
      occurrence: item.occurrence.id,
      actor: item.actor.id,
      text,
      daysLate,
      status,
      delay:
        done === undefined
          ? reports.delay.overdue({ days: daysLate })
          : reports.delay.done({ on: dayInFigures(language, done), days: daysLate }),
      reasons: reasonsOf(shares, { reports, language }),
      effectiveDeadline: deadline,
      statusName: reports.statuses[status],
      ...(done === undefined ? {} : { doneOn: done }),
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
  const wordsOf = ({ on, note }: LedgerEvent) => ({
    days: dayInFigures(language, on),
    of: '',
    note: note === undefined ? undefined : oneLine(note),
  });
  return [
    ...shares.flatMap(({ state: { returned } }) =>
      returned ? reports.mark.returned(wordsOf(returned)) : [],
    ),
    ...shares.flatMap(({ state: { reopened } }) =>
      reopened ? reports.mark.reopened(wordsOf(reopened)) : [],
    ),
    ...notesOf(shares),
  ];
}

function orderOf(keys: readonly string[]): (key: string | undefined) => number {
  const places = new Map(keys.map((key, index) => [key, index]));
  return (key) => places.get(key ?? '') ?? keys.length;
}
