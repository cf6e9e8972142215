import { rule } from './rule.ts';

/** A unit that answers to itself, through however many others. */
export const circularParent = rule('circular-parent', 'error', function* ({ unitLists, units }) {
  const settled = new Set<string>();
  for (const list of unitLists) {
    for (const [index, { id }] of list.units.entries()) {
      const trail = new Set<string>();
      let at: string | undefined = id;
      while (at !== undefined && !trail.has(at) && !settled.has(at)) {
        trail.add(at);
        at = units.get(at)?.parent;
      }
      if (at !== undefined && trail.has(at)) {
        const circle = [...trail].slice([...trail].indexOf(at));
        yield { args: { circle: [...circle, at] }, path: [...list.path, index, 'parent'], file: list.file };
      }
      for (const each of trail) settled.add(each);
    }
  }
});
