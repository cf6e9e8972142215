/** The part of a report that names names: what is not done, or was done late, whose it is, and why. */
import { defined } from '../../defined.ts';
import type { Day } from '../../calendar/day.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import type { LedgerEvent } from '../../event.ts';
import { byText } from '../../group-by.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Plan } from '../../plan/plan.ts';
import { lateShares, type ItemShare } from '../../progress/item-shares.ts';
import type { Item } from '../../progress/obligations.ts';
import { oneLine } from '../one-line.ts';
import { notesOf } from './mark.ts';
import { groupNames } from '../../progress/roll-up.ts';

/** One obligation that is late, as programs read it. */
export type LateObligation = ReturnType<typeof lateObligations>[number];

/** What is late of an item on a day. */
export function lateObligations(
  item: Item,
  shares: readonly ItemShare[],
  asOf: Day,
  parents: Parents,
  { reports, status: { statuses }, language }: Messages,
) {
  const text = oneLine(item.text);
  return lateShares(item, shares, asOf).map((late) => {
    const { bearer, status, doneOn, daysLate, deadline } = late;
    const { parent } = bearer;
    return {
      /** The body it answers to, where there is one. */
      ...(parent === undefined ? {} : { parent, parentName: parents.get(parent) ?? parent }),
      /** The unit; the actor where any one of its units may do it. */
      unit: bearer.id,
      unitName: oneLine(bearer.name),
      activity: item.activity.id,
      occurrence: item.occurrence.id,
      actor: item.actor.id,
      text,
      daysLate,
      status,
      /** «просрочено на 3 дня». */
      delay:
        doneOn === undefined
          ? reports.delay.overdue({ days: daysLate })
          : reports.delay.done({ on: dayInFigures(language, doneOn), days: daysLate }),
      /** Why it was given back or opened again, and what was noted; none where nobody gave a reason. */
      reasons: reasonsOf(late.shares, { reports, language }),
      effectiveDeadline: deadline,
      statusName: statuses[status],
      /** The day it was done. */
      ...defined({ doneOn }),
    };
  });
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
      byDeadline(a, b),
  );
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
  const told = (['returned', 'reopened'] as const).flatMap((kind) =>
    shares.flatMap(({ state }) => (state[kind] ? reports.mark[kind](wordsOf(state[kind])) : [])),
  );
  return [...told, ...notesOf(shares)];
}

const byDeadline = byText(({ effectiveDeadline }: LateObligation) => effectiveDeadline);

function orderOf(keys: readonly string[]): (key: string | undefined) => number {
  const places = new Map(keys.map((key, index) => [key, index]));
  return (key) => places.get(key ?? '') ?? keys.length;
}
