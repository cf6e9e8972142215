import input from '@inquirer/input';
import { visibleText } from '../../visible-text.ts';
import type { Context } from '../context.ts';

const YES = /^(y|yes|д|да)$/i;
const NO = /^(n|no|н|нет)?$/i;

/**
 * Asks yes or no, in the letters of either keyboard; nothing typed is a no. What was typed before the question stood there
 * is no answer to it. Ctrl+C ends the program, as at every question.
 */
export async function confirm({ io, messages }: Context, question: string): Promise<boolean> {
  const { yesOrNo } = messages.common;
  await io.discardTyped();
  const answer = await input({
    message: visibleText(question),
    validate: (typed) => YES.test(typed.trim()) || NO.test(typed.trim()) || yesOrNo,
  });
  return YES.test(answer.trim());
}
