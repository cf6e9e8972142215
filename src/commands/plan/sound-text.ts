import type { Diagnostic } from '../../diagnostic.ts';
import { newPlanMessages } from '../../messages/sections/new-plan.ts';
import { readPlan, type PlanReading } from '../../plan/read-plan.ts';
import type { YamlSource } from '../../plan/yaml/source.ts';
import { judgePlan } from '../../rules/judge-plan.ts';
import { say, type Context } from '../context.ts';
import { namedFiles } from '../project/input.ts';
import { findingsText } from '../project/plans.ts';

/** Reads a text as the plan that a file is to have. */
export function readSoundText(
  { io }: Context,
  file: string,
  content: string | Uint8Array | YamlSource,
): Promise<PlanReading> {
  const read = typeof content === 'string' ? Buffer.from(content) : content;
  return readPlan(file, read, namedFiles(io, file));
}

/**
 * Whether a text that is about to be written is a plan without an error. What is wrong with it is shown, as if it stood there, and
 * that it is not written.
 *
 * @param isShown which warnings are shown, too
 */
export async function isSound(
  context: Context,
  file: string,
  content: string | Uint8Array,
  isShown: (warning: Diagnostic) => boolean = () => false,
): Promise<boolean> {
  const { io } = context;
  const reading = await readSoundText(context, file, content);
  const found = judgePlan(reading).filter((each) => each.severity === 'error' || isShown(each));
  if (found.length > 0) io.stderr.write(`${await findingsText(context, found, [reading])}\n`);
  const isFine = found.every(({ severity }) => severity !== 'error');
  if (!isFine) await say(io.stderr, newPlanMessages(context.messages).nothingWritten);
  return isFine;
}
