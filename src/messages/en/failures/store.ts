import { counted } from '../counted.ts';
import { systemWords } from './system.ts';

/** What is wrong with the store of records. */
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
};
