/**
 * Fifty connections of one process that record through the store's interface, one event a commit, for some seconds. Prints how many a
 * second, and the milliseconds of its own processor time that each takes. With `bare` the driver alone sends what pgbench does, as a prepared
 * statement. `postgres.mjs` compares them with pgbench.
 */
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { openLedgerForWriting } from '../src/store/open-ledger.ts';

const [address = '', connections = '50', seconds = '10', way] = process.argv.slice(2);
const host = {
  now: () => Date.now(),
  withoutWarnings: <T>(load: () => Promise<T>): Promise<T> => load(),
};
/** What one connection records, given the number of the record. */
type Writer = (number: number) => Promise<unknown>;

async function storeWriter(connection: number): Promise<Writer> {
  const ledger = await openLedgerForWriting(address, host);
  return (number) => {
    const share = {
      plan: 'bench',
      activity: `activity-${number % 40}`,
      occurrence: `2026-${10 + (number % 3)}`,
      unit: `writer-${process.pid}-${connection}-${Math.floor(number / 120)}`,
    };
    return ledger.record(
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
  };
}

async function bareWriter(connection: number): Promise<Writer> {
  const client = new pg.Client(address);
  await client.connect();
  const sql = readFileSync(new URL('postgres-insert.sql', import.meta.url), 'utf8')
    .replace(/^.*\n/, '')
    .replaceAll(':number', '$1::bigint');
  return (number) => client.query({ name: 'insert', text: sql, values: [connection * 1_000_000 + number] });
}

const writers = await Promise.all(
  Array.from({ length: Number(connections) }, (_, connection) =>
    way === 'bare' ? bareWriter(connection) : storeWriter(connection),
  ),
);
const before = process.cpuUsage();
const end = Date.now() + Number(seconds) * 1000;
let count = 0;
await Promise.all(
  writers.map(async (write) => {
    for (let number = 0; Date.now() < end; number++) {
      await write(number);
      count += 1;
    }
  }),
);
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  `${Math.round(count / Number(seconds))} a second, ${((user + system) / 1000 / count).toFixed(2)} ms each\n`,
);
process.exit();
