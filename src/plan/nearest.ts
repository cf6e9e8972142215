import { distance } from 'fastest-levenshtein';
import { comparableName, inLetters, LATIN_OF } from './look-alikes.ts';

/**
 * The candidate that a mistyped word most likely meant, if any is near enough: one slip in every three letters.
 * Letters of the other alphabet that look the same, and the case of letters, are no slips.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(word);
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const slips = isSwapped(wanted, plain(candidate)) ? 1 : distance(wanted, plain(candidate));
    if (slips > allowed || slips >= candidate.length) continue;
    // Of candidates as near, the one that begins alike.
    const strangeness = slips - sharedStart(wanted, plain(candidate)) / 1000;
    if (strangeness >= least) continue;
    best = candidate;
    least = strangeness;
  }
  return best;
}

/** The name that a part of it, or a mistyped one, most likely meant: «Лицей №31» of «МАОУ «Лицей № 31»». */
export function nearestName(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const part = comparableName(word);
  const whole = new Set(part.length < 3 ? [] : all.filter((name) => comparableName(name).includes(part)));
  return nearest(word, all) ?? (whole.size === 1 ? [...whole][0] : undefined);
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function plain(word: string): string {
  return inLetters(word, LATIN_OF).toLowerCase();
}

/** Whether two neighbouring letters changed places: one slip of the fingers, and the commonest. */
function isSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2);
  return at >= 0 && swapped === other;
}
