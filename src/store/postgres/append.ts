/** Recording in a database: all of a call or none of it, once, whatever becomes of the connection. */
import { setTimeout as wait } from 'node:timers/promises';
import type { LedgerEvent, NewEvent } from '../../event.ts';
import { Failure } from '../../failure.ts';
import { isEventId } from '../event-shape.ts';
import type { EventFilter } from '../ledger.ts';
import type { Stamp } from '../stamp.ts';
import { beginChain, chainIn, linkTo, type OwnChain, TAKE_FREE, TAKE_OWN } from './chains.ts';
import { asksAgain } from './database-failure.ts';
import { BATCH, eventsIn, insertion, wentOnElsewhere } from './event-row.ts';
import { eventsStatement, inOrder } from './read-events.ts';
import { withSeen } from './seen.ts';
import { isConnectionGone, LostConnection, type Session, type Statement, WAITS } from './session.ts';
import { turnFor } from './turns.ts';

/** Says what the ledger adds to events: called once for a transaction, and what it gives with each event in turn. */
export type Stamper = (lastId: string | undefined) => (event: NewEvent) => Stamp;

/** What is to be recorded. */
export interface Deed {
  readonly filter: EventFilter;
  readonly decide: (known: readonly LedgerEvent[]) => Iterable<NewEvent>;
  readonly stamper: Stamper;
  /** Told of each event when it has been sent; the deed is done when all is. */
  readonly added: (event: LedgerEvent) => void;
}

/** Asks for the latest id; for a role that does not see everything, too. */
const LATEST = '(SELECT id FROM cyclo.event ORDER BY id DESC LIMIT 1)';
const LATEST_OF_ALL = 'cyclo.last_id()';
const COMMIT: Statement = { text: 'COMMIT', again: true };

/** What was decided, while it is not known whether it is recorded. */
interface Decided {
  readonly known: readonly LedgerEvent[];
  /** The events, while they are few enough to be sent again. */
  events: readonly LedgerEvent[] | undefined;
  /** The last event, once all were made. */
  last?: string;
}

/** Records deeds of one session. */
export function recorder(session: Session): (deed: Deed) => Promise<void> {
  /** The chain that this session has, and by which connection. */
  let held: { readonly chain: OwnChain; readonly by: object | undefined } | undefined;

  /** Begins a transaction: when it is our turn, what is recorded is read, and a chain taken where we have none. */
  const begin = async (filter: EventFilter) => {
    const isOfRole = session.role !== undefined;
    const had = held && held.by === session.connection ? held.chain : undefined;
    // Whatever goes wrong, how far it goes is asked for anew.
    held = undefined;
    const [, [turn] = [], rows = [], [taken] = []] = await session.send([
      ...turnFor(filter, isOfRole ? LATEST_OF_ALL : LATEST),
      eventsStatement(filter),
      ...(had ? [] : [isOfRole ? TAKE_OWN : TAKE_FREE]),
    ]);
    const found = inOrder(rows);
    const chain = had ?? (taken ? chainIn(taken) : await beginChain(session));
    const lastId = laterOf(turn?.['answer'], found.at(-1)?.['id']);
    const { name } = session.place;
    // An id is later than the last one: what is of a time that no clock reaches cannot be gone on from.
    if (lastId !== undefined && (!isEventId(lastId) || lastId > 'f'))
      throw new Failure('store-damaged', { path: name, what: `id = ${lastId}` });
    return { known: eventsIn(found, name), lastId, chain };
  };

  return (deed) =>
    untilDone(session, async (decided, decide) => {
      const { known, lastId, chain } = await begin(deed.filter);
      if (!decided) {
        const first: Decided = { known, events: [] };
        decide(first);
        await sendAll(session, deed, first, { lastId, chain });
      } else {
        if (decided.last !== undefined && (await isThere(session, decided.last))) return session.rollBack();
        if (!decided.events || !isSame(decided.known, known)) throw new LostConnection(session.place.name);
        await sendLast(session, chain, decided.events, decided.events.length);
      }
      // Of a role the database gives a chain until the end of a transaction.
      if (session.role === undefined) held = { chain, by: session.connection };
    });
}

/**
 * Tries until something is done. A connection that is lost is begun anew; what was decided is asked for once, and sent
 * again only where it is not there and still rests on the same records.
 */
async function untilDone(
  session: Session,
  attempt: (decided: Decided | undefined, decide: (decided: Decided) => void) => Promise<void>,
): Promise<void> {
  let decided: Decided | undefined;
  for (let attempts = 0; ; attempts++) {
    try {
      return await attempt(decided, (first) => {
        decided = first;
      });
    } catch (error) {
      await session.rollBack();
      const pause = WAITS[attempts];
      const isGone = wentOnElsewhere(error) || isConnectionGone(error, attempts);
      // What a database asks to do again was not done: but who decided is not asked twice.
      if (pause === undefined || !(isGone || (asksAgain(error) && !decided))) {
        // It was there, and it is gone: whether the record is there is what its words are about.
        throw decided?.last !== undefined && isGone ? new LostConnection(session.place.name) : error;
      }
      await wait(pause);
    }
  }
}

async function sendAll(
  session: Session,
  deed: Deed,
  decided: Decided,
  { lastId, chain }: { readonly lastId: string | undefined; readonly chain: OwnChain },
): Promise<void> {
  const stampOf = deed.stamper(lastId);
  const seen = withSeen(session, deed.filter, decided.known);
  let batch: LedgerEvent[] = [];
  let count = 0;
  const complete = async (): Promise<readonly LedgerEvent[]> => {
    const whole = await seen(batch);
    for (const event of whole) deed.added(event);
    count += whole.length;
    batch = [];
    return whole;
  };
  for (const event of deed.decide(decided.known)) {
    if (batch.length === BATCH) {
      decided.events = undefined;
      await session.send(insertion((await complete()).map((each) => ({ event: linkTo(chain, each) }))));
    }
    batch.push({ ...signed(event, session.role), ...stampOf(event) });
  }
  const last = await complete();
  if (decided.events) decided.events = last;
  const lastEvent = last.at(-1);
  if (lastEvent) decided.last = lastEvent.id;
  await sendLast(session, chain, last, count);
}

/** @param added how many events of the chain the transaction has, with the last ones */
async function sendLast(
  session: Session,
  chain: OwnChain,
  events: readonly LedgerEvent[],
  added: number,
): Promise<void> {
  const linked = events.map((event) => ({ event: linkTo(chain, event) }));
  // Of a role with rights the database keeps the chain.
  const kept = session.role === undefined ? { ...chain, added } : undefined;
  await session.send([...insertion(linked, kept), COMMIT]);
}

/** While we waited for our turn, more was recorded: of what we go by we have the last, too. */
function laterOf(latest: unknown, known: unknown): string | undefined {
  const [last] = [latest, known]
    .filter((id) => typeof id === 'string')
    .sort()
    .slice(-1);
  return last;
}

/** Who entered an event is the database's word, where it knows the role. */
function signed(event: NewEvent, role: string | undefined): NewEvent {
  return role === undefined || event.by === role ? event : { ...event, enteredBy: role };
}

async function isThere(session: Session, id: string): Promise<boolean> {
  const found = await session.ask('SELECT 1 FROM cyclo.event WHERE id = $1', [id]);
  return found.length > 0;
}

function isSame(some: readonly LedgerEvent[], others: readonly LedgerEvent[]): boolean {
  return some.length === others.length && some.every(({ id }, index) => id === others[index]?.id);
}
