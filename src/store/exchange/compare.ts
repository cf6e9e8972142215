/** Whether a store still has all that a place has got of it: what was taken from its end, only others know. */
import { usageError } from '../../failure.ts';
import type { Gap, KeptEvents } from '../verified-store.ts';
import { headOf, type EventHead } from './event-head.ts';
import type { ExchangePlace } from './place.ts';
import { surveyPlace, type Survey } from './survey.ts';

/** What comparing comes to. */
export interface PlaceComparison extends Pick<Survey, 'damage' | 'damageCount'> {
  /** Events that were recorded in this store, that the place has, and that are not here. */
  readonly lost: readonly Gap[];
  /** How many events of other stores the place has that are not here. */
  readonly absent: number;
  /** Ids of events that have another content there, in their order: one of the two was altered. */
  readonly differing: readonly string[];
}

/**
 * Compares a store with a place that it was put together with before. Takes nothing and changes nothing.
 *
 * @param named the place, as the user named it
 * @throws Failure `place-nothing` where the place has no event; `place-…` where it cannot be read
 */
export async function compareWithPlace(
  kept: KeptEvents,
  place: ExchangePlace,
  named: string,
): Promise<PlaceComparison> {
  const { hashes, damage, damageCount } = await surveyPlace(place, []);
  if (hashes.size + damageCount === 0) throw usageError('place-nothing', { path: named });
  const left = new Set(hashes);
  for (const hash of kept.hashes.values()) left.delete(hash);
  const lost: EventHead[] = [];
  const differing: string[] = [];
  let absent = 0;
  for await (const found of place.read()) {
    if (found.is !== 'event' || !left.delete(found.event.hash)) continue;
    const head = headOf(found.event);
    if (!head) continue;
    if (kept.hashes.has(head.id)) differing.push(head.id);
    else if (kept.own.has(head.replica)) lost.push(head);
    else absent += 1;
  }
  return { lost: rangesOf(lost), absent, differing: differing.toSorted(), damage, damageCount };
}

/** Numbers that follow each other become one range. */
function rangesOf(heads: readonly EventHead[]): Gap[] {
  const ranges: Gap[] = [];
  const sorted = heads.toSorted((a, b) =>
    a.replica === b.replica ? a.number - b.number : a.replica < b.replica ? -1 : 1,
  );
  for (const { replica, number } of sorted) {
    const last = ranges.at(-1);
    if (last?.replica === replica && number <= last.to + 1)
      ranges[ranges.length - 1] = { ...last, to: number };
    else ranges.push({ replica, from: number, to: number });
  }
  return ranges;
}
