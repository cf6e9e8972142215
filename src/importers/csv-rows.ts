/** Reading CSV (RFC 4180): quoted cells with delimiters, line ends and doubled quotes in them; any line ends. */

/** A row, and the line it begins on. */
export interface CsvRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What the row cannot be read for: a quote that is never closed, or words after one that is. */
  readonly fault?: 'open-quote' | 'after-quote';
}

const LINE_END = /\r\n|\n|\r/g;

/** What separates cells: in Russia, Excel writes semicolons. */
export type Delimiter = ',' | ';' | '\t';

/** A cell: what is in its quotes and after them, or all of it; and what ends it. */
const CELLS: Readonly<Record<Delimiter, RegExp>> = {
  ',': /(?:"([^"]*(?:""[^"]*)*)"([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\n|\r|$)/y,
  ';': /(?:"([^"]*(?:""[^"]*)*)"([^;\r\n]*)|([^;\r\n]*))(;|\r\n|\n|\r|$)/y,
  '\t': /(?:"([^"]*(?:""[^"]*)*)"([^\t\r\n]*)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y,
};

/** The lines of a text one by one, empty ones included, without their ends. */
export function* eachLine(text: string): Generator<string> {
  const end = new RegExp(LINE_END);
  let at = 0;
  for (let found = end.exec(text); found; found = end.exec(text)) {
    yield text.slice(at, found.index);
    at = end.lastIndex;
  }
  yield text.slice(at);
}

/** Every row of a text, empty lines left out. A quote inside an unquoted cell is a character like any other. */
export function* csvRows(text: string, delimiter: Delimiter): Generator<CsvRow> {
  const cell = CELLS[delimiter];
  let line = 1;
  for (let at = 0; at < text.length; line++) {
    const cells: string[] = [];
    const first = line;
    let fault: CsvRow['fault'];
    for (let end: string | undefined = delimiter; end === delimiter && fault !== 'open-quote';) {
      cell.lastIndex = at;
      const [all = '', quoted, after = '', plain = '', stop] = cell.exec(text) ?? [];
      if (quoted === undefined && text[at] === '"') fault = 'open-quote';
      else cells.push(quoted?.replaceAll('""', '"') ?? plain);
      if (after.trim() !== '') fault = 'after-quote';
      line += quoted?.match(LINE_END)?.length ?? 0;
      at = fault === 'open-quote' ? text.length : at + all.length;
      end = stop;
    }
    if (fault || cells.length > 1 || cells[0] !== '')
      yield { line: first, cells, ...(fault ? { fault } : {}) };
  }
}
