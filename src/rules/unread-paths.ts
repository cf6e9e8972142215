/** What of a file, however broken, was read, and what was not. */
import { groupOf } from '../plan/schema/keys.ts';
import type { Diagnostic, Path } from '../diagnostic.ts';

/**
 * What could not be read, by the path of the key that is at fault; of one that is missing, where it would stand. Of a key that
 * is repeated all around it: two entries may have run together.
 */
export function unreadPaths(diagnostics: readonly Diagnostic[]): Path[] {
  return diagnostics.flatMap(({ code, path, args }) => {
    if (code === 'yaml-duplicate-key') return [path.length > 1 ? path.slice(0, -1) : path];
    if (code === 'yaml-swallowed-item') return [path];
    if (!code.startsWith('schema-')) return [];
    if (code === 'schema-missing-key') return [[...path, (args as { key: string }).key]];
    const { suggestion } = args as { suggestion?: string };
    const isRenamed = code === 'schema-unknown-key' && suggestion !== undefined;
    return [isRenamed ? [...path.slice(0, -1), suggestion] : path];
  });
}

/** What of a unit others ask for. */
const UNIT_KEYS: ReadonlySet<unknown> = new Set([undefined, 'id', 'name', 'parent', 'tags', 'actor']);

/** Whether something that others name was lost. */
export function isIdLost([list, second, third, , fifth]: Path) {
  return {
    actor: list === 'actors' && third === undefined,
    unit:
      (list === 'actors' && (third !== 'units' || UNIT_KEYS.has(fifth))) ||
      (list === 'units' && UNIT_KEYS.has(third)),
    activity: list === 'activities' && (second === undefined || third === undefined || third === 'id'),
  };
}

/** Whatever a file, however broken, gives a name to: its actors, activities, units and tags. */
export function namesIn(value: unknown): string[] {
  const { actors, activities, units } = groupOf(value);
  const inline = Object.values(groupOf(actors)).map((actor) => groupOf(actor)['units']);
  const entries = [activities, units, ...inline].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  );
  const named = entries.flatMap((each) => {
    const { id, tags } = groupOf(each);
    return [id, ...(Array.isArray(tags) ? (tags as unknown[]) : [])];
  });
  return [...Object.keys(groupOf(actors)), ...named].filter((name) => typeof name === 'string');
}
