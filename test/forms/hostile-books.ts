/** Small workbooks that state or hold a great deal, made at random. */
import fc from 'fast-check';
import JSZip from 'jszip';

/** The parts of a workbook, to be changed as text. */
export type Parts = Map<string, string>;
export type Change = (parts: Parts) => void;

export const SHEET = 'xl/worksheets/sheet1.xml';
export const IDS = 'xl/worksheets/sheet2.xml';
export const BOOK = 'xl/workbook.xml';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/** A workbook with its parts changed. */
export async function rewritten(bytes: Uint8Array, changes: readonly Change[]): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  const parts: Parts = new Map();
  for (const file of Object.values(archive.files)) {
    if (!file.dir) parts.set(file.name, await file.async('string'));
  }
  for (const change of changes) change(parts);
  const changed = new JSZip();
  for (const [name, text] of parts) changed.file(name, text);
  return changed.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Changes one part, which has to change by it. */
export function part(name: string, change: (text: string) => string): Change {
  return (parts) => {
    const before = parts.get(name) ?? '';
    const after = change(before);
    if (after === before) throw new Error(`${name} is as it was`);
    parts.set(name, after);
  };
}

export const beforeEnd = (tag: string, more: string) => (text: string) =>
  text.replace(`</${tag}>`, () => `${more}</${tag}>`);
const afterStart = (tag: string, more: string) => (text: string) =>
  text.replace(new RegExp(`</?${tag}[^>]*>`), (found) =>
    found.startsWith('</') ? more + found : found + more,
  );

/** Many of what a function makes. */
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

/** Rows of one sheet, far below those of a form. */
export const rows = (count: number, cells: (row: number) => string) =>
  beforeEnd(
    'sheetData',
    many(count, (at) => `<row r="${at + 1000}">${cells(at + 1000)}</row>`),
  );

const column = fc.stringMatching(/^[A-Z]{1,2}$|^[A-W][A-Z]{2}$/);
/** A range that touches no row of a form, often everything else. */
const range = fc.oneof(
  fc.constant('A100:XFD1048576'),
  fc
    .tuple(column, fc.integer({ min: 100, max: 1_048_576 }), column, fc.integer({ min: 100, max: 1_048_576 }))
    .map(([left, top, right, bottom]) => `${left}${top}:${right}${bottom}`),
);
const large = fc.constantFrom(16_384, 1_048_576, 2_000_000_000, 4_294_967_295, Number.MAX_SAFE_INTEGER);
const count = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3000 }));
const sheet = fc.constantFrom(SHEET, IDS);

/** What makes nothing: a form that states it says the same. */
export const STATED: Readonly<Record<string, fc.Arbitrary<Change>>> = {
  merges: fc
    .array(range, { minLength: 1, maxLength: 400 })
    .map((ranges) =>
      part(SHEET, beforeEnd('mergeCells', ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join(''))),
    ),
  names: fc
    .tuple(range, count)
    .map(([ref, names]) =>
      part(
        BOOK,
        beforeEnd(
          'workbook',
          `<definedNames>${many(names, (at) => `<definedName name="n${at}">Форма!$${ref}</definedName>`)}</definedNames>`,
        ),
      ),
    ),
  dimension: fc
    .tuple(range, sheet)
    .map(([ref, name]) =>
      part(name, (text) =>
        text.replace(/<sheetData/, `<dimension ref="A1:${ref.split(':')[1]}" n=""/><sheetData`),
      ),
    ),
  columns: fc
    .tuple(large, count, sheet)
    .map(([last, cols, name]) =>
      part(name, (text) =>
        text.replace(
          /<sheetData/,
          `<cols>${many(cols, () => `<col min="1" max="${last}" width="5" customWidth="1"/>`)}</cols><sheetData`,
        ),
      ),
    ),
  validations: fc
    .tuple(range, count)
    .map(([ref, number]) =>
      part(
        SHEET,
        beforeEnd(
          'worksheet',
          `<dataValidations count="${number}">${many(number, () => `<dataValidation type="list" sqref="${ref} A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation>`)}</dataValidations>`,
        ),
      ),
    ),
  conditions: fc.tuple(range, count).map(([ref, number]) =>
    part(
      SHEET,
      beforeEnd(
        'worksheet',
        many(
          number,
          (at) =>
            `<conditionalFormatting sqref="A1:XFD1048576 ${ref}"><cfRule type="expression" priority="${at}"><formula>1</formula></cfRule></conditionalFormatting>`,
        ),
      ),
    ),
  ),
  'counts of strings': large.map((number) =>
    part(STRINGS, (text) =>
      text.replace(/<sst[^>]*>/, (tag) =>
        tag
          .replace(/ (?:unique)?[cC]ount="\d+"/g, '')
          .replace('>', ` count="${number}" uniqueCount="${number}">`),
      ),
    ),
  ),
  strings: count.map((number) =>
    part(
      STRINGS,
      beforeEnd(
        'sst',
        many(number, (at) => `<si><t>${at}</t></si>`),
      ),
    ),
  ),
  styles: fc
    .tuple(large, count)
    .map(([number, formats]) =>
      part(STYLES, (text) =>
        text
          .replace(/<cellXfs count="\d+"/, `<cellXfs count="${number}"`)
          .replace('</cellXfs>', `${many(formats, () => '<xf numFmtId="9999"/>')}</cellXfs>`),
      ),
    ),
  'a long pattern': fc
    .integer({ min: 300, max: 500_000 })
    .map((length) =>
      part(STYLES, afterStart('numFmts', `<numFmt numFmtId="9999" formatCode="${'0'.repeat(length)}"/>`)),
    ),
  'empty rows': fc.tuple(count, large).map(([number, height]) =>
    part(
      SHEET,
      beforeEnd(
        'sheetData',
        many(
          number,
          (at) =>
            `<row r="${1_048_576 - at}" spans="1:16384" ht="${height}" s="1"><c r="XFD${1_048_576 - at}" s="1"/></row>`,
        ),
      ),
    ),
  ),
  'a long attribute': fc
    .tuple(fc.integer({ min: 1, max: 2_000_000 }), sheet)
    .map(([length, name]) =>
      part(name, (text) => text.replace('<sheetData', `<sheetData n="${'a'.repeat(length)}"`)),
    ),
  'elements in elements': fc
    .integer({ min: 1, max: 40 })
    .map((depth) =>
      part(
        SHEET,
        beforeEnd(
          'worksheet',
          `<extLst>${'<row><c>'.repeat(Math.ceil(depth / 2))}<v>1</v>${'</c></row>'.repeat(Math.ceil(depth / 2))}</extLst>`,
        ),
      ),
    ),
  'more sheets': fc.integer({ min: 1, max: 25 }).map((number) => (parts) => {
    part(
      'xl/_rels/workbook.xml.rels',
      beforeEnd(
        'Relationships',
        many(
          number,
          (at) => `<Relationship Id="m${at}" Type="x/worksheet" Target="worksheets/more${at}.xml"/>`,
        ),
      ),
    )(parts);
    part(
      BOOK,
      beforeEnd(
        'sheets',
        many(number, (at) => `<sheet sheetId="${at + 50}" name="more${at}" r:id="m${at}"/>`),
      ),
    )(parts);
    for (let at = 0; at < number; at++)
      parts.set(
        `xl/worksheets/more${at}.xml`,
        '<worksheet><dimension ref="A1:XFD1048576"/><sheetData/></worksheet>',
      );
  }),
  'more files': fc
    .tuple(
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom('xl/media/', 'a/'.repeat(200), '../../', '/etc/', 'xl/worksheets/_rels/', '..\\'),
    )
    .map(([number, folder]) => (parts) => {
      for (let at = 0; at < number; at++) parts.set(`${folder}${at}.bin`, 'x');
    }),
};

/** What no form holds, however small the file is. */
export const HELD: Readonly<Record<string, fc.Arbitrary<Change>>> = {
  cells: fc.tuple(fc.integer({ min: 10_001, max: 14_000 }), sheet).map(([number, name]) =>
    part(
      name,
      rows(Math.ceil(number / 2), (row) => `<c r="A${row}"><v>1</v></c><c r="B${row}"><v>1</v></c>`),
    ),
  ),
  'a far cell': fc
    .tuple(fc.constantFrom('GS1000', 'XFD1000', 'ZZ1000', 'AAAA1000', '1000', 'Ы1000'), sheet)
    .map(([r, name]) => part(name, beforeEnd('sheetData', `<row r="1000"><c r="${r}"><v>1</v></c></row>`))),
  'a far row': fc
    .constantFrom('10001', '1048576', '2000000000', '-1', '1e3.5', 'NaN', '1.5')
    .map((r) => part(SHEET, beforeEnd('sheetData', `<row r="${r}"><c><v>1</v></c></row>`))),
  elements: fc.integer({ min: 100_001, max: 120_000 }).map((number) =>
    part(
      SHEET,
      beforeEnd(
        'worksheet',
        many(number, () => '<a/>'),
      ),
    ),
  ),
  'deep elements': fc
    .tuple(fc.integer({ min: 51, max: 50_000 }), fc.constantFrom(SHEET, IDS, STYLES, BOOK))
    .map(([depth, name]) =>
      part(name, (text) =>
        text.replace(/<\/[^<]*$/, (end) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}${end}`),
      ),
    ),
  sheets: fc
    .integer({ min: 30, max: 200 })
    .map((number) =>
      part(BOOK, (text) =>
        text.replace(/<sheet [^>]*\/>/, (own) => own + many(number, (at) => own.replace('Форма', `f${at}`))),
      ),
    ),
  files: fc.integer({ min: 501, max: 2000 }).map((number) => (parts) => {
    for (let at = 0; at < number; at++) parts.set(`xl/media/${'a/'.repeat(at % 7)}${at}`, '');
  }),
  bytes: fc
    .tuple(fc.integer({ min: 8, max: 24 }), fc.constantFrom('xl/media/a.png', 'docProps/app.xml', STRINGS))
    .map(
      ([size, name]) =>
        (parts) =>
          parts.set(name, (parts.get(name) ?? '') + ' '.repeat(size << 20)),
    ),
  'a text many times': fc
    .tuple(fc.integer({ min: 200_000, max: 3_000_000 }), fc.integer({ min: 10, max: 5000 }))
    .map(([length, number]) => (parts) => {
      const text = parts.get(STRINGS)!;
      const at = text.split('<si>').length - 1;
      part(STRINGS, beforeEnd('sst', `<si><t>${'я'.repeat(length)}</t></si>`))(parts);
      part(
        SHEET,
        rows(number, (row) => `<c r="A${row}" t="s"><v>${at}</v></c>`),
      )(parts);
    }),
};
