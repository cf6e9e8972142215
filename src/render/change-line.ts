/** Lines of text in which what went and what came is marked: each form of output has its own way of showing a mark. */

/** `deleted` and `inserted` are parts of one text; `before` and `after` are whole values with an arrow between them. */
export type Mark = 'deleted' | 'inserted' | 'before' | 'after' | 'quiet';

/** A stretch of a line. */
export interface Run {
  readonly text: string;
  readonly mark?: Mark;
}

/** A line of a telling. */
export type Line = readonly Run[];

/** A line of plain words. */
export const plain = (text: string): Line => [{ text }];

/** Words, and after a colon what they are about. */
export function labelled(label: string, line: Line): Line {
  return [{ text: `${label}: ` }, ...line];
}

/** What was and what is: `в октябре → в ноябре`. */
export function pair(before: string, after: string): Line {
  return [{ text: before, mark: 'before' }, { text: ' → ' }, { text: after, mark: 'after' }];
}

/** Several lines in one, with something between them. */
export function joined(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: between }, ...line]));
}

/** The words of a line, without its marks. */
export function plainText(line: Line): string {
  return line.map(({ text }) => text).join('');
}
