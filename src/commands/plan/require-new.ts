import { join, resolve } from 'node:path';
import { usageError } from '../../failure.ts';
import { isPlanFileName } from '../../plan/plan-file-name.ts';
import type { Context } from '../context.ts';
import { readPlanFile } from '../project/plans.ts';

/** Refuses the name of a plan that is there, be it that of its file or the one it has in it. */
export async function requireNew(context: Context, plans: string, id: string): Promise<void> {
  const { io } = context;
  for (const each of (await io.files.list(resolve(io.cwd, plans))).filter(isPlanFileName)) {
    const path = join(plans, each);
    const isSame = each.replace(/\.ya?ml$/i, '').toLowerCase() === id.toLowerCase();
    if (isSame || (await readPlanFile(context, path)).plan?.name === id)
      throw usageError('init-exists', { path, name: id });
  }
}
