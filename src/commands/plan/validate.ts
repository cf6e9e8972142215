import { join, resolve } from 'node:path';
import { EXIT, Failure, usageError } from '../../failure.ts';
import type { Io } from '../../io.ts';
import { inOrder } from '../../plan/diagnose.ts';
import { isPlanFileName } from '../../plan/plan-file-name.ts';
import { renderDiagnosticsJson, renderTotal } from '../../render/findings/data.ts';
import { judgePlan } from '../../rules/judge-plan.ts';
import { command, declareOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { readIfThere, readStandardInput, STANDARD } from '../project/input.ts';
import { checkedFiles } from './checked-files.ts';
import { derivedPlans } from '../project/derived-plans.ts';
import { orphanedRecords } from '../project/orphaned-records.ts';
import { findPlanFiles, styleOf } from '../project/plans.ts';
import { Repositories } from '../project/repositories.ts';
import { repeatedPlans } from '../project/repeated-plans.ts';

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
    const readings = [...given, ...dependent];
    const checked = given.flatMap((reading) => reading.files.map((part) => part.source.file));
    const read = [...new Set([...checked, ...diagnostics.map(({ file }) => file)])];
    if (options.format === 'json') {
      io.stdout.write(renderDiagnosticsJson(read, diagnostics, messages));
    } else {
      if (diagnostics.length > 0) {
        const { renderDiagnosticLines, renderDiagnostics } =
          await import('../../render/findings/diagnostics.ts');
        io.stdout.write(
          options.format === 'gcc'
            ? renderDiagnosticLines(diagnostics, messages)
            : renderDiagnostics(diagnostics, styleOf(context, readings)),
        );
      }
      if (options.format !== 'gcc' && !context.quiet) {
        const gap = diagnostics.length > 0 ? '\n' : '';
        io.stdout.write(`${gap}${renderTotal(read.length, diagnostics, messages)}\n`);
      }
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
  try {
    // A hook pipes in what the index holds: what that names is meant as it stands there, too.
    const index = await stagedContext(context);
    const there = await readIfThere(index.io, stdinFilename);
    return there && Buffer.compare(there, text) === 0 ? index : context;
  } catch (error) {
    if (error instanceof Failure) return context;
    throw error;
  }
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
