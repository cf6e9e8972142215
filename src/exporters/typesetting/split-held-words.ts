import { HARD_SPACE } from '../../messages/phrases/hard-spaces.ts';
import type { ShownLine } from '../../views/view.ts';
import { textWidth, type Typeface } from './text-width.ts';

/**
 * Parts words that hard spaces hold together where all of them are wider than their column: programs break one of the words instead,
 * anywhere.
 *
 * @param room for text, in points
 */
export function splitHeldWords(line: ShownLine, room: number, face: Typeface): ShownLine {
  const isTooWide = (words: string): boolean => textWidth(words, face) > room;
  // Of most lines nothing is parted, and there are many.
  if (!line.text.match(HELD)?.some(isTooWide)) return line;
  const part = (text: string): string =>
    text.replace(HELD, (words) => (isTooWide(words) ? words.replaceAll(HARD_SPACE, ' ') : words));
  const { text, pieces } = line;
  if (!pieces) return { ...line, text: part(text) };
  const own = pieces.map((piece) => ({ ...piece, text: part(piece.text) }));
  return { ...line, text: own.map((piece) => piece.text).join(''), pieces: own };
}

/** Words that are held together. */
const HELD = /[^ ]*\u00a0[^ ]*/g;
