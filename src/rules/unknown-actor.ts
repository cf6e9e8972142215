import { rule, taskPath, suggestion, unitPlaces } from './rule.ts';

/** A task or a unit names an actor that the plan does not have. */
export const unknownActor = rule('unknown-actor', 'error', function* ({ plan, tasks, unitLists }) {
  const known = new Set(plan.actors.map(({ id }) => id));
  const unknown = (actor: string) => suggestion(actor, known, { known: [...known] });
  for (const place of tasks) {
    const { actor } = place.task;
    if (!known.has(actor)) yield { ...unknown(actor), path: taskPath(place), atKey: true };
  }
  // A file of units may serve plans with other actors; a list under an actor can only mean that one.
  for (const { unit, path, file } of unitPlaces(unitLists.filter(({ actor }) => actor !== undefined))) {
    const { actor } = unit;
    if (actor !== undefined && !known.has(actor)) yield { ...unknown(actor), path: [...path, 'actor'], file };
  }
});
