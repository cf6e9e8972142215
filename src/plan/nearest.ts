import { distance } from 'fastest-levenshtein';
import { inLetters, LATIN_OF } from './look-alikes.ts';

/**
 * The candidate that a mistyped word most likely meant, if any is near enough: one slip in every three letters.
 * Letters of the other alphabet that look the same, and the case of letters, are no slips.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(word);
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const slips = distance(wanted, plain(candidate));
    if (slips >= least || slips >= candidate.length) continue;
    best = candidate;
    least = slips;
  }
  return best;
}

function plain(word: string): string {
  return inLetters(word, LATIN_OF).toLowerCase();
}
