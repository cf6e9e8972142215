import { join, resolve, basename, dirname } from 'node:path';
import { EXIT, Failure, resultIfThere, usageError } from '../../failure.ts';
import type { Io } from '../../io.ts';
import { inOrder } from '../../plan/diagnose.ts';
import { isPlanFileName } from '../../plan/plan-file-name.ts';
import { renderDiagnosticsJson, renderTotal } from '../../render/findings/data.ts';
import { judgePlan } from '../../rules/judge-plan.ts';
import { command, declareOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { readIfThere, readStandardInput, STANDARD, namedFiles } from '../project/input.ts';
import { derivedPlans, orphanedRecords, repeatedPlans } from '../project/findings.ts';
import { findPlanFiles, findingsText, PLANS, plansAround } from '../project/plans.ts';
import { Repositories } from '../project/repositories.ts';
import { readAny } from '../../plan/read-edition.ts';
import { readPlan, type PlanReading, type ReadFile } from '../../plan/read-plan.ts';

/** `cyclo validate`: everything that is wrong with plans. */
export const validate = command({
  writes: false,
  argument: { flags: '[files...]', name: 'files' },
  options: declareOptions(['format', 'staged', 'stdinFilename', 'strict'], {
    format: ['text', 'json', 'gcc'],
  }),
  async run(context, { args, options }) {
    const { io, messages } = context;
    const source = await sourceOf(context, args, options);
    const named = await Promise.all(args.map((name) => filesNamed(source, name)));
    const files = args.length > 0 ? named.flat() : await findPlanFiles(source);
    if (files.length === 0) throw new Failure('no-plans', {});
    const { given, dependent } = await checkedFiles(source, files, args, options.stdinFilename);
    // A registry that serves several plans is read with each of them; what is wrong with it is said once.
    const diagnostics = inOrder([
      ...given.flatMap(judgePlan),
      // Of plans that only name what was given, what it may have broken.
      ...dependent.flatMap(judgePlan).filter(({ severity }) => severity === 'error'),
      ...(await orphanedRecords(context, given)),
      ...(await derivedPlans(source, given, context.quiet || (options.format ?? 'text') !== 'text')),
      // Files that are named may be two editions of one plan.
      ...(args.length > 0 ? [] : repeatedPlans(given)),
    ]);
    const checked = given.flatMap((reading) => reading.files.map((part) => part.source.file));
    const read = [...new Set([...checked, ...diagnostics.map(({ file }) => file)])];
    const total = context.quiet ? '' : `${renderTotal(read.length, diagnostics, messages)}\n`;
    if (options.format === 'json') io.stdout.write(renderDiagnosticsJson(read, diagnostics, messages));
    else if (diagnostics.length === 0) io.stdout.write(options.format === 'gcc' ? '' : total);
    else if (options.format === 'gcc') {
      const { renderDiagnosticLines } = await import('../../render/findings/diagnostics.ts');
      io.stdout.write(renderDiagnosticLines(diagnostics, messages));
    } else {
      const shown = await findingsText(context, diagnostics, [...given, ...dependent]);
      io.stdout.write(context.quiet ? shown : `${shown}\n${total}`);
    }
    const fails = diagnostics.some(({ severity }) => severity === 'error' || options.strict === true);
    return fails ? EXIT.findings : EXIT.fine;
  },
});

/** A folder stands for the plans in it. */
async function filesNamed({ io }: Context, name: string): Promise<string[]> {
  const path = resolve(io.cwd, name);
  if (name === '-' || !(await io.files.info(path))?.isDirectory) return [name];
  const plans = (await io.files.list(path)).filter(isPlanFileName);
  if (plans.length === 0) throw usageError('diff-no-plans-in', { folder: name });
  return plans.map((plan) => join(name, plan));
}
/** Where files are read from: the working tree, or git's index. */
async function sourceOf(
  context: Context,
  args: readonly string[],
  { staged, stdinFilename }: { staged?: boolean; stdinFilename?: string },
): Promise<Context> {
  const isInput = args.includes(STANDARD);
  if (staged === true) {
    if (isInput) throw usageError('input-and-staged', {});
    return stagedContext(context);
  }
  if (!isInput || stdinFilename === undefined) return context;
  const text = await readStandardInput(context.io, 'plan');
  // A hook pipes in what the index holds: what that names is meant as it stands there, too.
  const index = await resultIfThere(stagedContext(context));
  const there = index && (await resultIfThere(readIfThere(index.io, stdinFilename)));
  return there && Buffer.compare(there, text) === 0 ? index : context;
}

/** The same, with what git's index holds in the place of all files: what the next commit will be. */
async function stagedContext(context: Context): Promise<Context> {
  const [repository, { stagedFiles }] = await Promise.all([
    new Repositories(context.io).of(context.io.cwd),
    import('../../git/staged-files.ts'),
  ]);
  const io = Object.create(context.io, {
    // Where links lead: git knows no other names.
    cwd: { value: repository.place.folder },
    files: { value: await stagedFiles(repository, context.io.files) },
    readStdin: { value: () => readStandardInput(context.io, 'plan') },
  }) as Io;
  return { ...context, io };
}

/** What `validate` reads. */
interface CheckedFiles {
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
async function checkedFiles(
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
