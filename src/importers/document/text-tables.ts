/**
 * Tables in a plain text: cells that begin with a tab at the beginning of a line, as Word saves and copies them; lines with tabs between
 * cells, as Excel does; lines with upright bars.
 */

/** A line, and its number from 1. */
export interface NumberedLine {
  readonly text: string;
  readonly line: number;
}

/** A cell, and the line it begins on. */
export interface TextCell {
  readonly paragraphs: string[];
  readonly line: number;
}

/** A table, and the line after it. */
interface TextTable {
  readonly rows: TextCell[][];
  readonly end: number;
}

/** The table that begins at a line, or nothing. */
export function tableAt(lines: readonly NumberedLine[], from: number): TextTable | undefined {
  if (isLed(lines[from]) && isLed(lines[from + 1])) return ledTable(lines, from);
  for (const [belongs, rowsOf] of [
    [hasBars, barRows],
    [hasTabs, tabRows],
  ] as const) {
    let end = from;
    while (belongs(lines[end])) end++;
    if (end - from > 1) return { rows: rowsOf(lines.slice(from, end)), end };
  }
  return undefined;
}

/** What items of a list begin with. */
const ITEM = /^(?:[•·▪◦●■‣∙*–—-]|\d{1,3}[.)])(?:\s|$)/u;

/** Whether a line is the beginning of a cell: one tab, and it comes first. */
function isLed(line: NumberedLine | undefined): boolean {
  return line?.text.lastIndexOf('\t') === 0;
}

/**
 * Cells that begin with a tab. The first row ends where the first empty line is, and the others have as many cells. What follows the last
 * cell belongs to it only as long as it looks like it.
 */
function ledTable(lines: readonly NumberedLine[], from: number): TextTable {
  const cells: TextCell[] = [];
  let columns = 0;
  let at = from;
  let isAfterGap = false;
  let lastLed = from;
  for (let next = from; next < lines.length; next++) if (isLed(lines[next])) lastLed = next;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    const text = line.text.trim();
    const cell = cells.at(-1);
    if (isLed(line)) {
      cells.push({ paragraphs: text === '' ? [] : [text], line: line.line });
    } else if (text === '') {
      columns ||= cells.length;
    } else if (cell) {
      const isItem = ITEM.test(text);
      if (at > lastLed && isAfterGap && !(isItem && ITEM.test(cell.paragraphs[0] ?? ''))) break;
      if (isItem || isAfterGap || cell.paragraphs.length === 0) cell.paragraphs.push(text);
      else cell.paragraphs.push(`${cell.paragraphs.pop()!}\n${text}`);
    }
    isAfterGap = text === '' && !isLed(line);
  }
  const rows: TextCell[][] = [];
  for (let first = 0; first < cells.length; first += columns || cells.length)
    rows.push(cells.slice(first, first + (columns || cells.length)));
  return { rows, end: at };
}

function hasTabs(line: NumberedLine | undefined): boolean {
  return line !== undefined && /\S/.test(line.text) && line.text.lastIndexOf('\t') > 0;
}

function tabRows(lines: readonly NumberedLine[]): TextCell[][] {
  return lines.map(({ text, line }) => text.split('\t').map((cell) => ({ paragraphs: [cell.trim()], line })));
}

const BAR = /[|│┃║]/;
/** A line between rows: nothing but strokes. */
const STROKES = /^\s*[|+│├┌└╔╠╚][\s|│┃║+\-=:─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬]+$/u;
/** So many of them stand around every row, not only under the first. */
const AROUND_ROWS = 3;

function hasBars(line: NumberedLine | undefined): boolean {
  return line !== undefined && (line.text.split(BAR).length > 2 || STROKES.test(line.text));
}

/** The line below the head of a table in Markdown. */
const BELOW_HEAD = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/;

function barRows(lines: readonly NumberedLine[]): TextCell[][] {
  if (BELOW_HEAD.test(lines[1]?.text ?? '')) return markdownRows(lines);
  const isAround = lines.filter(({ text }) => STROKES.test(text)).length >= AROUND_ROWS;
  const rows: TextCell[][] = [];
  let isNew = true;
  for (const { text, line } of lines) {
    if (STROKES.test(text)) {
      isNew = true;
      continue;
    }
    const cells = text
      .trim()
      .split(BAR)
      .map((cell) => cell.trim());
    if (cells[0] === '') cells.shift();
    if (cells.at(-1) === '') cells.pop();
    const open = isAround && !isNew ? rows.at(-1) : undefined;
    if (open) cells.forEach((cell, index) => cell !== '' && open[index]?.paragraphs.push(cell));
    else rows.push(cells.map((cell) => ({ paragraphs: cell === '' ? [] : [cell], line })));
    isNew = false;
  }
  return rows;
}

/** Rows of Markdown: a line break is a mark, and marks that are text have a stroke before them. */
function markdownRows(lines: readonly NumberedLine[]): TextCell[][] {
  return lines
    .filter((_, index) => index !== 1)
    .map(({ text, line }) => {
      const cells = text
        .trim()
        .replace(/^\|/, '')
        .replace(/(?<!\\)\|$/, '')
        .split(/(?<!\\)\|/);
      return cells.map((cell) => ({
        paragraphs: cell
          .split(/<br\s*\/?>/i)
          .map((each) => withoutMarks(each.trim().replaceAll(EMPHASIS, '$2')))
          .filter((each) => each !== ''),
        line,
      }));
    });
}

/** «*слова*» between other words; blanks to be filled in and marks of footnotes stand alone. */
const EMPHASIS = /(?<![\\*\p{L}\d])(\*)(?=[^\s*])([^*]*[^\s*\\])\*(?![*\p{L}\d])/gu;

/** A text of Markdown as it is shown. */
export function withoutMarks(text: string): string {
  return text
    .replaceAll(/(?<!\\)\*\*(?=\S)([^*]*[^\s\\])\*\*/g, '$1')
    .replaceAll(/\\([\\|<>*_`[\]#~.()+!-])/g, '$1');
}
