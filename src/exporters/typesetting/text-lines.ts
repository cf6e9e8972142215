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

/** Counts the lines of texts in a column, each distinct text once. */
export class LineCounter {
  readonly #width: number;
  readonly #face: Typeface;
  readonly #known = new Map<string, number>();

  /** @param width of the column, in points */
  constructor(width: number, face: Typeface) {
    this.#width = width;
    this.#face = face;
  }

  /** The lines of a text, a paragraph to a line of its own. */
  count(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const count = text
      .split('\n')
      .reduce(
        (sum, part) => sum + (this.#isShort(part) ? 1 : textLines(part, this.#width, this.#face).length),
        0,
      );
    this.#known.set(text, count);
    return count;
  }

  #isShort(part: string): boolean {
    return textWidth(part.trimEnd(), this.#face) <= this.#width;
  }
}
