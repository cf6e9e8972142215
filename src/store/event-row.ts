import { isDay } from '../calendar/day.ts';
import { EVENT_KINDS, type Evidence, type LedgerEvent, type NewEvent } from '../event.ts';
import { Failure } from '../failure.ts';
import type { SqlValue } from './sqlite-driver.ts';
import type { Stamp } from './stamp.ts';

/** Where each key of an event is kept. */
const COLUMN_OF = {
  id: 'id',
  recordedAt: 'recorded_at',
  by: 'recorded_by',
  plan: 'plan',
  activity: 'activity',
  occurrence: 'occurrence',
  actor: 'actor',
  unit: 'unit',
  kind: 'kind',
  on: 'happened_on',
  note: 'note',
  evidence: 'evidence',
  undoes: 'undoes',
  until: 'until',
  authority: 'authority',
  call: 'call',
  enteredBy: 'entered_by',
} as const satisfies Readonly<Record<keyof LedgerEvent, string>>;

/** A column of the table `event`. */
type Column = (typeof COLUMN_OF)[keyof LedgerEvent];

const KEYS = Object.keys(COLUMN_OF) as readonly (keyof LedgerEvent)[];

/** Columns in the order of {@link eventValues}. */
export const EVENT_COLUMNS: readonly Column[] = KEYS.map((key) => COLUMN_OF[key]);

/** From which version of the store on a column is there, where that is not the first. */
const SINCE: Readonly<Record<string, number>> = {
  until: 2,
  authority: 2,
  call: 3,
  entered_by: 3,
};

/** What to select from a store of some version: what it has no column for yet is nothing. */
export function eventColumns(version: number): string {
  return EVENT_COLUMNS.map((name) => {
    const column = columnOf(name, version);
    return column === name ? name : `${column} AS ${name}`;
  }).join(', ');
}

/** A column of a store of some version. */
export function columnOf(name: Column, version: number): string {
  return (SINCE[name] ?? 1) <= version ? name : 'NULL';
}

/** One line of the table `event`, as the database gives it. */
type EventRow = {
  readonly [K in keyof LedgerEvent as (typeof COLUMN_OF)[K]]-?: undefined extends LedgerEvent[K]
    ? string | null
    : LedgerEvent[K];
};

/** What to bind for one event. */
export function eventValues(event: NewEvent, stamp: Pick<LedgerEvent, keyof Stamp>): SqlValue[] {
  const whole: LedgerEvent = { ...event, ...stamp };
  return KEYS.map((key) => {
    const value = whole[key];
    if (value === undefined || value === null) return null;
    return typeof value === 'object' ? JSON.stringify(value) : value;
  });
}

function isEvidence(value: unknown): value is Evidence {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  const has = (key: string): boolean => typeof (value as Record<string, unknown>)[key] === 'string';
  if (value.type === 'file')
    return ['name', 'path', 'sha256'].every(has) && 'size' in value && typeof value.size === 'number';
  return (value.type === 'url' && has('url')) || (value.type === 'text' && has('text'));
}

function parseEvidence(json: string): Evidence | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isEvidence(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How much of what is odd is shown: damage can be as long as the file. */
const LONGEST = 80;

/** The columns that always have a text, whatever it is. */
const TEXTS = ['recorded_by', 'plan', 'activity', 'occurrence', 'actor', 'unit'] as const;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const KINDS: ReadonlySet<string> = new Set(EVENT_KINDS);

/** What of an event can be told from what no cyclo has ever written, by the columns it stands in. */
type Telling = Pick<EventRow, 'id' | 'recorded_at' | 'kind' | 'happened_on' | 'until'>;

/** What each of them has to be. */
const TELLING: Readonly<Record<keyof Telling, (value: unknown) => boolean>> = {
  id: isEventId,
  recorded_at: (value) =>
    typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
  kind: (value) => typeof value === 'string' && KINDS.has(value),
  happened_on: (value) => typeof value === 'string' && isDay(value),
  until: (value) => value === null || (typeof value === 'string' && isDay(value)),
};

/** Whether an id is one that a ledger gave. */
export function isEventId(id: unknown): id is string {
  return typeof id === 'string' && UUID.test(id);
}

/**
 * Makes sure that what a row holds is what some cyclo has written.
 *
 * @param path the file, for the message
 * @throws Failure `store-damaged` with what is odd
 */
export function requireEvent(row: Telling, path: string): void {
  let column: keyof Telling;
  for (column in TELLING) if (!TELLING[column](row[column])) throw damagedRow(row, column, path);
}

function damagedRow(row: Telling, column: keyof EventRow, path: string): Failure {
  const value = String((row as Partial<EventRow>)[column]).slice(0, LONGEST);
  return new Failure('store-damaged', { path, what: `${column} = ${value}, id ${row.id}` });
}

/**
 * The event that a row holds.
 * @param row what a selection of {@link eventColumns} gave
 * @param path the file, for the message
 * @throws Failure `store-damaged` when it is not what some cyclo has written
 */
export function eventOf(row: unknown, path: string): LedgerEvent {
  const whole = row as EventRow;
  requireEvent(whole, path);
  for (const column of TEXTS) if (typeof whole[column] !== 'string') throw damagedRow(whole, column, path);
  const { id, recorded_at, recorded_by, plan, activity, occurrence, actor, unit, kind, happened_on } = whole;
  const { note, evidence, undoes, until, authority, call, entered_by } = whole;
  const proof = evidence === null ? undefined : parseEvidence(evidence);
  if (evidence !== null && !proof) throw damagedRow(whole, 'evidence', path);
  return {
    id,
    plan,
    activity,
    occurrence,
    actor,
    unit,
    kind,
    recordedAt: recorded_at,
    by: recorded_by,
    on: happened_on,
    ...(note !== null && { note }),
    ...(proof && { evidence: proof }),
    ...(undoes !== null && { undoes }),
    ...(until !== null && { until }),
    ...(authority !== null && { authority }),
    ...(call !== null && { call }),
    ...(entered_by !== null && { enteredBy: entered_by }),
  };
}
