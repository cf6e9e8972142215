/** What a derived plan was made as: out of git's edition of the plan above, or kept beside the derived one. */
import { basename, dirname, join } from 'node:path';
import { Failure, resultIfThere, usageError } from '../../../failure.ts';
import { folderOf, type Repository } from '../../../git/repository.ts';
import type { Context } from '../../context.ts';
import { readIfThere } from '../../project/input.ts';
import { committedPlan } from '../../project/plan-source.ts';
import { pathFrom } from '../../project/paths.ts';
import { readSoundPlan, type LoadedPlan } from '../../project/plans.ts';
import { writePlan } from '../write-plan.ts';
import {
  madeText,
  repositoriesOf,
  planNameOf,
  unitAbove,
  type Placement,
  type DerivedPlan,
} from './parent.ts';

/** The folder beside derived plans that has what they were made as. */
const BASES = 'bases';

/** Keeps what a plan was made as, where no commit has it. */
export async function keepDerivedBase(context: Context, file: string, text: string): Promise<void> {
  await writePlan(context, baseFile(file), text);
}

function baseFile(file: string): string {
  return join(dirname(file), BASES, basename(file));
}

/**
 * The text that a plan was made as.
 *
 * @param parent the file of the plan above as it lies now
 * @param named a file of the user's that has it, or the plan above as it was
 * @throws Failure where nobody knows it any more
 */
export async function derivedBase(
  context: Context,
  derived: DerivedPlan,
  parent: string,
  placement: Placement,
  named?: string,
): Promise<string> {
  const { file, derivedFrom } = derived;
  const { revision } = derivedFrom;
  if (named !== undefined) return namedBase(context, derived, placement, named);
  if (revision !== undefined) {
    const edition = await editionAt(context, derived, parent, revision);
    if (edition) return textMadeOf(context, derived, edition, placement);
  }
  const kept = await readIfThere(context.io, baseFile(file));
  if (kept) return new TextDecoder().decode(kept);
  throw revision === undefined
    ? usageError('derive-no-base', { file, base: baseFile(file) })
    : usageError('derive-revision-gone', { file, revision, parent });
}

async function namedBase(
  context: Context,
  derived: DerivedPlan,
  placement: Placement,
  named: string,
): Promise<string> {
  const bytes = await readIfThere(context.io, named);
  if (!bytes) throw new Failure('plan-not-found', { path: named });
  if (planNameOf(bytes) !== derived.derivedFrom.plan) return new TextDecoder().decode(bytes);
  return textMadeOf(context, derived, await readSoundPlan(context, named), placement);
}

/** What would have been made of an edition of the plan above: nothing of the unit, where it had nothing for it. */
function textMadeOf(
  context: Context,
  derived: DerivedPlan,
  edition: LoadedPlan,
  placement: Placement,
): string {
  const { file, name, derivedFrom } = derived;
  const unit = unitAbove(edition, derived);
  const link = { file: pathFrom(context.io, file, derivedFrom.file), revision: derivedFrom.revision };
  return madeText(context, edition, { file, name, unit }, placement, link);
}

/** The plan above in a commit: under its present name, the one that the derived plan has for it, or any other. */
async function editionAt(
  context: Context,
  { file, derivedFrom }: DerivedPlan,
  parent: string,
  revision: string,
): Promise<LoadedPlan | undefined> {
  const repositories = repositoriesOf(context);
  const placed = await repositories.placeIfAny(parent);
  if (!placed) return undefined;
  const { repository } = placed;
  const commit = await resultIfThere(repository.resolve(revision));
  if (commit === undefined) return undefined;
  const former = await repositories.placeIfAny(pathFrom(context.io, file, derivedFrom.file));
  const paths = [placed.path, ...(former ? [former.path] : [])];
  const path = await pathIn(repository, commit, derivedFrom.plan, paths);
  return path === undefined ? undefined : committedPlan(context, { repository, revision, commit }, path);
}

async function pathIn(
  repository: Repository,
  commit: string,
  plan: string,
  paths: readonly string[],
): Promise<string | undefined> {
  const near = await Promise.all(paths.map((each) => repository.planFilesAt(commit, folderOf(each))));
  for (const path of new Set([...paths, ...near.flat()])) {
    const bytes = await repository.read(commit, path);
    if (bytes && planNameOf(bytes) === plan) return path;
  }
  return undefined;
}
