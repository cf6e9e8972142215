import { Failure } from '../../failure.ts';
import { granting, revocation, type Rights } from './rights.ts';
import { LOCK_SPACE, migrate } from './schema.ts';
import { inDatabase } from './session.ts';

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
export function setRights(url: string, role: string, rights: Rights | undefined): Promise<void> {
  return inDatabase(url, async (session) => {
    await migrate(session);
    const found = await session.ask('SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = $1', [role]);
    if (found.length === 0) throw new Failure('database-no-role', { store: session.place.name, role });
    try {
      for (const text of rightsStatements(role, rights)) await session.ask(text);
    } catch (error) {
      await session.rollBack();
      throw error;
    }
  });
}
