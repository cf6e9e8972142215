/** Reads the sheets of an ODS. What is repeated as often as a sheet has rows is not repeated where nothing stands in it. */
import { isDay } from '../../../calendar/day.ts';
import type { Contents } from '../../contents.ts';
import type { PartElement, PartVisitor } from '../../xml-part.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { addSheet, type ShownCell } from '../sheet-content.ts';
import { InlineText } from './inline-text.ts';
import type { TextStyles } from './styles.ts';

/** A row that is open. */
interface OpenRow {
  readonly repeated: number;
  readonly isHidden: boolean;
  readonly cells: Map<number, ShownCell>;
  /** The column that the next cell is in. */
  column: number;
}

const countOf = (value: string | undefined): number => Math.max(1, Number(value ?? 1) || 1);

export function sheetVisitor(builder: DocumentBuilder, contents: Contents, styles: TextStyles): PartVisitor {
  const inline = new InlineText();
  let [name, isHiddenSheet] = ['', false];
  let rows = new Map<number, Map<number, ShownCell>>();
  let nextRow = 1;
  let row: OpenRow | undefined;
  let cell: { attributes: PartElement['attributes']; lines: string[] } | undefined;
  let comment: string[] | undefined;
  let headRows = 0;
  let lastHeadRow = 0;

  const begin = (element: PartElement): void => {
    const { name: kind, attributes } = element;
    styles.define(element);
    inline.begin(element);
    switch (kind) {
      case 'table':
        contents.add('sheets');
        [name, isHiddenSheet] = [attributes['name'] ?? '', styles.isHidden(attributes['style-name'])];
        [rows, nextRow, lastHeadRow] = [new Map(), 1, 0];
        return;
      case 'table-header-rows':
        if (nextRow === 1) headRows++;
        return;
      case 'table-row':
        row = {
          repeated: countOf(attributes['number-rows-repeated']),
          isHidden: /^(?:collapse|filter)$/.test(attributes['visibility'] ?? ''),
          cells: new Map(),
          column: 1,
        };
        return;
      case 'table-cell':
      case 'covered-table-cell':
        cell = { attributes, lines: [] };
        return;
      case 'annotation':
        comment = [];
    }
  };

  const end = (element: PartElement): void => {
    const text = inline.end(element);
    if (text !== undefined) {
      (comment ?? cell?.lines)?.push(text);
      return;
    }
    switch (element.name) {
      case 'annotation':
        builder.note('comment', comment?.join('\n') ?? '', {
          sheet: name,
          row: nextRow,
          column: row?.column ?? 1,
        });
        comment = undefined;
        return;
      case 'table-cell':
      case 'covered-table-cell':
        endCell();
        return;
      case 'table-row':
        endRow();
        return;
      case 'table-header-rows':
        if (headRows > 0) [headRows, lastHeadRow] = [headRows - 1, nextRow - 1];
        return;
      case 'table':
        addSheet(builder, { name, rows: [...rows.keys()], cellsOf: (at) => rows.get(at) ?? [], lastHeadRow });
        if (isHiddenSheet && rows.size > 0) builder.note('hidden-sheet', undefined, { sheet: name });
    }
  };

  const endCell = (): void => {
    if (!row || !cell) return;
    const { attributes, lines } = cell;
    const repeated = countOf(attributes['number-columns-repeated']);
    const text = lines.join('\n').trim();
    const [date = ''] = (attributes['date-value'] ?? '').split('T');
    const copies = text === '' ? 0 : repeated;
    for (let count = 0; count < copies; count++) {
      contents.add('cells');
      const column = row.column + count;
      row.cells.set(column, {
        text,
        day: isDay(date) ? date : undefined,
        to: {
          row: nextRow + countOf(attributes['number-rows-spanned']) - 1,
          column: column + countOf(attributes['number-columns-spanned']) - 1,
        },
      });
    }
    row.column += repeated;
    cell = undefined;
  };

  const endRow = (): void => {
    if (!row) return;
    const { cells, repeated, isHidden } = row;
    for (let count = 0; cells.size > 0 && count < repeated; count++) {
      contents.add('cells', cells.size);
      rows.set(nextRow + count, cells);
      if (isHidden) builder.note('hidden-row', undefined, { sheet: name, row: nextRow + count });
    }
    nextRow += repeated;
    row = undefined;
  };

  return { begin, end, text: (text) => inline.text(text) };
}
