import { chownSync, closeSync, openSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { placeWithoutReplacing } from '../place-file.ts';
import type { SqliteSource } from './connection.ts';
import { makeSqliteStore } from './copy.ts';

/**
 * Makes a store under another name and puts it in its place whole, so that nobody ever meets a half of one: not another
 * first writer, and not whoever comes after a process that was killed. Where another was first, that one's stays.
 */
export function makeStore(source: SqliteSource): void {
  const folder = dirname(source.path);
  const path = join(folder, `.${basename(source.path)}.${crypto.randomUUID()}`);
  try {
    // SQLite's own way of making a file takes no account of the umask of a group that works together.
    closeSync(openSync(path, 'wx', 0o666));
    shareWithGroup(path, folder);
    makeSqliteStore({ ...source, path });
    placeWithoutReplacing(path, source.path);
  } finally {
    rmSync(path, { force: true });
  }
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
