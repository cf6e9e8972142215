/** What has to be known of the events about a share to say what a new one has seen. */
export interface SeenEvent {
  readonly id: string;
  readonly seen: string | null;
}

/**
 * What a new event about a share has seen: the ids, with a space between, of the events that none of the others has seen; nothing where
 * there are none. Mostly it is the last one; it is several where people have decided something without knowing of each other.
 *
 * @param events all that are known about the share
 */
export function latestOf(events: readonly SeenEvent[]): string | undefined {
  const before = new Set(events.flatMap(({ seen }) => seen?.split(' ') ?? []));
  const latest = events.map(({ id }) => id).filter((id) => !before.has(id));
  return latest.length === 0 ? undefined : latest.sort().join(' ');
}
