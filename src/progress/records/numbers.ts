/**
 * The numbers by which people call records and calls: the last characters of an id. Ids made together begin alike (that
 * is their time) and differ at the end, where they are random.
 */
import type { LedgerEvent } from '../../event.ts';

/** How many characters are shown: as few as tell the id apart from all others. */
const LENGTHS = [8, 12] as const;

/**
 * Makes ids short.
 *
 * @param ids all there are, of records and calls
 * @returns a function from one of them to its last characters, as many as no other id ends in
 */
export function shortNumbers(ids: Iterable<string>): (id: string) => string {
  const all = new Set(ids);
  const endings = LENGTHS.map((length) => {
    const count = new Map<string, number>();
    for (const id of all) count.set(id.slice(-length), (count.get(id.slice(-length)) ?? 0) + 1);
    return { length, count };
  });
  return (id) => {
    const unlike = endings.find(({ length, count }) => (count.get(id.slice(-length)) ?? 0) < 2);
    return unlike ? id.slice(-unlike.length) : id;
  };
}

/**
 * The ids that are meant by a number: the whole id, else those that end in it, as numbers are shown, else those that
 * begin with it.
 */
export function idsCalled(ids: Iterable<string>, number: string): string[] {
  const typed = number.toLowerCase();
  const all = [...ids];
  const ways: readonly ((id: string) => boolean)[] = [
    (id) => id === typed,
    (id) => typed.length >= LENGTHS[0] && id.endsWith(typed),
    (id) => id.startsWith(typed),
  ];
  for (const isMeant of ways) {
    const found = all.filter(isMeant);
    if (found.length > 0) return found;
  }
  return [];
}

/** Every number there is: of records, and of the calls that made them. */
export function numbersOf(events: readonly LedgerEvent[]): string[] {
  return events.flatMap(({ id, call }) => (call === undefined ? [id] : [id, call]));
}
