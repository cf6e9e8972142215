import { rule } from './rule.ts';

/** An actor names a file of units that has none of its own: it would count as one unit itself. */
export const noUnits = rule('no-units', 'error', function* ({ entry, unitLists, file }) {
  const inFiles = new Set(
    unitLists.flatMap((list) => (list.file === file ? [] : list.units.map(({ actor }) => actor))),
  );
  for (const [actor, { units }] of Object.entries(entry.actors)) {
    if (typeof units !== 'string' || unitLists.every((list) => list.file === file) || inFiles.has(actor))
      continue;
    yield { args: { actor, file: units }, path: ['actors', actor, 'units'] };
  }
});
