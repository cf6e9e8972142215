/** An object of which what may be undefined may be absent instead. */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** An object without the keys that have no value. */
export function defined<const T extends object>(values: T): Defined<T> {
  const found: Record<string, unknown> = {};
  // Of ten thousand activities at once: no list is made of each.
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) found[key] = value;
  }
  return found as Defined<T>;
}

/** A group with other values under the same keys. */
export function mapped<T, R>(
  group: Readonly<Record<string, T>>,
  change: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(group).map(([key, value]) => [key, change(value, key)]));
}
