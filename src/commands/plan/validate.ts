import { EXIT, Failure, type ExitCode } from '../../failure.ts';
import { inOrder } from '../../plan/diagnose.ts';
import { readAny } from '../../plan/read-part.ts';
import type { PlanReading } from '../../plan/read-plan.ts';
import { renderDiagnostics, renderDiagnosticsJson, renderTotal } from '../../render/findings/diagnostics.ts';
import { judgePlan } from '../../rules/judge-plan.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';
import { orphanedRecords } from '../project/orphaned-records.ts';
import { findPlanFiles, readPlanFile, styleOf } from '../project/plans.ts';
import { repeatedPlans } from '../project/repeated-plans.ts';

interface ValidateOptions {
  readonly format?: 'text' | 'json';
  readonly strict?: boolean;
}

/** `cyclo validate`: everything that is wrong with plans. */
export const validate: Command<ValidateOptions> = {
  name: 'validate',
  writes: false,
  argument: { flags: '[files...]', name: 'files' },
  options: [
    { flags: '-f, --format <format>', name: 'format', choices: ['text', 'json'] },
    { flags: '--strict', name: 'strict' },
  ],
  run,
};

async function run(context: Context, { args, options }: Call<ValidateOptions>): Promise<ExitCode> {
  const { io, messages } = context;
  const files = args.length > 0 ? args : await findPlanFiles(context);
  if (files.length === 0) throw new Failure('no-plans', {});
  const readings: PlanReading[] = [];
  for (const file of new Set(files)) readings.push(await readPlanFile(context, file, readAny));
  // A registry that serves several plans is read with each of them; what is wrong with it is said once.
  const diagnostics = inOrder([
    ...readings.flatMap(judgePlan),
    ...(await orphanedRecords(context, readings)),
    // Files that are named may be two editions of one plan.
    ...(args.length > 0 ? [] : repeatedPlans(readings)),
  ]);
  const read = [...new Set(readings.flatMap((reading) => reading.files.map(({ source }) => source.file)))];
  if (options.format === 'json') {
    io.stdout.write(renderDiagnosticsJson(read, diagnostics, messages));
  } else {
    const total = context.quiet ? '' : `${renderTotal(read.length, diagnostics, messages)}\n`;
    const gap = diagnostics.length > 0 && total !== '' ? '\n' : '';
    io.stdout.write(renderDiagnostics(diagnostics, styleOf(context, readings)) + gap + total);
  }
  const fails = diagnostics.some(({ severity }) => severity === 'error' || options.strict === true);
  return fails ? EXIT.findings : EXIT.fine;
}
