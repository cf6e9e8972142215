/** The two versions that git gives a driver, read as what they are. */
import { Repository, STAGED } from '../../git/repository.ts';
import type { GitMessages } from '../../messages/git.ts';
import { readEdition } from '../../plan/read-edition.ts';
import type { FileKind } from '../../plan/source-file.ts';
import type { ReadFile } from '../../plan/read-plan.ts';
import type { Edition } from '../../review/edition.ts';
import type { Context } from '../context.ts';
import { namedFiles } from '../project/named-files.ts';
import { readIfThere } from '../project/read-file.ts';

/** One version as git names it: its path in the repository, the copy to read, and its mode; `.` where there is none. */
export interface DriverFile {
  readonly path: string;
  readonly file: string;
  readonly mode: string;
}

/** One version, read. */
interface DriverSide extends DriverFile {
  /** Nothing where there is no such version. */
  readonly bytes?: Uint8Array;
  readonly edition?: Edition;
  readonly kind?: FileKind;
}

/** Both versions. */
export interface DriverSides {
  readonly old: DriverSide;
  readonly now: DriverSide;
  /** Why they cannot be compared by meaning. */
  readonly reason?: keyof GitMessages['byLines'];
}

/**
 * Reads both versions. What they name beside themselves is read as it is now, for both alike: git does not say which
 * commits the versions are from, and a change of a registry is shown under its own name.
 */
export async function driverSides(context: Context, old: DriverFile, now: DriverFile): Promise<DriverSides> {
  const beside = readerOfNow(context);
  const [before, after] = [await read(context, old, beside), await read(context, now, beside)];
  const there = [before, after].filter(({ bytes }) => bytes !== undefined);
  const kinds = new Set(there.map(({ kind }) => kind));
  const sides = { old: before, now: after };
  if (there.some(({ isBroken }) => isBroken)) return { ...sides, reason: 'broken' };
  if (there.some(({ edition }) => !edition) || kinds.size > 1) return { ...sides, reason: 'not-a-plan' };
  return sides;
}

async function read(
  { io }: Context,
  given: DriverFile,
  readFile: ReadFile,
): Promise<DriverSide & { readonly isBroken?: boolean }> {
  const bytes = given.mode === '.' ? undefined : await readIfThere(io, given.file);
  if (bytes === undefined) return given;
  const { plan, calendar, ownCalendar, kind, errors } = await readEdition(given.path, bytes, readFile);
  const isBroken = errors.length > 0;
  const edition = plan && { plan, calendar, ...(ownCalendar ? { ownCalendar } : {}) };
  return { ...given, bytes, kind, isBroken, ...(edition ? { edition } : {}) };
}

/** Reads files as they lie there; else as they are staged. Git calls its drivers from the top of the working tree. */
function readerOfNow({ io }: Context): ReadFile {
  let repository: Promise<Repository> | undefined;
  return async (path) => {
    const working = await namedFiles(io, path)(path);
    if (working !== undefined) return working;
    repository ??= Repository.open({ folder: io.cwd, env: io.env });
    return (await repository).readerAt(STAGED)(path);
  };
}
