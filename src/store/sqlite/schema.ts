import { Failure } from '../../failure.ts';
import type { Database } from './driver.ts';
import { columnOfVersion, EVENT_COLUMNS, LINK_COLUMNS, LINKED } from './event-row.ts';
import { linkEvents } from './link-events.ts';
import { beginReplica } from './own-replica.ts';

/** «cycl» in ASCII: tells our files from other SQLite files. */
const APPLICATION_ID = 0x6379636c;

const LINKED_TABLES = `
  DROP TRIGGER IF EXISTS event_is_never_changed;
  DROP TRIGGER IF EXISTS event_is_never_deleted;
  DROP INDEX IF EXISTS event_by_obligation;
  DROP INDEX IF EXISTS event_by_ending;
  DROP INDEX IF EXISTS event_by_call_ending;
  ALTER TABLE event RENAME TO unlinked;
  CREATE TABLE replica (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    last INTEGER NOT NULL,
    head BLOB,
    events INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE own_replica (replica TEXT NOT NULL, file TEXT NOT NULL) STRICT;
  CREATE TABLE tally (
    unit TEXT NOT NULL,
    plan TEXT NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (unit, plan)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE event (
    id TEXT PRIMARY KEY,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    plan TEXT NOT NULL,
    activity TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    actor TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    note TEXT,
    evidence TEXT,
    undoes TEXT,
    until TEXT,
    authority TEXT,
    call TEXT,
    entered_by TEXT,
    seen TEXT,
    received_at TEXT,
    replica INTEGER NOT NULL,
    number INTEGER NOT NULL,
    previous BLOB,
    hash BLOB NOT NULL,
    later TEXT,
    nth INTEGER NOT NULL,
    witness TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX event_by_obligation ON event (plan, unit, activity, occurrence);
  CREATE INDEX event_by_ending ON event (substr(id, -8));
  CREATE INDEX event_by_call_ending ON event (substr(call, -8));
  CREATE INDEX event_by_chain ON event (replica, number);
  CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
  CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;`;

/**
 * Numbered by position and append-only: what was released is never edited, a store in the field has run it.
 * The version of a store is how many of these it has run. Reading does not migrate, so a migration that changes what
 * reading selects has to leave the older form readable.
 */
const MIGRATIONS: readonly (string | ((db: Database, path: string) => void))[] = [
  `CREATE TABLE event (
     id TEXT PRIMARY KEY,
     recorded_at TEXT NOT NULL,
     recorded_by TEXT NOT NULL,
     plan TEXT NOT NULL,
     activity TEXT NOT NULL,
     occurrence TEXT NOT NULL,
     actor TEXT NOT NULL,
     unit TEXT NOT NULL,
     kind TEXT NOT NULL,
     happened_on TEXT NOT NULL,
     note TEXT,
     evidence TEXT,
     undoes TEXT
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX event_by_obligation ON event (plan, unit, activity, occurrence);
   CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
     BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
   CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
     BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;`,
  `ALTER TABLE event ADD COLUMN until TEXT;
   ALTER TABLE event ADD COLUMN authority TEXT;`,
  `ALTER TABLE event ADD COLUMN call TEXT;
   ALTER TABLE event ADD COLUMN entered_by TEXT;`,
  // The numbers by which people call records and calls.
  `CREATE INDEX event_by_ending ON event (substr(id, -8));
   CREATE INDEX event_by_call_ending ON event (substr(call, -8));`,
  // What was sent to whom: an intention, then its answer.
  `CREATE TABLE sending (
     number INTEGER PRIMARY KEY,
     recorded_at TEXT NOT NULL,
     day TEXT NOT NULL,
     recipient TEXT NOT NULL,
     address TEXT NOT NULL,
     message TEXT NOT NULL,
     step TEXT NOT NULL,
     answer TEXT
   ) STRICT;
   CREATE INDEX sending_by_recipient ON sending (day, recipient, address);
   CREATE TRIGGER sending_is_never_changed BEFORE UPDATE ON sending
     BEGIN SELECT RAISE(ABORT, 'what was sent is never changed'); END;
   CREATE TRIGGER sending_is_never_deleted BEFORE DELETE ON sending
     BEGIN SELECT RAISE(ABORT, 'what was sent is never deleted'); END;`,
  // Each event has its place in a chain and its hash; what is counted is kept twice.
  (db, path) => {
    db.exec(LINKED_TABLES);
    beginReplica(db, path);
    linkEvents(db, path, LINKED - 1);
    db.exec('DROP TABLE unlinked');
  },
];

/** The version of store that this cyclo writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

function pragma(db: Database, name: 'application_id' | 'user_version'): number {
  return (db.prepare(`PRAGMA ${name}`).get() as Record<typeof name, number>)[name];
}

/** A store of some version has the table that its migrations made, whatever else somebody did to it. */
function requireColumns(db: Database, path: string, version: number): void {
  const names = db
    .prepare(
      `SELECT info.name FROM sqlite_schema AS made, pragma_table_info('event') AS info
       WHERE made.name = 'event' AND made.type = 'table'`,
    )
    .all()
    .map((row) => (row as { name: string }).name);
  const columns = EVENT_COLUMNS.filter((name) => columnOfVersion(name, version) === name);
  const missing = [...columns, ...(version < LINKED ? [] : LINK_COLUMNS)].filter(
    (name) => !names.includes(name),
  );
  if (names.length === 0) throw new Failure('store-damaged', { path, what: 'no table event' });
  if (missing.length > 0)
    throw new Failure('store-damaged', { path, what: `no column ${missing.join(', ')}` });
  // A store that has hashes is not read as one that has none.
  if (version < LINKED && names.includes('hash'))
    throw new Failure('store-damaged', { path, what: `user_version = ${version}` });
}

/**
 * How many migrations the store has run; 0 for a file that is still empty. To be called inside a transaction: between
 * two looks another process may make the store.
 * @param path the file, for the messages
 * @throws Failure `store-foreign` for a database of another program, `store-newer` for one of a later cyclo,
 *   `store-damaged` for one whose version or table no cyclo has made
 */
export function schemaVersion(db: Database, path: string): number {
  const version = pragma(db, 'user_version');
  const application = pragma(db, 'application_id');
  if (application === APPLICATION_ID) {
    if (version > SCHEMA_VERSION) {
      throw new Failure('store-newer', { path, version, supported: SCHEMA_VERSION });
    }
    if (version < 1) throw new Failure('store-damaged', { path, what: `user_version = ${version}` });
    requireColumns(db, path, version);
    return version;
  }
  const empty = application === 0 && version === 0 && !db.prepare('SELECT 1 FROM sqlite_schema').get();
  if (!empty) throw new Failure('store-foreign', { path });
  return 0;
}

/**
 * Brings a store to {@link SCHEMA_VERSION}. To be called inside a write transaction, so that of several processes
 * that find a store behind, one migrates and the others see it done.
 */
export function migrate(db: Database, path: string): void {
  const version = schemaVersion(db, path);
  for (const step of MIGRATIONS.slice(version)) {
    if (typeof step === 'string') db.exec(step);
    else step(db, path);
  }
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
}
