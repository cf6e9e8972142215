import type { FailureWords, Messages } from './messages/messages.ts';

/** The four exit codes of every command, and what shells give a program that Ctrl+C ended (128 + SIGINT). */
export const EXIT = { fine: 0, findings: 1, usage: 2, failure: 3, interrupted: 130 } as const;

/** One of the exit codes: 0 fine, 1 findings, 2 usage, 3 could not run, 130 ended by Ctrl+C at a question. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Names of the expected ends: the keys of `failures` in the catalogue. */
export type FailureCode = keyof FailureWords;

/** What the words of one failure need, by the catalogue's own signature. */
type FailureArgs<C extends FailureCode> = Parameters<FailureWords[C]>[0];

/**
 * An expected end of a command: said to the user in one message, without a stack.
 * Anything else that is thrown is a bug. Words live in the catalogue under `failures`.
 */
export class Failure<C extends FailureCode = FailureCode> extends Error {
  readonly code: C;
  readonly args: FailureArgs<C>;
  readonly exit: ExitCode;

  /**
   * @param code the catalogue's key
   * @param args what its words need
   * @param exit 2 when the way the command was called is at fault, 3 when the world is (the default)
   */
  constructor(code: C, args: FailureArgs<C>, exit: ExitCode = EXIT.failure) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.args = args;
    this.exit = exit;
  }

  /** What happened and the way out, in the language of the catalogue. */
  async say(messages: Messages): Promise<string> {
    const all = await messages.failures();
    const words = all[this.code] as (args: FailureArgs<C>) => string;
    return words(this.args);
  }
}

/** The failure of a call that was made the wrong way. */
export function usageError<C extends FailureCode>(code: C, args: FailureArgs<C>): Failure<C> {
  return new Failure(code, args, EXIT.usage);
}

/** What a work comes to: its result, or the failure it ends in. */
export async function resultOf<T>(work: Promise<T>): Promise<T | Failure> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/**
 * What a work comes to; nothing where it fails because something is not there.
 *
 * @throws Failure `git-unreadable`: what cannot be read is there
 */
export async function resultIfThere<T>(work: Promise<T>): Promise<T | undefined> {
  const result = await resultOf(work);
  if (!(result instanceof Failure)) return result;
  if (result.code === 'git-unreadable') throw result;
  return undefined;
}

/** Why the system refused something: its code, where it has one. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
