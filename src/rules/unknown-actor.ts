import { rule, taskPath, suggestion } from './rule.ts';

/** A task or a unit names an actor that the plan does not have. */
export const unknownActor = rule('unknown-actor', 'error', function* ({ plan, tasks, unitLists }) {
  const known = new Set(plan.actors.map(({ id }) => id));
  for (const place of tasks) {
    const { actor } = place.task;
    if (known.has(actor)) continue;
    yield {
      ...suggestion(actor, known, { known: [...known] }),
      path: taskPath(place),
      atKey: true,
    };
  }
  for (const list of unitLists) {
    // A file of units may serve plans with other actors; a list under an actor can only mean that one.
    if (list.actor === undefined) continue;
    for (const [index, { actor }] of list.units.entries()) {
      if (actor === undefined || known.has(actor)) continue;
      const place = { path: [...list.path, index, 'actor'], file: list.file };
      yield { ...suggestion(actor, known, { known: [...known] }), ...place };
    }
  }
});
