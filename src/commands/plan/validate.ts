import { join, resolve } from 'node:path';
import { EXIT, Failure, usageError } from '../../failure.ts';
import type { Io } from '../../io.ts';
import { inOrder } from '../../plan/diagnose.ts';
import { isPlanFileName } from '../../plan/plan-file-name.ts';
import {
  renderDiagnosticLines,
  renderDiagnostics,
  renderDiagnosticsJson,
  renderTotal,
} from '../../render/findings/diagnostics.ts';
import { judgePlan } from '../../rules/judge-plan.ts';
import { command } from '../command.ts';
import type { Context } from '../context.ts';
import { declareOptions } from '../options.ts';
import { STANDARD } from '../project/standard-input.ts';
import { checkedFiles } from './checked-files.ts';
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
    const source = options.staged === true ? await stagedContext(context, args) : context;
    const named = await Promise.all(args.map((name) => filesNamed(source, name)));
    const files = args.length > 0 ? named.flat() : await findPlanFiles(source);
    if (files.length === 0) throw new Failure('no-plans', {});
    const { given, dependent } = await checkedFiles(source, files, options.stdinFilename);
    // A registry that serves several plans is read with each of them; what is wrong with it is said once.
    const diagnostics = inOrder([
      ...given.flatMap(judgePlan),
      // Of plans that only name what was given, what it may have broken.
      ...dependent.flatMap(judgePlan).filter(({ severity }) => severity === 'error'),
      ...(await orphanedRecords(context, given)),
      // Files that are named may be two editions of one plan.
      ...(args.length > 0 ? [] : repeatedPlans(given)),
    ]);
    const readings = [...given, ...dependent];
    const checked = given.flatMap((reading) => reading.files.map((part) => part.source.file));
    const read = [...new Set([...checked, ...diagnostics.map(({ file }) => file)])];
    if (options.format === 'json') {
      io.stdout.write(renderDiagnosticsJson(read, diagnostics, messages));
    } else if (options.format === 'gcc') {
      io.stdout.write(renderDiagnosticLines(diagnostics, messages));
    } else {
      const total = context.quiet ? '' : `${renderTotal(read.length, diagnostics, messages)}\n`;
      const gap = diagnostics.length > 0 && total !== '' ? '\n' : '';
      io.stdout.write(renderDiagnostics(diagnostics, styleOf(context, readings)) + gap + total);
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
/** The same, with what git's index holds in the place of all files: what the next commit will be. */
async function stagedContext(context: Context, args: readonly string[]): Promise<Context> {
  if (args.includes(STANDARD)) throw usageError('input-and-staged', {});
  const [repository, { stagedFiles }] = await Promise.all([
    new Repositories(context.io).of(context.io.cwd),
    import('../../git/staged-files.ts'),
  ]);
  const io = Object.create(context.io, {
    // Where links lead: git knows no other names.
    cwd: { value: repository.place.folder },
    files: { value: await stagedFiles(repository, context.io.files) },
  }) as Io;
  return { ...context, io };
}
