import pg from 'pg';
import { inject } from 'vitest';
import { openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import type { Place } from '../store/contract.ts';
import { host, hostAt } from '../store/sample.ts';

let count = 0;

/** Sends statements to a database of the server as its administrator. */
export async function ask(address: string, ...statements: readonly string[]): Promise<pg.QueryResult[]> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    const answers = [];
    for (const statement of statements) answers.push(await client.query(statement));
    return answers;
  } finally {
    await client.end();
  }
}

let one: string | undefined;

/** The one database of a test file, with nothing recorded in it: sooner had than a new one. Nobody may be at work in it. */
export async function emptyDatabase(): Promise<string> {
  if (one === undefined) one = await newDatabase();
  else await forget(one);
  return one;
}

/** Takes away what is recorded, as only the administrator of the server can. */
async function forget(address: string): Promise<void> {
  const [made] = await ask(address, "SELECT to_regclass('cyclo.event') AS event");
  const { event } = made!.rows[0] as { event: string | null };
  if (event)
    await ask(address, 'DELETE FROM cyclo.event; DELETE FROM cyclo.replica; DELETE FROM cyclo.sending');
}

/** How many databases take turns: more than a test has at once. */
const TURNS = 8;
const databases: string[] = [];
let turn = 0;

/** A database with nothing recorded in it; those of the last few calls are left alone. */
export async function nextDatabase(): Promise<string> {
  const index = turn++ % TURNS;
  const address = (databases[index] ??= await newDatabase());
  await forget(address);
  return address;
}

/** A new database: its address. */
export async function newDatabase(): Promise<string> {
  const name = `run_${process.pid}_${(count += 1)}`;
  await ask(`${inject('server')}postgres`, `CREATE DATABASE ${name}`);
  return `${inject('server')}${name}`;
}

/** The ledger of a database. */
export function placeAt(address: string): Place {
  return {
    read: () => openLedgerForReading(address, host),
    write: (now) => openLedgerForWriting(address, now ? hostAt(now) : host),
  };
}
