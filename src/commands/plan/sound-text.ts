import type { Diagnostic } from '../../diagnostic.ts';
import { readPlan } from '../../plan/read-plan.ts';
import { judgePlan } from '../../rules/judge-plan.ts';
import type { Context } from '../context.ts';
import { namedFiles } from '../project/named-files.ts';
import { styleOf } from '../project/plans.ts';

/**
 * Whether a text that is about to be written is a plan without an error. What is wrong with it is shown, as if it stood there.
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
  const reading = await readPlan(
    file,
    typeof content === 'string' ? Buffer.from(content) : content,
    namedFiles(io, file),
  );
  const found = judgePlan(reading).filter((each) => each.severity === 'error' || isShown(each));
  if (found.length > 0) {
    const { renderDiagnostics } = await import('../../render/findings/diagnostics.ts');
    io.stderr.write(`${renderDiagnostics(found, styleOf(context, [reading]))}\n`);
  }
  return found.every(({ severity }) => severity !== 'error');
}
