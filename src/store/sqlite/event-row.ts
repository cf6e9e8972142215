import type { LedgerEvent, EventLink } from '../../event.ts';
import { Failure } from '../../failure.ts';
import { canonicalText, type ExchangedEvent, hashOf } from '../canonical.ts';
import { isSoundEvent } from '../event-shape.ts';
import type { SqlValue } from './driver.ts';

/** Where each key of an event is kept, in the order in which programs read them. */
export const COLUMN_OF = {
  id: 'id',
  plan: 'plan',
  activity: 'activity',
  occurrence: 'occurrence',
  actor: 'actor',
  unit: 'unit',
  kind: 'kind',
  recordedAt: 'recorded_at',
  by: 'recorded_by',
  on: 'happened_on',
  note: 'note',
  evidence: 'evidence',
  undoes: 'undoes',
  until: 'until',
  authority: 'authority',
  call: 'call',
  enteredBy: 'entered_by',
  seen: 'seen',
  receivedAt: 'received_at',
} as const satisfies Readonly<Record<keyof LedgerEvent, string>>;

/** A column of the table `event` that has a key of an event. */
type EventColumn = (typeof COLUMN_OF)[keyof LedgerEvent];

const KEYS = Object.keys(COLUMN_OF) as readonly (keyof LedgerEvent)[];

/** Columns in the order of {@link eventValues}. */
export const EVENT_COLUMNS: readonly EventColumn[] = KEYS.map((key) => COLUMN_OF[key]);

/** The version of store since which events have their place in a chain, and are checked when they are read. */
export const LINKED = 6;

/** From which version of the store on a column is there, where that is not the first. */
const SINCE: Readonly<Record<string, number>> = {
  until: 2,
  authority: 2,
  call: 3,
  entered_by: 3,
  seen: LINKED,
  received_at: LINKED,
};

/** The columns that such a store has besides. */
export const LINK_COLUMNS = ['replica', 'number', 'previous', 'hash', 'later', 'nth', 'witness'] as const;

/** Of an event, what is always there, and text; and what may be. */
const ALWAYS = ['id', 'kind', 'on', 'recordedAt', 'plan', 'unit', 'activity', 'occurrence', 'actor'] as const;
const PERHAPS = ['receivedAt', 'undoes', 'note', 'until', 'authority', 'seen'] as const;

/** What is kept of an event twice: a look through the whole table compares it, which takes less than a hash of each. */
const WITNESSED = [
  'nth',
  'later IS NOT NULL',
  ...ALWAYS.map((key) => COLUMN_OF[key]),
  ...PERHAPS.map((key) => `ifnull(${COLUMN_OF[key]}, '')`),
];

/**
 * The condition that a row is not what was written: bytes that are text no longer would be put together as if they were, and are greater
 * than any text. Asked first, and one by one, it is sooner answered.
 */
export const IS_ALTERED = `CASE WHEN ${ALWAYS.map((key) => `${COLUMN_OF[key]} >= x''`).join(' OR ')} THEN 1
  ELSE witness IS NOT concat_ws(char(10), ${WITNESSED.join(', ')}) END`;

/**
 * What the column `witness` has: see {@link IS_ALTERED}.
 *
 * @param nth how many events about the same share the store had with it, when it got it
 */
export function witnessOf(event: LedgerEvent, nth: number, isLater: boolean): string {
  return [nth, Number(isLater), ...[...ALWAYS, ...PERHAPS].map((key) => event[key])].join('\n');
}

const LINK = `(SELECT chain.id FROM replica AS chain WHERE chain.key = replica) AS replica, number,
  lower(hex(previous)) AS previous, lower(hex(hash)) AS hash, later, ${IS_ALTERED} AS altered`;

/** What to select from a store of some version: what it has no column for yet is nothing. */
export function eventColumns(version: number): string {
  const columns = EVENT_COLUMNS.map((name) => {
    const column = columnOfVersion(name, version);
    return column === name ? name : `${column} AS ${name}`;
  });
  return [...columns, ...(version < LINKED ? [] : [LINK])].join(', ');
}

/** A column of a store of some version. */
export function columnOfVersion(name: EventColumn, version: number): string {
  return (SINCE[name] ?? 1) <= version ? name : 'NULL';
}

/** The condition that this cyclo knows what an event of a store of some version says. */
export function isCounted(version: number): string {
  return version < LINKED ? 'TRUE' : 'later IS NULL';
}

/** When a store of some version got an event. */
export function whenReceived(version: number): string {
  return version < LINKED ? 'recorded_at' : 'ifnull(received_at, recorded_at)';
}

/** What to bind for one event. */
export function eventValues(event: LedgerEvent): SqlValue[] {
  return KEYS.map((key) => {
    const value = event[key];
    if (value === undefined || value === null) return null;
    return typeof value === 'object' ? JSON.stringify(value) : value;
  });
}

/** What is no JSON is no evidence either. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** How much of what is odd is shown: damage can be as long as the file. */
const LONGEST = 80;

/**
 * The event that some values are.
 * @param valueOf what is kept of a key, which has a place among the keys; null where nothing is
 * @param path the file, for the message
 * @throws Failure `store-damaged` when it is not what some cyclo has written
 */
export function eventOf<K extends keyof LedgerEvent>(
  keys: readonly K[],
  valueOf: (key: K, place: number) => unknown,
  path: string,
): Pick<LedgerEvent, K> {
  const event: Partial<Record<keyof LedgerEvent, unknown>> = {};
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place]!;
    const value = valueOf(key, place);
    if (value !== null) event[key] = key === 'evidence' ? parsed(value as string) : value;
    if (!isSoundEvent(key, event[key])) {
      const what = `${COLUMN_OF[key]} = ${String(value).slice(0, LONGEST)}, id ${String(event.id)}`;
      throw new Failure('store-damaged', { path, what });
    }
  }
  return event as Pick<LedgerEvent, K>;
}

/** A row of {@link eventColumns}. */
export type EventRow = Readonly<Record<string, unknown>>;

/** That an event is not what was written, by what it can be found by. */
export function alteredEvent(path: string, { id, number }: EventRow): Failure {
  const shown = (value: unknown): string => String(value).slice(0, LONGEST);
  return new Failure('event-altered', {
    path,
    id: shown(id),
    ...(number !== undefined && { number: shown(number) }),
  });
}

/**
 * The event that a row of {@link eventColumns} has.
 * @throws Failure `event-altered` where it is not what was written; `store-damaged` where no cyclo has written it, in a store without hashes
 */
export function eventInRow(row: unknown, path: string): LedgerEvent {
  const values = row as EventRow;
  return values['hash'] === undefined ? unlinkedInRow(values, path) : linkedInRow(values, path).event;
}

function unlinkedInRow(row: EventRow, path: string): LedgerEvent {
  return eventOf(KEYS, (key) => row[COLUMN_OF[key]], path);
}

/** The same as stores hand it to each other. */
export function exchangedInRow(row: unknown, path: string): ExchangedEvent {
  const values = row as EventRow;
  const { hash, later, altered = 0 } = values;
  if (typeof later === 'string') {
    if (hashOf(later) !== hash || altered !== 0) throw alteredEvent(path, values);
    const said = JSON.parse(later) as EventRow;
    if (['id', 'replica', 'number'].some((key) => said[key] !== values[key]))
      throw alteredEvent(path, values);
    return { text: later, hash };
  }
  return { text: linkedInRow(values, path).text, hash: String(hash) };
}

function linkedInRow(row: EventRow, path: string): { readonly event: LedgerEvent; readonly text: string } {
  // Whoever selects nothing of this has compared it already.
  const { previous, hash, altered = 0 } = row;
  let event: LedgerEvent;
  try {
    event = unlinkedInRow(row, path);
  } catch {
    // What no cyclo has written has been altered since.
    throw alteredEvent(path, row);
  }
  const { replica, number } = row as unknown as EventLink;
  const text = canonicalText({
    ...event,
    replica,
    number,
    ...(typeof previous === 'string' && previous !== '' && { previous }),
  });
  if (altered !== 0 || hashOf(text) !== hash) throw alteredEvent(path, row);
  return { event, text };
}
