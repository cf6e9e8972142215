/** `cyclo amend --apply`: what an amending order has done to a plan is said in the plan itself. */
import { EXIT, usageError, type ExitCode } from '../../failure.ts';
import { amendmentMessages } from '../../messages/sections/amendments.ts';
import { renderFileDiff } from '../../render/order/file-diff.ts';
import type { AmendmentChoice } from '../../views/amendment/amendment.ts';
import { say, type Context } from '../context.ts';
import { writePlan } from '../plan/write-plan.ts';
import { isSound } from '../plan/sound-text.ts';
import { readIfThere, STANDARD } from '../project/input.ts';
import type { PlanDiff } from '../../render/diff/plan-diff.ts';
import { markedText, type PlanTexts } from './amendment-marks.ts';

/**
 * Marks the working plan and shows what was changed in its file. Done a second time it changes nothing.
 *
 * @throws Failure `amend-not-working` where the later version is no working file
 */
export async function applyAmendment(
  context: Context,
  diff: PlanDiff,
  versions: PlanTexts,
  choice: AmendmentChoice,
): Promise<ExitCode | void> {
  const { io, messages, paint } = context;
  const { file, revision } = diff.after;
  if (file === undefined || file === STANDARD || revision !== undefined)
    throw usageError('amend-not-working', {});
  const words = amendmentMessages(messages);
  const { text, count } = await markedText(diff, versions, choice);
  if (count === 0) {
    await say(io.stdout, words.nothingToMark({ path: file }));
    return undefined;
  }
  if (!(await isSound(context, file, text))) return EXIT.findings;
  const mark = hasByteOrderMark(await readIfThere(io, file)) ? '\uFEFF' : '';
  await writePlan(context, file, mark + text);
  io.stdout.write(renderFileDiff(file, versions.after, text, paint));
  await say(io.stdout, words.marked({ path: file, count }));
}

function hasByteOrderMark(bytes: Uint8Array | undefined): boolean {
  return bytes?.[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
