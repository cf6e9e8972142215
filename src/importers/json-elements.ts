/** What a list of JSON consists of, one element at a time: a long file is not kept twice, and each has its line. */
export interface JsonElement {
  /** The line it begins on, from 1. */
  readonly line: number;
  readonly source: string;
}

const TOKEN = /"(?:[^"\\]|\\.)*"?|[[\]{},]|\r\n?|\n/gs;

/** The elements of a list, well-formed or not; where the list is not closed or something stands after it, one is none. */
export function* jsonElements(text: string): Generator<JsonElement> {
  let line = 1;
  let depth = 0;
  let start = 0;
  let startLine = 1;
  const element = (end: number): JsonElement => {
    const source = text.slice(start, end);
    const blank = /^\s*/.exec(source)![0];
    return { line: startLine + (blank.match(/\r\n?|\n/g)?.length ?? 0), source };
  };
  let isEmpty = true;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const isSeparator = depth === 1 && (token === ',' || token === ']');
    if (isSeparator) {
      const found = element(index);
      // A list may be empty, but no element of it.
      if (token === ',' || !isEmpty || found.source.trim() !== '') yield found;
      isEmpty = false;
    }
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    line += token.match(/\r\n?|\n/g)?.length ?? 0;
    if (isSeparator || (depth === 1 && token === '[' && start === 0)) {
      start = index + token.length;
      startLine = line;
    }
  }
  const rest = element(text.length);
  // With the bracket, it is no element.
  if (depth !== 0 || rest.source.trim() !== '') yield { ...rest, source: `]${rest.source}` };
}
