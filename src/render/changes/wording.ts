/** A text that changed, word by word. */
import { diffWords } from '../../review/diff/word-diff.ts';
import type { Change } from '../../review/change.ts';
import type { Line } from './line.ts';
import { pair } from './line.ts';

/**
 * Before and after as one text, with what went and what came marked in it.
 *
 * @param otherwise what stands in the place of a text that isn't there
 */
export function wordingLine({ before, after }: Change, otherwise: string): Line {
  return typeof before === 'string' && typeof after === 'string'
    ? wordsLine(before, after)
    : pair(textOr(before, otherwise), textOr(after, otherwise));
}

function textOr(value: Change['before'], otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

/** Two texts as one. */
export function wordsLine(before: string, after: string): Line {
  return diffWords(before, after).map(({ text, kind }) => ({
    text,
    mark: kind === 'equal' ? 'kept' : kind,
  }));
}
