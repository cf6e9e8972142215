/** What a part of a plan says, piece by piece: a text, a time, one entry of a list. */
import type { Value } from '../../review/change.ts';

/** One thing that is said. */
export interface Said {
  /** The keys that lead to it. */
  readonly path: readonly string[];
  /** The last key. */
  readonly field: string;
  readonly value: Value;
  /** One entry of a list. */
  readonly isEntry: boolean;
}

/** Values that are one thing, however they are written. */
const WHOLE = new Set([
  'when',
  'period',
  'month',
  'by',
  'date',
  'moved',
  'withdrawn',
  'done-by',
  'signatory',
]);
/** What goes without saying. */
const USUAL = new Map([['done-by', 'all']]);

/** Everything that a part says, in its order. @param part keys and values of a normal form */
export function saidIn(part: object, path: readonly string[] = []): Said[] {
  return Object.entries(part).flatMap(([field, value]: [string, Value | undefined]): Said[] => {
    if (value === undefined || USUAL.get(field) === value) return [];
    const said = { path, field };
    if (typeof value !== 'object' || value === null || WHOLE.has(field)) {
      return [{ ...said, value, isEntry: false }];
    }
    if (!Array.isArray(value)) return saidIn(value, [...path, field]);
    return (value as readonly Value[]).map((each) => ({ ...said, value: each, isEntry: true }));
  });
}
