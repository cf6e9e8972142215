import type { LedgerEvent } from '../../event.ts';
import { groupBy } from '../../group-by.ts';
import { latestOf } from '../latest.ts';
import type { EventFilter } from '../ledger.ts';
import type { Session } from './session.ts';

/** What a filter may ask that is about shares, by the key of an event. */
const OF_SHARE = {
  plans: 'plan',
  units: 'unit',
  activities: 'activity',
  occurrences: 'occurrence',
} as const satisfies Partial<Record<keyof EventFilter, keyof LedgerEvent>>;

// No text that is kept has a zero in it.
const shareOf = ({ plan, unit, activity, occurrence }: Omit<LedgerEvent, 'kind'>): string =>
  `${plan}\0${unit}\0${activity}\0${occurrence}`;

/**
 * Adds to new events what was known about the same share: known already where the filter let everything about the share
 * through, asked for where it did not.
 */
export function withSeen(
  session: Session,
  filter: EventFilter,
  known: readonly LedgerEvent[],
): (events: readonly LedgerEvent[]) => Promise<readonly LedgerEvent[]> {
  const latest = latestByShare(known);
  return async (events) => {
    const unknown = events.filter((event) => !latest.has(shareOf(event)) && !isCovered(filter, event));
    if (unknown.length > 0) {
      const rows = await session.ask(
        `SELECT plan, unit, activity, occurrence, event.id::text AS id, event.seen FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
           AS asked(plan, unit, activity, occurrence)) AS share
         JOIN cyclo.event USING (plan, unit, activity, occurrence)`,
        (['plan', 'unit', 'activity', 'occurrence'] as const).map((key) =>
          unknown.map((event) => event[key]),
        ),
      );
      for (const [share, seen] of latestByShare(rows as unknown as LedgerEvent[])) latest.set(share, seen);
    }
    return events.map((event) => {
      const share = shareOf(event);
      const seen = latest.get(share);
      latest.set(share, event.id);
      return seen === undefined ? event : { ...event, seen };
    });
  };
}

/** What a new event about each share has seen. */
function latestByShare(events: readonly LedgerEvent[]): Map<string, string> {
  return new Map(
    [...groupBy(events, shareOf)].map(([share, its]) => [
      share,
      latestOf(its.map(({ id, seen = null }) => ({ id, seen })))!,
    ]),
  );
}

/** Whether a filter lets everything about the share of an event through. */
function isCovered(filter: EventFilter, event: LedgerEvent): boolean {
  return Object.entries(filter).every(([name, values]: [string, unknown]) => {
    const key = OF_SHARE[name as keyof typeof OF_SHARE];
    return Array.isArray(values) && key in event && values.includes(event[key]);
  });
}
