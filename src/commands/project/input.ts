/** Reading what is named: by the user, a file or standard input; by a plan, only regular files of its project, wherever links lead. */
import { resolve, basename, dirname, join, relative, sep } from 'node:path';
import { Failure, usageError } from '../../failure.ts';
import type { Io } from '../../io.ts';
import type { ReadFile } from '../../plan/read-plan.ts';
import { MAX_BYTES } from '../../plan/yaml/text.ts';

/** The name that means standard input wherever a file is read, and standard output wherever one is written. */
export const STANDARD = '-';

/** What standard input is read as. */
type Use = 'plan' | 'records' | 'form' | 'evidence' | 'previous' | 'template' | 'source';

const uses = new WeakMap<Io, { readonly use: Use; readonly bytes: Promise<Uint8Array> }>();

/**
 * Reads standard input to its end. Who asks again for the same use gets the same.
 *
 * @throws Failure `stdin-twice` where it has been read as something else
 */
export function readStandardInput(io: Io, use: Use): Promise<Uint8Array> {
  let known = uses.get(io);
  if (!known) uses.set(io, (known = { use, bytes: io.readStdin() }));
  if (known.use !== use) throw usageError('stdin-twice', {});
  return known.bytes;
}

/** Reads a file named by the user, `-` being standard input; nothing where there is none. */
export async function readIfThere(io: Io, path: string, use: Use = 'plan'): Promise<Uint8Array | undefined> {
  const { cwd, files } = io;
  if (path === STANDARD) return readStandardInput(io, use);
  try {
    return await files.read(resolve(cwd, path));
  } catch (error) {
    // Git's index in the place of the files says itself what is wrong.
    if (error instanceof Failure) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Failure('file-unreadable', {
      path,
      reason: code === 'EISDIR' ? 'folder' : String(code ?? error),
    });
  }
}

/**
 * Reads registries and calendars for a plan. A plan may come from anybody: what lies outside its project is not read,
 * and so never shown.
 *
 * @param plan the plan's file
 */
export function namedFiles(io: Io, plan: string): ReadFile {
  let project: Promise<string | undefined> | undefined;
  return async (name) => {
    const path = resolve(io.cwd, name);
    const real = await io.files.realPath(path).catch(nullInCircle);
    if (real === undefined) return undefined;
    if (real === null) return { refused: 'no-file' };
    project ??= projectOf(io, dirname(resolve(io.cwd, plan)));
    const root = await project;
    // What git keeps for itself holds more than versions: addresses, and passwords in them.
    if (root === undefined || !isInFolder(real, root) || relative(root, real).split(sep).includes('.git'))
      return { refused: 'outside' };
    const info = await io.files.info(real);
    if (info && (!info.isRegular || info.size > MAX_BYTES)) return { refused: 'no-file' };
    return readIfThere(io, name);
  };
}

/** Links that lead to each other lead nowhere; any other error goes on. */
function nullInCircle(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ELOOP') return null;
  throw error;
}

/** The work tree of git around a folder; without git the folder that holds `plans/`, else the folder itself. */
async function projectOf({ files }: Io, folder: string): Promise<string | undefined> {
  const start = (await files.realPath(folder)) ?? folder;
  let holder: string | undefined;
  for (let at = start; ; at = dirname(at)) {
    if (await files.info(join(at, '.git'))) return at;
    if (basename(at) === 'plans') holder ??= dirname(at);
    if (dirname(at) === at) return holder ?? start;
  }
}

function isInFolder(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}
