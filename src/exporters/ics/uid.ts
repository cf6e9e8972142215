import { createHash } from 'node:crypto';
import { entryIn } from '../../group-by.ts';

/** Names of cyclo among all names that UUIDs are made of. */
const NAMESPACE = Buffer.from('5d3bd7f6f2b04d7c9a8c0c5a4f6f1e21', 'hex');

/**
 * The UUID of a name: the same for the same name, on every machine (RFC 9562, version 5). Calendars know by it that a component is
 * one they have; RFC 7986 asks for UUIDs, because many programs make names of files of them.
 *
 * @param as an event and a to-do of the same work are two things: one does not replace the other
 */
export function uidOf(name: string, as: 'event' | 'todo'): string {
  const whole = `${as} ${name}`;
  return entryIn(known, whole, () => uuidOf(whole));
}

/** Each version of a plan in its history asks for the same. */
const known = new Map<string, string>();

function uuidOf(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
