import { Failure, type FailureCode } from '../../failure.ts';

/** What was being done when it failed. */
type Doing = 'connect' | 'ask';

/** Codes of the system that mean that nobody answers at an address. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'EACCES',
]);
/** Codes of the system that mean that whoever answered is gone. */
const GONE: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);
/** What the driver says, without a code, of a connection that has ended. */
const ENDED = /connection terminated|not queryable|connection error/i;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether a statement failed because its connection is gone, rather than because of what it asks. */
export function isLost(error: unknown): boolean {
  const code = codeOf(error);
  // 57P01 to 57P03: the server is being stopped, has crashed, or does not serve yet; class 08: the connection; 25P03: it was idle for too long.
  return (
    /^(?:57P0[1-3]|08...|25P03)$/.test(code) ||
    GONE.has(code) ||
    (code === '' && error instanceof Error && ENDED.test(error.message))
  );
}

/** Whether something is a failure of a certain code. */
export function isFailure<C extends FailureCode>(error: unknown, code: C): error is Failure<C> {
  return error instanceof Failure && error.code === code;
}

/** Whether the server asks to have a transaction done again: nothing of it has remained. */
export function asksAgain(error: unknown): boolean {
  return isFailure(error, 'database-busy') && error.args.again;
}

/**
 * What the server, the driver or the system throws, as the one message that the user needs; what is none of these, or a broken
 * rule of the schema, is a bug of ours and passes as it is. Codes: https://www.postgresql.org/docs/15/errcodes-appendix.html
 *
 * @param store the address for people: the server's own words are told only where they hold no part of the address
 */
export function databaseFailure(error: unknown, store: string, doing: Doing): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  const code = codeOf(error);
  return (
    byCode(code, error.message, store) ?? (doing === 'connect' ? unconnected(error, code, store) : error)
  );
}

function byCode(code: string, reason: string, store: string): Failure | undefined {
  switch (code) {
    case '3D000':
      return new Failure('database-missing', { store });
    case '28P01':
    case '28000':
      return new Failure('database-refused', { store, reason });
    case '42501':
      return new Failure('database-forbidden', { store, reason });
    case '25006':
      return new Failure('database-read-only', { store });
    case '53100':
      return new Failure('database-full', { store });
    case '53300':
    case '57P03':
      return new Failure('database-unreachable', { store, reason });
    case '40001':
    case '40P01':
      return new Failure('database-busy', { store, again: true });
    case '55P03':
    case '57014':
    case '53200':
      return new Failure('database-busy', { store, again: false });
    case 'XX001':
    case 'XX002':
      return new Failure('database-damaged', { store, what: reason });
    case '42P01':
    case '42703':
      return new Failure('database-foreign', { store, reason });
    default:
      return undefined;
  }
}

function unconnected(error: Error, code: string, store: string): Failure {
  // What the address names by sslrootcert, sslcert or sslkey.
  if ('syscall' in error && error.syscall === 'open')
    return new Failure('database-tls', { store, reason: error.message });
  // Several addresses of one name were tried: the first tells as much as all of them.
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  const cause = code === '' && first ? codeOf(first) : code;
  if (UNREACHABLE.has(cause))
    // A socket that is not there is a server that is not there.
    return new Failure('database-unreachable', {
      store,
      reason: cause === 'ENOENT' ? 'ECONNREFUSED' : cause,
    });
  if (/password/i.test(error.message)) return new Failure('database-no-password', { store });
  if (/timeout/i.test(error.message))
    return new Failure('database-unreachable', { store, reason: 'ETIMEDOUT' });
  if (code === 'ERR_INVALID_URL') return new Failure('database-address', {});
  if (/SSL|TLS|certificate/i.test(error.message) || /CERT|SSL|TLS/.test(code))
    return new Failure('database-tls', { store, reason: error.message });
  return new Failure('database-unreachable', { store, reason: error.message });
}
