/** Reading what a plan names beside itself: only regular files of its project, wherever links lead. */
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Io } from '../../io.ts';
import type { ReadFile } from '../../plan/read-plan.ts';
import { MAX_BYTES } from '../../plan/yaml/text.ts';
import { readIfThere } from './input.ts';

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
    if (root === undefined || !isWithin(real, root) || relative(root, real).split(sep).includes('.git'))
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

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}
