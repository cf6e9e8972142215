/** Reads a plain text: its lines, and the tables that programs make in one. */
import type { Contents } from '../contents.ts';
import { csvRows, eachLine, type Delimiter } from '../csv-rows.ts';
import { DocumentBuilder } from './document-builder.ts';
import type { SourceDocument } from './source-document.ts';
import { tableAt, withoutMarks, type TextCell, type NumberedLine } from './text-tables.ts';

/** A line is kept until it is known what it belongs to; so many elements that pass by take as much. */
const LINE_COST = 10;

/** @throws Overfull */
export function readTextDocument(text: string, contents: Contents): SourceDocument {
  const builder = new DocumentBuilder(contents);
  const lines: NumberedLine[] = [];
  for (const each of eachLine(text.replaceAll('\f', '\n'))) {
    contents.add('elements', LINE_COST);
    lines.push({ text: each, line: lines.length + 1 });
  }
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at);
    if (table) addTable(builder, lines[at]!.line, table.rows);
    else {
      const { text: words, line } = lines[at]!;
      // A heading as Markdown has it; in any other text nothing begins so.
      const [marks = '', level = ''] = /^(#{1,6})\s+(?=\S)/.exec(words) ?? [];
      const heading = marks === '' ? {} : { heading: level.length };
      builder.paragraph({ text: withoutMarks(words.slice(marks.length).trimEnd()), line, ...heading });
    }
    at = table?.end ?? at + 1;
  }
  return builder.finish('text');
}

/**
 * Reads a CSV as one table.
 *
 * @throws Overfull
 */
export function readCsv(text: string, delimiter: Delimiter, contents: Contents): SourceDocument {
  const builder = new DocumentBuilder(contents);
  const rows: TextCell[][] = [];
  for (const { cells, line } of csvRows(text, delimiter))
    rows.push(cells.map((cell) => ({ paragraphs: cell.split(/\r\n?|\n/).map((each) => each.trim()), line })));
  addTable(builder, 1, rows);
  return builder.finish('csv');
}

function addTable(builder: DocumentBuilder, line: number, rows: readonly (readonly TextCell[])[]): void {
  builder.beginTable({ line });
  for (const row of rows) {
    builder.beginRow();
    for (const { paragraphs, line: first } of row) {
      builder.beginCell({ place: { line: first } });
      for (const text of paragraphs) builder.paragraph({ text });
      builder.table?.endCell();
    }
  }
  builder.endTable();
}
