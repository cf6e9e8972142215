import type { Day } from '../calendar/day.ts';
import type { Activity } from '../plan/plan.ts';
import type { DueItem } from '../progress/due.ts';
import { isMoved } from '../progress/standing.ts';
import { renderJson } from './json.ts';

/** One item as programs read it. */
export function dueEntry({ plan, item, unit, status, postponed, units, waitingFor }: DueItem): object {
  const { activity, occurrence, actor, task } = item;
  return {
    plan: plan.name,
    activity: activity.id,
    occurrence: occurrence.id,
    actor: actor.id,
    ...(unit ? { unit: unit.id } : {}),
    role: task.role,
    text: item.text,
    start: occurrence.start,
    deadline: occurrence.deadline ?? null,
    effectiveDeadline: item.effectiveDeadline ?? null,
    status,
    ...(activity.withdrawn ? { withdrawn: withdrawnBy(activity.withdrawn) } : {}),
    ...(activity.moved && isMoved(item) ? { moved: activity.moved } : {}),
    ...(postponed ? { postponed: decisionOf(postponed) } : {}),
    units,
    waitingFor,
  };
}

function withdrawnBy({ by, reason }: NonNullable<Activity['withdrawn']>): object {
  return { by, reason: reason ?? null };
}

function decisionOf({ on, until, authority, note }: NonNullable<DueItem['postponed']>): object {
  return { on, until, authority: authority ?? null, note: note ?? null };
}

/** The list of what is due, for programs. */
export function renderDueJson(items: readonly DueItem[], today: Day, from: Day, to: Day): string {
  return renderJson({ today, from, to, items: items.map(dueEntry) });
}
