import { isDay } from '../../calendar/day.ts';
import { EVENT_KINDS, type Evidence, type LedgerEvent, type NewEvent } from '../../event.ts';
import { Failure } from '../../failure.ts';
import type { SqlValue } from './driver.ts';
import type { Stamp } from '../stamp.ts';

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

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const KINDS: ReadonlySet<string> = new Set(EVENT_KINDS);

const isText = (value: unknown): value is string => typeof value === 'string';

/** What keys have to be that can be told from what no cyclo has ever written; the others are not looked at. */
const REQUIRED: Readonly<Partial<Record<keyof LedgerEvent, (value: unknown) => boolean>>> = {
  id: isEventId,
  recordedAt: (value) => isText(value) && INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
  kind: (value) => isText(value) && KINDS.has(value),
  on: (value) => isText(value) && isDay(value),
  until: (value) => value === undefined || (isText(value) && isDay(value)),
  by: isText,
  plan: isName,
  activity: isName,
  occurrence: isName,
  // It is kept for readers: the unit says whose share it is.
  actor: isText,
  unit: isName,
  evidence: (value) => value === undefined || isEvidence(value),
};

/** What names a part of an obligation: a record without it would be about nothing. */
function isName(value: unknown): boolean {
  return isText(value) && value.trim() !== '';
}

/** Whether an id is one that a ledger gave. */
export function isEventId(id: unknown): id is string {
  return typeof id === 'string' && UUID.test(id);
}

/**
 * The event that some values are.
 * @param valueOf what is kept of a key; null where nothing is
 * @param path the file, for the message
 * @throws Failure `store-damaged` when it is not what some cyclo has written
 */
export function eventOf<K extends keyof LedgerEvent>(
  keys: readonly K[],
  valueOf: (key: K) => unknown,
  path: string,
): Pick<LedgerEvent, K> {
  const event: Partial<Record<keyof LedgerEvent, unknown>> = {};
  for (const key of keys) {
    const value = valueOf(key);
    if (value !== null) event[key] = key === 'evidence' ? parsed(value as string) : value;
    if (REQUIRED[key]?.(event[key]) === false) {
      const what = `${COLUMN_OF[key]} = ${String(value).slice(0, LONGEST)}, id ${String(event.id)}`;
      throw new Failure('store-damaged', { path, what });
    }
  }
  return event as Pick<LedgerEvent, K>;
}

/** {@link eventOf} of what a selection of {@link eventColumns} gave. */
export function eventInRow(row: unknown, path: string): LedgerEvent {
  return eventOf(KEYS, (key) => (row as Record<string, unknown>)[COLUMN_OF[key]], path);
}
