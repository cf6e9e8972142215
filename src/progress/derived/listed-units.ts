/** Units of an item that its plan lists, and others that have a share of it, too. */
import type { IsListed } from '../../plan/shares/derived-shares.ts';
import type { Activity, Task, Unit } from '../../plan/plan.ts';

/** What has units of both kinds. */
interface Shared {
  readonly units: readonly Unit[];
  readonly others?: readonly Unit[];
}

/** An item with those units apart that its plan does not list. */
export function withOthers<T extends Shared & { readonly activity: Activity; readonly task: Task }>(
  item: T,
  isListed: IsListed,
): T {
  const { activity, task, units } = item;
  const own = units.filter((unit) => isListed(activity, task, unit));
  if (own.length === units.length) return item;
  return { ...item, units: own, others: units.filter((unit) => !own.includes(unit)) };
}

/** Every unit whose records say something of an item. */
export function unitsKnown({ units, others }: Shared): readonly Unit[] {
  return others ? [...units, ...others] : units;
}

/** Whether an item is listed with its plan: not where all who have a share of it are listed elsewhere. */
export function isListed({ units, others }: Shared): boolean {
  return units.length > 0 || others === undefined;
}
