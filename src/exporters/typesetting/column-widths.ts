import { once, sumOf } from '../../group-by.ts';
import { textWidth, type Typeface } from './text-width.ts';

/** A table to be set: its head, and for each row, for each column, the paragraphs of the cell. */
export interface TableTexts {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (readonly string[])[])[];
}

/** No column gets less than this part of an equal share, however little it has to say. */
const LEAST_SHARE = 0.5;

/** A column is no narrower than so many characters, and no wider: shorter lines are all breaks, in longer ones the eye is lost. */
const LEAST_READ = 18;
const MOST_READ = 66;

/** About how wide a character is, in parts of the font's size. */
const CHARACTER = 0.5;

/** A page may be shrunk to this before columns become narrower than their longest word: letters of 10 points to 6. */
const LEAST_SCALE = 0.6;

/** By how much columns are made wider and narrower in search of the lowest table, in points. */
const STEPS = [32, 16, 8, 4];

/**
 * Shares a width among columns: the longest word of each stays whole, no line is shorter or longer than reads well, and within
 * these bounds the table becomes as low as can be.
 *
 * @param total the width to share, in points
 * @param padding what of a column's width is no room for text, in points
 * @returns widths in points; together more than `total` where long words do not fit, for the page to be shrunk
 */
export function columnWidths(
  texts: TableTexts,
  total: number,
  padding: number,
  { head, body }: { readonly head: Typeface; readonly body: Typeface },
): number[] {
  const { header, rows } = texts;
  const equal = total / header.length;
  const read = (characters: number): number => characters * CHARACTER * body.size + padding;
  const least = header.map((heading, column) => {
    const own = new Set(rows.flatMap((row) => row[column]!));
    const word = Math.max(longestWord([heading], head), longestWord(own, body)) + padding;
    return Math.max(
      Math.min(word, equal / LEAST_SCALE),
      equal * LEAST_SHARE,
      Math.min(equal, read(LEAST_READ)),
    );
  });
  const most = least.map((width) => Math.max(width, equal, read(MOST_READ)));
  const spare = total - least.reduce((sum, width) => sum + width, 0);
  if (spare <= 0) return least;
  const start = least.map((width) => width + spare / header.length);
  return lowest(start, least, most, heightOf(texts, padding, body));
}

/** The width of the longest word there is, or part of one that ends with a hyphen, in points. */
export function longestWord(texts: Iterable<string>, face: Typeface): number {
  let longest = 0;
  for (const text of texts) {
    let from = 0;
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && text[at] !== ' ' && text[at] !== '-') continue;
      longest = Math.max(longest, textWidth(text, face, from, text[at] === '-' ? at + 1 : at));
      from = at + 1;
    }
  }
  return longest;
}

/** About how many lines a table has at given widths: paragraphs end in the middle of a line, take it all in all. */
function heightOf(
  { rows }: TableTexts,
  padding: number,
  face: Typeface,
): (widths: readonly number[]) => number {
  const widthOf = once((text: string) => textWidth(text, face));
  const cells = rows.map((row) =>
    row.map((paragraphs) => ({
      length: sumOf(paragraphs, widthOf),
      ends: paragraphs.length / 2,
    })),
  );
  return (widths) =>
    sumOf(cells, (row) =>
      Math.max(0, ...row.map(({ length, ends }, column) => length / (widths[column]! - padding) + ends)),
    );
}

/** Moves width from column to column as long as that makes the table lower. */
function lowest(
  start: readonly number[],
  least: readonly number[],
  most: readonly number[],
  height: (widths: readonly number[]) => number,
): number[] {
  let best = [...start];
  let bestHeight = height(best);
  for (const step of STEPS) {
    for (let moved = true; moved;) {
      moved = false;
      for (let from = 0; from < best.length; from++) {
        for (let to = 0; to < best.length; to++) {
          if (from === to || best[from]! - step < least[from]! || best[to]! + step > most[to]!) continue;
          const next = best.with(from, best[from]! - step).with(to, best[to]! + step);
          const nextHeight = height(next);
          if (nextHeight > bestHeight - 0.01) continue;
          best = next;
          bestHeight = nextHeight;
          moved = true;
        }
      }
    }
  }
  return best;
}
