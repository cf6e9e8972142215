/**
 * The chains of a database. Each session that records has one of the database's own, for as long as it is connected: so nobody
 * waits for another's chain, and there are no more of them than were ever at work at once.
 */
import type { LedgerEvent, LinkedEvent } from '../../event.ts';
import { Failure } from '../../failure.ts';
import { canonicalText, hashOf } from '../canonical.ts';
import type { Chain } from '../ledger.ts';
import { isFailure } from './database-failure.ts';
import { LOCK_SPACE } from './schema.ts';
import type { SqlRow, Session, SqlStatement } from './session.ts';

/** A chain as far as it goes. */
export interface OwnChain {
  readonly id: string;
  last: number;
  head: string | undefined;
}

const COLUMNS = 'id, last, head, events';

/** Which database it is: a copy of one is another, and does not go on with its chains. */
const HOME = `(SELECT concat(oid, ' ', datname) FROM pg_catalog.pg_database WHERE datname = current_database())`;

/** The lock of whoever has a chain. */
const LOCK = `pg_try_advisory_lock(${LOCK_SPACE + 1}, ('x' || left(id::text, 8))::bit(32)::int)`;

/**
 * Takes a chain that nobody has, to be sent inside a transaction. Nobody else takes it until the connection ends, so its end need not be
 * asked for again; where a database has no such locks, {@link insertion} finds that it went on elsewhere. Locking the row reads
 * it as it is now, and not as it was before whoever had it let it go.
 */
export const TAKE_FREE: SqlStatement = {
  text: `SELECT ${COLUMNS} FROM cyclo.replica WHERE home = ${HOME} AND ${LOCK} LIMIT 1 FOR UPDATE`,
};

/** What {@link TAKE_FREE} does, for a role that does not see everything: until the end of the transaction. */
export const TAKE_OWN: SqlStatement = {
  text: 'SELECT id, last, head FROM cyclo.take_chain()',
  again: true,
};

/** The chain of a row of {@link TAKE_FREE} or {@link TAKE_OWN}. */
export function chainIn(row: SqlRow): OwnChain {
  return { id: String(row['id']), last: Number(row['last']), head: textIn(row['head']) };
}

/** Begins a chain where none is free, in a transaction. */
export async function beginChain(session: Session): Promise<OwnChain> {
  const id = crypto.randomUUID();
  await session.send([
    { text: `INSERT INTO cyclo.replica (id, home, last, events) VALUES ($1, ${HOME}, 0, 0)`, values: [id] },
    { text: `SELECT ${LOCK} FROM cyclo.replica WHERE id = $1`, values: [id] },
  ]);
  return { id, last: 0, head: undefined };
}

/** Puts an event at the end of a chain. */
export function linkTo(chain: OwnChain, event: LedgerEvent): LinkedEvent {
  const { id: replica, head } = chain;
  const number = chain.last + 1;
  const placed = { ...event, replica, number, ...(head !== undefined && { previous: head }) };
  const hash = hashOf(canonicalText(placed));
  chain.last = number;
  chain.head = hash;
  return Object.assign(placed, { hash });
}

/**
 * What there is of each replica.
 *
 * @throws Failure `database-own-only` for a role that sees a part of it
 */
export async function readChains(session: Session): Promise<Chain[]> {
  const rows = await session
    .ask(`SELECT ${COLUMNS} FROM cyclo.replica WHERE events > 0 ORDER BY id`)
    .catch((error: unknown) => {
      throw isFailure(error, 'database-forbidden') && session.role !== undefined ? ownOnly(session) : error;
    });
  return rows.map((row) => ({
    replica: String(row['id']),
    last: Number(row['last']),
    head: textIn(row['head']) ?? '',
    events: Number(row['events']),
  }));
}

/** That a role is given what is its own, and no more. */
export function ownOnly({ place }: Session): Failure {
  return new Failure('database-own-only', { store: place.name });
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
