import type { Month } from '../../../calendar/day.ts';
import { recordedEvents } from '../../project/records.ts';
import type { ActivityEntry, TaskEntry } from '../../../plan/generated/plan-file.ts';
import { missing } from '../../../progress/missing.ts';
import { obligations, type Item } from '../../../progress/obligations.ts';
import { datedItems } from '../../../progress/open-terms.ts';
import { States } from '../../../progress/states.ts';
import { withoutOwn } from '../../../review/next/own-keys.ts';
import { entryIn } from '../../../group-by.ts';
import type { Unit } from '../../../plan/plan.ts';
import type { Context } from '../../context.ts';
import type { LoadedPlan } from '../../project/plans.ts';

/** What was not done in time, and by whom. */
export interface Overdue {
  readonly activity: string;
  readonly title: string;
  /** Its times that were not done, by their names. */
  readonly occurrences: readonly string[];
  readonly units: readonly Unit[];
  /** As work of the next period, of those who have not done it. */
  readonly entry: ActivityEntry;
}

/**
 * What of a plan is overdue today.
 *
 * @returns nothing where nothing was ever recorded for it: then it is not known
 */
export async function overdueOf(
  context: Context,
  loaded: LoadedPlan,
  month: Month,
  taken: ReadonlySet<string>,
): Promise<readonly Overdue[] | undefined> {
  const { plan, calendar, entry } = loaded;
  const events = await recordedEvents(context, [loaded]);
  if (events.length === 0) return undefined;
  const states = new States(plan, events, context.today);
  const items = datedItems(obligations(plan, calendar).items, { plan, days: calendar, states });
  const late = new Map<string, Map<string, Late>>();
  for (const group of missing(plan, items, states, context.today))
    for (const { item, units } of group.items) {
      const own = entryIn(late, item.activity.id, () => new Map());
      const found = entryIn(own, item.actor.id, () => ({ item, times: new Set(), units: new Map() }));
      found.times.add(item.occurrence.id);
      for (const { unit } of units) found.units.set(unit.id, unit);
    }
  const ids = new Set(taken);
  return [...late.values()].map((actors) => {
    const parts = [...actors.values()];
    const { activity } = parts[0]!.item;
    const source = entry!.activities.find(({ id }) => id === activity.id)!;
    return {
      activity: activity.id,
      title: activity.title,
      occurrences: [...new Set(parts.flatMap(({ times }) => [...times]))].sort(),
      units: parts.flatMap(({ units }) => [...units.values()]),
      entry: carriedOver(source, parts, month, freshId(activity.id, ids)),
    };
  });
}

/** What one actor has not done of a work. */
interface Late {
  readonly item: Item;
  readonly times: Set<string>;
  readonly units: Map<string, Unit>;
}

/** An id that nothing has yet. */
function freshId(id: string, ids: Set<string>): string {
  for (let count = 1; ; count++) {
    const found = `${id}-overdue${count === 1 ? '' : `-${count}`}`;
    if (ids.has(found)) continue;
    ids.add(found);
    return found;
  }
}

/** The work in the first month of the period, in its own words, of those who have not done it. */
function carriedOver(entry: ActivityEntry, parts: readonly Late[], month: Month, id: string): ActivityEntry {
  const { id: _, when: __, after: ___, was: ____, ...source } = withoutOwn(entry);
  const tasks: [string, TaskEntry][] = parts.map(({ item, units }) => {
    const task = source.tasks[item.actor.id]!;
    const own = typeof task === 'string' ? { text: task } : task;
    const { when: _____, wording: ______, ...rest } = own;
    const isAll = units.size === item.units.length || units.has(item.actor.id);
    const words = { ...rest, text: item.text };
    return [item.actor.id, isAll ? words : { ...words, only: [...units.keys()] }];
  });
  return { ...source, id, when: month, tasks: Object.fromEntries(tasks) };
}
