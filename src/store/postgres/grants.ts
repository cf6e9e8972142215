import { Failure } from '../../failure.ts';
import { databaseName } from '../store-address.ts';
import { granting, revocation, type Rights } from './rights.ts';
import { LOCK_SPACE, migrate } from './schema.ts';
import { Session } from './session.ts';

/** How long to wait for others, in milliseconds. */
const PATIENCE = 60_000;

/**
 * What gives a role its rights, or takes them away: all of it or nothing, and the same as often as it is done.
 *
 * @param rights absent: none
 */
export function rightsStatements(role: string, rights: Rights | undefined): readonly string[] {
  return [
    'BEGIN',
    `SELECT pg_advisory_xact_lock(${LOCK_SPACE}, 1)`,
    ...(rights ? granting(role, rights) : revocation(role)),
    'COMMIT',
  ];
}

/**
 * Gives a role of a database its rights, or takes them away.
 *
 * @throws Failure `database-no-role` where the server has no such role; `database-…`
 */
export async function setRights(url: string, role: string, rights: Rights | undefined): Promise<void> {
  const session = new Session({ url, name: databaseName(url), patience: PATIENCE });
  try {
    await migrate(session);
    const found = await session.ask('SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = $1', [role]);
    if (found.length === 0) throw new Failure('database-no-role', { store: session.place.name, role });
    try {
      for (const text of rightsStatements(role, rights)) await session.ask(text);
    } catch (error) {
      await session.rollBack();
      throw error;
    }
  } finally {
    await session.close();
  }
}
