/** Opening the ledger for a command, and reading what concerns its plans. */
import type { LedgerEvent } from '../../event.ts';
import type { Ledger, LedgerReader } from '../../store/ledger.ts';
import { mayWrite, type Context } from '../context.ts';
import { storeFolder } from './plans.ts';

/** The events of some plans in order of recording; of all where none are named. Creates nothing. */
export function readEvents(context: Context, plans?: readonly string[]): Promise<LedgerEvent[]> {
  return readLedger(context, (ledger) => ledger.events(plans ? { plans } : {}));
}

/** Opens the ledger to look at it, and closes it afterwards. Creates nothing. */
export async function readLedger<T>(
  context: Context,
  look: (ledger: LedgerReader) => Promise<T>,
): Promise<T> {
  const { openLedgerForReading } = await import('../../store/open-ledger.ts');
  const ledger = await openLedgerForReading(await storeFolder(context), context.io);
  try {
    return await look(ledger);
  } finally {
    await ledger.close();
  }
}

/** Opens the ledger to add to it, and closes it afterwards. */
export async function withLedger<T>(context: Context, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  mayWrite(context, 'records');
  const { openLedgerForWriting } = await import('../../store/open-ledger.ts');
  const ledger = await openLedgerForWriting(await storeFolder(context), context.io);
  const { tally } = context;
  try {
    return await work({
      ...ledger,
      async record(filter, decide) {
        const added = await ledger.record(filter, decide);
        tally.recorded += added.length;
        return added;
      },
      async recordMany(filter, decide, progress) {
        const count = await ledger.recordMany(filter, decide, progress);
        tally.recorded += count;
        return count;
      },
    });
  } finally {
    await ledger.close();
  }
}
