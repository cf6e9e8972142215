/**
 * Whose turn it is. Who decides by what is recorded about some units keeps others from recording about the same until it is done;
 * writers about other units do not wait. A database without such locks (there are some that take the statement and do nothing)
 * has to keep transactions apart by itself, as those do.
 */
import { createHash } from 'node:crypto';
import type { EventFilter } from '../ledger.ts';
import { LOCK_SPACE } from './schema.ts';
import type { Statement } from './session.ts';

/** The locks that are not about units. */
const GATE = 2;
const OUTBOX = 3;

/** A server has room for some thousand locks of all its sessions: who wants more takes the whole ledger. */
const MOST = 100;

/** Begins a transaction, and waits for the turn to record what depends on the events that match. */
export function turnFor({ plans, units }: EventFilter): Statement {
  if (!plans || !units || plans.length * units.length > MOST)
    return { text: `BEGIN; SELECT pg_advisory_xact_lock(${LOCK_SPACE}, ${GATE})` };
  // In one order for all, so that no two wait for each other.
  const keys = plans
    .flatMap((plan) => units.map((unit) => keyOf(plan, unit)))
    .toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  const locks = keys.map((key) => `; SELECT pg_advisory_xact_lock(${key})`);
  return {
    text: `BEGIN; SELECT pg_advisory_xact_lock_shared(${LOCK_SPACE}, ${GATE})${locks.join('')}`,
  };
}

/** Waits for the turn to say what was sent. */
export const OUTBOX_TURN: Statement = { text: `SELECT pg_advisory_xact_lock(${LOCK_SPACE}, ${OUTBOX})` };

function keyOf(plan: string, unit: string): bigint {
  return createHash('sha256')
    .update(JSON.stringify([plan, unit]))
    .digest()
    .readBigInt64BE();
}
