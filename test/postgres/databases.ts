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

/** The one database of a test file, without a ledger: sooner made than a new one. Nobody may be at work in it. */
export async function emptyDatabase(): Promise<string> {
  one ??= await newDatabase();
  await ask(one, 'DROP SCHEMA IF EXISTS cyclo CASCADE');
  return one;
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
