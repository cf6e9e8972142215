/** What the SQL of every engine has in common. */
import type { LedgerAmounts } from './ledger.ts';

/** The columns that events are selected by. */
export const FILTERS = [
  ['plans', 'plan'],
  ['units', 'unit'],
  ['activities', 'activity'],
  ['occurrences', 'occurrence'],
  ['actors', 'actor'],
] as const;

/** The last characters of an id, as the indexes have them: people call records and calls by these. */
export const ENDING = 8;

/** Of what begins or ends alike, so many ids are told: more would not be read. */
export const MOST_ALIKE = 20;

/** Later than any instant. */
export const ALWAYS = '9999';

/** What counts events, in the SQL of every engine. */
export const AMOUNTS = `count(*) AS events, count(DISTINCT plan) AS plans, count(DISTINCT unit) AS units,
  min(recorded_at) AS first, max(recorded_at) AS last`;

/** Where nothing is recorded. */
export const NO_AMOUNTS: LedgerAmounts = { events: 0, plans: 0, units: 0 };

/** A row of {@link AMOUNTS}. */
export function amountsIn(row: unknown): LedgerAmounts {
  const { events, plans, units, first, last } = row as Record<string, unknown>;
  return {
    events: Number(events),
    plans: Number(plans),
    units: Number(units),
    ...(typeof first === 'string' && typeof last === 'string' && { first, last }),
  };
}
