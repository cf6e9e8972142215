import type { Amounts } from './ledger.ts';

/** What counts events, in the SQL of every engine. */
export const AMOUNTS = `count(*) AS events, count(DISTINCT plan) AS plans, count(DISTINCT unit) AS units,
  min(recorded_at) AS first, max(recorded_at) AS last`;

/** Where nothing is recorded. */
export const NO_AMOUNTS: Amounts = { events: 0, plans: 0, units: 0 };

/** A row of {@link AMOUNTS}. */
export function amountsIn(row: unknown): Amounts {
  const { events, plans, units, first, last } = row as Record<string, unknown>;
  return {
    events: Number(events),
    plans: Number(plans),
    units: Number(units),
    ...(typeof first === 'string' && typeof last === 'string' && { first, last }),
  };
}
