/** One connection to a database: statements are sent many at a time, and what goes wrong is said in the words of cyclo. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { Failure } from '../../failure.ts';
import { entryIn } from '../../group-by.ts';
import { databaseName } from '../store-address.ts';
import { Batch, Wire } from './batch.ts';
import { databaseFailure, isFailure, isLost } from './database-failure.ts';

/** What is sent. */
export interface SqlStatement {
  readonly text: string;
  readonly values?: readonly unknown[];
  /** The same text will be sent again: the server keeps how it carries it out. */
  readonly again?: boolean;
}

/** A row, by the names of its columns. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Where a session is had. */
export interface ServerAddress {
  /** The address with everything that the connection needs. */
  readonly url: string;
  /** The address for people. */
  readonly name: string;
  /** How long to wait for others, in milliseconds. */
  readonly patience: number;
}

/** How long a server may take to answer a greeting, in milliseconds. */
const GREETING = 10_000;
/** How long to wait before connecting anew, in milliseconds: a server that crashed is back in seconds. */
export const WAITS = [100, 200, 400, 800, 1600, 3200, 5000, 5000];
/** How long one statement may take unless the address says otherwise, in milliseconds: nothing waits for ever. */
const STATEMENT = 600_000;

/** Where a statement reads events. */
const READING = /\b(FROM|JOIN) cyclo\.event\b(?<alias> AS)?/g;

/** A session with a server, which is begun at its first use and again after it was lost. */
export class Session {
  readonly place: ServerAddress;
  /** The role that was given rights (`rights.ts`), where it was: it reads what it may see, and signs what it records. */
  role: string | undefined;
  #client: Client | undefined;
  #wire: Wire | undefined;

  constructor(place: ServerAddress) {
    this.place = place;
  }

  /** The connection that the next statement goes by, to be compared; undefined where that begins a new one. */
  get connection(): object | undefined {
    return this.#client;
  }

  /**
   * Sends statements in one go; each is carried out when the one before it has been.
   *
   * @returns the rows of each
   * @throws LostConnection, Failure, or what the server said of the first that failed
   */
  async send(statements: readonly SqlStatement[]): Promise<readonly (readonly SqlRow[])[]> {
    const client = this.#client ?? (await this.#connect());
    const sent =
      this.role === undefined ? statements : statements.map((each) => ({ ...each, text: visibly(each) }));
    return new Promise((resolve, reject) => {
      client.query(
        new Batch(sent, this.#wire!, (error, answers) => {
          if (error) reject(this.#failure(error));
          else resolve(answers);
        }),
      );
    });
  }

  /** The rows of one statement. */
  async ask(text: string, values: readonly unknown[] = [], again = false): Promise<readonly SqlRow[]> {
    const [rows = []] = await this.send([{ text, values, again }]);
    return rows;
  }

  /** Takes back a transaction that has not come to its end. */
  async rollBack(): Promise<void> {
    if (!this.#client) return;
    try {
      await this.#client.query('ROLLBACK');
    } catch {
      // A connection that is gone has taken its transaction back; the first error is the one to tell.
      this.#forget();
    }
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  async #connect(): Promise<Client> {
    const { url, name, patience } = this.place;
    const { default: pg } = await import('pg');
    const { parse } = await import('pg-connection-string');
    try {
      const config = parse(url, { useLibpqCompat: true }) as Record<string, unknown>;
      const client = new pg.Client({
        application_name: 'cyclo',
        connectionTimeoutMillis: GREETING,
        keepAlive: true,
        lock_timeout: patience,
        idle_in_transaction_session_timeout: patience,
        statement_timeout: STATEMENT,
        ...config,
      });
      await addFiledPassword(client);
      // What nobody waits for: the next statement finds the connection gone.
      client.on('error', () => this.#forget(client));
      client.on('end', () => this.#forget(client));
      await client.connect();
      this.#client = client;
      this.#wire = new Wire(pg);
      return client;
    } catch (error) {
      throw isLost(error) ? new LostConnection(name) : databaseFailure(error, name, 'connect');
    }
  }

  #forget(client?: Client): void {
    if (client === undefined || this.#client === client) this.#client = undefined;
  }

  #failure(error: unknown): unknown {
    if (!isLost(error)) return databaseFailure(error, this.place.name, 'ask');
    this.#forget();
    return new LostConnection(this.place.name);
  }
}

/** How long a work of its own waits for others, in milliseconds. */
const PATIENCE = 60_000;

/** Does one work in a database, with a session that ends with it. */
export async function inDatabase<T>(url: string, work: (session: Session) => Promise<T>): Promise<T> {
  const session = new Session({ url, name: databaseName(url), patience: PATIENCE });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** Statements that are sent again, by their texts, for a role with rights. */
const VISIBLY = new Map<string, string>();

/** The text of a statement for a role with rights. */
function visibly({ text, again = false }: SqlStatement): string {
  const make = (): string => text.replaceAll(READING, visible);
  return again ? entryIn(VISIBLY, text, make) : make();
}

/** What a role with rights may see of the events. */
function visible(_: string, word: string, alias: string | undefined): string {
  return `${word} cyclo.visible_event${alias ?? ' AS event'}`;
}

/** Where neither the address nor PGPASSWORD has a password, the user's file of them may. */
async function addFiledPassword(client: Client): Promise<void> {
  if (client.password) return;
  const { default: pgpass } = await import('pgpass');
  const { host, port, database, user } = client;
  const password = await new Promise<string | undefined>((found) => {
    pgpass({ host, port, database, user }, found);
  });
  // An empty one is as good as none, and the driver does not look for another.
  client.password = password ?? '';
}

/** The connection ended in the middle: what was sent may have been done or not. */
export class LostConnection extends Failure<'database-lost'> {
  constructor(store: string) {
    super('database-lost', { store });
  }
}

/** Whether a connection is gone that was there: of a server that has gone, too, no other is to be had at once. */
export function isConnectionGone(error: unknown, attempts: number): boolean {
  return error instanceof LostConnection || (attempts > 0 && isFailure(error, 'database-unreachable'));
}

/**
 * Does what may be done again as often as the connection is lost.
 *
 * @throws LostConnection where it is not to be had again in time
 */
export async function untilConnected<T>(session: Session, work: () => Promise<T>): Promise<T> {
  for (let attempts = 0; ; attempts++) {
    try {
      return await work();
    } catch (error) {
      if (!isConnectionGone(error, attempts)) throw error;
      const pause = WAITS[attempts];
      if (pause === undefined) throw new LostConnection(session.place.name);
      await wait(pause);
    }
  }
}
