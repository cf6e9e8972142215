/** The order of keys in a normal form, so that equal plans have equal JSON. */

/** Keys of each kind of thing, in the order of the documentation of plans. */
export const KEYS = {
  plan: [
    'plan',
    'language',
    'title',
    'subtitle',
    'period',
    'rows',
    'order',
    'deadlines',
    'calendar',
    'actors',
    'activities',
  ],
  order: [
    'kind',
    'issuer',
    'title',
    'place',
    'number',
    'date',
    'preamble',
    'clauses',
    'signatory',
    'executors',
    'distribution',
  ],
  deadlines: ['month', 'non-working-day'],
  calendar: ['calendar', 'name', 'extends', 'year', 'week', 'days-off', 'working-days', 'short-days'],
  actor: ['id', 'name', 'units'],
  unit: ['id', 'name', 'parent', 'tags', 'from', 'to', 'was'],
  activity: ['id', 'title', 'when', 'after', 'with', 'non-working-day', 'was', 'withdrawn', 'moved', 'tasks'],
  task: ['role', 'text', 'wording', 'when', 'only', 'except', 'tags', 'done-by', 'accepted-by', 'output'],
} as const;

/** A thing of one kind with its keys in order; those without a value, and empty lists that mean nothing, left out. */
export function arranged<T extends object>(
  kind: keyof typeof KEYS,
  thing: { readonly [K in keyof T]: T[K] | undefined },
): T {
  const given = thing as Readonly<Record<string, unknown>>;
  const result: Record<string, unknown> = {};
  for (const key of KEYS[kind]) if (given[key] !== undefined) result[key] = given[key];
  return result as T;
}

/** A group with its keys in the order of their characters; nothing where it is empty. */
export function inOrder<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries.length > 1 ? entries.toSorted(([a], [b]) => (a < b ? -1 : 1)) : entries);
}

/** A list whose order and repeats mean nothing; nothing where it is empty. */
export function asSet(list: readonly string[] | undefined): readonly string[] | undefined {
  if (list === undefined || list.length === 0) return undefined;
  return list.length === 1 ? list : [...new Set(list)].sort();
}
