import { defined } from '../../defined.ts';
import type { ChangeKind, Fact, Value } from '../change.ts';

/** Where something is, and what it is about. */
export type Place = Pick<Fact, 'activity' | 'actor' | 'path'>;

/**
 * A fact.
 *
 * @param before a part of a normal form, which is JSON; `undefined` where there was nothing
 */
export function newFact(
  kind: ChangeKind,
  { path, ...about }: Place,
  before: unknown,
  after: unknown,
  more: Pick<Fact, 'followed' | 'follows' | 'recognised' | 'heir'> = {},
): Fact {
  const values = { before: before as Value | undefined, after: after as Value | undefined };
  return { kind, ...about, path, ...defined(values), ...more };
}
