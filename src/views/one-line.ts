/** A text as documents have it: line breaks of the file are not those of the document. Spaces stay as they are. */
export function oneLine(text: string): string {
  const trimmed = text.trim();
  // Most texts are, and to look for blanks before a line's end takes longer than to look for the end.
  return /[\r\n]/.test(trimmed) ? trimmed.replace(/[ \t]*[\r\n]\s*/g, ' ') : trimmed;
}

/** The lines of a title as one line, for the properties of a document. What goes on in a small letter continues the sentence. */
export function titleInOneLine(lines: readonly string[]): string {
  return lines.reduce(
    (all, line) =>
      all === '' ? line : /^\p{Ll}/u.test(line) ? `${all} ${line}` : `${all.replace(/\.$/, '')}. ${line}`,
    '',
  );
}
