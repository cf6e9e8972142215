import type { Path } from '../diagnostic.ts';

/** The place of a key inside a rule, if it is written there; the rule's own place otherwise. */
export function termPath(when: unknown, key: string, path: Path): Path {
  return typeof when === 'object' && when !== null && Object.hasOwn(when, key) ? [...path, key] : path;
}
