/** How much there is in a store. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerHost } from './ledger.ts';
import { LEDGER_FILE, openLedgerForReading } from './open-ledger.ts';
import { isDatabaseAddress } from './store-address.ts';

/** What a store has. */
export interface StoreStats {
  readonly events: number;
  readonly plans: number;
  readonly units: number;
  /** How many stores have recorded it. */
  readonly replicas: number;
  /** Bytes of the file; absent in a database. */
  readonly size?: number;
  /** The instants of the first and the last record. */
  readonly first?: string;
  readonly last?: string;
}

/** @throws Failure `store-…` where it cannot be read */
export async function storeStats(place: string, host: LedgerHost): Promise<StoreStats> {
  const ledger = await openLedgerForReading(place, host);
  try {
    const events = await ledger.events();
    const chains = await ledger.chains();
    const plans = new Set(events.map(({ plan }) => plan));
    const units = new Set(events.map(({ unit }) => unit));
    const instants = events.map(({ recordedAt }) => recordedAt);
    const least = (one: string, other: string): string => (other < one ? other : one);
    const greatest = (one: string, other: string): string => (other > one ? other : one);
    return {
      events: events.length,
      plans: plans.size,
      units: units.size,
      replicas: chains.length,
      ...(!isDatabaseAddress(place) && { size: sizeOf(join(place, LEDGER_FILE)) }),
      ...(instants.length > 0 && { first: instants.reduce(least), last: instants.reduce(greatest) }),
    };
  } finally {
    await ledger.close();
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
