import { systemWords } from './system.ts';

/** What is wrong with a database that keeps the records, or with the way to it. */
export const databaseFailures = {
  'database-scheme': (a: { scheme: string }) =>
    `Records are kept in a folder or in PostgreSQL, and ${a.scheme}:// is neither.\nName a folder, or a database as postgres://user@host/database.`,
  'database-password': (_: object) =>
    'A password does not belong on a command line: everybody on this machine can read it there (ps).\nLeave it out of --store, and put the whole address into the variable CYCLO_STORE, or the password alone into the file ~/.pgpass (another: PGPASSFILE) or into PGPASSWORD.',
  'database-address': (_: object) =>
    'The address of the database cannot be understood. It is not shown here, because it may hold a password.\nWrite it as postgres://user@host:5432/database?sslmode=verify-full; a sign with a meaning of its own (@ : / ? #) in a name or a password as %40 %3A %2F %3F %23.',
  'database-unreachable': (a: { store: string; reason: string }) =>
    `The database ${a.store} does not answer: ${systemWords(a.reason)}.\nNothing was changed. Check the address and the network, and that the server runs; then run the command again.`,
  'database-missing': (a: { store: string }) =>
    `The server has no database ${a.store}.\nLet whoever runs the server make it (createdb), or name another with --store.`,
  'database-refused': (a: { store: string; reason: string }) =>
    `The server lets nobody in to ${a.store} this way: ${a.reason}.\nCheck the user's name and the password (CYCLO_STORE, ~/.pgpass or PGPASSWORD), or ask whoever runs the server.`,
  'database-no-password': (a: { store: string }) =>
    `The server of ${a.store} asks for a password, and none was given.\nPut it into ~/.pgpass (another file: PGPASSFILE), into PGPASSWORD, or into the address in CYCLO_STORE.`,
  'database-tls': (a: { store: string; reason: string }) =>
    `No protected connection with ${a.store} came about: ${a.reason}.\nNothing was changed. sslmode and sslrootcert in the address say what is asked of the server; disable only where nobody else can listen.`,
  'database-forbidden': (a: { store: string; reason: string }) =>
    `Your role in ${a.store} may not do this: ${a.reason}.\nNothing was changed. What a role may do is told by whoever set it up (cyclo store grant); name another role in the address if you have one.`,
  'database-read-only': (a: { store: string }) =>
    `${a.store} can only be read: this server is a copy of another, or the database was set so.\nNothing was recorded. Name the server that is written to with --store.`,
  'database-full': (a: { store: string }) =>
    `The server of ${a.store} has no room left on its disk.\nNothing was recorded, and what was recorded before is safe. Let whoever runs it make room, and run the command again.`,
  'database-no-role': (a: { store: string; role: string }) =>
    `The server of ${a.store} has no role ${a.role}.\nNothing was changed. Let whoever runs the server make it (createuser), then grant again.`,
  'grant-whom': (_: object) =>
    'To whom? Name one role of the server: cyclo store grant ROLE --unit UNIT, or cyclo store revoke ROLE.',
  'grant-what': (_: object) =>
    'What may it record? Name units with --unit (it decides on those that answer to them, too), or everything with --everything.',
  'grant-no-database': (_: object) =>
    'Only a database knows roles. Name one with --store postgres://owner@host/database or in CYCLO_STORE; --print shows the statements without one.',
  'database-busy': (a: { store: string; again: boolean }) =>
    a.again
      ? `Others recorded the same in ${a.store} at the same time, and the server let them go first.\nNothing was recorded. Run the command again.`
      : `${a.store} did not come to it in time: others have it locked, or there is too much to do.\nNothing was changed. Run the command again; statement_timeout and lock_timeout in the address say how long to wait, in milliseconds.`,
  'database-lost': (a: { store: string }) =>
    `The connection with ${a.store} was lost, and could not be had again in time.\nWhat was to be recorded is there as a whole or not at all: look with cyclo log, and run the command again if it is not there. What is there is not recorded twice.`,
  'database-older': (a: { store: string; version: number }) =>
    `The records in ${a.store} are of an earlier version (${a.version}).\nNothing was changed. Let whoever owns them bring them up to date: cyclo store migrate. What is recorded stays as it is.`,
  'database-own-only': (a: { store: string }) =>
    `Your role in ${a.store} records and sees what is its own; whole stores are put together with it by its owner.\nNothing was changed. Record there directly (CYCLO_STORE), or write your records into a file, cyclo sync NAME.cyclo, and have the owner take it in.`,
  'database-damaged': (a: { store: string; what: string }) =>
    `The database ${a.store} is damaged: ${a.what}.\nNothing was changed. Let whoever runs the server restore it from a backup.`,
  'database-foreign': (a: { store: string; reason: string }) =>
    `The schema cyclo in ${a.store} is not as cyclo made it: ${a.reason}.\nNothing was changed. Name another database with --store, or let whoever runs the server put it right.`,
};
