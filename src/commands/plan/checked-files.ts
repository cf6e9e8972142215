/** Reading what `validate` was given: files, standard input in the place of one, and the plans that name a registry. */
import { basename, dirname, resolve } from 'node:path';
import { Failure, usageError } from '../../failure.ts';
import { readAny } from '../../plan/read-edition.ts';
import { readPlan, type PlanReading, type ReadFile } from '../../plan/read-plan.ts';
import type { Context } from '../context.ts';
import { namedFiles } from '../project/named-files.ts';
import { PLANS, plansAround } from '../project/plans.ts';
import { readIfThere, readStandardInput, STANDARD } from '../project/input.ts';

/** What `validate` reads. */
export interface CheckedFiles {
  readonly given: readonly PlanReading[];
  /** Plans that name a registry or a calendar that was given: it may be right by itself, and break them. */
  readonly dependent: readonly PlanReading[];
}

/**
 * Reads files with everything they name, and the plans that name them.
 *
 * @param chosen those that the user named one by one: each is checked as what it says it is
 * @param stdinFile the file in whose place standard input is checked
 */
export async function checkedFiles(
  context: Context,
  names: readonly string[],
  chosen: readonly string[],
  stdinFile: string = STANDARD,
): Promise<CheckedFiles> {
  const { io } = context;
  if (names.includes(STANDARD) && names.length > 1) throw usageError('input-and-files', {});
  const stdin = names.includes(STANDARD) ? await readStandardInput(io, 'plan') : undefined;
  const isStdin = (file: string): boolean =>
    stdin !== undefined && resolve(io.cwd, file) === resolve(io.cwd, stdinFile);
  const read = async (file: string): Promise<PlanReading> => {
    const named = namedFiles(io, file);
    const readFile: ReadFile = async (path) => (isStdin(path) ? stdin : named(path));
    const bytes = isStdin(file) ? stdin : await readIfThere(io, file);
    if (bytes === undefined) throw new Failure('plan-not-found', { path: file });
    // What is found there, every other command takes for a plan.
    const isFoundAmongPlans =
      !chosen.includes(file) && !isStdin(file) && basename(dirname(resolve(io.cwd, file))) === PLANS;
    return isFoundAmongPlans ? readPlan(file, bytes, readFile) : readAny(file, bytes, readFile);
  };
  const given = new Map<string, PlanReading>();
  const dependent = new Map<string, PlanReading>();
  for (const name of names) {
    const file = name === STANDARD ? stdinFile : name;
    given.set(resolve(io.cwd, file), await read(file));
  }
  for (const [path, { files }] of given) {
    if (files[0]?.kind === 'plan') continue;
    for (const plan of await plansAround(io, dirname(path))) {
      const key = resolve(io.cwd, plan);
      if (given.has(key) || dependent.has(key)) continue;
      // Most plans name other registries: a glance spares reading them.
      const bytes = await readIfThere(io, plan);
      if (!bytes || !Buffer.from(bytes).includes(basename(path))) continue;
      const reading = await read(plan);
      const isNamed = reading.files.some(({ source }) => resolve(io.cwd, source.file) === path);
      if (isNamed) dependent.set(key, reading);
    }
  }
  return { given: [...given.values()], dependent: [...dependent.values()] };
}
