/** Two texts compared word by word. */
import { diffArrays } from 'diff';

/** A stretch of text that is in both, or in one of them. */
export interface WordRun {
  readonly kind: 'equal' | 'deleted' | 'inserted';
  readonly text: string;
}

/** A word with its hyphens and apostrophes, a stretch of spaces, or any other character. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-‑'’.,/][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

/**
 * What became of a text: the runs that are not inserted make up `before`, those that are not deleted `after`. Where both
 * stand at one place, what was deleted comes first. The other way round it is the same with the two exchanged.
 */
export function diffWords(before: string, after: string): WordRun[] {
  return before <= after ? readable(before, after, false) : readable(after, before, true);
}

function readable(one: string, other: string, isReversed: boolean): WordRun[] {
  const [gone, come] = isReversed ? (['inserted', 'deleted'] as const) : (['deleted', 'inserted'] as const);
  const runs: WordRun[] = [];
  let deleted = '';
  let inserted = '';
  const flush = (): void => {
    if (deleted !== '') runs.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') runs.push({ kind: 'inserted', text: inserted });
    deleted = inserted = '';
  };
  const parts = diffArrays(one.match(TOKEN) ?? [], other.match(TOKEN) ?? []);
  for (const [index, { value, removed, added }] of parts.entries()) {
    const text = value.join('');
    const kind = removed ? gone : added ? come : 'equal';
    // A space between two changed words belongs to the change: one stretch is read more easily than two.
    const joins =
      kind === 'equal' && deleted + inserted !== '' && /^\s+$/.test(text) && index + 1 < parts.length;
    if (kind === 'deleted' || joins) deleted += text;
    if (kind === 'inserted' || joins) inserted += text;
    if (kind !== 'equal' || joins) continue;
    flush();
    runs.push({ kind, text });
  }
  flush();
  return runs;
}
