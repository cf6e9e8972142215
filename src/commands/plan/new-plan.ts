/** A plan file that is not there yet: whether it can be, and what the plan in it is called. */
import { basename, dirname, join, resolve } from 'node:path';
import { usageError } from '../../failure.ts';
import { isPlanFileName } from '../../plan/plan-file-name.ts';
import type { Context } from '../context.ts';
import { readIfThere } from '../project/input.ts';
import { readPlanFile } from '../project/plans.ts';

/** What is said of a file and of a name that are there, by the verb that would write them. */
const TAKEN = {
  init: { file: 'init-exists', name: 'init-exists' },
  next: { file: 'init-exists', name: 'init-exists' },
  derive: { file: 'derive-exists', name: 'plan-name-taken' },
  import: { file: 'import-exists', name: 'plan-name-taken' },
} as const;

/**
 * Refuses a file that is there, and the name of a plan beside it, be it that of its file or the one it has in it.
 *
 * @param folders in which no plan may have the name, besides that of the file
 */
export async function requireNew(
  context: Context,
  verb: keyof typeof TAKEN,
  { file, name }: { readonly file: string; readonly name: string },
  ...folders: readonly string[]
): Promise<void> {
  const { io } = context;
  if (await readIfThere(io, file)) throw usageError(TAKEN[verb].file, { path: file, name });
  for (const folder of new Set([dirname(file), ...folders])) {
    for (const each of (await io.files.list(resolve(io.cwd, folder))).filter(isPlanFileName)) {
      const path = join(folder, each);
      const isSame = stem(each).toLowerCase() === name.toLowerCase();
      if (isSame || (await readPlanFile(context, path)).plan?.name === name)
        throw usageError(TAKEN[verb].name, { path, name });
    }
  }
}

/** The id of a plan is the name of its file, where that can be one. */
export function planNameIn(path: string): string | undefined {
  const file = basename(path);
  const name = stem(file);
  const isName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= 100;
  return isPlanFileName(file) && isName ? name : undefined;
}

function stem(file: string): string {
  return file.replace(/\.ya?ml$/i, '');
}
