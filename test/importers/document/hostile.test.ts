/** Files that mean harm, or are not what they are called: refused with a way out, or read, with nothing run and nothing fetched. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/failure.ts';
import { tablesOf } from '../../../src/importers/document/source-document.ts';
import { en } from '../../../src/messages/en.ts';
import { ru } from '../../../src/messages/ru.ts';
import { runs } from '../../runs.ts';
import {
  docxOf,
  gridOf,
  odfOf,
  paragraphsOf,
  readMade,
  relationships,
  wordPart,
  zipOf,
} from './made-files.ts';

const MEGABYTE = 1 << 20;
const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A workbook with one sheet, by the XML of its rows and what comes after them. */
function xlsxOf(rows: string, after = '', files: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  return zipOf({
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="План" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([['worksheet', 'worksheets/sheet1.xml']]),
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...files,
  });
}

const cell = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Why a file is not read, in words of both languages that name it. */
async function refusalOf(bytes: Uint8Array | string, name = 'план.docx'): Promise<string> {
  const error = await readMade(bytes, name).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Failure);
  const failure = error as Failure;
  for (const words of [await failure.say(en), await failure.say(ru)]) {
    expect(words).toContain(name);
    expect(words).not.toMatch(/undefined|\[object/);
  }
  return failure.code;
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
/** The beginning of a file of named streams, and one name. */
const ole = (stream: string): Uint8Array =>
  Buffer.concat([
    bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
  ]);

describe('bombs', () => {
  it('of a megabyte that would be a hundred are refused before they are unpacked', async () => {
    const bomb = await zipOf({ 'word/document.xml': Buffer.alloc(101 * MEGABYTE, ' ') });
    expect(bomb.byteLength).toBeLessThan(MEGABYTE);
    expect(await refusalOf(bomb)).toBe('source-too-big');
  });

  it('of entities are refused for their declaration', async () => {
    const entities = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`;
    const document = `${entities}${wordPart('document', `<w:body>${p('&b;')}</w:body>`).replace(/^<\?.*?\?>/, '')}`;
    expect(await refusalOf(await zipOf({ 'word/document.xml': document }))).toBe('source-broken');
  });

  it('of many files are refused by the list at the end', async () => {
    const files = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`word/${index}.xml`, '']));
    expect(await refusalOf(await zipOf(files))).toBe('source-overfull');
  });
});

describe('what is stated', () => {
  it('may be a million empty rows', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 1}"/>`).join('');
    const document = await readMade(
      await xlsxOf(`${rows}<row r="1048576">${cell('XFD1048576', 'план')}</row>`),
      'план.xlsx',
    );
    expect(gridOf(document)).toEqual([['план']]);
    expect(tablesOf(document)[0]!.at(1, 1)?.place).toMatchObject({ row: 1_048_576, column: 16_384 });
  });

  it('may be merged over a whole sheet', async () => {
    const rows = `<row r="1">${cell('A1', 'план')}</row><row r="3">${cell('C3', 'а')}</row>`;
    const document = await readMade(
      await xlsxOf(rows, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    );
    expect(gridOf(document)[0]![0]).toBe('план');
  });

  it('is refused where it is more cells, or merged more often, than a document has', async () => {
    const cells = '<c><v>1</v></c>'.repeat(16_000);
    expect(await refusalOf(await xlsxOf(`<row>${cells}</row>`.repeat(40)))).toBe('source-overfull');
    const numbers = Array.from({ length: 20_000 }, (_, index) => index + 1);
    const rows = numbers
      .map((row) => `<row r="${row}">${cell(`A${row}`, 'а')}${cell(`B${row}`, 'б')}</row>`)
      .join('');
    const merges = numbers.map((row) => `<mergeCell ref="A${row}:A1048576"/>`).join('');
    expect(await refusalOf(await xlsxOf(rows, `<mergeCells>${merges}</mergeCells>`))).toBe('source-overfull');
  });

  it('is refused where it is deeper than a document is', async () => {
    const depth = 300;
    const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${p('дно')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
    expect(await refusalOf(await docxOf(nested))).toBe('source-overfull');
    expect(await refusalOf(`<html>${'<div>'.repeat(10_000)}дно`, 'план.html')).toBe('source-overfull');
    expect(
      await refusalOf(await odfOf('text', '<text:section>'.repeat(300) + '</text:section>'.repeat(300))),
    ).toBe('source-overfull');
  });
});

describe('what is dangerous elsewhere', () => {
  it('is told and left alone: programs, pictures, templates and workbooks that are elsewhere', async () => {
    const links = relationships([
      ['attachedTemplate', 'http://example.org/t.dotm', 'External'],
      ['hyperlink', 'http://example.org/', 'External'],
    ]);
    const word = await readMade(
      await zipOf({
        'word/document.xml': wordPart('document', `<w:body>${p('План')}</w:body>`),
        'word/_rels/document.xml.rels': links,
        'word/vbaProject.bin': 'x',
      }),
    );
    expect(word.notes).toMatchObject([
      { code: 'macro' },
      { code: 'external-link', text: 'http://example.org/t.dotm' },
    ]);
    const excel = await readMade(
      await xlsxOf(`<row>${cell('A1', 'а')}</row>`, '', {
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels': relationships([
          ['externalLinkPath', 'file:///c:/other.xlsx', 'External'],
        ]),
        'xl/vbaProject.bin': 'x',
      }),
    );
    expect(excel.notes).toMatchObject([
      { code: 'macro' },
      { code: 'external-link', text: 'file:///c:/other.xlsx' },
    ]);
  });

  it('keeps formulas from being anything but what they showed last', async () => {
    const rows = `<row><c r="A1" t="str"><f>WEBSERVICE("http://example.org")</f><v>показано</v></c></row>`;
    expect(gridOf(await readMade(await xlsxOf(rows)))).toEqual([['показано']]);
  });
});

describe('passwords', () => {
  it('are told of new documents, of OpenDocument and of archives', async () => {
    expect(await refusalOf(ole('EncryptedPackage'))).toBe('source-locked');
    const odf = await zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml':
        '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>',
      'content.xml': 'x',
    });
    expect(await refusalOf(odf)).toBe('source-locked');
    const locked = Buffer.from(await docxOf(p('План')));
    for (const [name, flags] of [
      ['PK\u0001\u0002', 8],
      ['PK\u0003\u0004', 6],
    ] as const)
      for (let at = locked.indexOf(name, 0, 'latin1'); at >= 0; at = locked.indexOf(name, at + 4, 'latin1'))
        locked[at + flags]! |= 1;
    expect(await refusalOf(locked)).toBe('source-locked');
  });
});

describe('names that lie', () => {
  it.each<[string, Uint8Array | string, string, string]>([
    ['an old document', ole('WordDocument'), 'план.docx', 'source-office-absent'],
    ['an old workbook', ole('Workbook'), 'план.xlsx', 'source-office-absent'],
    ['RTF', String.raw`{\rtf1 x}`, 'план.doc', 'source-office-absent'],
    ['slides', ole('PowerPoint Document'), 'план.doc', 'source-other-format'],
    ['PDF', '%PDF-1.7', 'план.docx', 'source-other-format'],
    ['a picture', bytesOf('\x89PNG\r\n'), 'план.docx', 'source-other-format'],
    ['a program', bytesOf('\x7fELF\x01\x00\x00\x02'), 'план.txt', 'source-other-format'],
    [
      'a saved page in one file',
      'MIME-Version: 1.0\nContent-Type: multipart/related',
      'план.doc',
      'source-other-format',
    ],
    ['nothing', '', 'план.docx', 'source-empty'],
    ['white space', '\uFEFF \n', 'план.txt', 'source-empty'],
  ])('are seen through: %s', async (_, bytes, name, code) => {
    expect(await refusalOf(bytes, name)).toBe(code);
  });

  it('are seen through: archives that are no documents', async () => {
    expect(await refusalOf(await zipOf({ 'a.txt': 'x' }))).toBe('source-other-format');
    const slides = {
      '_rels/.rels': relationships([['officeDocument', 'ppt/presentation.xml']]),
      'ppt/presentation.xml': '<x/>',
    };
    expect(await refusalOf(await zipOf(slides))).toBe('source-other-format');
  });

  it('do not keep what can be read from being read', async () => {
    expect(gridOf(await readMade('<table><tr><td>а<td>б</table>', 'план.xls'))).toEqual([['а', 'б']]);
    expect(gridOf(await readMade('а;б\nв;г', 'план.xlsx'))).toEqual([
      ['а', 'б'],
      ['в', 'г'],
    ]);
    expect(paragraphsOf(await readMade(await docxOf(p('План')), 'план.txt'))).toEqual(['План']);
  });
});

describe('broken files', () => {
  it('are refused: cut off, without their text, no XML', async () => {
    const whole = await docxOf(p('План'));
    expect(await refusalOf(whole.slice(0, whole.length / 2))).toBe('source-broken');
    expect(
      await refusalOf(
        await zipOf({ '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]) }),
      ),
    ).toBe('source-broken');
    expect(await refusalOf(await zipOf({ 'word/document.xml': wordPart('document', '<w:body>') }))).toBe(
      'source-broken',
    );
  });

  it('are read or refused, and never anything else, wherever a byte is another', async () => {
    const rows = `<row>${cell('A1', 'а')}<c r="B1" s="1"><v>5</v></c></row>`;
    const table =
      '<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>';
    const odf =
      '<table:table><table:table-row><table:table-cell table:number-columns-repeated="9"><text:p>а</text:p></table:table-cell></table:table-row></table:table>';
    const sound = [
      await xlsxOf(rows),
      await docxOf(p('План') + table),
      await odfOf('text', odf),
      await odfOf('spreadsheet', odf),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sound),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (bytes, changes) => {
          const broken = bytes.slice();
          for (const [at, byte] of changes) broken[at % broken.length] = byte;
          const error = await readMade(broken).then(
            () => undefined,
            (thrown: unknown) => thrown,
          );
          expect(error === undefined || error instanceof Failure).toBe(true);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
