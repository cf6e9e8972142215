import type { Plan } from '../plan/plan.ts';

/** What the records of a plan are about, and how many there are of each. */
export interface Subjects {
  readonly activities: readonly Subject[];
  readonly units: readonly Subject[];
}

/** A name in records. */
export interface Subject {
  readonly id: string;
  readonly count: number;
}

/** Names in a plan's records that the plan does not know, under any name a thing has had: what it lost when it was edited. */
export function orphansOf({ activities, actors }: Plan, recorded: Subjects): Subjects {
  return {
    activities: unknown(recorded.activities, activities),
    units: unknown(
      recorded.units,
      actors.flatMap(({ units }) => units),
    ),
  };
}

function unknown(
  recorded: readonly Subject[],
  named: readonly { readonly id: string; readonly was: readonly string[] }[],
): Subject[] {
  const known = new Set(named.flatMap(({ id, was }) => [id, ...was]));
  return recorded.filter(({ id }) => !known.has(id));
}
