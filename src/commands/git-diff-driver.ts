import { EXIT, Failure, type ExitCode } from '../failure.ts';
import type { Context } from './context.ts';

export async function diffDriver(context: Context, args: readonly string[]): Promise<ExitCode> {
  if (args.length === 0) throw new Failure('driver-words', { verb: 'diff-driver' }, EXIT.usage);
  context.io.stdout.write(`${args.join('|')} ноябре\n`);
  return EXIT.fine;
}
