import { EXIT, Failure, type ExitCode } from '../failure.ts';
import { mergeLines, type MergeFiles } from '../git/merge-file.ts';
import type { Messages } from '../messages/messages.ts';
import type { Context } from './context.ts';

/**
 * What git calls to merge a plan: `merge-driver <base> <ours> <theirs> <marker size> <path>`. The result goes to the file
 * of ours. Exit code 0 where nothing conflicts, 1 where something does: git's contract.
 */
export async function mergeDriver(context: Context, args: readonly string[]): Promise<ExitCode> {
  const [base = '', ours = '', theirs = '', size = '7', path = ours] = args;
  if (args.length < 3) throw new Failure('driver-words', { verb: 'merge-driver' }, EXIT.usage);
  return byLines(context, { base, ours, theirs }, Number(size) || 7, path, 'not-a-plan');
}

/** What cannot be merged by meaning is merged as git does it, and that is said. */
async function byLines(
  { io, messages }: Context,
  files: MergeFiles,
  markerSize: number,
  path: string,
  reason: keyof Messages['git']['byLines'],
): Promise<ExitCode> {
  io.stderr.write(`${messages.git.mergedByLines({ path, reason: messages.git.byLines[reason] })}\n`);
  const labels = { base: 'base', ours: 'ours', theirs: 'theirs' };
  const conflicts = await mergeLines({ folder: io.cwd, env: io.env }, files, labels, markerSize);
  return conflicts > 0 ? EXIT.findings : EXIT.fine;
}
