/** Recording in a database: all of a call or none of it, once, whatever becomes of the connection. */
import { setTimeout as wait } from 'node:timers/promises';
import type { LedgerEvent, NewEvent } from '../../event.ts';
import { Failure } from '../../failure.ts';
import { isEventId } from '../event-shape.ts';
import { EVENT_COLUMNS, eventValues } from '../sqlite/event-row.ts';
import type { EventFilter } from '../ledger.ts';
import type { Stamp } from '../stamp.ts';
import { asksAgain, isFailure } from './database-failure.ts';
import { eventsIn, eventsStatement } from './read-events.ts';
import { LostConnection, type Session, type Statement } from './session.ts';
import { turnFor } from './turns.ts';

/** Says what the ledger adds to events: called once for a transaction, and what it gives with each event in turn. */
export type Stamper = (lastId: string | undefined) => (event: NewEvent) => Stamp;

/** What is to be recorded. */
export interface Deed {
  readonly filter: EventFilter;
  readonly decide: (known: readonly LedgerEvent[]) => Iterable<NewEvent>;
  readonly stamper: Stamper;
  /** Told of each event when it has been sent; the deed is done when all is. */
  readonly added: (event: NewEvent, stamp: Stamp) => void;
}

/** How many events are sent at once: a statement has at most 65,535 values. */
const BATCH = 500;
/** How long to wait before connecting anew, in milliseconds: a server that crashed is back in seconds. */
const WAITS = [100, 500, 2000, 5000, 10_000];

const LAST: Statement = { text: 'SELECT id FROM cyclo.event ORDER BY id DESC LIMIT 1', name: 'last' };
const COMMIT: Statement = { text: 'COMMIT' };

/** What was decided, while it is not known whether it is recorded. */
interface Decided {
  readonly known: readonly LedgerEvent[];
  /** The rows, while they are few enough to be sent again. */
  rows: unknown[][] | undefined;
  /** The last event, once all were sent. */
  last?: string;
}

/**
 * Records a deed in one transaction. A connection that is lost is begun anew; what was decided is asked for once, and sent
 * again only where it is not there and still rests on the same records.
 *
 * @throws Failure `database-…`: then nothing was recorded, except where it says otherwise; and what `decide` throws
 */
export async function append(session: Session, deed: Deed): Promise<void> {
  let decided: Decided | undefined;
  const attempt = async (): Promise<void> => {
    const { known, lastId } = await begin(session, deed.filter);
    if (!decided) {
      decided = { known, rows: [] };
      return sendAll(session, deed, decided, lastId);
    }
    if (decided.last !== undefined && (await isThere(session, decided.last))) return session.rollBack();
    if (!decided.rows || !isSame(decided.known, known)) throw new LostConnection(session.place.name);
    await session.send([...insertion(decided.rows), COMMIT]);
  };
  for (let attempts = 0; ; attempts++) {
    try {
      return await attempt();
    } catch (error) {
      await session.rollBack();
      const pause = WAITS[attempts];
      const isGone =
        error instanceof LostConnection || (attempts > 0 && isFailure(error, 'database-unreachable'));
      // What a database asks to do again was not done: but who decided is not asked twice.
      if (pause === undefined || !(isGone || (asksAgain(error) && !decided))) {
        // The words of the first are the true ones: it was there, and it is gone.
        throw decided?.last !== undefined && isFailure(error, 'database-unreachable')
          ? new LostConnection(session.place.name)
          : error;
      }
      await wait(pause);
    }
  }
}

/** Begins a transaction: when it is our turn, what is recorded is read. */
async function begin(
  session: Session,
  filter: EventFilter,
): Promise<{ known: LedgerEvent[]; lastId: string | undefined }> {
  const answers = await session.send([{ text: 'BEGIN' }, ...turnFor(filter), LAST, eventsStatement(filter)]);
  const [last] = answers.at(-2) ?? [];
  const lastId = last && String(last['id']);
  const { name } = session.place;
  // An id is later than the last one: what is of a time that no clock reaches cannot be gone on from.
  if (lastId !== undefined && (!isEventId(lastId) || lastId > 'f'))
    throw new Failure('store-damaged', { path: name, what: `id = ${lastId}` });
  return { known: eventsIn(answers.at(-1) ?? [], name), lastId };
}

async function sendAll(
  session: Session,
  deed: Deed,
  decided: Decided,
  lastId: string | undefined,
): Promise<void> {
  const stampOf = deed.stamper(lastId);
  let rows: unknown[][] = [];
  let last: string | undefined;
  for (const event of deed.decide(decided.known)) {
    if (rows.length === BATCH) {
      decided.rows = undefined;
      await session.send(insertion(rows));
      rows = [];
    }
    const stamp = stampOf(event);
    rows.push(eventValues({ ...event, ...stamp }));
    deed.added(event, stamp);
    last = stamp.id;
  }
  if (decided.rows) decided.rows = rows;
  if (last !== undefined) decided.last = last;
  await session.send([...insertion(rows), COMMIT]);
}

function insertion(rows: readonly (readonly unknown[])[]): readonly Statement[] {
  if (rows.length === 0) return [];
  const tuple = (row: number): string =>
    `(${EVENT_COLUMNS.map((_, column) => `$${row * EVENT_COLUMNS.length + column + 1}`).join(', ')})`;
  return [
    {
      text: `INSERT INTO cyclo.event (${EVENT_COLUMNS.join(', ')}) VALUES ${rows.map((_, row) => tuple(row)).join(', ')}`,
      values: rows.flat(),
      // One is what people record at a time.
      ...(rows.length === 1 && { name: 'insert' }),
    },
  ];
}

async function isThere(session: Session, id: string): Promise<boolean> {
  const found = await session.ask('SELECT 1 FROM cyclo.event WHERE id = $1', [id]);
  return found.length > 0;
}

function isSame(some: readonly LedgerEvent[], others: readonly LedgerEvent[]): boolean {
  return some.length === others.length && some.every(({ id }, index) => id === others[index]?.id);
}
