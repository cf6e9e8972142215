import { chownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeBeside, placeWithoutReplacing } from '../place-file.ts';
import { connect, type SqliteSource, transact } from './connection.ts';
import { migrate } from './schema.ts';

/**
 * Makes a store under another name and puts it in its place whole, so that nobody ever meets a half of one: not another
 * first writer, and not whoever comes after a process that was killed. Where another was first, that one's stays.
 */
export function makeStore(source: SqliteSource): void {
  makeBeside(source.path, (path) => {
    shareWithGroup(path, dirname(path));
    const db = connect({ ...source, path }, false);
    try {
      db.exec('PRAGMA synchronous = EXTRA');
      transact(db, 'BEGIN IMMEDIATE', () => migrate(db, path));
    } finally {
      db.close();
    }
    placeWithoutReplacing(path, source.path);
  });
}

/** Gives a file the group of its folder, where that is allowed: those who share the folder share what is in it. */
function shareWithGroup(path: string, folder: string): void {
  const { gid } = statSync(folder);
  if (statSync(path).gid === gid) return;
  try {
    chownSync(path, -1, gid);
  } catch {
    // Who is not of that group, or a system without groups: the file is as good for its owner.
  }
}
