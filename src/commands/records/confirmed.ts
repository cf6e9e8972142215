import input from '@inquirer/input';
import type { Messages } from '../../messages/messages.ts';

const YES = /^(y|yes|д|да)$/i;
const NO = /^(n|no|н|нет)?$/i;

/** Asks yes or no, in the letters of either keyboard; nothing typed and Ctrl+C are a no. */
export async function confirmed(question: string, { common }: Messages): Promise<boolean> {
  try {
    const answer = await input({
      message: question,
      validate: (typed) => YES.test(typed.trim()) || NO.test(typed.trim()) || common.yesOrNo,
    });
    return YES.test(answer.trim());
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return false;
    throw error;
  }
}
