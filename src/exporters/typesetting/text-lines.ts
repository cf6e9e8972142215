import { once, sumOf } from '../../group-by.ts';
import type { ShownLine } from '../../views/view.ts';
import { textWidth, type Typeface } from './text-width.ts';

/**
 * Breaks a text into the lines of a column: between words, and inside a word that is wider than the column, there
 * after hyphens. Programs break other words after hyphens too, and begin a wide one where they stand; leaving that out
 * makes for a line too many here and there, never for one too few.
 *
 * @param width of the column, in points
 * @returns at least one line; joined, they are the text again
 */
export function textLines(text: string, width: number, face: Typeface): string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  const next = (): void => {
    if (line !== '') lines.push(line);
    line = '';
    filled = 0;
  };
  const add = (part: string, own: number): void => {
    if (filled + own > width) next();
    line += part;
    filled += textWidth(part, face);
  };
  for (const word of text.match(/[^ ]+ *| +/g) ?? []) {
    const whole = textWidth(word.trimEnd(), face);
    if (whole <= width) {
      add(word, whole);
      continue;
    }
    next();
    for (const part of word.split(/(?<=-)/)) {
      const own = textWidth(part.trimEnd(), face);
      if (own <= width) add(part, own);
      else for (const glyph of part) add(glyph, textWidth(glyph.trimEnd(), face));
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Counts the lines of a text in a column, a paragraph to a line of its own. */
export type LineCounter = (text: string) => number;

/** Of a column; each distinct text is counted once. @param width in points */
export function lineCounter(width: number, face: Typeface): LineCounter {
  return once((text) => sumOf(text.split('\n'), (part) => textLines(part, width, face).length));
}

/** The lines in paragraphs of their own, also where one text has several. */
export function paragraphs(lines: readonly ShownLine[]): ShownLine[] {
  return lines.flatMap((line) =>
    line.text.includes('\n') ? line.text.split('\n').map((text) => ({ text })) : [line],
  );
}
