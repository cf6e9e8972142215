import { HARD_HYPHEN, HARD_SPACE } from '../../messages/phrases/hard-spaces.ts';
import { textWidth, type Typeface } from './text-width.ts';

/**
 * Keeps the ends of lines off the rule behind a column, for programs that leave no room there: the last word of a line that would
 * come too close goes down. It is held to the next word by a hard space, or has so many behind it that it does not fit, where
 * both would not either, or there is no next one. What would come too close with a hyphen gets a hard one, and goes down whole.
 *
 * @param room of the column as the program has it, in points
 * @param margin how far lines are to end from it
 * @returns the text, with as many characters, and what comes behind each word instead of a space, and behind the last instead of nothing
 */
export function keepFromEdge(
  text: string,
  room: number,
  margin: number,
  face: Typeface,
): { readonly text: string; readonly gaps: string[] } {
  const space = textWidth(' ', face);
  const [first = '', ...words] = text.split(' ');
  const gaps: string[] = [];
  const set = [first];
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
    const left = room - filled - space + ROUNDING;
    const start = startOf(word, left, face);
    const isParted = own > left && start <= left && start > left - margin && own <= room;
    set.push(isParted ? withHardHyphens(word) : word);
    const isNext = start > left || isParted;
    const isHeld: boolean =
      isNext && !isAlone && filled > room - margin && last + space + own <= room - margin;
    const down: string = isNext && !isHeld ? downBy() : '';
    // What goes down goes whole: its beginning would stay behind with a hyphen.
    if (isHeld || down) set[set.length - 2] = withHardHyphens(set[set.length - 2]!);
    gaps.push(isHeld ? HARD_SPACE : `${down} `);
    if (down) filled = last + down.length * space;
    // What went down may leave room for the next.
    const isBelow: boolean = isNext && !(down && filled + space + (isParted ? own : start) <= room);
    if (!isBelow) filled += space + own;
    else filled = isHeld ? last + space + own : own;
    // A word that goes on in the next line after a hyphen has the rest there.
    if (filled > room) filled = own - start;
    isAlone = isBelow;
    last = own;
  }
  const down = downBy();
  if (down) set[set.length - 1] = withHardHyphens(set.at(-1)!);
  return { text: set.join(' '), gaps: [...gaps, down] };
}

function withHardHyphens(word: string): string {
  return word.replaceAll('-', HARD_HYPHEN);
}

/** What sums of widths differ by, in another order. */
const ROUNDING = 1e-6;

/** The width of what of a word comes into what is left of a line: as far as its last hyphen that fits, its first one at least. */
function startOf(word: string, left: number, face: Typeface): number {
  let end = word.indexOf('-') + 1 || word.length;
  for (
    let next = end;
    next > 0 && textWidth(word, face, 0, next) <= left;
    next = word.indexOf('-', next) + 1
  ) {
    end = next;
    if (next === word.length) break;
  }
  return textWidth(word, face, 0, end);
}
