import type { Path } from '../../diagnostic.ts';
import type { SchemaError, Validator } from '../generated/validate-plan.js';

/** What is left of a value, and where its parts stood. */
export interface SoundPart<T> {
  readonly entry: T;
  /** The path in the whole value of a path in the rest: entries of lists may have moved up. */
  place(path: Path): Path;
}

/** For lists that lost entries, the former indexes of those left. */
type FormerIndexes = WeakMap<readonly unknown[], number[]>;

const ROUNDS = 20;

/**
 * What is left of a value when everything that breaks the schema is taken out, so that the rest can still be judged.
 * An entry that lacks something it needs goes whole.
 *
 * @param value is not changed
 * @param mend fills in, in place, what can be done without; it is called before each look
 * @returns nothing when no sound part is left
 */
export function soundPart<T extends object>(
  value: unknown,
  check: Validator,
  mend: (rest: Record<string, unknown>) => void,
): SoundPart<T> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const rest = structuredClone(value) as Record<string, unknown>;
  const former: FormerIndexes = new WeakMap();
  for (let round = 0; round < ROUNDS; round++) {
    mend(rest);
    if (check(rest)) return { entry: rest as T, place: (path) => formerPath(rest, path, former) };
    for (const path of innermost(check.errors ?? [])) without(rest, path, former);
  }
  return undefined;
}

/** Where to cut: as little as will do, so that a wrong role does not take the task with it. */
function innermost(errors: readonly SchemaError[]): string[][] {
  const places = errors.map(({ instancePath, keyword, params }) => {
    const key = keyword === 'additionalProperties' ? params['additionalProperty'] : params['propertyName'];
    const path = pointerKeys(instancePath);
    return typeof key === 'string' ? [...path, key] : path;
  });
  const keyed = new Map(places.filter((path) => path.length > 0).map((path) => [path.join('\0'), path]));
  const around = new Set(
    [...keyed.values()].flatMap((path) => path.map((_, length) => path.slice(0, length).join('\0'))),
  );
  const unique = [...keyed].filter(([key]) => !around.has(key)).map(([, path]) => path);
  // From the end of a list to its beginning, so that taking one entry out leaves the numbers of the others alone.
  return unique.sort((a, b) => {
    const at = a.findIndex((segment, index) => segment !== b[index]);
    return at < 0 ? 0 : Number(b[at]) - Number(a[at]) || 0;
  });
}

/** The keys of a JSON pointer. */
export function pointerKeys(pointer: string): string[] {
  const keys = pointer.split('/').slice(1);
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function without(value: unknown, [key, ...rest]: readonly string[], former: FormerIndexes): void {
  if (key === undefined || typeof value !== 'object' || value === null) return;
  if (rest.length > 0) {
    if (Object.hasOwn(value, key)) without((value as Record<string, unknown>)[key], rest, former);
  } else if (Array.isArray(value)) {
    const indexes = former.get(value) ?? value.map((_, index) => index);
    value.splice(Number(key), 1);
    indexes.splice(Number(key), 1);
    former.set(value, indexes);
  } else {
    delete (value as Record<string, unknown>)[key];
  }
}

function formerPath(value: unknown, path: Path, former: FormerIndexes): Path {
  let node = value;
  return path.map((key) => {
    const list = node;
    node =
      typeof node === 'object' && node !== null ? (node as Record<string | number, unknown>)[key] : undefined;
    return Array.isArray(list) && typeof key === 'number' ? (former.get(list)?.[key] ?? key) : key;
  });
}
