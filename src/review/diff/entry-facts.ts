import type { Field } from '../../plan/field.ts';
import type { Fact } from '../change.ts';
import { newFact, type Place } from './fact.ts';
import { isSame, type Group } from './normal-form.ts';

/**
 * A fact for each key of two groups whose value differs, in the order of the keys.
 *
 * @param isInner whether what both have under a key is compared key by key, too
 */
export function entryFacts(
  field: Field,
  before: Group = {},
  after: Group = {},
  place: Place,
  isInner = false,
): Fact[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .filter((key) => !isSame(before[key], after[key]))
    .flatMap((key) => {
      const [one, other] = [before[key], after[key]];
      const at = { ...place, path: [...place.path, key] };
      return isInner && isGroup(one) && isGroup(other)
        ? entryFacts(field, one, other, at)
        : [newFact(field.kind as Fact['kind'], at, one, other)];
    });
}

/** Whether a part of a normal form has keys. */
export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null;
}
