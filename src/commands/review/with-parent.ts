import { usageError } from '../../failure.ts';
import { readPlan } from '../../plan/read-plan.ts';
import type { Context } from '../context.ts';
import { isDerived, type DerivedPlan } from '../plan/derive/parent.ts';
import { proposalFor } from '../plan/derive/update.ts';
import { namedFiles } from '../project/input.ts';
import type { PlanSource } from '../project/plan-source.ts';
import { readSoundPlan, plansAsTheyAre, soundPlan, type LoadedPlan } from '../project/plans.ts';
import type { Compared } from './diff-operands.ts';

/**
 * Derived plans, each with its part of the plan above as it would be made now.
 *
 * @param files of derived plans; none: all there are
 * @throws Failure where one was not made from another, or the plan above is not found
 */
export async function withParents(context: Context, files: readonly string[]): Promise<Compared> {
  const loaded = await Promise.all(files.map((file) => derivedAt(context, file)));
  const all =
    files.length > 0 ? loaded : (await plansAsTheyAre(context)).filter(({ plan }) => isDerived(plan));
  if (all.length === 0) throw usageError('derive-none', { plans: [] });
  const above = await Promise.all(all.map(({ plan }) => partAbove(context, plan as DerivedPlan)));
  const { sides } = context.messages.review;
  const isVersion = async (): Promise<boolean> => true;
  const source = (where: string, plans: PlanSource['plans']): PlanSource => ({
    where,
    isOne: false,
    isVersion,
    plans,
  });
  return {
    before: source(
      sides.parent,
      above.map((each, index) => ({
        key: all[index]!.plan.file,
        end: { file: each.parent, where: sides.parent },
        load: async () => each.loaded,
      })),
    ),
    after: source(
      sides.workingFiles,
      all.map((each) => ({
        key: each.plan.file,
        end: { file: each.plan.file, where: sides.working },
        load: async () => soundPlan(context, each.plan.file, each),
      })),
    ),
  };
}

async function derivedAt(context: Context, file: string): Promise<LoadedPlan> {
  const loaded = await readSoundPlan(context, file);
  if (!isDerived(loaded.plan)) throw usageError('diff-parent-words', { words: [file] });
  return loaded;
}

/** Read as if it stood in the derived plan's file: with what that names. */
async function partAbove(
  context: Context,
  derived: DerivedPlan,
): Promise<{ readonly parent: string; readonly loaded: LoadedPlan }> {
  const { parent, text } = await proposalFor(context, derived);
  const { file, derivedFrom } = derived;
  const reading = await readPlan(file, new TextEncoder().encode(text), namedFiles(context.io, file));
  const loaded = await soundPlan(context, file, reading);
  // From which file and commit it was made is no difference of the work.
  return { parent: parent.plan.file, loaded: { ...loaded, plan: { ...loaded.plan, derivedFrom } } };
}
