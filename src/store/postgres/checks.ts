/**
 * Whether an event is what was written, asked of the database itself: what is counted there is not sent to be checked here. Every event has a
 * mark, of what its state depends on and of what an index has: comparing it takes a microsecond and no look at the table. Whoever
 * writes a mark anew has not made the hash fit, which everything else that is read is checked by.
 */
import { hash } from 'node:crypto';
import type { LedgerEvent } from '../../event.ts';
import { CANONICAL_KEYS } from '../canonical.ts';
import { COLUMN_OF } from '../sqlite/event-row.ts';
import type { SqlRow } from './session.ts';

/** What is marked of an event, besides when it was received and whether it counts. */
const MARKED = ['id', 'plan', 'unit', 'activity', 'occurrence', 'kind', 'on', 'recordedAt'] as const;

/** What the column `mark` has. MD5, because every database of this kind has it; it is no seal. */
export function markOf(event: LedgerEvent, isCounted: boolean): string {
  return mark([...MARKED.map((key) => event[key]), event.receivedAt], isCounted);
}

/** {@link markOf} the event in a row. */
export function markInRow(row: SqlRow): string {
  return mark([...MARKED.map((key) => row[COLUMN_OF[key]]), row['received_at']], row['counted'] === true);
}

function mark(values: readonly unknown[], isCounted: boolean): string {
  return hash('md5', [...values, isCounted ? 't' : 'f'].join('\n'), 'hex');
}

/** {@link markOf} an event that a name stands for. */
export function markIn(event: string): string {
  const marked = MARKED.map((key) => `${event}.${COLUMN_OF[key]}`).join(', ');
  return `md5(concat_ws(chr(10), ${marked}, coalesce(${event}.received_at, ''), ${event}.counted))`;
}

/** The condition that the mark of an event is not of what it says. */
export function alteredCondition(event: string): string {
  return `${event}.mark IS DISTINCT FROM ${markIn(event)}`;
}

/** The hash of what an event says (`canonical.ts`), unless a later cyclo made it. */
export function hashIn(event: string): string {
  const proof = `(SELECT '{' || string_agg(to_json(key)::text || ':' || value::text, ',' ORDER BY key COLLATE "C") || '}'
    FROM json_each(${event}.evidence::json))`;
  const said = CANONICAL_KEYS.map((key) => {
    const column = `${event}.${columnOf(key)}`;
    const value = key === 'evidence' ? proof : key === 'number' ? column : `to_json(${column})`;
    return `'"${key}":' || ${value}`;
  });
  return `encode(sha256(convert_to('{' || concat_ws(',', ${said.join(', ')}) || '}', 'UTF8')), 'hex')`;
}

/** What links an event to others stands in columns of its own names. */
function columnOf(key: (typeof CANONICAL_KEYS)[number]): string {
  return key === 'number' || key === 'previous' || key === 'replica' ? key : COLUMN_OF[key];
}
