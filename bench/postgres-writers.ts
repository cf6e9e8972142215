/**
 * Fifty connections of one process that record through the store's interface, one event a commit, for some seconds. Prints how many a
 * second. `postgres.mjs` compares it with pgbench.
 */
import { openLedgerForWriting } from '../src/store/open-ledger.ts';

const [address = '', connections = '50', seconds = '10'] = process.argv.slice(2);
const host = {
  now: () => Date.now(),
  withoutWarnings: <T>(load: () => Promise<T>): Promise<T> => load(),
};
const ledgers = await Promise.all(
  Array.from({ length: Number(connections) }, () => openLedgerForWriting(address, host)),
);
const end = Date.now() + Number(seconds) * 1000;
let count = 0;

await Promise.all(
  ledgers.map(async (ledger, connection) => {
    for (let number = 0; Date.now() < end; number++) {
      const share = {
        plan: 'bench',
        activity: `activity-${number % 40}`,
        occurrence: `2026-${10 + (number % 3)}`,
        unit: `writer-${connection}-${Math.floor(number / 120)}`,
      };
      await ledger.record(
        {
          plans: [share.plan],
          units: [share.unit],
          activities: [share.activity],
          occurrences: [share.occurrence],
        },
        (known) =>
          known.length > 0
            ? []
            : [{ ...share, actor: 'SCH', kind: 'done', on: '2026-10-05', by: 'Иванова', note: 'протокол' }],
      );
      count += 1;
    }
  }),
);
const took = Number(seconds);
await Promise.all(ledgers.map((ledger) => ledger.close()));
const { user, system } = process.cpuUsage();
process.stdout.write(`${Math.round(count / took)} ${(user + system) / 1000 / count}\n`);
