/** The plan above: found by its name in records, wherever its file lies now. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Failure, usageError } from '../../../failure.ts';
import { isPlanFileName } from '../../../plan/plan-file-name.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Derivation } from '../../../plan/shares/derivation.ts';
import type { Context } from '../../context.ts';
import { readIfThere } from '../../project/input.ts';
import { plansAround, readPlanFile, soundPlan, type LoadedPlan } from '../../project/plans.ts';

/** A plan that has one above it. */
export type DerivedPlan = Plan & { readonly derivedFrom: Derivation };

/** Whether a plan was made from another. */
export function isDerived(plan: Plan): plan is DerivedPlan {
  return plan.derivedFrom !== undefined;
}

/** A path that a file names, as the user would type it here. */
export function pathFrom({ io }: Context, file: string, name: string): string {
  const full = resolve(io.cwd, dirname(file), name);
  const short = relative(io.cwd, full);
  return short.split(sep).filter((part) => part === '..').length > 3 ? full : short;
}

/** How one file names another: by the way from its folder. */
export function pathBetween({ io }: Context, file: string, other: string): string {
  const way = relative(dirname(resolve(io.cwd, file)), resolve(io.cwd, other));
  return way.split(sep).join('/');
}

/**
 * The file of the plan above: the one that is named; else where the plan says that it lies; else any plan of that name in
 * that folder, beside the derived plan or around it.
 *
 * @throws Failure where it is nowhere, or the file that is named has another plan
 */
async function parentFile(
  context: Context,
  { file, derivedFrom }: DerivedPlan,
  named?: string,
): Promise<string> {
  const { plan } = derivedFrom;
  const usual = pathFrom(context, file, derivedFrom.file);
  const found = await planNameIn(context, named ?? usual);
  if (found === plan) return named ?? usual;
  if (named !== undefined)
    throw found === undefined
      ? new Failure('plan-not-found', { path: named })
      : usageError('derive-other-plan', { file: named, plan, found });
  for (const other of await plansNear(context, [usual, file])) {
    if ((await planNameIn(context, other)) === plan) return other;
  }
  throw found === undefined
    ? new Failure('derive-no-parent', { file, parent: usual, plan })
    : usageError('derive-other-plan', { file: usual, plan, found });
}

/** The plan above, without an error. @throws Failure as {@link parentFile}; its errors are shown */
export async function readParent(
  context: Context,
  derived: DerivedPlan,
  named?: string,
): Promise<LoadedPlan> {
  const file = await parentFile(context, derived, named);
  return soundPlan(context, file, await readPlanFile(context, file));
}

async function plansNear(context: Context, files: readonly string[]): Promise<readonly string[]> {
  const { io } = context;
  const found: string[] = [];
  for (const folder of new Set(files.map((each) => dirname(resolve(io.cwd, each))))) {
    const names = (await io.files.list(folder)).filter(isPlanFileName);
    found.push(...names.map((name) => pathFrom(context, join(folder, '-'), name)));
    found.push(...(await plansAround(io, folder)));
  }
  return [...new Set(found)];
}

/** The name of the plan in a file, by a glance at it; nothing where there is none. */
async function planNameIn({ io }: Context, file: string): Promise<string | undefined> {
  const info = await io.files.info(resolve(io.cwd, file));
  const bytes = info?.isRegular ? await readIfThere(io, file) : undefined;
  return bytes && planNameOf(bytes);
}

/** The name that a text gives its plan. */
export function planNameOf(bytes: Uint8Array): string | undefined {
  return /^plan:[ \t]*["']?([a-z0-9-]+)/m.exec(new TextDecoder().decode(bytes))?.[1];
}
