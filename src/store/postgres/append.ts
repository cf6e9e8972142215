/** Recording in a database: all of a call or none of it, once, whatever becomes of the connection. */
import { areAlike } from '../../group-by.ts';
import { nextTick } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type { LedgerEvent, NewEvent } from '../../event.ts';
import { Failure } from '../../failure.ts';
import { isEventId } from '../event-shape.ts';
import type { EventFilter } from '../ledger.ts';
import type { Stamper } from '../stamp.ts';
import { beginChain, chainIn, linkTo, type OwnChain, TAKE_FREE, TAKE_OWN } from './chains.ts';
import { asksAgain } from './database-failure.ts';
import { BATCH, eventsIn, insertion, LATEST, ofOne, wentOnElsewhere } from './event-row.ts';
import { eventsStatement, inOrder } from './read-events.ts';
import { withSeen } from './seen.ts';
import {
  isConnectionGone,
  LostConnection,
  type SqlRow,
  type Session,
  type SqlStatement,
  WAITS,
} from './session.ts';
import { lockUnits } from './locks.ts';

/** What is to be recorded. */
export interface Deed {
  readonly filter: EventFilter;
  readonly decide: (known: readonly LedgerEvent[]) => Iterable<NewEvent>;
  readonly stamper: Stamper;
  /** Told of each event when it has been sent; the deed is done when all is. */
  readonly added: (event: LedgerEvent) => void;
}

/** Asks for the latest id, for a role that does not see everything. */
const LATEST_OF_ALL = 'cyclo.last_id()';
const COMMIT: SqlStatement = { text: 'COMMIT', again: true };

/** What was decided, while it is not known whether it is recorded. */
interface Decided {
  readonly known: readonly LedgerEvent[];
  /** The events, while they are few enough to be sent again. */
  events: readonly LedgerEvent[] | undefined;
  /** The last event, once all were made. */
  last?: string;
}

/** What a session has of its own, and goes on from. */
interface Held {
  /** The chain, and the connection that has it. */
  readonly chain: OwnChain;
  readonly by: object | undefined;
}

/** Records deeds of one session. */
export function recorder(session: Session): (deed: Deed) => Promise<void> {
  let held: Held | undefined;
  /** The latest id in the database, while nothing can have been heard since it was asked for. */
  let latest: string | undefined;

  /** Begins a transaction: when it is our turn, what is recorded is read, and a chain taken where we have none. */
  const begin = async (filter: EventFilter) => {
    const isOfRole = session.role !== undefined;
    const had = held && held.by === session.connection ? held.chain : undefined;
    // Whatever goes wrong, how far it goes is asked for anew.
    held = undefined;
    const [, [turn] = [], rows = [], [taken] = []] = await session.send([
      ...lockUnits(filter, isOfRole ? LATEST_OF_ALL : LATEST),
      eventsStatement(filter),
      ...(had ? [] : [isOfRole ? TAKE_OWN : TAKE_FREE]),
    ]);
    const found = inOrder(rows);
    const chain = had ?? (taken ? chainIn(taken) : await beginChain(session));
    const lastId = laterOf(turn?.['answer'], found.at(-1)?.['id']);
    const { name } = session.place;
    // An id is later than the last one: what is of a time that no clock reaches cannot be gone on from.
    if (lastId !== undefined && !isGoneOnFrom(lastId))
      throw new Failure('store-damaged', { path: name, what: `id = ${lastId}` });
    return { known: eventsIn(found, name), lastId, chain };
  };

  /** Keeps what the next deed may go on from, where that is recorded before anything else happens. */
  const goOn = (chain: OwnChain, last: string | undefined, answer: SqlRow | undefined): void => {
    held = { chain, by: session.connection };
    if (!answer) return;
    latest = laterOf(answer['latest'], last);
    nextTick(() => (latest = undefined));
  };

  /**
   * Records the first event about a share in one way to the server and back: decided as if nothing were there, and done only if that is so.
   * @returns whether it is done; otherwise nothing is, and it has to be decided by what is there
   */
  const recordFirst = async (deed: Deed, decide: (decided: Decided) => void): Promise<boolean> => {
    if (latest === undefined || !isGoneOnFrom(latest) || !held || held.by !== session.connection)
      return false;
    const first = firstOf(deed);
    if (!first) return false;
    const event = { ...first, ...deed.stamper(latest)(first) };
    // Where nothing is done, the chain has not grown.
    const had = held;
    const chain = { ...had.chain };
    const statement = ofOne(linkTo(chain, event), 'first');
    [held, latest] = [undefined, undefined];
    try {
      const answers = await session.send([...lockUnits(deed.filter), statement, COMMIT]);
      const [answer] = answers.at(-2) ?? [];
      if (!answer) {
        held = had;
        return false;
      }
      deed.added(event);
      goOn(chain, event.id, answer);
      return true;
    } catch (error) {
      // Of what was not done everything is asked anew; else it may be there.
      if (!asksAgain(error)) {
        deed.added(event);
        decide({ known: [], events: [event], last: event.id });
      }
      throw error;
    }
  };

  return (deed) =>
    untilDone(session, async (decided, decide) => {
      if (!decided && (await recordFirst(deed, decide))) return;
      const { known, lastId, chain } = await begin(deed.filter);
      const now: Decided = decided ?? { known, events: [] };
      let answer: SqlRow | undefined;
      if (!decided) {
        decide(now);
        answer = await sendAll(session, deed, now, { lastId, chain });
      } else {
        if (decided.last !== undefined && (await isThere(session, decided.last))) return session.rollBack();
        if (!decided.events || !areAlike(decided.known, known, (a, b) => a.id === b.id))
          throw new LostConnection(session.place.name);
        answer = await sendLast(session, chain, decided.events, decided.events.length);
      }
      // Of a role the database gives a chain until the end of a transaction.
      if (session.role === undefined) goOn(chain, now.last, answer);
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
): Promise<SqlRow | undefined> {
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
  return sendLast(session, chain, last, count);
}

/**
 * Sends the last events of a transaction, and ends it.
 * @param added how many events of the chain the transaction has, with the last ones
 * @returns what the insertion answered with, if anything
 */
async function sendLast(
  session: Session,
  chain: OwnChain,
  events: readonly LedgerEvent[],
  added: number,
): Promise<SqlRow | undefined> {
  const linked = events.map((event) => ({ event: linkTo(chain, event) }));
  // Of a role with rights the database keeps the chain.
  const kept = session.role === undefined ? { ...chain, added } : undefined;
  const answers = await session.send([...insertion(linked, kept), COMMIT]);
  return answers.at(-2)?.[0];
}

/** The one event that would be recorded about a share if nothing were there about it; of anything else nothing. */
function firstOf({ filter, decide }: Deed): NewEvent | undefined {
  const { plans, units, activities, occurrences, ...others } = filter;
  if (Object.keys(others).length > 0) return undefined;
  let events: readonly (NewEvent | undefined)[];
  try {
    const [first, second] = decide([]);
    events = [first, second];
  } catch {
    // What cannot be said of nothing is asked again with what is there, and fails then if it has to.
    return undefined;
  }
  const [first, second] = events;
  const isOnly = (names: readonly string[] | undefined, name: string | undefined): boolean =>
    names?.length === 1 && names[0] === name;
  const isOfShare =
    isOnly(plans, first?.plan) &&
    isOnly(units, first?.unit) &&
    isOnly(activities, first?.activity) &&
    isOnly(occurrences, first?.occurrence);
  return isOfShare && second === undefined ? first : undefined;
}

/** Whether ids can be given that are later than one. */
function isGoneOnFrom(id: string): boolean {
  return isEventId(id) && id <= 'f';
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
