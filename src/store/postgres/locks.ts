/**
 * Whose turn it is. Who decides by what is recorded about some units keeps others from recording about the same until it is done;
 * writers about other units do not wait. A database without such locks (there are some that take the statement and do nothing)
 * has to keep transactions apart by itself, as those do.
 */
import { hash } from 'node:crypto';
import type { EventFilter } from '../ledger.ts';
import { LOCK_SPACE } from './schema.ts';
import type { SqlStatement } from './session.ts';

/** The locks that are not about units. */
const GATE = 2;
const OUTBOX = 3;

const BEGIN: SqlStatement = { text: 'BEGIN', again: true };

/** A server has room for some thousand locks of all its sessions: who wants more takes the whole ledger. */
const MOST = 100;

/**
 * Begins a transaction, and waits for the turn to record what depends on the events that match.
 *
 * @param question what is asked by the way, as a column; the answer is of before the wait
 */
export function lockUnits({ plans, units }: EventFilter, question = 'NULL'): readonly SqlStatement[] {
  const asked = `${question} AS answer`;
  if (!plans || !units || plans.length * units.length > MOST)
    return [BEGIN, { text: `SELECT pg_advisory_xact_lock(${LOCK_SPACE}, ${GATE}), ${asked}` }];
  // In one order for all, so that no two wait for each other.
  const keys = plans
    .flatMap((plan) => units.map((unit) => keyOf(plan, unit)))
    .toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  const locks = keys.map((_, index) => `pg_advisory_xact_lock($${index + 1}), `);
  return [
    BEGIN,
    {
      text: `SELECT pg_advisory_xact_lock_shared(${LOCK_SPACE}, ${GATE}), ${locks.join('')}${asked}`,
      values: keys,
      again: keys.length === 1,
    },
  ];
}

/** Waits for the turn to say what was sent. */
export const OUTBOX_LOCK: SqlStatement = { text: `SELECT pg_advisory_xact_lock(${LOCK_SPACE}, ${OUTBOX})` };

function keyOf(plan: string, unit: string): bigint {
  return hash('sha256', JSON.stringify([plan, unit]), 'buffer').readBigInt64BE();
}
