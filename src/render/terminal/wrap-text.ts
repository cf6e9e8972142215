/** Breaking text into lines for a terminal. Loaded only when a person reads. */
import wrapAnsi from 'wrap-ansi';
import { cellWidth, isNarrow } from './cell-width.ts';

/**
 * Breaks between words; words longer than a line at a hyphen where one fits, else anywhere.
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
  const hyphenated = line.replaceAll(/\S+/g, (word) =>
    cellWidth(word) > width ? atHyphen(word, width) : word,
  );
  // No line begins with a dash.
  const words = hyphenated.split(/ (?![—–](?: |$))/);
  const isPlain =
    isNarrow(hyphenated) && words.every((word) => word.length <= width && word.trimStart() === word);
  return isPlain ? wrapWords(words, width) : wrapAnsi(hyphenated, width, { hard: true });
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

/** Too long for one line, its two parts never meet in one: the space between them is always the end of a line. */
function atHyphen(word: string, width: number): string {
  const hyphen = word.indexOf('-', 2);
  const head = word.slice(0, hyphen + 1);
  return hyphen > 0 && hyphen < word.length - 2 && cellWidth(head) <= width
    ? `${head} ${word.slice(hyphen + 1)}`
    : word;
}
