import { randomBytes } from 'node:crypto';
import { closeSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './make-folder.ts';
import { hasCode } from './system-error.ts';

/** What systems say that have no second name for a file: FAT and some network shares. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'];

/**
 * Makes an empty file that is to have a name when it is whole: until then it has another, in the same folder. Whatever happens,
 * nothing of that other name is left.
 *
 * @param work fills the file, and gives it its name
 * @throws the system's error
 */
export function makeBeside<T>(name: string, work: (path: string) => T): T {
  const path = join(dirname(name), `.${basename(name)}.${randomBytes(6).toString('hex')}`);
  try {
    // SQLite's own way of making a file takes no account of the umask of a group that works together.
    closeSync(openSync(path, 'wx', 0o666));
    return work(path);
  } finally {
    rmSync(path, { force: true });
  }
}

/**
 * Gives a file that is whole its name, unless something has that name: then it stays as it is, and so does the file.
 *
 * @param path the file, under a name of its own in the same folder
 * @returns whether it has the name now
 * @throws the system's error
 */
export function placeWithoutReplacing(path: string, name: string): boolean {
  try {
    linkSync(path, name);
    rmSync(path);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (!NO_LINKS.some((code) => hasCode(error, code))) throw error;
    if (!takeName(name)) return false;
    renameSync(path, name);
  }
  syncFolder(dirname(name));
  return true;
}

/** Makes an empty file of a name that nothing has, so that whoever comes next finds it taken. */
function takeName(name: string): boolean {
  try {
    closeSync(openSync(name, 'wx'));
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}
