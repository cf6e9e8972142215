/**
 * Fifty writers, or ten readers, in a database, for some seconds: each writer records as fast as it is answered, each reader asks what one unit
 * owes and what 178 owe in a month, in turns. Prints how long they took; the writers fail where anything was lost or is there twice.
 * `postgres.mjs` has both at once.
 */
import { openLedgerForReading, openLedgerForWriting } from '../src/store/open-ledger.ts';
import type { Ledger, LedgerReader } from '../src/store/ledger.ts';
import { verifyDatabase } from '../src/store/postgres/verify.ts';

const [address = '', seconds = '10', role = 'write'] = process.argv.slice(2);
const WRITERS = 50;
const READERS = 10;
const host = {
  now: () => Date.now(),
  withoutWarnings: <T>(load: () => Promise<T>): Promise<T> => load(),
};
const activities = Array.from({ length: 40 }, (_, index) => `activity-${index}`);
const units = Array.from({ length: 178 }, (_, index) => `load-${index}`);

const taken = {
  'a record': [] as number[],
  'one unit': [] as number[],
  'a month of 178 units': [] as number[],
};
async function timed<T>(what: keyof typeof taken, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  taken[what].push(performance.now() - start);
  return result;
}

const acknowledged: string[] = [];
let end = 0;

/** Completes a share after another, those that another writer completes, too. */
async function write(ledger: Ledger, writer: number): Promise<void> {
  for (let number = 0; Date.now() < end; number++) {
    const share = {
      plan: 'load',
      activity: activities[number % 40]!,
      occurrence: `2026-${String(number % 12).padStart(2, '0')} ${Math.floor(number / 480)}`,
      unit: units[(writer * 7 + number) % 178]!,
    };
    const { plan, activity, occurrence, unit } = share;
    const filter = { plans: [plan], units: [unit], activities: [activity], occurrences: [occurrence] };
    const events = await timed('a record', () =>
      ledger.record(filter, (known) =>
        known.length > 0 ? [] : [{ ...share, actor: 'SCH', kind: 'done', on: '2026-10-05', by: 'Иванова' }],
      ),
    );
    acknowledged.push(...events.map(({ id }) => id));
  }
}

async function read(ledger: LedgerReader, reader: number): Promise<void> {
  const occurrences = activities.map((activity) => ({ activity, occurrence: '2026-03 0' }));
  for (let number = reader; Date.now() < end; number++) {
    const unit = units[number % 178]!;
    await timed('one unit', () => ledger.events({ plans: ['load'], activities, units: [unit] }));
    const whole = { activities: [], units: [] };
    await timed('a month of 178 units', () => ledger.shares({ plan: 'load', occurrences, units, whole }));
  }
}

/** Everything that was acknowledged is there once, and the chains are whole. */
async function requireWhole(): Promise<void> {
  const ledger = await openLedgerForReading(address, host);
  const recorded = (await ledger.events()).map(({ id }) => id);
  await ledger.close();
  const { altered, missing, forks } = await verifyDatabase(address);
  const isWhole = JSON.stringify(recorded) === JSON.stringify(acknowledged.toSorted());
  if (isWhole && altered.length + missing.length + forks.length === 0) return;
  const counts = `${acknowledged.length} acknowledged, ${recorded.length} recorded`;
  throw new Error(`${counts}; ${JSON.stringify({ altered, missing, forks })}`);
}

if (role === 'write') {
  const ledgers: Ledger[] = [];
  while (ledgers.length < WRITERS) ledgers.push(await openLedgerForWriting(address, host));
  end = Date.now() + Number(seconds) * 1000;
  await Promise.all(ledgers.map(write));
  await Promise.all(ledgers.map((each) => each.close()));
  await requireWhole();
} else {
  const ledgers: LedgerReader[] = [];
  while (ledgers.length < READERS) ledgers.push(await openLedgerForReading(address, host));
  end = Date.now() + Number(seconds) * 1000;
  await Promise.all(ledgers.map(read));
  await Promise.all(ledgers.map((each) => each.close()));
}
for (const [what, times] of Object.entries(taken)) {
  if (times.length === 0) continue;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): string => sorted[Math.floor((sorted.length - 1) * part)]!.toFixed(0);
  const each = Math.round(sorted.length / Number(seconds));
  process.stdout.write(
    `${what}: ${each} a second, median ${at(0.5)} ms, of a hundred 95 in ${at(0.95)}, the longest ${at(1)}\n`,
  );
}
