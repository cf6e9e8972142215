/**
 * The chains of a database. Each session that records has one of the database's own, for as long as its transaction lasts: so nobody
 * waits for another's chain, and there are no more of them than were ever at work at once.
 */
import type { LedgerEvent, LinkedEvent } from '../../event.ts';
import { canonicalText, hashOf } from '../canonical.ts';
import type { Chain } from '../ledger.ts';
import type { Row, Session, Statement } from './session.ts';

/** A chain as far as it goes. */
export interface OwnChain {
  readonly id: string;
  last: number;
  head: string | undefined;
}

const COLUMNS = 'id, last::float8 AS last, head, events::float8 AS events';

/** Which database it is: a copy of one is another, and does not go on with its chains. */
const HOME = `(SELECT concat(oid, ' ', datname) FROM pg_catalog.pg_database WHERE datname = current_database())`;

/** Tells the latest id, and takes the chain that this session had before, where nobody else has it now. */
export function takeAgain(id: string | undefined): Statement {
  return {
    text: `SELECT (SELECT id FROM cyclo.event ORDER BY id DESC LIMIT 1) AS latest, chain.* FROM (SELECT 1) AS one LEFT JOIN (
      SELECT ${COLUMNS} FROM cyclo.replica WHERE id = $1 AND home = ${HOME} FOR UPDATE SKIP LOCKED) AS chain ON true`,
    values: [id ?? null],
    name: 'take again',
  };
}

/** The chain of a row of {@link takeAgain}. */
export function chainIn(row: Row): OwnChain {
  return { id: String(row['id']), last: Number(row['last']), head: textIn(row['head']) };
}

/** Takes any chain that nobody has now, or begins one. To be called inside a transaction, at the end of which it is free again. */
export async function takeAny(session: Session): Promise<OwnChain> {
  const [free] = await session.ask(
    `SELECT ${COLUMNS} FROM cyclo.replica WHERE home = ${HOME} ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
  );
  if (free) return chainIn(free);
  const id = crypto.randomUUID();
  await session.ask(`INSERT INTO cyclo.replica (id, home, last, events) VALUES ($1, ${HOME}, 0, 0)`, [id]);
  return { id, last: 0, head: undefined };
}

/** Puts an event at the end of a chain. */
export function linkTo(chain: OwnChain, event: LedgerEvent): LinkedEvent {
  const { id: replica, head } = chain;
  const placed = {
    ...event,
    replica,
    number: chain.last + 1,
    ...(head !== undefined && { previous: head }),
  };
  const hash = hashOf(canonicalText(placed));
  chain.last = placed.number;
  chain.head = hash;
  return { ...placed, hash };
}

/** What there is of each replica. */
export async function readChains(session: Session): Promise<Chain[]> {
  const rows = await session.ask(`SELECT ${COLUMNS} FROM cyclo.replica WHERE events > 0 ORDER BY id`);
  return rows.map((row) => ({
    replica: String(row['id']),
    last: Number(row['last']),
    head: textIn(row['head']) ?? '',
    events: Number(row['events']),
  }));
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
