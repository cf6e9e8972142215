import type { MovedEntry } from './generated/plan-file.ts';
import type { Move } from './plan.ts';

/** What a plan writes after `moved:`, one move or several, as a list. */
export function readMoved(entry: MovedEntry | readonly MovedEntry[]): readonly Move[] {
  return 'by' in entry ? [entry] : entry;
}

/** Moves as a plan writes them: one by itself, several as a list. */
export function movedEntry(moved: readonly Move[]): Move | Move[] {
  const entries = moved.map(({ from, to, by }) => ({ from, ...(to === undefined ? {} : { to }), by }));
  const [first] = entries;
  return first && entries.length === 1 ? first : entries;
}
