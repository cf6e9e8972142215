import { closeSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasCode } from './system-error.ts';

/** Writes a folder's list of names to disk, where the system lets a folder be opened for that. */
export function syncFolder(path: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    fsyncSync(handle);
  } catch {
    // Windows and some network file systems do not: they keep names in a journal of their own
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function makeOne(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST') || !statSync(path).isDirectory()) throw error;
  }
}

/**
 * Makes a folder, and those above it, so that a loss of power right afterwards does not take it away again.
 * @throws the system's error. Node's own recursive way says "no such file" of a read-only disk.
 */
export function makeFolder(path: string): void {
  const parent = dirname(path);
  try {
    makeOne(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') || parent === path) throw error;
    makeFolder(parent);
    makeOne(path);
  }
  syncFolder(parent);
}
