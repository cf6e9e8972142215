import { join } from 'node:path';
import { usageError } from '../../failure.ts';
import { comparePlans } from '../../review/comparison.ts';
import { compareView } from '../../views/compare.ts';
import { command, declareOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { LIST_FORMATS, printView } from '../output/print-view.ts';
import { readSoundPlan, findPlanFiles, readPlanFile, soundPlan, type LoadedPlan } from '../project/plans.ts';

/** `cyclo compare`: two plans beside each other, of two periods or two districts. */
export const compare = command({
  writes: 'output',
  argument: { flags: '<plans...>', name: 'plans' },
  options: declareOptions(['format', 'listOutput'], { format: LIST_FORMATS }),
  async run(context, { args, options }) {
    const [one, other, ...more] = args;
    if (one === undefined || other === undefined || more.length > 0)
      throw usageError('compare-two', { count: args.length });
    const [first, second] = [await planNamed(context, one), await planNamed(context, other)];
    const compared = [first, second].map(({ plan, calendar }) => ({ plan, days: calendar }));
    const comparison = comparePlans(compared[0]!, compared[1]!);
    await printView(context, compareView([first.plan, second.plan], comparison, context.messages), options);
  },
});

/** A plan by its file, or by its name where no file is called so. @throws Failure */
async function planNamed(context: Context, name: string): Promise<LoadedPlan> {
  const isName = /^[a-z0-9-]+$/.test(name) && !(await context.io.files.info(join(context.io.cwd, name)));
  if (isName)
    for (const file of await findPlanFiles(context)) {
      const reading = await readPlanFile(context, file);
      if (reading.plan?.name === name) return soundPlan(context, file, reading);
    }
  return readSoundPlan(context, name);
}
