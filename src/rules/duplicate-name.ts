import type { Path } from '../diagnostic.ts';
import { rule, unitPlaces } from './rule.ts';

/** Two actors, or two units of one actor, have the same name: nobody can tell them apart in a table. */
export const duplicateName = rule('duplicate-name', 'warning', function* ({ entry, unitLists, file }) {
  const seen = new Map<string, Path>();
  const twice = function* (scope: string, name: string, path: Path, where: string) {
    const key = JSON.stringify([where, scope, name.trim().toLowerCase()]);
    const first = seen.get(key);
    if (first) yield { args: { name }, path, file: where, related: [first] };
    else seen.set(key, path);
  };
  for (const [id, { name }] of Object.entries(entry.actors)) {
    yield* twice('', name, ['actors', id, 'name'], file);
  }
  for (const { unit, list, path, file: where } of unitPlaces(unitLists)) {
    yield* twice(unit.actor ?? list.actor ?? '', unit.name, [...path, 'name'], where);
  }
});
