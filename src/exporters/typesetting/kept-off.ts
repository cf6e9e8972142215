import { HARD_SPACE } from '../../messages/phrases/hard-spaces.ts';
import { textWidth, type Typeface } from './text-width.ts';

/**
 * Keeps the ends of lines off the rule behind a column, for programs that leave no room there: the last word of a line that would
 * come too close goes down. It is held to the next word by a hard space, or has so many behind it that it does not fit, where
 * both would not either, or there is no next one.
 *
 * @param room of the column as the program has it, in points
 * @param margin how far lines are to end from it
 * @returns what comes behind each word instead of a space, and behind the last instead of nothing
 */
export function gapsKeptOff(text: string, room: number, margin: number, face: Typeface): string[] {
  const space = textWidth(' ', face);
  const [first = '', ...words] = text.split(' ');
  const gaps: string[] = [];
  let last = textWidth(first, face);
  let filled = last;
  let isAlone = true;
  /** Behind the last word of a line. @returns the gap that takes the word down, if it is too close and can go */
  const downBy = (): string => {
    const more = Math.floor((room - filled) / space) + 1;
    const isClose = !isAlone && filled > room - margin;
    return isClose && last + more * space <= room ? HARD_SPACE.repeat(more) : '';
  };
  for (const word of words) {
    const own = textWidth(word, face);
    const isNext = filled + space + startOf(word, face) > room;
    const isHeld: boolean = isNext && !isAlone && filled > room - margin && last + space + own <= room;
    const down: string = isNext && !isHeld ? downBy() : '';
    gaps.push(isHeld ? HARD_SPACE : `${down} `);
    if (down) filled = last + down.length * space;
    // What went down may leave room for the next.
    const isBelow: boolean = isNext && !(down && filled + space + startOf(word, face) <= room);
    if (!isBelow) filled += space + own;
    else filled = isHeld ? last + space + own : own;
    // A word that goes on in the next line after a hyphen leaves its end there.
    if (filled > room) filled = textWidth(word.slice(word.lastIndexOf('-') + 1), face);
    isAlone = isBelow;
    last = own;
  }
  return [...gaps, downBy()];
}

/** The width of what of a word stands in one line in any case. */
function startOf(word: string, face: Typeface): number {
  const hyphen = word.indexOf('-');
  return textWidth(hyphen < 0 ? word : word.slice(0, hyphen + 1), face);
}
