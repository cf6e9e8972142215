import { fieldAt } from '../../plan/field-path.ts';
import type { Change } from '../../review/change.ts';
import { pair, type Line } from './line.ts';
import type { Telling } from './sides.ts';
import { valueWords } from './values.ts';
import { wordsLine } from './wording.ts';

/**
 * What stands after a key, before and after: a text word by word, everything else by its value.
 *
 * @param field what the value is read as, where that is not the last key of the path
 */
export function fieldLine(
  { path, before, after }: Change,
  { sides, messages }: Telling,
  field = path.at(-1) ?? '',
): Line {
  const isText = fieldAt(path)?.shape === 'text';
  if (isText && typeof before === 'string' && typeof after === 'string') return wordsLine(before, after);
  return pair(valueWords(field, before, sides, messages), valueWords(field, after, sides, messages));
}
