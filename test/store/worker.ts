/** A process of its own that uses the ledger: `node worker.mjs <job> <folder> [argument]`. Tests start many, or kill it. */
import { once } from 'node:events';
import { join } from 'node:path';
import { Failure } from '../../src/failure.ts';
import { LEDGER_FILE, openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import { loadSqlite } from '../../src/store/sqlite/driver.ts';
import { host, hostAt, sampleEvent } from './sample.ts';

const NOBODY = 65534;

const [job = '', folder = '', argument = ''] = process.argv.slice(2);
/** Looks at nothing that is there. */
const blindly = { plans: [] };

const machine = hostAt(() => Date.now());

function say(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Root may do everything, so that permissions are tested as somebody else. */
async function becomeNobody(): Promise<void> {
  await loadSqlite();
  await import('../../src/store/stamp.ts');
  if (process.getuid?.() !== 0) return;
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}

const jobs: Record<string, () => Promise<void>> = {
  /** One transaction for each of so many events. */
  async write() {
    const ledger = await openLedgerForWriting(folder, machine);
    for (let index = 0; index < Number(argument); index += 1) {
      const [event] = await ledger.record(blindly, () => [sampleEvent({ note: String(index) })]);
      say(event?.id);
    }
    await ledger.close();
  },
  /** Records one obligation unless it is recorded already. */
  async race() {
    const ledger = await openLedgerForWriting(folder, machine);
    const added = await ledger.record({ units: ['ruo-kalininsky'], activities: ['osh-1'] }, (known) =>
      known.length > 0 ? [] : [sampleEvent({ by: argument })],
    );
    await ledger.close();
    say(added.length);
  },
  /** Says that it is about to record, and does as `race`. */
  async wait() {
    say('waits');
    await jobs['race']?.();
  },
  /** Transactions of three events each, until somebody ends it; says an id only when the three are acknowledged. */
  async forever() {
    const ledger = await openLedgerForWriting(folder, machine);
    for (let index = 0; ; index += 1) {
      const note = `${argument}-${index}`;
      const three = await ledger.record(blindly, () => [1, 2, 3].map(() => sampleEvent({ note })));
      for (const event of three) say(event.id);
      // Lets standard output go, and the other writers in.
      await new Promise((wake) => setTimeout(wake, 1));
    }
  },
  /** Dies in a transaction so large that half of it is in the file already. */
  async 'die-half-way'() {
    const { DatabaseSync } = await loadSqlite();
    const db = new DatabaseSync(join(folder, LEDGER_FILE), { readOnly: false });
    db.exec(`PRAGMA cache_size = 2; BEGIN IMMEDIATE;
      WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
      INSERT INTO event (id, recorded_at, recorded_by, plan, activity, occurrence, actor, unit, kind, happened_on, replica, number, hash, nth, witness)
      SELECT 'x' || i, '', '', '', '', '', '', '', 'done', '', 1, i, x'', 1, '' FROM n`);
    process.kill(process.pid, 'SIGKILL');
  },
  /** Holds the write lock until standard input ends. */
  async hold() {
    const { DatabaseSync } = await loadSqlite();
    const db = new DatabaseSync(join(folder, LEDGER_FILE), { readOnly: false });
    db.exec('BEGIN IMMEDIATE');
    say('held');
    await once(process.stdin.resume(), 'end');
    db.close();
  },
  async 'read-as-nobody'() {
    await becomeNobody();
    const ledger = await openLedgerForReading(folder, host);
    say((await ledger.events()).length);
    await ledger.close();
  },
  async 'write-as-nobody'() {
    await becomeNobody();
    const ledger = await openLedgerForWriting(folder, host);
    say((await ledger.record({}, () => [sampleEvent()])).length);
    await ledger.close();
  },
};

try {
  await jobs[job]?.();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  say(error.code);
}
