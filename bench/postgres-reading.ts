/**
 * How long a database takes to answer about one unit, and about 178 units in one month, in milliseconds: the median of fifteen. Called
 * again after other units' events were added (`postgres-events.sql`), it shows whether those matter. With `begin` it makes the ledger.
 */
import { openLedgerForReading, openLedgerForWriting } from '../src/store/open-ledger.ts';

const [address = '', verb] = process.argv.slice(2);
const host = {
  now: () => Date.now(),
  withoutWarnings: <T>(load: () => Promise<T>): Promise<T> => load(),
};
const TIMES = 15;

async function median(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let count = 0; count < TIMES; count++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[(TIMES - 1) / 2]!.toFixed(1);
}

if (verb === 'begin') await (await openLedgerForWriting(address, host)).close();
else {
  const ledger = await openLedgerForReading(address, host);
  const activities = Array.from({ length: 40 }, (_, index) => `activity-${index + 1}`);
  const one = await median(() => ledger.events({ plans: ['country'], activities, units: ['school-7'] }));
  const many = await median(() =>
    ledger.shares({
      plan: 'country',
      occurrences: activities.map((activity) => ({ activity, occurrence: '2026-03' })),
      units: Array.from({ length: 178 }, (_, index) => `school-${index + 1}`),
      whole: { activities: [], units: [] },
    }),
  );
  await ledger.close();
  process.stdout.write(`one unit ${one}, a month of 178 units ${many}\n`);
}
