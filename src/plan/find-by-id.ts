import { isCalled, type Plan, type Unit } from './plan.ts';

/** Which of some things has an id, or else had it. */
export function findById<T extends Parameters<typeof isCalled>[0]>(
  things: readonly T[],
  id: string,
): T | undefined {
  return things.find((each) => each.id === id) ?? things.find((each) => isCalled(each, id));
}

/** The unit of a plan that has an id, or else had it. */
export function findUnit({ actors }: Plan, id: string): Unit | undefined {
  const units = actors.flatMap((actor) => actor.units);
  return findById(units, id);
}
