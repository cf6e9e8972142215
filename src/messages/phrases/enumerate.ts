/** Parts of a sentence in a row: «август, октябрь и ноябрь». `and` is the word before the last of them. */
export function enumerate(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** Entries in a row that have the same key, together with it. */
export function consecutive<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): [key: string, entries: T[]][] {
  const groups: [string, T[]][] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    const last = groups.at(-1);
    if (last?.[0] === key) last[1].push(entry);
    else groups.push([key, [entry]]);
  }
  return groups;
}

/** A time without its year, where the other that is named after it is in the same one, and neither is in a second. */
export function withoutSameYear(text: string, other: string, years: RegExp): string {
  const named = [...text.matchAll(years), ...other.matchAll(years)].map(String);
  return named.length === 2 && named[0] === named[1] ? text.replace(named[0]!, '') : text;
}
