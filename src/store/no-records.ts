import type { LedgerReader } from './ledger.ts';
import { NO_AMOUNTS } from './sql.ts';

/** What is read where there is no store: nothing was recorded yet. */
export const NO_RECORDS: LedgerReader = {
  events: async () => [],
  last: async () => undefined,
  called: async () => [],
  alike: async () => [],
  shares: async () => ({ completions: [], events: [] }),
  difference: async () => [],
  subjects: async () => [],
  amounts: async () => NO_AMOUNTS,
  chains: async () => [],
  async *exchange() {
    // Of no chain there is anything.
  },
  close: async () => undefined,
};
