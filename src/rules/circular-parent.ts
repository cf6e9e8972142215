import { rule, unitPlaces } from './rule.ts';

/** A unit that answers to itself, through however many others. */
export const circularParent = rule('circular-parent', 'error', function* ({ unitLists, units }) {
  const settled = new Set<string>();
  for (const { unit, path, file } of unitPlaces(unitLists)) {
    const trail = new Set<string>();
    let at: string | undefined = unit.id;
    while (at !== undefined && !trail.has(at) && !settled.has(at)) {
      trail.add(at);
      at = units.get(at)?.parent;
    }
    if (at !== undefined && trail.has(at)) {
      const circle = [...trail].slice([...trail].indexOf(at));
      yield { args: { circle: [...circle, at] }, path: [...path, 'parent'], file };
    }
    for (const each of trail) settled.add(each);
  }
});
