import { isMissingDay, type WhenProblem } from '../../calendar/occurrences.ts';
import { findingMessages } from '../sections/findings.ts';
import type { Messages } from '../messages.ts';

/** What is wrong with a rule, in the words that checking a plan has for it. */
export function whenProblemWords(problem: WhenProblem, messages: Messages): string {
  const findings = findingMessages(messages);
  switch (problem.kind) {
    case 'no-such-span':
      return findings['unknown-span']({ name: problem.span, known: [] });
    case 'span-elsewhere':
      return findings['span-elsewhere'](problem);
    case 'repeated':
      return findings['repeated-occurrence'](problem);
    case 'no-turn':
      return findings['no-turn'](problem);
    default:
      return isMissingDay(problem)
        ? findings['impossible-day']({ problem })
        : findings['empty-when']({ problem });
  }
}
