/** What a part of a plan states, piece by piece: a text, a time, one entry of a list. */
import { fieldNamed } from '../plan/field-path.ts';
import type { Value } from '../review/change.ts';

/** One thing that is stated. */
export interface PlanStatement {
  /** The keys that lead to it. */
  readonly path: readonly string[];
  /** The last key. */
  readonly field: string;
  readonly value: Value;
  /** One entry of a list. */
  readonly isEntry: boolean;
}

/** Everything that a part states, in its order. @param part keys and values of a normal form */
export function statementsIn(part: object, path: readonly string[] = []): PlanStatement[] {
  return Object.entries(part).flatMap(([field, value]: [string, Value | undefined]): PlanStatement[] => {
    const { shape, usual } = fieldNamed(field) ?? {};
    if (value === undefined || value === usual) return [];
    const isWhole = shape === 'value' || shape === 'record';
    if (typeof value !== 'object' || value === null || isWhole)
      return [{ path, field, value, isEntry: false }];
    if (!Array.isArray(value)) return statementsIn(value, [...path, field]);
    return value.map((each: Value) => ({ path, field, value: each, isEntry: true }));
  });
}
