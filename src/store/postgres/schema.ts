import { Failure } from '../../failure.ts';
import { FOUNDATION } from './rights.ts';
import type { Session } from './session.ts';

/** The mark of an event as the second migration makes it, whatever `checks.ts` has become since: see there. */
const MARK_OF_2 = `md5(concat_ws(chr(10), id, plan, unit, activity, occurrence, kind, happened_on, recorded_at,
  coalesce(received_at, ''), counted))`;

/** The hash of what an event says, in the same way. */
const HASH_OF_2 = `encode(sha256(convert_to('{' || concat_ws(',',
  '"activity":' || to_json(activity), '"actor":' || to_json(actor), '"authority":' || to_json(authority),
  '"by":' || to_json(recorded_by), '"call":' || to_json(call), '"enteredBy":' || to_json(entered_by),
  '"evidence":' || (SELECT '{' || string_agg(to_json(key)::text || ':' || value::text, ',' ORDER BY key COLLATE "C") || '}'
    FROM json_each(evidence::json)),
  '"id":' || to_json(id), '"kind":' || to_json(kind), '"note":' || to_json(note), '"number":' || number,
  '"occurrence":' || to_json(occurrence), '"on":' || to_json(happened_on), '"plan":' || to_json(plan),
  '"previous":' || to_json(previous), '"recordedAt":' || to_json(recorded_at), '"replica":' || to_json(replica),
  '"seen":' || to_json(seen), '"undoes":' || to_json(undoes), '"unit":' || to_json(unit), '"until":' || to_json(until))
  || '}', 'UTF8')), 'hex')`;

/**
 * Numbered by position and append-only: what was released is never edited, a database in the field has run it. Nothing but
 * tables and indexes that PostgreSQL 12 and those that speak like it have: no triggers, no types of our own, no functions.
 *
 * That events are never changed is said by rights, which the owner of a table has only while nobody takes them away: not
 * even by mistake does a program that is not the administrator's change one.
 */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE cyclo.event (
       id uuid PRIMARY KEY,
       plan text COLLATE "C" NOT NULL,
       activity text COLLATE "C" NOT NULL,
       occurrence text COLLATE "C" NOT NULL,
       actor text NOT NULL,
       unit text COLLATE "C" NOT NULL,
       kind text NOT NULL,
       recorded_at text COLLATE "C" NOT NULL,
       recorded_by text NOT NULL,
       happened_on text COLLATE "C" NOT NULL,
       note text,
       evidence text,
       undoes text,
       until text,
       authority text,
       call uuid,
       entered_by text,
       seen text,
       received_at text COLLATE "C",
       replica uuid NOT NULL,
       number bigint NOT NULL,
       previous text,
       hash text NOT NULL,
       later text,
       counted boolean NOT NULL
     )`,
    // Whatever is asked of a unit's shares is answered from it; most completions without a look at the table.
    `CREATE INDEX event_by_share ON cyclo.event (plan, unit, activity, occurrence)
       INCLUDE (id, kind, happened_on, recorded_at, received_at, counted)`,
    // What one ledger hands to another, in the order of each chain.
    `CREATE INDEX event_by_chain ON cyclo.event (replica, number)`,
    // The numbers by which people call records and calls.
    `CREATE INDEX event_by_ending ON cyclo.event (right(id::text, 8))`,
    `CREATE INDEX event_by_call_ending ON cyclo.event (right(call::text, 8))`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON cyclo.event FROM CURRENT_USER`,
    // How far each chain goes. Those that have a home are the database's own.
    `CREATE TABLE cyclo.replica (
       id uuid PRIMARY KEY,
       home text,
       last bigint NOT NULL,
       head text,
       events bigint NOT NULL
     )`,
    // What was sent to whom: an intention, then its answer.
    `CREATE TABLE cyclo.sending (
       number bigint PRIMARY KEY,
       recorded_at text COLLATE "C" NOT NULL,
       day text COLLATE "C" NOT NULL,
       recipient text NOT NULL,
       address text NOT NULL,
       message text NOT NULL,
       step text NOT NULL,
       answer text
     )`,
    `CREATE INDEX sending_by_recipient ON cyclo.sending (day, recipient, address)`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON cyclo.sending FROM CURRENT_USER`,
  ],
  [
    // What is counted without being sent is checked by a mark: see `checks.ts`. What is no longer what was written gets none.
    `ALTER TABLE cyclo.event ADD COLUMN mark text`,
    `DROP INDEX cyclo.event_by_share`,
    `GRANT UPDATE ON cyclo.event TO CURRENT_USER`,
    `UPDATE cyclo.event SET mark = ${MARK_OF_2} WHERE later IS NOT NULL OR hash = ${HASH_OF_2}`,
    `REVOKE UPDATE ON cyclo.event FROM CURRENT_USER`,
    `CREATE INDEX event_by_share ON cyclo.event (plan, unit, activity, occurrence)
       INCLUDE (id, kind, happened_on, recorded_at, received_at, counted, mark)`,
  ],
];

/** The version of database that this cyclo writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** A number that no other program is likely to lock: «cycl» in ASCII, and which of its locks it is. */
export const LOCK_SPACE = 0x6379636c;
const MIGRATING = 1;

/**
 * How many migrations a database has run; 0 where no ledger was begun in it. The session learns whether its role has rights of its own.
 *
 * @throws Failure `store-newer` for one of a later cyclo, `database-foreign` where another program has the place
 */
export async function schemaVersion(session: Session): Promise<number> {
  const { name } = session.place;
  const [found] = await session.ask(
    `SELECT count(*) AS things, count(*) FILTER (WHERE made.relname = 'migration') AS migrated,
       count(*) FILTER (WHERE made.relname = 'right_of') AS granted
     FROM pg_catalog.pg_class AS made JOIN pg_catalog.pg_namespace AS place ON place.oid = made.relnamespace
     WHERE place.nspname = 'cyclo'`,
  );
  if (!found || Number(found['things']) === 0) return 0;
  if (Number(found['migrated']) === 0)
    throw new Failure('database-foreign', { store: name, reason: 'cyclo' });
  const isGranted = Number(found['granted']) > 0;
  const [last] = await session.ask(
    `SELECT max(number) AS version${isGranted ? ', cyclo.reach() AS reach, session_user AS role' : ''} FROM cyclo.migration`,
  );
  session.role = typeof last?.['reach'] === 'string' ? String(last['role']) : undefined;
  const version = Number(last?.['version'] ?? 0);
  if (version > SCHEMA_VERSION)
    throw new Failure('store-newer', { path: name, version, supported: SCHEMA_VERSION });
  return version;
}

/**
 * Whether there is a ledger to look at.
 *
 * @throws Failure `database-older` for one that has to be brought up to date first; as {@link schemaVersion} does
 */
export async function hasLedger(session: Session): Promise<boolean> {
  const version = await schemaVersion(session);
  if (version > 0 && version < SCHEMA_VERSION)
    throw new Failure('database-older', { store: session.place.name, version });
  return version > 0;
}

/** Brings a database to {@link SCHEMA_VERSION}: of several sessions that find it behind one does it, and the others see it done. */
export async function migrate(session: Session): Promise<void> {
  await session.send([
    { text: 'BEGIN' },
    { text: `SELECT pg_advisory_xact_lock(${LOCK_SPACE}, ${MIGRATING})` },
    // Of ten million records it takes as long as it takes.
    { text: 'SET LOCAL statement_timeout = 0' },
  ]);
  try {
    await session.ask('CREATE SCHEMA IF NOT EXISTS cyclo');
    await session.ask(
      'CREATE TABLE IF NOT EXISTS cyclo.migration (number int PRIMARY KEY, run_at timestamptz NOT NULL DEFAULT now())',
    );
    const version = await schemaVersion(session);
    for (let number = version + 1; number <= SCHEMA_VERSION; number++) {
      for (const text of MIGRATIONS[number - 1]!) await session.ask(text);
      await session.ask('INSERT INTO cyclo.migration (number) VALUES ($1)', [number]);
    }
    // Where rights were given, what they rest on is of the version that gave them.
    const [granted] = await session.ask("SELECT to_regclass('cyclo.right_of') AS found");
    if (granted?.['found']) for (const text of FOUNDATION) await session.ask(text);
    await session.ask('COMMIT');
  } catch (error) {
    await session.rollBack();
    throw error;
  }
}
