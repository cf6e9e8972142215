import type { MovedEntry } from '../generated/plan-file.ts';
import type { Move } from '../plan.ts';

/** What a plan writes after `moved:`, one move or several, as a list. */
export function readMoves(entry: MovedEntry | readonly MovedEntry[]): readonly Move[] {
  return 'by' in entry ? [entry] : entry;
}
