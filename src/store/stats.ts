/** How much there is in a store. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerAmounts, LedgerHost } from './ledger.ts';
import { LEDGER_FILE, openLedgerForReading } from './open-ledger.ts';
import { isDatabaseAddress } from './store-address.ts';

/** What a store has. */
export interface StoreStats extends LedgerAmounts {
  /** How many stores have recorded it. */
  readonly replicas: number;
  /** Bytes of the file; absent in a database. */
  readonly size?: number;
}

/** @throws Failure `store-…` where it cannot be read */
export async function storeStats(place: string, host: LedgerHost): Promise<StoreStats> {
  const ledger = await openLedgerForReading(place, host);
  try {
    const amounts = await ledger.amounts();
    const chains = await ledger.chains();
    return {
      ...amounts,
      replicas: chains.length,
      ...(!isDatabaseAddress(place) && {
        size: statSync(join(place, LEDGER_FILE), { throwIfNoEntry: false })?.size ?? 0,
      }),
    };
  } finally {
    await ledger.close();
  }
}
