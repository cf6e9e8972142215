import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../src/importers/document/source-document.ts';
import { gridOf, readMade } from './made-files.ts';

async function made(fill: (book: exceljs.Workbook, sheet: exceljs.Worksheet) => void): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  fill(book, book.addWorksheet('План'));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a workbook', () => {
  it('shows what its cells do: numbers and dates in their formats, lines of a cell', async () => {
    const document = await readMade(
      await made((_, sheet) => {
        sheet.addRow(['№', 'Срок', 'Доля', 'Дело']);
        sheet.addRow([1, new Date('2010-10-28T00:00:00Z'), 0.25, 'а\nб']);
        sheet.getCell('B2').numFmt = 'd.mm';
        sheet.getCell('C2').numFmt = '0%';
      }),
    );
    expect(gridOf(document)[1]).toEqual(['1', '28.10', '25%', 'а\nб']);
    expect(tablesOf(document)[0]!.at(2, 2)).toMatchObject({
      day: '2010-10-28',
      place: { sheet: 'План', row: 2, column: 2 },
    });
    expect(tablesOf(document)[0]!.at(2, 1)?.day).toBeUndefined();
  });

  it('has what a merged cell shows in each row and column of it, and says which rows are repeated', async () => {
    const document = await readMade(
      await made((_, sheet) => {
        sheet.addRow(['Циклограмма']);
        sheet.addRow(['Месяц', 'УО', 'РУО']);
        sheet.addRow(['август', 'а', 'б']);
        sheet.addRow(['', 'в', 'г']);
        sheet.mergeCells('A1:C1');
        sheet.mergeCells('A3:A4');
        sheet.pageSetup.printTitlesRow = '1:2';
      }),
    );
    expect(gridOf(document)).toEqual([
      ['Циклограмма', 'Циклограмма', 'Циклограмма'],
      ['Месяц', 'УО', 'РУО'],
      ['август', 'а', 'б'],
      ['август', 'в', 'г'],
    ]);
    expect(tablesOf(document)[0]!.headRows).toBe(2);
  });

  it('keeps one of several empty rows, and the place of every cell', async () => {
    const document = await readMade(
      await made((_, sheet) => {
        sheet.getCell('C3').value = 'а';
        sheet.getCell('E90').value = 'б';
      }),
    );
    expect(gridOf(document)).toEqual([
      ['а', undefined],
      [undefined, undefined],
      [undefined, 'б'],
    ]);
    expect(tablesOf(document)[0]!.cells.map(({ place }) => [place.row, place.column])).toEqual([
      [3, 3],
      [90, 5],
    ]);
  });

  it('tells what is hidden, and reads it', async () => {
    const document = await readMade(
      await made((book, sheet) => {
        sheet.addRow(['а', 'б']);
        sheet.addRow(['в', 'г']);
        sheet.getRow(2).hidden = true;
        sheet.getColumn(2).hidden = true;
        const other = book.addWorksheet('cyclo', { state: 'veryHidden' });
        other.addRow(['id']);
      }),
    );
    expect(tablesOf(document)).toHaveLength(2);
    expect(document.notes).toEqual([
      { code: 'hidden-row', place: { sheet: 'План', row: 2 } },
      { code: 'hidden-column', place: { sheet: 'План', column: 2 } },
      { code: 'hidden-sheet', place: { sheet: 'cyclo' } },
    ]);
  });

  it('says of a formula without a value that nobody knows what it shows', async () => {
    const document = await readMade(
      await made((_, sheet) => void (sheet.getCell('B2').value = { formula: 'A1', date1904: false })),
    );
    expect(document.notes).toEqual([{ code: 'no-value', place: { sheet: 'План', row: 2, column: 2 } }]);
  });
});
