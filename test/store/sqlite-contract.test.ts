import { openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import { ledgerContract, type Place } from './contract.ts';
import { exchangeContract } from './exchange-contract.ts';
import { host, hostAt } from './sample.ts';
import { storeFolder } from './store-folder.ts';

async function create(): Promise<Place> {
  const folder = storeFolder();
  return {
    read: () => openLedgerForReading(folder, host),
    write: (now) => openLedgerForWriting(folder, now ? hostAt(now) : host),
  };
}

ledgerContract('SQLite', create);
exchangeContract('SQLite', create);
