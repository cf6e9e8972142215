import type { ExchangedEvent } from '../canonical.ts';
import type { Chain, Received } from '../ledger.ts';
import { acceptEvents, receiveSome, type ReceivedTally } from '../received-event.ts';
import { ownOnly, readChains } from './chains.ts';
import { BATCH, CHECKED_COLUMNS, exchangedIn, insertion, LAST_ID, type Written } from './event-row.ts';
import type { Session, SqlStatement } from './session.ts';
import { lockUnits } from './locks.ts';

/** The events of a database that another store, which has these chains, may not have. */
export async function* exchangeEvents(
  session: Session,
  after: readonly Chain[],
): AsyncGenerator<ExchangedEvent> {
  const theirs = new Map(after.map((chain) => [chain.replica, chain]));
  for (const chain of await readChains(session)) {
    let place = { number: await knownPart(session, chain, theirs.get(chain.replica)), id: LAST_ID };
    for (;;) {
      const rows = await session.ask(
        `SELECT ${CHECKED_COLUMNS} FROM cyclo.event
         WHERE replica = $1 AND number >= $2 AND (number, id) > ($2, $3) AND number <= $4 AND hash IS NOT NULL
         ORDER BY number, id LIMIT ${BATCH}`,
        // No further than all chains went at one moment: else what takes a record back could go without it.
        [chain.replica, place.number, place.id, chain.last],
        true,
      );
      yield* rows.map((row) => exchangedIn(row, session.place.name));
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH) break;
      place = { number: Number(last['number']), id: String(last['id']) };
    }
  }
}

/**
 * Up to which number another store has all that this one has of a chain: where both have the same of it; or where neither misses
 * any of it or has two sides of it, and the other's last event stands here in its place. Else it is not known, and everything goes.
 */
async function knownPart(session: Session, chain: Chain, theirs: Chain | undefined): Promise<number> {
  if (!theirs) return 0;
  const { replica, last, head, events } = chain;
  if (theirs.last === last && theirs.head === head && theirs.events === events) return last;
  if (theirs.events !== theirs.last || events !== last) return 0;
  const same = await session.ask(
    'SELECT 1 FROM cyclo.event WHERE replica = $1 AND number = $2 AND hash = $3',
    [replica, theirs.last, theirs.head],
  );
  return same.length > 0 ? theirs.last : 0;
}

/** Puts events of another store in, some at a time, each time all or none. */
export function receiveEvents(
  session: Session,
  events: Iterable<ExchangedEvent> | AsyncIterable<ExchangedEvent>,
  now: () => string,
): Promise<Received> {
  return receiveSome(events, BATCH, (some, tally) => take(session, some, now(), tally));
}

async function take(
  session: Session,
  events: readonly ExchangedEvent[],
  receivedAt: string,
  tally: ReceivedTally,
): Promise<void> {
  // Whoever was given rights records under its own name, and what comes has another's.
  if (session.role !== undefined) throw ownOnly(session);
  const accepted = [...acceptEvents(events, receivedAt, tally)];
  try {
    const answers = await session.send([
      // What comes may be about anything that somebody is about to decide on.
      ...lockUnits({}),
      {
        text: 'SELECT id::text AS id, hash FROM cyclo.event WHERE id = ANY($1::uuid[])',
        values: [accepted.map(({ event }) => event.id)],
      },
      {
        text: `SELECT event.replica, event.number FROM cyclo.event
          JOIN unnest($1::uuid[], $2::bigint[]) AS place(replica, number)
            ON place.replica = event.replica AND place.number = event.number`,
        values: [accepted.map(({ event }) => event.replica), accepted.map(({ event }) => event.number)],
      },
    ]);
    const hashes = new Map((answers.at(-2) ?? []).map((row) => [String(row['id']), String(row['hash'])]));
    const placeOf = (replica: unknown, number: unknown): string => `${String(replica)} ${String(number)}`;
    const places = new Set((answers.at(-1) ?? []).map((row) => placeOf(row['replica'], row['number'])));
    const added = accepted.filter(({ event, later }) => {
      const { id, hash, replica, number } = event;
      const known = hashes.get(id);
      if (known !== undefined) {
        if (known === hash) tally.known += 1;
        else tally.conflicts.push({ id, kept: known, refused: hash });
        return false;
      }
      const place = placeOf(replica, number);
      if (places.has(place)) tally.forks.push({ replica, number });
      hashes.set(id, hash);
      places.add(place);
      if (later !== undefined) tally.later += 1;
      return true;
    });
    await session.send([...insertion(added), ...chainsWith(added), { text: 'COMMIT' }]);
    tally.added += added.length;
  } catch (error) {
    await session.rollBack();
    throw error;
  }
}

/** Writes how far the chains of some events go. */
function chainsWith(added: readonly Written[]): readonly SqlStatement[] {
  const chains = new Map<string, { last: number; head: string; events: number }>();
  for (const { event } of added) {
    const { replica, number, hash } = event;
    const chain = chains.get(replica);
    if (!chain) chains.set(replica, { last: number, head: hash, events: 1 });
    else {
      chain.events += 1;
      if (number > chain.last) [chain.last, chain.head] = [number, hash];
    }
  }
  return [...chains]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { last, head, events }]) => ({
      text: `INSERT INTO cyclo.replica AS known (id, last, head, events) VALUES ($1, $2, $3, $4)
        ON CONFLICT (id) DO UPDATE SET events = known.events + excluded.events,
          head = CASE WHEN excluded.last > known.last THEN excluded.head ELSE known.head END,
          last = greatest(known.last, excluded.last)`,
      values: [id, last, head, events],
    }));
}
