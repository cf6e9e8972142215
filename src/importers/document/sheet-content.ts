/** A sheet as a table: the rows in which nothing stands are as many as one likes, and are told by one. */
import type { Day } from '../../calendar/day.ts';
import type { Position } from '../workbook/sheet.ts';
import type { DocumentBuilder } from './document-builder.ts';
import { withoutHyphenation } from './hyphenation.ts';
import { countBelow } from './table-draft.ts';

/** What a cell of a sheet shows. */
export interface ShownCell {
  readonly text: string;
  readonly day?: Day | undefined;
  /** The last cell that it covers, where it covers more than itself. */
  readonly to?: Position | undefined;
}

/** A sheet. */
export interface SheetContent {
  readonly name: string;
  /** The rows in which something stands, from the first. */
  readonly rows: Iterable<number>;
  /** What stands in one of them, by column, from the first. */
  readonly cellsOf: (row: number) => Iterable<readonly [column: number, cell: ShownCell]>;
  /** The last of the rows that are repeated on every page, if those at the top are. */
  readonly lastHeadRow?: number | undefined;
}

/** Adds a sheet, if something stands in it. Of empty rows between others one is kept; each cell keeps its place on the sheet. */
export function addSheet(
  builder: DocumentBuilder,
  { name, rows, cellsOf, lastHeadRow = 0 }: SheetContent,
): void {
  const kept = [...rows].flatMap((row, index, all) =>
    index > 0 && all[index - 1]! < row - 1 ? [row - 1, row] : [row],
  );
  if (kept.length === 0) return;
  const filled = new Set(rows);
  const { nextTable: table } = builder;
  builder.beginTable({ sheet: name });
  for (const [index, row] of kept.entries()) {
    builder.beginRow(row <= lastHeadRow);
    for (const [column, { text, day, to }] of filled.has(row) ? cellsOf(row) : []) {
      builder.table?.toColumn(column);
      builder.beginCell({
        rowSpan: to ? Math.max(1, countBelow(kept, to.row + 1) - index) : 1,
        columnSpan: to ? Math.max(1, to.column - column + 1) : 1,
        place: { sheet: name, table, row, column },
        day,
      });
      if (text.includes('\n'))
        for (const line of withoutHyphenation(text).split('\n')) builder.paragraph({ text: line });
      else builder.paragraph({ text });
      builder.table?.endCell();
    }
  }
  builder.endTable();
}
