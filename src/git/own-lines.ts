/** Lines that cyclo adds to a file of the user's, below a heading of its own: they come once, and go without a trace. */

/** What stands above the lines, for whoever reads the file: in the user's language, and in any other that it may be in. */
export interface LinesHeading {
  readonly own: string;
  readonly known: readonly string[];
}

/** A text with lines at its end, below the heading. */
export function withOwnLines(text: string, { own }: LinesHeading, lines: readonly string[]): string {
  const eol = eolOf(text);
  const added = [own, ...lines].join(eol);
  if (text === '') return added + eol;
  // A last line without an end is left without one, so that taking ours away gives back what there was.
  return text.endsWith('\n') ? text + added + eol : text + eol + added;
}

/** A text without the heading, and without the lines that are ours; the text itself where it has none. */
export function withoutOwnLines(
  text: string,
  { known }: LinesHeading,
  isOurs: (line: string, isBelow: boolean) => boolean,
): string {
  const lines = linesBelow(text);
  const isHeading = (at: number): boolean => known.includes(lines[at] ?? '');
  const kept = lines.filter((line, at) => !isHeading(at) && !isOurs(line, isHeading(at - 1)));
  return kept.length === lines.length ? text : kept.join(eolOf(text));
}

export function linesBelow(text: string): string[] {
  return text.split(/\r?\n/);
}

export function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
