import type { LedgerEvent } from '../../event.ts';
import type { Plan } from '../../plan/plan.ts';

/** The names that a plan has for an event's ids, as far as it has them. */
export interface EventNames {
  readonly activity?: string;
  readonly unit?: string;
}

/** What plans call an event's activity and unit, by their present ids and those they had. */
export function planNames(
  plans: readonly { readonly plan: Plan }[],
): (event: Pick<LedgerEvent, 'plan' | 'activity' | 'unit'>) => EventNames {
  const names = new Map<string, string>();
  const key = (...parts: string[]): string => JSON.stringify(parts);
  for (const { plan } of plans) {
    for (const { id, was, title } of plan.activities)
      for (const each of [...was, id]) names.set(key(plan.name, 'activity', each), title);
    for (const { id, was, name } of plan.actors.flatMap(({ units }) => units))
      for (const each of [...was, id]) names.set(key(plan.name, 'unit', each), name);
  }
  return ({ plan, activity, unit }) => {
    const title = names.get(key(plan, 'activity', activity));
    const name = names.get(key(plan, 'unit', unit));
    return {
      ...(title === undefined ? {} : { activity: title }),
      ...(name === undefined ? {} : { unit: name }),
    };
  };
}
