import type { WhenProblem } from '../../calendar/occurrences.ts';
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
    case 'no-such-day':
    case 'no-such-weekday':
    case 'too-few-working-days':
    case 'no-working-day-in-week':
    case 'no-such-date':
    case 'not-in-span':
      return findings['impossible-day']({ problem });
    case 'wrong-order':
    case 'which-weekday':
    case 'weekday-of-week':
    case 'not-weekly':
    case 'only-weekly':
    case 'not-daily':
    case 'only-daily':
    case 'only-once':
    case 'no-beginning':
    case 'no-anchor':
    case 'no-anchor-day':
    case 'nothing':
      return findings['empty-when']({ problem });
    case 'no-turn':
      return findings['no-turn'](problem);
  }
}
