import { HARD_SPACE } from '../../messages/phrases/hard-spaces.ts';
import { textWidth, type Typeface } from './text-width.ts';

/**
 * Keeps the ends of lines off the rule behind a column, for programs that leave no room there: the last word of a line that would
 * come too close is held to the next word by a hard space, and goes down with it. The last line of a text stays as it is.
 *
 * @param room of the column as the program has it, in points
 * @param margin how far lines are to end from it
 * @returns the text with as many characters as before
 */
export function keptOff(text: string, room: number, margin: number, face: Typeface): string {
  const space = textWidth(' ', face);
  const words = text.split(' ');
  let set = words[0]!;
  let last = textWidth(set, face);
  let filled = last;
  let isAlone = true;
  for (const word of words.slice(1)) {
    const own = textWidth(word, face);
    const isNext = filled + space + startOf(word, face) > room;
    const isHeld = isNext && !isAlone && filled > room - margin && last + space + own <= room;
    set += (isHeld ? HARD_SPACE : ' ') + word;
    if (!isNext) filled += space + own;
    else filled = isHeld ? last + space + own : own;
    // A word that goes on in the next line after a hyphen leaves its end there.
    if (filled > room) filled = textWidth(word.slice(word.lastIndexOf('-') + 1), face);
    isAlone = isNext;
    last = own;
  }
  return set;
}

/** The width of what of a word stands in one line in any case. */
function startOf(word: string, face: Typeface): number {
  const hyphen = word.indexOf('-');
  return textWidth(hyphen < 0 ? word : word.slice(0, hyphen + 1), face);
}
