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

/** The lines of a text one by one, empty ones included, without their ends. */
export function* linesOf(text: string): Generator<string> {
  const end = new RegExp(LINE_END);
  let at = 0;
  for (let found = end.exec(text); found; found = end.exec(text)) {
    yield text.slice(at, found.index);
    at = end.lastIndex;
  }
  yield text.slice(at);
}
const CELL_END: Readonly<Record<string, RegExp>> = {
  ',': /[,\r\n]/g,
  ';': /[;\r\n]/g,
  '\t': /[\t\r\n]/g,
};

/** What separates cells: in Russia, Excel writes semicolons. */
export type Delimiter = ',' | ';' | '\t';

/** Every row of a text, empty lines left out. A quote inside an unquoted cell is a character like any other. */
export function* csvRows(text: string, delimiter: Delimiter): Generator<CsvRow> {
  let line = 1;
  for (let at = 0; at < text.length; line++) {
    LINE_END.lastIndex = at;
    const end = LINE_END.exec(text);
    const next = end ? end.index + end[0].length : text.length;
    const plain = text.slice(at, end?.index);
    if (!plain.includes('"')) {
      if (plain !== '') yield { line, cells: plain.split(delimiter) };
      at = next;
      continue;
    }
    const row = quotedRow(text, at, delimiter);
    yield { line, cells: row.cells, ...(row.fault ? { fault: row.fault } : {}) };
    line += row.lineEnds;
    at = row.next;
  }
}

/** A row that has quotes: where it ends is known only when all of it was read. */
function quotedRow(
  text: string,
  start: number,
  delimiter: Delimiter,
): Pick<CsvRow, 'cells' | 'fault'> & { next: number; lineEnds: number } {
  const cellEnd = CELL_END[delimiter]!;
  const cells: string[] = [];
  let fault: CsvRow['fault'];
  let lineEnds = 0;
  for (let at = start; ;) {
    let cell: string | undefined;
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close < 0) return { cells, fault: 'open-quote', next: text.length, lineEnds };
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      lineEnds += cell.match(LINE_END)?.length ?? 0;
      at = close + 1;
    }
    cellEnd.lastIndex = at;
    const end = cellEnd.exec(text)?.index ?? text.length;
    const rest = text.slice(at, end);
    if (cell === undefined) cell = rest;
    else if (rest.trim() !== '') fault = 'after-quote';
    cells.push(cell);
    if (text[end] === delimiter) {
      at = end + 1;
      continue;
    }
    const next = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    return { cells, next, lineEnds, ...(fault ? { fault } : {}) };
  }
}
