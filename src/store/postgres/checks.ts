/**
 * Whether an event is what was written, asked of the database itself: what is counted there is not sent to be checked here. Every event has a
 * mark, of what its state depends on and of what an index has: comparing it takes a microsecond and no look at the table. Whoever
 * writes a mark anew has not made the hash fit, which everything else that is read is checked by.
 */
import { hash } from 'node:crypto';
import type { LedgerEvent } from '../../event.ts';

/** What the column `mark` has. MD5, because every database of this kind has it; it is no seal. */
export function markOf(event: LedgerEvent, isCounted: boolean): string {
  const { id, plan, unit, activity, occurrence, kind, on, recordedAt, receivedAt = '' } = event;
  const marked = [
    id,
    plan,
    unit,
    activity,
    occurrence,
    kind,
    on,
    recordedAt,
    receivedAt,
    isCounted ? 't' : 'f',
  ];
  return hash('md5', marked.join('\n'), 'hex');
}

/** {@link markOf} an event that a name stands for. */
export function markIn(event: string): string {
  const columns = ['id', 'plan', 'unit', 'activity', 'occurrence', 'kind', 'happened_on', 'recorded_at'];
  const marked = columns.map((column) => `${event}.${column}`).join(', ');
  return `md5(concat_ws(chr(10), ${marked}, coalesce(${event}.received_at, ''), ${event}.counted))`;
}

/** The condition that the mark of an event is not of what it says. */
export function isAltered(event: string): string {
  return `${event}.mark IS DISTINCT FROM ${markIn(event)}`;
}

/** The hash of what an event says (`canonical.ts`), unless a later cyclo made it. */
export function hashIn(event: string): string {
  const text = (key: string, column: string): string => `'"${key}":' || to_json(${event}.${column})`;
  const proof = `(SELECT '{' || string_agg(to_json(key)::text || ':' || value::text, ',' ORDER BY key COLLATE "C") || '}'
    FROM json_each(${event}.evidence::json))`;
  const said = [
    text('activity', 'activity'),
    text('actor', 'actor'),
    text('authority', 'authority'),
    text('by', 'recorded_by'),
    text('call', 'call'),
    text('enteredBy', 'entered_by'),
    `'"evidence":' || ${proof}`,
    text('id', 'id'),
    text('kind', 'kind'),
    text('note', 'note'),
    `'"number":' || ${event}.number`,
    text('occurrence', 'occurrence'),
    text('on', 'happened_on'),
    text('plan', 'plan'),
    text('previous', 'previous'),
    text('recordedAt', 'recorded_at'),
    text('replica', 'replica'),
    text('seen', 'seen'),
    text('undoes', 'undoes'),
    text('unit', 'unit'),
    text('until', 'until'),
  ];
  return `encode(sha256(convert_to('{' || concat_ws(',', ${said.join(', ')}) || '}', 'UTF8')), 'hex')`;
}
