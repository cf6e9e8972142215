/** Breaking text into lines for a terminal. Loaded only when a person reads. */
import wrapAnsi from 'wrap-ansi';
import { HARD_SPACE, hardSpaces, JOINER } from '../../messages/phrases/hard-spaces.ts';
import { cellWidth, isNarrow } from './cell-width.ts';

/**
 * Breaks between words, but not between a number and what it counts, nor before a dash (see {@link hardSpaces}); words longer
 * than a line at a hyphen where one fits, else anywhere.
 *
 * @param text colours end with their line
 * @param width in cells
 */
export function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

/** Does what {@link wrapText} does, and keeps a line's indent on every line that is made of it. */
export function wrapIndented(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const indent = /^ */.exec(line)![0];
      return (
        indent + wrapText(line.slice(indent.length), width - indent.length).replaceAll('\n', `\n${indent}`)
      );
    })
    .join('\n');
}

/** A line in one colour, all of it. */
const COLOURED = /^((?:\u001b\[\d+m)+)([^\u001b]*)((?:\u001b\[\d+m)+)$/;

function wrapLine(line: string, width: number): string {
  if (line.length <= width && line.trim() === line && isNarrow(line)) return line;
  const [, open, inside = '', close] = COLOURED.exec(line) ?? [];
  if (open !== undefined) {
    const rows = wrapLine(inside, width).split('\n');
    return rows.map((row) => `${open}${row}${close}`).join('\n');
  }
  const words = hardSpaces(line)
    .split(' ')
    .flatMap((word) => wordsOf(word, width));
  const isPlain = isNarrow(line) && words.every((word) => word.length <= width);
  const wrapped = isPlain ? wrapWords(words, width) : wrapAnsi(words.join(' '), width, { hard: true });
  return wrapped.replaceAll(HARD_SPACE, ' ').replaceAll(JOINER, '');
}

/** What stands between two spaces that may end a line, taken apart where it is wider than one. */
function wordsOf(words: string, width: number): string[] {
  if (cellWidth(words) <= width) return [words];
  return words
    .split(HARD_SPACE)
    .flatMap((word) => (isNarrow(word) && word.length > width ? pieces(word, width) : word));
}

/**
 * A word that is wider than a line, in pieces that never meet in one, where the space between them would be seen: up to its last
 * hyphen that fits, and what is left as lines are filled.
 */
function pieces(word: string, width: number): string[] {
  const hyphen = word.lastIndexOf('-', width - 1);
  const head = word.slice(0, hyphen > 1 && hyphen < word.length - 2 ? hyphen + 1 : width);
  const rest = word.slice(head.length);
  return rest.length > width ? [head, ...pieces(rest, width)] : [head, rest];
}

/** What wrap-ansi does, for letters of one cell each: measuring them one by one takes seconds in a long table. */
function wrapWords(words: readonly string[], width: number): string {
  const rows: string[] = [];
  let row = '';
  for (const word of words) {
    const start = row === '' ? '' : `${row} `;
    if (start !== '' && word !== '' && start.length + word.length > width) {
      rows.push(row);
      row = word;
    } else row = start + word;
  }
  return [...rows, row].map((each) => each.replace(/ +$/, '')).join('\n');
}
