import type { LedgerEvent, LinkedEvent } from '../../event.ts';
import { entryIn } from '../../group-by.ts';
import { canonicalText, hashOf } from '../canonical.ts';
import { EVENT_COLUMNS, eventValues, witnessOf } from './event-row.ts';
import { latestOf, type SeenEvent } from '../latest.ts';
import type { Database } from './driver.ts';

/** What the store knows of a chain. */
export interface ChainRow {
  readonly key: number;
  /** The replica whose chain it is. */
  readonly id: string;
  /** The greatest number; 0 while there is none. */
  last: number;
  /** The hash of the event that has it. */
  head: string | undefined;
  /** How many events there are of it: more than {@link last} where it has two sides, less where some are missing. */
  events: number;
}

const COLUMNS = 'key, id, last, lower(hex(head)) AS head, events';

/** The chains that a store has. The plus keeps SQLite from reading ids of an index, which is not checked. */
export function readChains(db: Database): ChainRow[] {
  const rows = db.prepare(`SELECT ${COLUMNS} FROM replica ORDER BY +id`).all() as ChainRow[];
  return rows.map((chain) => ({ ...chain, head: chain.head === '' ? undefined : chain.head }));
}

/** Adds events in one transaction. What is counted of them is written once, at its end. */
export class EventWriter {
  readonly #db: Database;
  readonly #insert;
  readonly #share;
  readonly #chains: Map<string, ChainRow>;
  readonly #changed = new Set<ChainRow>();
  #last: { readonly share: string; readonly events: number; readonly seen: string | undefined } | undefined;
  readonly #tally = new Map<string, { plan: string; unit: string; events: number }>();

  constructor(db: Database) {
    this.#db = db;
    this.#chains = new Map(readChains(db).map((chain) => [chain.id, chain]));
    const columns = [...EVENT_COLUMNS, 'replica', 'number', 'later', 'nth', 'witness'];
    this.#insert = db.prepare(
      `INSERT INTO event (${columns.join(', ')}, previous, hash)
       VALUES (${columns.map(() => '?').join(', ')}, unhex(?), unhex(?))`,
    );
    this.#share = db.prepare(
      `SELECT id, seen FROM event
       WHERE plan = ? AND unit = ? AND activity = ? AND occurrence = ? ORDER BY id`,
    );
  }

  /** The chain of a replica; begins one that the store does not know. */
  chain(replica: string): ChainRow {
    const known = this.#chains.get(replica);
    if (known) return known;
    const { key } = this.#db
      .prepare('INSERT INTO replica (id, last, events) VALUES (?, 0, 0) RETURNING key')
      .get(replica) as { key: number };
    const begun = { key, id: replica, last: 0, head: undefined, events: 0 };
    this.#chains.set(replica, begun);
    return begun;
  }

  /** What is there about the share of an event. */
  share({ plan, unit, activity, occurrence }: LedgerEvent): readonly SeenEvent[] {
    return this.#share.all(plan, unit, activity, occurrence) as SeenEvent[];
  }

  /**
   * @param nth how many events there are about its share, with it
   * @param later its canonical text, where a later cyclo made it
   */
  add(event: LinkedEvent, nth: number, later: string | null = null): void {
    const { plan, unit, replica, number, previous = null, hash } = event;
    const chain = this.chain(replica);
    const witness = witnessOf(event, nth, later !== null);
    this.#insert.run(...eventValues(event), chain.key, number, later, nth, witness, previous, hash);
    chain.events += 1;
    this.#changed.add(chain);
    if (number > chain.last) [chain.last, chain.head] = [number, hash];
    const key = `${plan}\n${unit}`;
    entryIn(this.#tally, key, () => ({ plan, unit, events: 0 })).events += 1;
  }

  /**
   * Adds an event of this store at the end of its chain.
   * @returns the event as it is kept: it says what was known about its share
   */
  append(chain: Readonly<ChainRow>, event: LedgerEvent): LedgerEvent {
    const { plan, unit, activity, occurrence } = event;
    const share = [plan, unit, activity, occurrence].join('\n');
    // Many about one share come one after the other: what has just been added is not read again.
    const { events, seen } = this.#last?.share === share ? this.#last : this.#before(event);
    this.#last = { share, events: events + 1, seen: event.id };
    const whole: LedgerEvent = seen === undefined ? event : { ...event, seen };
    const { id: replica, head } = chain;
    const linked = {
      ...whole,
      replica,
      number: chain.last + 1,
      ...(head !== undefined && { previous: head }),
    };
    this.add({ ...linked, hash: hashOf(canonicalText(linked)) }, events + 1);
    return whole;
  }

  #before(event: LedgerEvent): { readonly events: number; readonly seen: string | undefined } {
    const before = this.share(event);
    return { events: before.length, seen: latestOf(before) };
  }

  /** Writes what was counted. */
  end(): void {
    const chain = this.#db.prepare('UPDATE replica SET last = ?, head = unhex(?), events = ? WHERE key = ?');
    for (const { key, last, head, events } of this.#changed) chain.run(last, head ?? null, events, key);
    const tally = this.#db.prepare(
      `INSERT INTO tally (unit, plan, events) VALUES (?, ?, ?)
       ON CONFLICT (unit, plan) DO UPDATE SET events = events + excluded.events`,
    );
    for (const { plan, unit, events } of this.#tally.values()) tally.run(unit, plan, events);
  }
}

/** Adds events as they are, in the order of their ids, at the end of the chain of a replica. */
export function addAtEnd(db: Database, replica: string, events: Iterable<LedgerEvent>): void {
  const writer = new EventWriter(db);
  const chain = writer.chain(replica);
  for (const event of events) writer.append(chain, event);
  writer.end();
}
