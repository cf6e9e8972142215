import { dirname, join } from 'node:path';
import { EXIT, usageError, type ExitCode } from '../../../failure.ts';
import { findUnit } from '../../../plan/find-by-id.ts';
import { isCalled, type Unit } from '../../../plan/plan.ts';
import { tasksFor } from '../../../plan/shares/derived-tasks.ts';
import { unitsBelow } from '../../../plan/shares/derived-shares.ts';
import { command, declareOptions, type OptionValues } from '../../command.ts';
import type { Context } from '../../context.ts';
import { knownIds } from '../../lookup.ts';
import { STANDARD } from '../../project/input.ts';
import { findPlanFiles, loadPlans, plansAsTheyAre, type LoadedPlan } from '../../project/plans.ts';
import { planNameIn, requireNew } from '../new-plan.ts';
import { madeText, placementOf, isDerived } from './parent.ts';
import { printDerived } from './summary.ts';
import { createPlan, updatePlan, type Derived } from './update.ts';

const OPTIONS = declareOptions([
  'deriveActor',
  'deriveUnit',
  'deriveOutput',
  'deriveUpdate',
  'deriveParent',
  'deriveBase',
  'format',
]);

type DeriveOptions = OptionValues<typeof OPTIONS>;

/** `cyclo derive`: a unit's own plan of the plan above, and bringing it up when that changes. */
export const derive = command({
  writes: true,
  argument: { flags: '[files...]', name: 'derived' },
  options: OPTIONS,
  async run(context, { args, options }): Promise<ExitCode | void> {
    if (options.update !== true && args.length > 0) throw usageError('derive-files', { files: args });
    const made =
      options.update === true ? await updateAll(context, args, options) : await create(context, options);
    if (!made) return EXIT.fine;
    await printDerived(context, made, options.format === 'json');
    const isFine = made.every(
      ({ conflicts, diagnostics }) =>
        conflicts.length === 0 && diagnostics.every(({ severity }) => severity !== 'error'),
    );
    return isFine ? EXIT.fine : EXIT.findings;
  },
});

/** Makes one plan; nothing where it was only to be shown. */
async function create(context: Context, options: DeriveOptions): Promise<readonly Derived[] | undefined> {
  const { io } = context;
  const { parent, unit } = await meant(context, options);
  const { output } = options;
  const usual = `${parent.plan.name}-${unit.id.toLowerCase().replaceAll('_', '-')}`;
  const file = output ?? join(dirname(parent.plan.file), `${usual}.yaml`);
  if (file === STANDARD) {
    const beside = join(dirname(parent.plan.file), STANDARD);
    const placement = await placementOf(context, parent, beside);
    const target = { file: beside, name: usual, unit };
    io.stdout.write(madeText(context, parent, target, placement, { file: parent.plan.file }));
    return undefined;
  }
  const name = (output !== undefined && planNameIn(output)) || usual;
  await requireNew(context, 'derive', { file, name }, dirname(parent.plan.file));
  return [await createPlan(context, parent, { file, name, unit })];
}

/** Whose plan is meant, and of which one. */
async function meant(
  context: Context,
  { actor, unit, parent: named }: DeriveOptions,
): Promise<{ parent: LoadedPlan; unit: Unit }> {
  if (actor === undefined && unit === undefined) throw usageError('derive-whose', {});
  const around = named === undefined ? context : { ...context, planFiles: [named] };
  const plans = await loadPlans(around);
  const ids = await knownIds(around, plans, { actor, unit });
  const found = plans.flatMap((parent) =>
    parent.plan.actors
      .filter(({ id }) => ids.actor === undefined || id === ids.actor)
      .flatMap(({ units }) => units.filter((each) => ids.unit === undefined || isCalled(each, ids.unit)))
      .map((each) => ({ parent, unit: each })),
  );
  if (found.length === 0) throw notOne(plans, ids);
  const having = found.filter(
    ({ parent: { plan }, unit: each }) => tasksFor(plan, unitsBelow(plan, each.id)).size > 0,
  );
  const [first = found[0]!] = having;
  if (having.length === 0)
    throw usageError('derive-nothing', { unit: first.unit.id, plan: first.parent.plan.name });
  const units = [...new Set(having.map((each) => each.unit.id))];
  if (units.length > 1) throw usageError('derive-which-unit', { actor: actor ?? '', units });
  // The plan that was not made from another has the others' work, too.
  const tops = having.filter(({ parent: { plan } }) => !isDerived(plan));
  const [only, ...others] = tops.length > 0 ? tops : having;
  if (others.length > 0)
    throw usageError('one-plan', { plans: having.map(({ parent }) => parent.plan.file) });
  return only!;
}

/** Why an actor and a unit, each of which is known, name nothing together. */
function notOne(
  plans: readonly LoadedPlan[],
  { actor = '', unit = '' }: { actor?: string; unit?: string },
): Error {
  const actors = plans.flatMap(({ plan }) => plan.actors);
  const owner = actors.find(({ units }) => units.some((each) => isCalled(each, unit)))?.id ?? '';
  const units = actors.filter(({ id }) => id === actor).flatMap((each) => each.units.map(({ id }) => id));
  return usageError('derive-not-theirs', { actor, unit, owner, units: [...new Set(units)] });
}

async function updateAll(
  context: Context,
  args: readonly string[],
  { actor, unit, output, parent, base }: DeriveOptions,
): Promise<readonly Derived[]> {
  if (output !== undefined) throw usageError('derive-update-output', {});
  const files = args.length > 0 ? args : await derivedFiles(context, { actor, unit });
  if (base !== undefined && files.length > 1) throw usageError('derive-one-base', { files });
  const made: Derived[] = [];
  for (const file of files) made.push(await updatePlan(context, file, { parent, base }));
  return made;
}

/** The derived plans there are, those above first: what changes in one arrives in those below it in the same call. */
async function derivedFiles(
  context: Context,
  { actor, unit }: { actor: string | undefined; unit: string | undefined },
): Promise<readonly string[]> {
  const files = await findPlanFiles(context);
  const plans = (await plansAsTheyAre(context)).map(({ plan }) => plan).filter(isDerived);
  const meantPlans = plans.filter(
    (plan) =>
      (unit === undefined || plan.derivedFrom.unit === unit) &&
      (actor === undefined || findUnit(plan, plan.derivedFrom.unit)?.actor === actor),
  );
  if (meantPlans.length === 0) throw usageError('derive-none', { plans: files });
  const byName = new Map(plans.map((plan) => [plan.name, plan]));
  const depth = (name: string, rest = plans.length): number => {
    const above = byName.get(name)?.derivedFrom.plan;
    return above === undefined || rest === 0 ? 0 : 1 + depth(above, rest - 1);
  };
  return meantPlans.toSorted((a, b) => depth(a.name) - depth(b.name)).map(({ file }) => file);
}
