/** What an event has to be that can be told from what no cyclo has ever written, whatever keeps it. */
import { isDay } from '../calendar/day.ts';
import { EVENT_KINDS, type Evidence, type LedgerEvent } from '../event.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const KINDS: ReadonlySet<unknown> = new Set(EVENT_KINDS);

const isText = (value: unknown): value is string => typeof value === 'string';
const isInstant = (value: unknown): boolean =>
  isText(value) && INSTANT.test(value) && !Number.isNaN(Date.parse(value));

/** What keys have to be; the others are not looked at. */
const REQUIRED: Readonly<Partial<Record<string, (value: unknown) => boolean>>> = {
  id: isEventId,
  recordedAt: isInstant,
  receivedAt: (value) => value === undefined || isInstant(value),
  kind: isKind,
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
} satisfies Partial<Record<keyof LedgerEvent, (value: unknown) => boolean>>;

/** Whether the value of a key of an event may be what it is; undefined where it is absent. */
export function isSoundEvent(key: string, value: unknown): boolean {
  return REQUIRED[key]?.(value) ?? true;
}

/** What names a part of an obligation: a record without it would be about nothing. */
function isName(value: unknown): boolean {
  return isText(value) && value.trim() !== '';
}

/** Whether an id is one that a ledger gave. */
export function isEventId(id: unknown): id is string {
  return isText(id) && UUID.test(id);
}

/** Whether this cyclo knows a kind of event. */
export function isKind(kind: unknown): boolean {
  return KINDS.has(kind);
}

function isEvidence(value: unknown): value is Evidence {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  const has = (key: string): boolean => typeof (value as Record<string, unknown>)[key] === 'string';
  if (value.type === 'file')
    return ['name', 'path', 'sha256'].every(has) && 'size' in value && typeof value.size === 'number';
  return (value.type === 'url' && has('url')) || (value.type === 'text' && has('text'));
}
