/** What a store is named by: a folder, or the address of a database. */
import { Failure, usageError } from '../failure.ts';

const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//i;
const DATABASES: ReadonlySet<string> = new Set(['postgres', 'postgresql']);

/** User, password, host and port; the path; the parameters. */
const PARTS = /^([a-z]+:\/\/)([^/?#]*)([^?#]*)(?:\?([^#]*))?/i;
/** A password among the parameters, which are the driver's and libpq's. */
const SECRET = /(?:^|&)(?:ssl)?password=[^&]/i;

/**
 * Whether a store is named by the address of a database rather than by a folder.
 *
 * @throws Failure `database-scheme` for an address of another kind
 */
export function isDatabaseAddress(place: string): boolean {
  const [, scheme] = SCHEME.exec(place) ?? [];
  if (scheme === undefined) return false;
  if (!DATABASES.has(scheme.toLowerCase())) throw usageError('database-scheme', { scheme });
  return true;
}

/**
 * Refuses a password on the command line, where every user of the machine can see it among the processes.
 *
 * @throws Failure `database-password`
 */
export function requireNoPassword(place: string): void {
  if (!isDatabaseAddress(place)) return;
  const [, , authority = '', , parameters = ''] = PARTS.exec(place) ?? [];
  const user = authority.slice(0, Math.max(authority.lastIndexOf('@'), 0));
  if (/:./.test(user) || SECRET.test(parameters)) throw usageError('database-password', {});
}

/**
 * A database's address for people: never a password, nor anything else that only the connection needs.
 *
 * @throws Failure `database-address` where it is none
 */
export function databaseName(address: string): string {
  const [, scheme, authority, path, parameters = ''] = PARTS.exec(address) ?? [];
  if (scheme === undefined || authority === undefined || path === undefined)
    throw new Failure('database-address', {});
  const at = authority.lastIndexOf('@');
  const user = at < 0 ? '' : `${authority.slice(0, at).replace(/:.*$/s, '')}@`;
  const host = new URLSearchParams(parameters).get('host') ?? '';
  return `${scheme}${user}${authority.slice(at + 1) || host}${path}`;
}
