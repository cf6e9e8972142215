/** A text as documents have it: line breaks of the file are not those of the document. Spaces stay as they are. */
export function oneLine(text: string): string {
  return text.trim().replace(/[ \t]*[\r\n]\s*/g, ' ');
}
