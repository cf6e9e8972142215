import { usageError } from '../../failure.ts';
import type { ExchangePlace } from '../../store/exchange/place.ts';
import { databaseName, isDatabaseAddress, requireNoPassword } from '../../store/store-address.ts';
import { mayWrite, type Context } from '../context.ts';
import { storePlace } from '../project/plans.ts';

/** How a place is called where it is shown: a password is never. */
export function shownPlace(given: string): string {
  return isDatabaseAddress(given) ? databaseName(given) : given;
}

/**
 * The place that somebody named.
 * @param isWritten whether something is to be put into it
 * @throws Failure `sync-where` where none was named; `place-own-store` for the store itself; `place-…`, `store-…`
 */
export async function exchangePlace(
  context: Context,
  given: string,
  isWritten: boolean,
): Promise<ExchangePlace> {
  if (given === '') throw usageError('sync-where', {});
  const { io } = context;
  const { openPlace } = await import('../../store/exchange/open-place.ts');
  const { otherStore } = await import('../../store/exchange/other-store.ts');
  const { openLedgerForReading, openLedgerForWriting } = await import('../../store/open-ledger.ts');
  const own = await storePlace(context);
  requireNoPassword(given);
  return openPlace(given, io.cwd, async (place) => {
    const real = async (path: string): Promise<string> => (await io.files.realPath(path)) ?? path;
    const named = shownPlace(given);
    if ((await real(place)) === (await real(own))) throw usageError('place-own-store', { path: named });
    if (!isWritten) return otherStore(await openLedgerForReading(place, io), named);
    mayWrite(context, 'records');
    return otherStore(await openLedgerForWriting(place, io), named);
  });
}
