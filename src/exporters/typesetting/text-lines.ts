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
  const next = (): void => {
    if (line !== '') lines.push(line);
    line = '';
  };
  const add = (part: string): void => {
    if (textWidth(line + part.trimEnd(), face) > width) next();
    line += part;
  };
  for (const word of text.match(/[^ ]+ *| +/g) ?? []) {
    const isWide = (part: string): boolean => textWidth(part.trimEnd(), face) > width;
    if (!isWide(word)) {
      add(word);
      continue;
    }
    next();
    for (const part of word.split(/(?<=-)/)) {
      if (isWide(part)) for (const glyph of part) add(glyph);
      else add(part);
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}
