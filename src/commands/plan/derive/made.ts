/** Making a unit's plan: what it says, and what lies beside it. */
import { dirname, join, posix, resolve } from 'node:path';
import { usageError } from '../../../failure.ts';
import { isBuiltIn } from '../../../calendar/production/built-in.ts';
import type { Plan, Unit } from '../../../plan/plan.ts';
import { derivedText } from '../../../plan/shares/derived-text.ts';
import { isCalled } from '../../../plan/plan.ts';
import type { Context } from '../../context.ts';
import { readIfThere, namedFiles } from '../../project/input.ts';
import type { LoadedPlan } from '../../project/plans.ts';
import { Repositories } from '../../project/repositories.ts';
import { pathBetween } from './parent.ts';

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
  const isAbsolute = (name: string): boolean => /^([/\\]|[A-Za-z]:)/.test(name);
  const path = (name: string): string => (isAbsolute(name) ? name : pathBetween(context, file, from(name)));
  const read = namedFiles(context.io, file);
  for (const name of names) {
    const found = await read(posix.join(dirname(file), path(name)));
    if (found && 'refused' in found && found.refused === 'outside') {
      const copies = names.map((each) => ({ from: from(each), to: join(dirname(file), each) }));
      return { path: (each) => each, copies: copies.filter(({ from: own }) => !isAbsolute(own)) };
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
    file: pathBetween(context, file, link.file),
    unit: unit.id,
    ...(revision === undefined ? {} : { revision }),
  };
  const text = derivedText(files[0]!.source.text, plan, unit, { name, derivedFrom, path });
  if (text === undefined) throw usageError('derive-nothing', { unit: unit.id, plan: plan.name });
  return text;
}

/** A unit of a plan, by its id or one that it had. */
export function unitIn({ actors }: Plan, id: string): Unit | undefined {
  const units = actors.flatMap((actor) => actor.units);
  return units.find((unit) => unit.id === id) ?? units.find((unit) => isCalled(unit, id));
}

/** The repositories of one call: opening one takes longer than reading what is in it. */
const OPENED = new WeakMap<Context['tally'], Repositories>();

/** The repositories that this call has opened. */
export function repositoriesOf({ tally, io }: Context): Repositories {
  const known = OPENED.get(tally) ?? new Repositories(io);
  OPENED.set(tally, known);
  return known;
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
