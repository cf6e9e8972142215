import { rule, unitPlaces } from './rule.ts';

/** A unit closes before it opens. */
export const unitDates = rule('unit-dates', 'error', function* ({ unitLists }) {
  for (const { unit, path, file } of unitPlaces(unitLists)) {
    const { from, to } = unit;
    if (from === undefined || to === undefined || from <= to) continue;
    yield { args: { from, to }, path: [...path, 'to'], file, related: [[...path, 'from']] };
  }
});
