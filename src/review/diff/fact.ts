import { defined } from '../../defined.ts';
import type { ChangeKind, Fact, Value } from '../change.ts';
import type { Field } from '../../plan/field.ts';
import { isSame, type Group } from './normal-form.ts';

/** Where something is, and what it is about. */
export type FactPlace = Pick<Fact, 'activity' | 'actor' | 'path'>;

/**
 * A fact.
 *
 * @param before a part of a normal form, which is JSON; `undefined` where there was nothing
 */
export function newFact(
  kind: ChangeKind,
  { path, ...about }: FactPlace,
  before: unknown,
  after: unknown,
  more: Pick<Fact, 'followed' | 'follows' | 'recognised' | 'heir'> = {},
): Fact {
  const values = { before: before as Value | undefined, after: after as Value | undefined };
  return { kind, ...about, path, ...defined(values), ...more };
}

/**
 * A fact for each key of two groups whose value differs, in the order of the keys.
 *
 * @param isInner whether what both have under a key is compared key by key, too
 */
export function entryFacts(
  field: Field,
  before: Group = {},
  after: Group = {},
  place: FactPlace,
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
