import { openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import { ledgerContract } from './contract.ts';
import { host, hostAt } from './sample.ts';
import { storeFolder } from './store-folder.ts';

ledgerContract('SQLite', async () => {
  const folder = storeFolder();
  return {
    read: () => openLedgerForReading(folder, host),
    write: (now) => openLedgerForWriting(folder, now ? hostAt(now) : host),
  };
});
