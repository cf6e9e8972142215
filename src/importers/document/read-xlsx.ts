import type { Language } from '../../messages/messages.ts';
import type { Archive } from '../archive.ts';
import { shownContent } from '../workbook/cell-content.ts';
import { readSheets } from '../workbook/read-workbook.ts';
import { cellAddress, type Sheet } from '../workbook/sheet.ts';
import { DocumentBuilder } from './document-builder.ts';
import { addSheet, type ShownCell } from './sheet-content.ts';
import type { SourceDocument } from './source-document.ts';

/**
 * Reads a workbook: a table for each sheet in which something stands.
 *
 * @param language that of whoever filled it in: numbers and dates are displayed as there
 * @param onProgress told how much was read, from 0 to 1
 * @throws Overfull, or anything else where it is none
 */
export async function readXlsx(
  archive: Archive,
  language: Language,
  onProgress?: (share: number) => void,
): Promise<SourceDocument> {
  const builder = new DocumentBuilder(archive.contents);
  for (const sheet of await readSheets(archive, { onProgress })) {
    const { first = 0, last = 0 } = sheet.headRows ?? {};
    addSheet(builder, {
      name: sheet.name,
      rows: [...sheet.rows.keys()],
      cellsOf: (row) => shownCells(sheet, row, language, builder),
      lastHeadRow: first === 1 ? last : 0,
    });
    tellHidden(sheet, builder);
  }
  await tellOutsiders(archive, builder);
  return builder.finish('xlsx');
}

function shownCells(
  sheet: Sheet,
  row: number,
  language: Language,
  builder: DocumentBuilder,
): [number, ShownCell][] {
  const shown: [number, ShownCell][] = [];
  for (const column of sheet.rows.get(row)?.keys() ?? []) {
    const { text, fault, day } = shownContent(sheet, row, column, language);
    if (fault !== undefined) builder.note('no-value', undefined, { sheet: sheet.name, row, column });
    // A number is a day only where it is displayed as one.
    const shownDay = day === undefined || /^\d*$/.test(text) ? undefined : day;
    const to = sheet.merges.size > 0 ? sheet.merges.get(cellAddress(row, column)) : undefined;
    shown.push([column, { text, day: shownDay, to }]);
  }
  return shown;
}

/** Tells what of a sheet is not seen by whoever opens it: it is read like everything else. */
function tellHidden(
  { name, rows, isHidden, hiddenRows, hiddenColumns }: Sheet,
  builder: DocumentBuilder,
): void {
  if (isHidden && rows.size > 0) return builder.note('hidden-sheet', undefined, { sheet: name });
  const columns = new Set<number>();
  for (const [row, cells] of rows) {
    if (hiddenRows.has(row)) builder.note('hidden-row', undefined, { sheet: name, row });
    for (const column of cells.keys()) columns.add(column);
  }
  for (const column of columns)
    if (hiddenColumns.some(({ first, last }) => column >= first && column <= last))
      builder.note('hidden-column', undefined, { sheet: name, column });
}

/** Tells of programs in the workbook and of other files that it takes values from: neither is touched. */
async function tellOutsiders(archive: Archive, builder: DocumentBuilder): Promise<void> {
  if (archive.paths.some((path) => /vbaProject\.bin$/i.test(path))) builder.note('macro');
  for (const path of archive.paths.filter((each) => /^xl\/externalLinks\/[^/]+\.xml$/.test(each)))
    for (const { isExternal, target } of (await archive.relationships(path)).values())
      if (isExternal) builder.note('external-link', target);
}
