import { Failure, resultOf } from '../../failure.ts';
import type { Messages } from '../../messages/messages.ts';

/** A text that was typed, as a plan has it: one line, and nothing in it that cannot be seen. */
export function answerLine(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim();
}

/** What a question says to an answer: that it will do, or in which failure it would end. */
export async function answerProblem(messages: Messages, work: () => unknown): Promise<string | true> {
  const result = await resultOf(Promise.resolve().then(work));
  return result instanceof Failure ? result.say(messages) : true;
}
