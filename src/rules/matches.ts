/**
 * Every match of a pattern in a text, for patterns that few texts match: `matchAll` makes a copy of the pattern each
 * time, which takes longer than looking.
 *
 * @param pattern has the flag `g`
 */
export function matchesIn(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return text.search(pattern) < 0 ? [] : text.matchAll(pattern);
}
