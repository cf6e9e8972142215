/** The plan above, found by its name in records wherever its file lies now, and what is made of it for a unit. */
import { dirname, join, resolve, posix } from 'node:path';
import { Failure, usageError } from '../../../failure.ts';
import { entryIn } from '../../../group-by.ts';
import { isPlanFileName } from '../../../plan/plan-file-name.ts';
import { findUnit } from '../../../plan/find-by-id.ts';
import type { Plan, Unit } from '../../../plan/plan.ts';
import type { Derivation } from '../../../plan/shares/derivation.ts';
import type { Context } from '../../context.ts';
import { readIfThere, namedFiles } from '../../project/input.ts';
import { isFromRoot, pathBetween, pathFrom, pathsMoved } from '../../project/paths.ts';
import { readSoundPlan, plansAround, type LoadedPlan } from '../../project/plans.ts';
import { isBuiltIn } from '../../../calendar/production/built-in.ts';
import { derivedText } from '../../../plan/shares/derived-text.ts';
import { Repositories } from '../../project/repositories.ts';

/** A plan that has one above it. */
export type DerivedPlan = Plan & { readonly derivedFrom: Derivation };

/** Whether a plan was made from another. */
export function isDerived(plan: Plan): plan is DerivedPlan {
  return plan.derivedFrom !== undefined;
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
  const usual = pathFrom(context.io, file, derivedFrom.file);
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
  return readSoundPlan(context, await parentFile(context, derived, named));
}

/** Whose plan a derived one is, as the plan above has it. @throws Failure where it has it no more */
export function unitAbove({ plan }: LoadedPlan, { derivedFrom: { unit } }: DerivedPlan): Unit {
  const found = findUnit(plan, unit);
  if (!found) throw usageError('derive-no-unit', { unit, plan: plan.name });
  return found;
}

async function plansNear(context: Context, files: readonly string[]): Promise<readonly string[]> {
  const { io } = context;
  const found: string[] = [];
  for (const folder of new Set(files.map((each) => dirname(resolve(io.cwd, each))))) {
    const names = (await io.files.list(folder)).filter(isPlanFileName);
    found.push(...names.map((name) => pathFrom(context.io, join(folder, '-'), name)));
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

/** The file of a derived plan, and whose it is. */
export interface Target {
  readonly file: string;
  readonly name: string;
  readonly unit: Unit;
}

/** How a derived plan names the registries, calendars and spans of the plan above. */
export interface Placement {
  readonly path: (name: string) => string;
  /** Those that have to be copied beside it, since a plan names no file outside its project. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
}

/** Finds out how a plan in a file can name what the plan above names. */
export async function placementOf(context: Context, parent: LoadedPlan, file: string): Promise<Placement> {
  const names = namesIn(parent);
  const from = (name: string): string => join(dirname(parent.plan.file), name);
  const path = pathsMoved(context.io, parent.plan.file, file);
  const read = namedFiles(context.io, file);
  for (const name of names) {
    const found = await read(posix.join(dirname(file), path(name)));
    if (found && 'refused' in found && found.refused === 'outside') {
      const copies = names.map((each) => ({ from: from(each), to: join(dirname(file), each) }));
      return { path: (each) => each, copies: copies.filter(({ from: own }) => !isFromRoot(own)) };
    }
  }
  return { path, copies: [] };
}

function namesIn({ entry, plan: { calendar } }: LoadedPlan): readonly string[] {
  const units = Object.values(entry?.actors ?? {}).map((actor) => actor.units);
  const registries = units.filter((each) => typeof each === 'string');
  const own = isBuiltIn(calendar) ? [] : [calendar];
  return [...new Set([...registries, ...[entry?.spans ?? []].flat(), ...own])];
}

/**
 * The text of a unit's plan.
 *
 * @param revision the commit that has the plan above as it was read; absent where none has
 * @throws Failure where the plan above asks nothing of the unit
 */
export function madeText(
  context: Context,
  { plan, files }: Pick<LoadedPlan, 'plan' | 'files'>,
  { file, name, unit }: Target,
  { path }: Placement,
  link: { readonly file: string; readonly revision?: string | undefined },
): string {
  const { revision } = link;
  const derivedFrom = {
    plan: plan.name,
    file: pathBetween(context.io, file, link.file),
    unit: unit.id,
    ...(revision === undefined ? {} : { revision }),
  };
  const text = derivedText(files[0]!.source.text, plan, unit, { name, derivedFrom, path });
  if (text === undefined) throw usageError('derive-nothing', { unit: unit.id, plan: plan.name });
  return text;
}

/** The repositories of one call: opening one takes longer than reading what is in it. */
const OPENED = new WeakMap<Context['tally'], Repositories>();

/** The repositories that this call has opened. */
export function repositoriesOf({ tally, io }: Context): Repositories {
  return entryIn(OPENED, tally, () => new Repositories(io));
}

/** The commit that has everything that was read of a plan as it was read; nothing where git has it otherwise, or not at all. */
export async function revisionOf(context: Context, { files }: LoadedPlan): Promise<string | undefined> {
  const { io } = context;
  const repositories = repositoriesOf(context);
  let revision: string | undefined;
  for (const { source } of files) {
    const placed = await repositories.placeIfAny(source.file);
    if (!placed || !(await placed.repository.has('HEAD'))) return undefined;
    const { repository, path } = placed;
    const commit = await repository.resolve('HEAD');
    revision ??= commit;
    const [kept, now] = [
      await repository.read(commit, path),
      await readIfThere(io, resolve(io.cwd, source.file)),
    ];
    if (!kept || !now || Buffer.compare(kept, now) !== 0) return undefined;
  }
  return revision;
}
