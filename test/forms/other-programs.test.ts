/** Workbooks as other programs write them, and as somebody who means harm does. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readForm, type FilledForm } from '../../src/importers/form/read.ts';
import { runs } from '../runs.ts';
import type { Workplace } from '../test-io.ts';
import { bytesOf, day, fill, formPath, makeForms, openCity } from './city.ts';
import { beforeEnd, BOOK, IDS, part, type Parts, rewritten, rows, SHEET } from './hostile-books.ts';

const PATH = formPath('one-001');
const RELS = 'xl/worksheets/_rels/sheet1.xml.rels';

let place: Workplace;
let bytes: Uint8Array;
let filled: FilledForm;
beforeAll(async () => {
  place = await openCity({ schools: ['one-001'] });
  await makeForms(place, '--unit one-001');
  await fill(place, PATH, {
    F9: 'выполнено',
    G9: day('2010-10-12'),
    H9: { text: 'протокол', hyperlink: 'https://example.org/p' },
    F10: 'не применимо',
    I10: { richText: [{ text: 'Сдаёт ' }, { text: 'район', font: { bold: true } }] },
    C13: 'Петров П. П.',
  });
  bytes = await bytesOf(place, PATH);
  filled = await formOf(bytes);
});
afterAll(() => place.close());

async function formOf(content: Uint8Array): Promise<FilledForm> {
  const reading = await readForm(content);
  if ('problem' in reading) throw new Error(JSON.stringify(reading.problem));
  return reading.form;
}

const prefixed = (text: string): string =>
  text.replace(/<(\/?)([a-zA-Z]+)(?=[\s/>])/g, '<$1x:$2').replace(' xmlns="', ' xmlns:x="');
/** What other programs write, and what nothing is built of. None of it changes an answer. */
const HARMLESS: Readonly<Record<string, (parts: Parts) => void>> = {
  'a prefix before every element': (parts) => {
    for (const name of [SHEET, IDS, BOOK, 'xl/sharedStrings.xml', 'xl/styles.xml'])
      part(name, prefixed)(parts);
  },
  'no references': part(SHEET, (text) =>
    text.replace(/<row r="\d+"/g, '<row').replace(/<c r="[A-Z]+\d+"/g, '<c'),
  ),
  'a note on a cell': (parts) => {
    parts.set('xl/comments/comment1.xml', '<comments/>');
    part(SHEET, beforeEnd('worksheet', '<legacyDrawing r:id="note"/>'))(parts);
    part(
      RELS,
      beforeEnd(
        'Relationships',
        '<Relationship Id="note" Type="x/comments" Target="../comments/comment1.xml"/>',
      ),
    )(parts);
  },
  'a chart': (parts) => {
    parts.set('xl/drawings/drawing1.xml', '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor/></xdr:wsDr>');
    part(SHEET, beforeEnd('worksheet', '<drawing r:id="chart"/>'))(parts);
    part(
      RELS,
      beforeEnd(
        'Relationships',
        '<Relationship Id="chart" Type="x/drawing" Target="../drawings/drawing1.xml"/>',
      ),
    )(parts);
  },
  'a sheet that is a chart': (parts) => {
    parts.set('xl/chartsheets/sheet1.xml', '<chartsheet/>');
    part(
      'xl/_rels/workbook.xml.rels',
      beforeEnd(
        'Relationships',
        '<Relationship Id="c1" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/>',
      ),
    )(parts);
    part(BOOK, beforeEnd('sheets', '<sheet sheetId="9" name="Диаграмма" r:id="c1"/>'))(parts);
  },
  'a damaged theme': (parts) => parts.set('xl/theme/theme1.xml', '<a'),
  'two thousand million columns': part(SHEET, (text) =>
    text.replace(/<cols>.*?<\/cols>/s, '<cols><col min="1" max="2000000000" width="5"/></cols>'),
  ),
  'a merge of everything': part(SHEET, beforeEnd('mergeCells', '<mergeCell ref="A100:XFD1048576"/>')),
  'a name of everything': part(BOOK, (text) =>
    text.replace(
      '</sheets>',
      '</sheets><definedNames><definedName name="a">Форма!$A$1:$XFD$1048576</definedName></definedNames>',
    ),
  ),
  'empty cells to the last': part(
    SHEET,
    rows(2000, (row) => `<c r="XFD${row}" s="1"/>`),
  ),
  'conditions over everything': part(SHEET, (text) =>
    text.replace(
      '</sheetData>',
      '</sheetData><conditionalFormatting sqref="A1:XFD1048576"><cfRule/></conditionalFormatting>',
    ),
  ),
};

const inDay = (written: string) => (text: string) =>
  text.replace(/<c r="G9"([^>]*)><v>40463<\/v>/, (_, rest: string) => `<c r="G9"${rest}${written}`);
const since1904 = part(BOOK, (text) => text.replace(/<workbookPr[^>]*>/, '<workbookPr date1904="1"/>'));

/** The same day, as programs write it that count days otherwise or by name. */
const DAYS: Readonly<Record<string, (parts: Parts) => void>> = {
  'from 1904': (parts) => {
    since1904(parts);
    part(SHEET, inDay('><v>39001</v>'))(parts);
  },
  'by their names': part(SHEET, inDay(' t="d"><v>2010-10-12T00:00:00</v>')),
  'by their names, with a zone': part(SHEET, inDay(' t="d"><v>2010-10-12T00:00:00Z</v>')),
  'by their names and from 1904': (parts) => {
    since1904(parts);
    part(SHEET, inDay(' t="d"><v>2010-10-12</v>'))(parts);
  },
  'in the names of the strict standard': (parts) => {
    for (const [name, text] of parts)
      parts.set(
        name,
        text
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/',
            'http://purl.oclc.org/ooxml/officeDocument/',
          ),
      );
  },
  'with parts named from the root': part('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(/Target="(?!\/)/g, 'Target="/xl/'),
  ),
  'in a hidden row': part(SHEET, (text) => text.replace(/<row r="9"/, '<row hidden="1" r="9"')),
};

/** What no form holds. */
const TOO_MUCH: Readonly<Record<string, (parts: Parts) => void>> = {
  'far cells': part(
    SHEET,
    rows(3, (row) => `<c r="XFD${row}"><v>1</v></c>`),
  ),
  'far rows': part(SHEET, beforeEnd('sheetData', '<row r="900000"><c r="A900000"><v>1</v></c></row>')),
  'a cell nowhere': part(SHEET, beforeEnd('sheetData', '<row r="900"><c r="ÄÖ"><v>1</v></c></row>')),
  'many cells': part(
    IDS,
    rows(8000, (row) => `<c r="A${row}"><v>1</v></c><c r="B${row}"><v>1</v></c><c r="C${row}"><v>1</v></c>`),
  ),
  'many elements': part(
    SHEET,
    rows(60_000, (row) => `<c r="A${row}"/><c r="B${row}"/><c r="C${row}"/><c r="D${row}"/>`),
  ),
  'deep elements': part(SHEET, beforeEnd('sheetData', '<row>'.repeat(100_000) + '</row>'.repeat(100_000))),
  'many sheets': part(BOOK, (text) =>
    text.replace(/<sheet [^>]*\/>/, (sheet) =>
      Array.from({ length: 40 }, (_, at) => sheet.replace('Форма', `Форма ${at}`)).join(''),
    ),
  ),
  'many files': (parts) => {
    for (let at = 0; at < 600; at++) parts.set(`xl/media/${at}.png`, '');
  },
  'much text': (parts) => parts.set('xl/media/a.xml', ' '.repeat(20 << 20)),
};

describe('a form from another program', () => {
  it.each(Object.entries(HARMLESS))('says the same with %s', async (_name, change) => {
    expect(await formOf(await rewritten(bytes, [change]))).toEqual(filled);
  });

  it.each(Object.entries(DAYS))('says the same where days are counted %s', async (_name, change) => {
    expect(await formOf(await rewritten(bytes, [change]))).toEqual(filled);
  });

  it('says the same with any of these together', async () => {
    const names = Object.keys(HARMLESS).filter((name) => !name.startsWith('a prefix'));
    await fc.assert(
      fc.asyncProperty(fc.subarray(names, { minLength: 2 }), fc.boolean(), async (chosen, withPrefix) => {
        const changes = [...chosen, ...(withPrefix ? ['a prefix before every element'] : [])];
        const content = await rewritten(
          bytes,
          changes.map((name) => HARMLESS[name]!),
        );
        expect(await formOf(content)).toEqual(filled);
      }),
      { numRuns: runs(150) },
    );
  });

  it.each(Object.entries(TOO_MUCH))('is refused with %s', async (_name, change) => {
    const reading = await readForm(await rewritten(bytes, [change]));
    expect(reading).toMatchObject({
      problem: { code: expect.stringMatching(/^(overfull|far-cell|too-big)$/) },
    });
  });

  it('is a form or refused, whatever was damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(SHEET, IDS, BOOK), fc.nat(), fc.string(), async (name, at, text) => {
        const content = await rewritten(bytes, [
          part(
            name,
            (xml) => `${xml.slice(0, at % xml.length)}${text}!${xml.slice((at % xml.length) + text.length)}`,
          ),
        ]);
        expect(Object.keys(await readForm(content))).toHaveLength(1);
      }),
      { numRuns: runs(600) },
    );
  });
});
