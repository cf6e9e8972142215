/** How files are named: by the user from where they are, and by a file from its own folder. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Io } from '../../io.ts';

/** An absolute path as the user would type it here. */
export function fromHere({ cwd }: Pick<Io, 'cwd'>, path: string): string {
  const short = relative(cwd, path);
  return short.split(sep).filter((part) => part === '..').length > 3 ? path : short;
}

/** A path that a file names, as the user would type it here. */
export function pathFrom(io: Pick<Io, 'cwd'>, file: string, name: string): string {
  return fromHere(io, resolve(io.cwd, dirname(file), name));
}

/** How one file names another: by the way from its folder, with slashes. */
export function pathBetween({ cwd }: Pick<Io, 'cwd'>, file: string, other: string): string {
  return relative(dirname(resolve(cwd, file)), resolve(cwd, other)).replaceAll(sep, '/');
}

/** Whether a name leads from the root, of a drive or of all: such a name is the same from everywhere. */
export function isFromRoot(name: string): boolean {
  return /^([/\\]|[A-Za-z]:)/.test(name);
}

/** How a file names what another one names. */
export function pathsMoved(io: Pick<Io, 'cwd'>, from: string, to: string): (name: string) => string {
  return (name) => (isFromRoot(name) ? name : pathBetween(io, to, join(dirname(from), name)));
}
