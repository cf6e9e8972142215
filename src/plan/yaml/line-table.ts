import type { Region } from '../../diagnostic.ts';

/** Where the lines of a text begin: turns offsets into lines and columns. Breaks are LF, CRLF and a CR alone (YAML 1.2). */
export class LineTable {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    const breaks = /\r\n?|\n/g;
    while (breaks.exec(text)) this.#starts.push(breaks.lastIndex);
  }

  /** The line an offset is in, counted from 1. */
  line(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** Lines and columns of a stretch of offsets, end excluded. */
  span(start: number, end: number): Region {
    const line = this.line(start);
    const endLine = this.line(end);
    return {
      line,
      column: start - this.#starts[line - 1]! + 1,
      endLine,
      endColumn: end - this.#starts[endLine - 1]! + 1,
    };
  }

  /** The offset of a line's first character. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** The words of a line, without its break; empty past the end. */
  content(line: number): string {
    const start = this.start(line);
    return this.#text.slice(start, this.#starts[line] ?? this.#text.length).replace(/[\r\n]+$/, '');
  }
}
