import type { Path } from '../diagnostic.ts';
import { rule, unitPlaces } from './rule.ts';

/** An id names two units, or a unit and an actor that is a unit itself. */
export const duplicateUnit = rule('duplicate-unit', 'error', function* ({ plan, unitLists, file }) {
  const known = new Map<string, { path: Path; file: string }>();
  for (const { id, units } of plan.actors) {
    if (units.length === 1 && units[0]!.id === id) known.set(id, { path: ['actors', id], file });
  }
  for (const { unit, path: place, file: where } of unitPlaces(unitLists)) {
    const { id, was = [] } = unit;
    const names: [string, Path][] = [[id, [...place, 'id']]];
    was.forEach((former, at) => names.push([former, [...place, 'was', at]]));
    for (const [name, path] of names) {
      const first = known.get(name);
      if (!first) known.set(name, { path, file: where });
      // A related place has to be in the same file to be shown.
      else yield { args: { id: name }, path, file: where, related: first.file === where ? [first.path] : [] };
    }
  }
});
