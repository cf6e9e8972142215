import type { Ledger, LedgerReader } from '../ledger.ts';
import type { ExchangePlace } from './place.ts';

/** Another store: it has events and nothing besides. */
export function otherStore(
  ledger: LedgerReader & Partial<Pick<Ledger, 'receive'>>,
  named: string,
): ExchangePlace {
  return {
    isRewritten: false,
    chains: () => ledger.chains(),
    async *read(known = []) {
      for await (const event of ledger.exchange(known))
        yield { is: 'event', event, at: { file: named, line: 0 } };
    },
    async add({ events }) {
      if (!ledger.receive) throw new Error('a store that is only looked at was to be written');
      return (await ledger.receive(events)).added;
    },
    close: () => ledger.close(),
  };
}
