import { defined } from '../defined.ts';
import type { Path } from '../diagnostic.ts';
import { entryPlaces } from '../plan/entry-places.ts';
import { rule, suggestion, unitPlaces } from './rule.ts';

/** `only`, `except`, `host` or `parent` names a unit that no registry has. */
export const unknownUnit = rule('unknown-unit', 'error', function* ({ entry, plan, units, unitLists }) {
  const known = new Set([...units.keys(), ...plan.actors.map(({ id }) => id)]);
  const unknown = function* (id: string | undefined, path: Path, file?: string) {
    if (id === undefined || known.has(id)) return;
    yield { ...suggestion(id, known), path, ...defined({ file }) };
  };
  for (const { says, path } of entryPlaces(entry)) {
    for (const key of ['only', 'except'] as const)
      for (const [index, id] of (says[key] ?? []).entries()) yield* unknown(id, [...path, key, index]);
    yield* unknown(says.host, [...path, 'host']);
  }
  for (const { unit, path, file } of unitPlaces(unitLists)) {
    yield* unknown(unit.parent, [...path, 'parent'], file);
  }
});
