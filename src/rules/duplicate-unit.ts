import type { Path } from '../diagnostic.ts';
import { rule } from './rule.ts';

/** An id names two units, or a unit and an actor that is a unit itself. */
export const duplicateUnit = rule('duplicate-unit', 'error', function* ({ plan, unitLists, file }) {
  const known = new Map<string, { path: Path; file: string }>();
  for (const { id, units } of plan.actors) {
    if (units.length === 1 && units[0]!.id === id) known.set(id, { path: ['actors', id], file });
  }
  for (const list of unitLists) {
    for (const [index, { id, was = [] }] of list.units.entries()) {
      const places: [string, Path][] = [[id, [...list.path, index, 'id']]];
      was.forEach((former, at) => places.push([former, [...list.path, index, 'was', at]]));
      for (const [name, path] of places) {
        const first = known.get(name);
        if (!first) known.set(name, { path, file: list.file });
        // A related place has to be in the same file to be shown.
        else
          yield {
            args: { id: name },
            path,
            file: list.file,
            ...(first.file === list.file ? { related: [first.path] } : {}),
          };
      }
    }
  }
});
