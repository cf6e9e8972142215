/**
 * The SQLite that this runtime has: built into Node since 22.13, from a package on Node 20. The same interface.
 * Never both on one file in one process: POSIX locks belong to the process, and one library would drop the other's.
 */
import { Failure } from '../../failure.ts';

/** What a column holds here. */
export type SqlValue = string | number | null;

/** A prepared statement. */
interface PreparedStatement {
  run(...values: SqlValue[]): unknown;
  get(...values: SqlValue[]): unknown;
  all(...values: SqlValue[]): unknown[];
}

/** A connection to one file. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): PreparedStatement;
  close(): void;
}

/** A store while it is looked at, inside a transaction. */
export interface OpenStore {
  readonly db: Database;
  /** The file, for the messages. */
  readonly path: string;
  /** 1 or more. */
  readonly version: number;
}

/** A way to connect. */
export interface SqliteDriver {
  readonly DatabaseSync: new (path: string, options: { readonly readOnly: boolean }) => Database;
}

/**
 * Loads the driver.
 * @throws Failure `store-no-sqlite` where neither is to be had
 */
export async function loadSqlite(): Promise<SqliteDriver> {
  try {
    return await import('node:sqlite');
  } catch {
    // Node 20, and Node 22 before 22.13
  }
  try {
    return await import('@photostructure/sqlite');
  } catch (error) {
    throw new Failure('store-no-sqlite', { reason: error instanceof Error ? error.message : String(error) });
  }
}
