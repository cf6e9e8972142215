import { Failure, resultOf } from '../../failure.ts';
import type { Messages } from '../../messages/messages.ts';

/** What a question says to an answer: that it will do, or in which failure it would end. */
export async function verdict(messages: Messages, work: () => unknown): Promise<string | true> {
  const result = await resultOf(Promise.resolve().then(work));
  return result instanceof Failure ? result.say(messages) : true;
}
