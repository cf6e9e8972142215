/** Forms that went through other hands and other programs on their way back. */
import exceljs from 'exceljs';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workplace } from '../test-io.ts';
import { bytesOf, day, fill, formPath, importForms, makeForms, openCity, readBook } from './city.ts';

const PATH = formPath('one-001');
const HEAD = 8;
const ROWS = [9, 10, 11];

/** What is recorded of the form as it is filled in here. */
const RECORDED = [
  { activity: 'meeting', kind: 'done', on: '2010-10-12', by: 'Петров П. П.' },
  { activity: 'report', kind: 'excused', note: 'Сдаёт район' },
];

let place: Workplace;
beforeEach(async () => {
  place = await openCity({ schools: ['one-001', 'two-002'] });
  await makeForms(place, '--unit one-001');
  await fill(place, PATH, {
    F9: 'выполнено',
    G9: day('2010-10-12'),
    F10: 'не применимо',
    I10: 'Сдаёт район',
    C13: 'Петров П. П.',
  });
});
afterEach(() => place.close());

/** Changes the form as somebody with the protection off would. */
async function handled(change: (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void): Promise<void> {
  const book = await readBook(place, PATH);
  change(book.getWorksheet('Форма')!, book);
  await place.write(PATH, new Uint8Array(await book.xlsx.writeBuffer()));
}

/** Changes the XML of the sheet, as another program would have written it. */
async function rewritten(change: (xml: string) => string): Promise<void> {
  const archive = await JSZip.loadAsync(await bytesOf(place, PATH));
  const name = 'xl/worksheets/sheet1.xml';
  const xml = await archive.file(name)!.async('string');
  expect(change(xml)).not.toBe(xml);
  archive.file(name, change(xml));
  await place.write(PATH, await archive.generateAsync({ type: 'uint8array' }));
}

/** Codes and cells of what is wrong. */
async function problems(path = PATH): Promise<string[]> {
  const { forms } = await importForms(place, [path], '--dry-run');
  return forms[0]!.problems.map(({ code, cell }) => [code, cell].filter(Boolean).join(' '));
}

function swap(cells: readonly (readonly [exceljs.Cell, exceljs.Cell])[]): void {
  for (const [one, other] of cells) [one.value, other.value] = [other.value, one.value];
}

describe('a form is read', () => {
  it.each<[string, (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void]>([
    ['whose rows were sorted', (sheet) => swap(pairs(sheet, 'row', 9, 11))],
    ['whose columns change places', (sheet) => swap(pairs(sheet, 'column', 8, 9))],
    ['that lost a row without an answer', (sheet) => clear(sheet, 'row', 11)],
    ['that lost the column of how things stood', (sheet) => clear(sheet, 'column', 5)],
    [
      'with empty rows between its own',
      (sheet) => {
        swap(pairs(sheet, 'row', 11, 30));
        swap(pairs(sheet, 'row', 10, 20));
      },
    ],
    ['whose lines were broken anew', (sheet) => (sheet.getCell('B9').value = 'Участие  в\nсовещании ')],
    ['whose sheet was renamed', (sheet) => (sheet.name = 'Лист 1')],
    ['with another sheet before its own', (_, book) => moveAhead(book, book.addWorksheet('Список'))],
    [
      'with nothing locked and nothing hidden',
      (sheet, book) => {
        sheet.unprotect();
        book.getWorksheet('cyclo')!.state = 'visible';
        sheet.getColumn(2).width = 90;
      },
    ],
  ])('%s', async (_name, change) => {
    await handled(change);
    const { forms } = await importForms(place, [PATH]);
    expect(forms[0]).toMatchObject({ problems: [], status: 'new', events: RECORDED });
  });

  it('whose strings are in the cells and whose date is computed', async () => {
    await rewritten((xml) =>
      xml
        .replace(/<c r="F9"([^>]*) t="s"><v>\d+<\/v>/, '<c r="F9"$1 t="inlineStr"><is><t>выполнено</t></is>')
        .replace(
          /<c r="I10"([^>]*) t="s"><v>\d+<\/v>/,
          '<c r="I10"$1 t="str"><f>"Сдаёт район"</f><v>Сдаёт район</v>',
        )
        .replace(/<c r="G9"([^>]*)><v>(\d+)<\/v>/, '<c r="G9"$1><f>DATE(2010,10,12)</f><v>$2</v>'),
    );
    expect((await importForms(place, [PATH])).forms[0]).toMatchObject({ problems: [], events: RECORDED });
  });

  it.each<[string, exceljs.CellValue]>([
    ['text', '12.10.2010'],
    ['text with a word', '12.10.2010 г.'],
    ['ISO text', '2010-10-12'],
    ['number', 40_463],
    ['number with a time', 40_463.75],
  ])('whose date is a %s', async (_name, value) => {
    await handled((sheet) => {
      sheet.getCell('G9').value = value;
      sheet.getCell('G9').numFmt = 'General';
    });
    expect((await importForms(place, [PATH])).forms[0]).toMatchObject({ problems: [], events: RECORDED });
  });
});

describe('a form is refused', () => {
  it.each<[string, (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void, string[]]>([
    [
      'whose row was copied',
      (sheet) => {
        for (const column of 'ABCDEFGHI')
          sheet.getCell(`${column}20`).value = sheet.getCell(`${column}9`).value;
      },
      ['same-row A20'],
    ],
    [
      'in which only the items were sorted, and not the answers',
      (sheet) => swap(pairs(sheet, 'row', 9, 10).slice(1, 5)),
      ['altered B9', 'altered C9', 'altered B10', 'altered C10'],
    ],
    ['that lost the column of marks', (sheet) => clear(sheet, 'column', 6), ['heads']],
    ['that lost its ids', (_, book) => book.removeWorksheet('cyclo'), ['not-a-form']],
    ['that lost its table', (sheet) => clear(sheet, 'row', HEAD), ['not-a-form']],
    ['with a row of somebody’s own', (sheet) => (sheet.getCell('H12').value = 'Ещё одно'), ['stray H12']],
  ])('%s', async (_name, change, expected) => {
    await handled(change);
    expect(await problems()).toEqual(expected);
  });

  it('with the names of the columns that are gone', async () => {
    await handled((sheet) => {
      sheet.getCell('F8').value = 'Отметка';
      sheet.getCell('I8').value = 'Прим.';
    });
    const { forms } = await importForms(place, [PATH], '--dry-run');
    expect(forms[0]!.problems[0]!.message).toContain('нет граф «Отметка о выполнении», «Примечание»');
  });

  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  it.each<[string, string, () => Promise<Uint8Array>]>([
    ['a PDF', 'other-format', async () => text('%PDF-1.7\n')],
    ['a photograph', 'other-format', async () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
    ['an old workbook', 'old-or-locked', async () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['an ODS', 'save-as-xlsx', () => zipOf('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')],
    ['an ODT', 'other-format', () => zipOf('mimetype', 'application/vnd.oasis.opendocument.text')],
    ['a DOCX', 'other-format', () => zipOf('word/document.xml', '<w/>')],
    ['some other archive', 'not-a-workbook', () => zipOf('readme.txt', 'x')],
    ['an empty file', 'not-a-workbook', async () => new Uint8Array()],
    ['a text', 'not-a-workbook', async () => text('activity,unit\n')],
    ['a file of two megabytes', 'too-big', async () => new Uint8Array(2 << 20)],
    [
      'a form with a damaged part',
      'not-a-workbook',
      async () => {
        const bytes = Uint8Array.from(await bytesOf(place, PATH));
        return bytes.fill(0, 200, 1500);
      },
    ],
  ])('that is %s', async (_name, code, content) => {
    await place.write('sent', await content());
    expect(await problems('sent')).toEqual([code]);
  });
});

function zipOf(name: string, content: string): Promise<Uint8Array> {
  return new JSZip().file(name, content).generateAsync({ type: 'uint8array' });
}

/** Each cell of one row or column of the table with its fellow in another. */
function pairs(
  sheet: exceljs.Worksheet,
  what: 'row' | 'column',
  one: number,
  other: number,
): [exceljs.Cell, exceljs.Cell][] {
  return what === 'row'
    ? [...'ABCDEFGHI'].map((column) => [sheet.getCell(`${column}${one}`), sheet.getCell(`${column}${other}`)])
    : [HEAD, ...ROWS].map((row) => [sheet.getCell(row, one), sheet.getCell(row, other)]);
}

function clear(sheet: exceljs.Worksheet, what: 'row' | 'column', index: number): void {
  for (const [cell] of pairs(sheet, what, index, index)) cell.value = null;
}

function moveAhead(book: exceljs.Workbook, sheet: exceljs.Worksheet): void {
  (sheet as unknown as { orderNo: number }).orderNo = -1;
  expect(book.worksheets[0]).toBe(sheet);
}
