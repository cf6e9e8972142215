/** What a command needs of a large ledger, and what it reads of it: counted in rows, and in whole looks through the table. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import { openLedgerForWriting } from '../../src/store/open-ledger.ts';
import type { Database, SqliteDriver, SqlValue } from '../../src/store/sqlite/driver.ts';
import { runs } from '../runs.ts';
import { Workplace } from '../test-io.ts';
import { host, sampleEvent } from './sample.ts';

const seen = vi.hoisted(() => ({ rows: 0, scans: [] as string[] }));
/** Whether a statement looks through a whole table, by its text: how it looks does not hang on what is asked for. */
const isScan = vi.hoisted(() => new Map<string, boolean>());

vi.mock('../../src/store/sqlite/driver.ts', async (load) => {
  const { loadSqlite } = await load<{ loadSqlite(): Promise<SqliteDriver> }>();
  return {
    async loadSqlite(): Promise<SqliteDriver> {
      const { DatabaseSync } = await loadSqlite();
      return {
        DatabaseSync: class extends DatabaseSync {
          override prepare(sql: string): ReturnType<Database['prepare']> {
            const statement = super.prepare(sql);
            const scans = (values: SqlValue[]): boolean => {
              if (!/^\s*SELECT/.test(sql)) return false;
              const plan = super.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
              return plan.some(({ detail }) => /^SCAN (event|one|share)\b/.test(detail));
            };
            const look = (values: SqlValue[]): void => {
              if (!isScan.has(sql)) isScan.set(sql, scans(values));
              if (isScan.get(sql)) seen.scans.push(sql);
            };
            return {
              run: (...values) => statement.run(...values),
              get: (...values) => {
                look(values);
                seen.rows += 1;
                return statement.get(...values);
              },
              all: (...values) => {
                look(values);
                const found = statement.all(...values);
                seen.rows += found.length;
                return found;
              },
            };
          }
        },
      };
    },
  };
});

const EVENTS = runs(100_000);
const PLAN = '--plan plans/sgo-2010-h1.yaml';
let place: Workplace;

beforeAll(async () => {
  place = await Workplace.open();
  const ledger = await openLedgerForWriting(join(place.folder, '.cyclo'), host);
  for (let from = 0; from < EVENTS; from += EVENTS / 10) {
    await ledger.recordMany(
      { plans: [] },
      function* () {
        for (let index = from; index < from + EVENTS / 10; index += 1)
          yield sampleEvent({
            unit: `school-${index % 5000}`,
            activity: `item-${index}`,
            plan: `${index % 3}`,
          });
      },
      () => undefined,
    );
  }
  await ledger.close();
});

afterAll(() => place.close());

function forget(): void {
  seen.rows = 0;
  seen.scans = [];
}

const run = (line: string) => place.cyclo(`${line} ${PLAN}`, { now: '2010-10-21T06:00:00.000Z' });

it.each([
  ['what was recorded last', () => ''],
  ['what a number names', (call: string) => call.slice(-8)],
  ['what a whole id names', (call: string) => call],
  ['what the beginning of an id names', (call: string) => call.slice(0, 28)],
])('takes back %s by reading what that is about', async (_what, numberOf) => {
  const { out } = await run('done pdn-seminar -a RUO -m 2010-10 --format json');
  const [event] = (JSON.parse(out) as { events: LedgerEvent[] }).events;
  forget();
  const undone = await run(`undo ${numberOf(event!.call!)} --yes`);
  expect(undone.err).toBe('');
  expect(undone.out.match(/РУО/g)).toHaveLength(7);
  // Most of them are the columns of the table, which are looked at each time.
  expect(seen.rows).toBeLessThan(400);
  // The last record is looked for from the end, and there it is.
  expect(seen.scans.filter((sql) => !sql.includes('ORDER BY id DESC LIMIT 1'))).toEqual([]);
});

it('records for one unit without reading what all others have said', async () => {
  forget();
  const { out } = await run('done pdn-seminar -u ruo-kalininsky -m 2010-10');
  expect(out).toMatch(/1 of \d+ done/);
  // How far the activity is stands in its shares: no look through the table brings events, with their words and hashes.
  expect(seen.scans.filter((sql) => sql.includes('hash'))).toEqual([]);
});

it('logs one unit by reading its records', async () => {
  forget();
  const { exit, out } = await run('log -u school-7 --format json');
  expect(exit).toBe(0);
  expect((JSON.parse(out) as { events: LedgerEvent[] }).events).toHaveLength(EVENTS / 5000);
  expect(seen.rows).toBeLessThan(200);
  expect(seen.scans).toEqual([]);
});
