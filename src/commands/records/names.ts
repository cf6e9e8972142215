/** The names of what records are about: those that plans have for it, and all that it was called. */
import type { LedgerEvent } from '../../event.ts';
import { recordPlansOf } from '../../plan/shares/derived-shares.ts';
import { idsOf, type Activity, type Plan, type Unit } from '../../plan/plan.ts';
import { oneLine } from '../../views/one-line.ts';

/** The names of what an event is about, each with the id by which it is typed; the id alone where no plan has it any longer. */
export interface EventNames {
  readonly activity: string;
  readonly unit: string;
}

/** What plans call an event's activity and unit, by their present ids and those they had. */
export function planNames(
  plans: readonly { readonly plan: Plan }[],
): (event: Pick<LedgerEvent, 'plan' | 'activity' | 'unit'>) => EventNames {
  const names = new Map<string, string>();
  const key = (...parts: string[]): string => JSON.stringify(parts);
  // The plan above has the last word on what is its own.
  for (const { plan } of plans.toSorted(
    (a, b) => Number(!a.plan.derivedFrom) - Number(!b.plan.derivedFrom),
  )) {
    const units = plan.actors.flatMap((actor) => actor.units);
    for (const each of plan.activities)
      for (const name of new Set([plan.name, each.origin?.plan ?? plan.name]))
        for (const id of idsOf(each).toReversed()) names.set(key(name, 'activity', id), each.title);
    for (const each of units)
      for (const name of recordPlansOf(plan))
        for (const id of idsOf(each).toReversed()) names.set(key(name, 'unit', id), each.name);
  }
  const named = (plan: string, kind: keyof EventNames, id: string): string => {
    const name = names.get(key(plan, kind, id));
    return name === undefined || name === id ? id : `${oneLine(name)} (${id})`;
  };
  return ({ plan, activity, unit }) => ({
    activity: named(plan, 'activity', activity),
    unit: named(plan, 'unit', unit),
  });
}

/** Every name that activities or units have had, given any of their names. */
export function allNames(named: readonly (Activity | Unit)[], asked: string): string[] {
  const found = named.filter((each) => idsOf(each).includes(asked));
  return [...new Set([asked, ...found.flatMap(idsOf)])];
}
