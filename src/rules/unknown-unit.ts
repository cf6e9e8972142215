import type { Path } from '../diagnostic.ts';
import { rule, suggestion } from './rule.ts';

/** What an activity or a task says about its units. */
interface Chosen {
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly host?: string;
}

const SELECTIONS = ['only', 'except'] as const;

/** `only`, `except`, `host` or `parent` names a unit that no registry has. */
export const unknownUnit = rule('unknown-unit', 'error', function* ({ entry, plan, units, unitLists }) {
  const known = new Set([...units.keys(), ...plan.actors.map(({ id }) => id)]);
  const unknown = function* (id: string | undefined, path: Path, file?: string) {
    if (id === undefined || known.has(id)) return;
    yield { ...suggestion(id, known), path, ...(file === undefined ? {} : { file }) };
  };
  const inSelection = function* (chosen: Chosen, path: Path) {
    for (const key of SELECTIONS) {
      for (const [index, id] of (chosen[key] ?? []).entries()) yield* unknown(id, [...path, key, index]);
    }
    yield* unknown(chosen.host, [...path, 'host']);
  };
  for (const [index, activity] of entry.activities.entries()) {
    if (chooses(activity)) yield* inSelection(activity, ['activities', index]);
    for (const actor in activity.tasks) {
      const task = activity.tasks[actor]!;
      if (typeof task === 'object' && chooses(task))
        yield* inSelection(task, ['activities', index, 'tasks', actor]);
    }
  }
  for (const list of unitLists) {
    for (const [index, { parent }] of list.units.entries()) {
      yield* unknown(parent, [...list.path, index, 'parent'], list.file);
    }
  }
});

/** Most choose nothing, and need no look. */
function chooses({ only, except, host }: Chosen): boolean {
  return only !== undefined || except !== undefined || host !== undefined;
}
