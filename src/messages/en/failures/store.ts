import { counted } from '../counted.ts';
import { systemWords } from './system.ts';

/** What is wrong with the store of records, or with the database that keeps them and the way to it. */
export const storeFailures = {
  'store-none': (a: { path: string }) =>
    `There is no store ${a.path} yet: nothing has been recorded here. Name another folder with --store FOLDER.`,
  'backup-exists': (a: { path: string }) =>
    `${a.path} is there already. A copy never replaces anything: nothing was written. Name a file that is not there yet.`,
  'backup-unwritable': (a: { path: string; reason: string }) =>
    `The copy ${a.path} cannot be written (${systemWords(a.reason)}). The records are as they were.\nName another place: cyclo store backup FILE.`,
  'backup-where': (_: object) =>
    'Where to? Name one file that is not there yet: cyclo store backup FILE; - is standard output.',
  'backup-to-terminal': (_: object) =>
    'A copy is not for a screen. Name a file (cyclo store backup FILE), or send standard output to a file or another program.',
  'store-newer': (a: { path: string; version: number; supported: number }) =>
    `The store ${a.path} was written by a newer cyclo: it is of version ${a.version}, and this cyclo knows versions up to ${a.supported}.\nNothing was changed. Use the version that those who record here use; cyclo --version tells it.`,
  'store-damaged': (a: { path: string; what?: string; size?: number }) =>
    `The store ${a.path} is damaged: ${a.size === undefined ? (a.what ?? 'it is not an SQLite database, or a part of it cannot be read') : `only ${counted(a.size, 'byte is', 'bytes are')} left of it`}.\nNothing was changed. Put the file back from a backup copy, or move it aside and save what can still be read: sqlite3 damaged-file .recover | sqlite3 new-file.`,
  'store-older': (a: { path: string; version: number }) =>
    `The store ${a.path} is of an earlier version (${a.version}), whose records cannot be handed over yet.\nBring it up to date first: cyclo store migrate. What is recorded stays as it is, and a copy of the file is kept.`,
  'store-replaced': (a: { path: string }) =>
    `Another file has been put in the place of the store ${a.path} while it was open.\nNothing was recorded. Run the command again.`,
  'restore-loses': (a: { path: string; copy: string; lost: number }) =>
    `The store ${a.path} has ${counted(a.lost, 'record')} that ${a.copy} does not have.\nNothing was changed. To go back to the copy all the same, add --replace: what is there now stays beside it under another name.`,
  'restore-what': (_: object) => 'Which copy? Name one file: cyclo store restore FILE.',
  'copy-which': (_: object) =>
    'From where to where? Name two stores, each a folder or the address of a database: cyclo store copy FROM TO.',
  'store-no-file': (_: object) =>
    'The records are in a database, and this is for those in a file.\nA copy of everything: cyclo store copy ADDRESS FOLDER; the database has tools of its own besides (pg_dump).',
  'event-altered': (a: { path: string; id: string; number?: string }) =>
    `The store ${a.path} has a record that is not what was written: ${a.id}${a.number === undefined ? '' : `, number ${a.number} of its chain`}. It was altered, or the file is damaged. Nothing was counted, and nothing was changed.\nRun cyclo store verify, which names everything that was altered, and put the file back from a backup copy: cyclo store restore FILE.`,
  'store-dangling': (a: { path: string; link: string }) =>
    `The store ${a.path} is not there: ${a.link} is a link that leads nowhere.\nNothing was changed. Mount the disk or share it leads to, or name another folder with --store FOLDER.`,
  'store-wal': (a: { path: string }) =>
    `Another program has left the store ${a.path} in a form (WAL) that can only be read by those who may write in its folder.\nNothing was changed. Ask somebody who may to record anything there, or ask for the right to write.`,
  'store-foreign': (a: { path: string }) =>
    `${a.path} is not a store of cyclo: another program made it.\nNothing was changed. Name another folder with --store FOLDER, or move what is there out of the way.`,
  'store-read-only': (a: { path: string }) =>
    `The store ${a.path} cannot be written to: the file, its folder or the whole disk is read-only for you.\nNothing was recorded. Ask for the right to write there, or name another folder with --store FOLDER.`,
  'store-unreadable': (a: { path: string }) =>
    `The store ${a.path} cannot be read: you have no permission.\nAsk the owner of the file for the right to read it and its folder, or name another folder with --store FOLDER.`,
  'store-disk-full': (a: { path: string }) =>
    `There is no room left on the disk for the store ${a.path}.\nNothing was recorded, and what was recorded before is safe. Free some space and run the command again.`,
  'store-locked': (a: { path: string }) =>
    `Another program has kept the store ${a.path} locked for too long.\nNothing was recorded. Close whatever has it open (another cyclo, a database browser, a backup; on Linux and macOS, fuser shows the process) and run the command again.`,
  'store-not-a-folder': (a: { path: string }) =>
    `The store is a folder, and ${a.path} is a file or lies below one.\nName a folder with --store FOLDER, or move that file out of the way.`,
  'store-unfinished-write': (a: { path: string }) =>
    `The store ${a.path} holds a record that was cut off half-way, and you may not write there to take it back.\nNothing recorded earlier is lost. Let someone who may write to the folder run any cyclo command once, or copy the whole folder and name the copy with --store FOLDER.`,
  'store-io': (a: { path: string; reason: string }) =>
    `The system could not serve the store ${a.path}: ${a.reason}.\nNothing was recorded. Check the disk or the network folder, and run the command again.`,
  'store-no-sqlite': (a: { reason: string }) =>
    `Records are kept in SQLite, and there is none to use: this Node has none built in, and the package @photostructure/sqlite does not load (${a.reason}).\nInstall Node 22.13 or later, or install cyclo again without --omit=optional.`,
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
