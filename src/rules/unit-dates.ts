import { rule } from './rule.ts';

/** A unit closes before it opens. */
export const unitDates = rule('unit-dates', 'error', function* ({ unitLists }) {
  for (const list of unitLists) {
    for (const [index, { from, to }] of list.units.entries()) {
      if (from === undefined || to === undefined || from <= to) continue;
      const path = [...list.path, index];
      yield { args: { from, to }, path: [...path, 'to'], file: list.file, related: [[...path, 'from']] };
    }
  }
});
