import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { LedgerHost, Received } from './ledger.ts';
import { LEDGER_FILE, openLedgerForReading, openLedgerForWriting } from './open-ledger.ts';
import { isDatabaseAddress } from './store-address.ts';

/**
 * Adds to a store everything that another has and it has not. Both may be of any kind.
 *
 * @throws Failure `store-none` where there is nothing to copy from; `store-older` where that has to be brought up to date first;
 *   `store-…`, `event-altered`
 */
export async function copyRecords(from: string, to: string, host: LedgerHost): Promise<Received> {
  if (!isDatabaseAddress(from) && !existsSync(join(from, LEDGER_FILE)))
    throw new Failure('store-none', { path: join(from, LEDGER_FILE) });
  const source = await openLedgerForReading(from, host);
  try {
    // What is there is looked at before a store is made for it.
    await source.chains();
    const target = await openLedgerForWriting(to, host);
    try {
      return await target.receive(source.exchange(await target.chains()));
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
