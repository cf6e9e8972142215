import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../src/importers/document/source-document.ts';
import { docxOf, gridOf, paragraphsOf, readMade, wordPart } from './made-files.ts';

const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const item = (text: string, list: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<') ? text : p(text)}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const NUMBERING = wordPart(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'russianLower', '%3)')}</w:abstractNum>
   <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', 'o')}</w:abstractNum>
   <w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
   <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
   <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
   <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
   <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`,
);

async function textsOf(body: string, parts: Record<string, string> = {}): Promise<string[]> {
  return paragraphsOf(await readMade(await docxOf(body, parts)));
}

describe('the words of a DOCX', () => {
  it('keep tabs, line breaks, hyphens and signs of symbol fonts', async () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">Начальник </w:t><w:tab/><w:t>И. О.</w:t><w:br/><w:t>А</w:t><w:noBreakHyphen/><w:t>Б</w:t><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>`;
    expect(await textsOf(body)).toEqual(['Начальник \tИ. О.\nА\u2011Б•']);
  });

  it('are those after tracked changes; what was deleted is told', async () => {
    const body = `<w:p><w:r><w:t>до </w:t></w:r><w:del><w:r><w:delText>20</w:delText></w:r></w:del><w:ins><w:r><w:t>25</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>здесь</w:t></w:r></w:moveFrom></w:p>`;
    const document = await readMade(await docxOf(body));
    expect(paragraphsOf(document)).toEqual(['до 25']);
    expect(document.notes).toMatchObject([{ code: 'deleted-text', text: '20' }]);
  });

  it('come once, where a drawing has another form for older programs', async () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>УТВЕРЖДЕНА</w:t></w:r></w:p></w:txbxContent>';
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await textsOf(body)).toEqual(['УТВЕРЖДЕНА']);
  });

  it('take no code of a field, and tell what is hidden', async () => {
    const body = `<w:p><w:r><w:instrText>DATE \\@ "dd"</w:instrText></w:r><w:r><w:t>5</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>тайно</w:t></w:r></w:p>`;
    const document = await readMade(await docxOf(body));
    expect(paragraphsOf(document)).toEqual(['5']);
    expect(document.notes).toMatchObject([{ code: 'hidden-text', text: 'тайно' }]);
  });

  it('of headers, footers and footnotes come last, with where they stand; comments are told', async () => {
    const document = await readMade(
      await docxOf(p('Текст'), {
        'footer1.xml': wordPart('ftr', p('Исполнитель')),
        'footnotes.xml': wordPart('footnotes', `<w:footnote w:id="2">${p('Сноска')}</w:footnote>`),
        'comments.xml': wordPart('comments', `<w:comment w:id="1">${p('Уточнить')}</w:comment>`),
      }),
    );
    expect(document.blocks).toMatchObject([
      { text: 'Текст', place: {} },
      { text: 'Сноска', place: { part: 'footnote' } },
      { text: 'Исполнитель', place: { part: 'footer' } },
    ]);
    expect(document.notes).toMatchObject([{ code: 'comment', text: 'Уточнить' }]);
  });

  it('have their alignment and heading from the paragraph or its style', async () => {
    const styles = wordPart(
      'styles',
      `<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="heading 2"/><w:basedOn w:val="a"/></w:style>`,
    );
    const { blocks } = await readMade(
      await docxOf(p('Раздел', '<w:pStyle w:val="b"/>') + p('Подпись', '<w:jc w:val="end"/>'), {
        'styles.xml': styles,
      }),
    );
    expect(blocks).toMatchObject([{ heading: 2, alignment: 'justify' }, { alignment: 'right' }]);
  });

  it('are on the pages of whoever saved it last', async () => {
    const body = `${p('Приказ')}<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Приложение</w:t></w:r></w:p><w:p><w:r><w:t>конец</w:t><w:lastRenderedPageBreak/></w:r></w:p>${p('Лист')}`;
    const { blocks } = await readMade(await docxOf(body));
    expect(blocks.map(({ place }) => place.page)).toEqual([1, 2, 3, 3]);
  });
});

describe('automatic numbers', () => {
  it('are counted by level, from the levels above, and begin anew below another', async () => {
    const body =
      item('а', 1) +
      item('б', 1, 1) +
      item('в', 1, 1) +
      item('г', 1, 2) +
      item('д', 1) +
      item('е', 1, 1) +
      item('ж', 1, 2);
    expect(await textsOf(body, { 'numbering.xml': NUMBERING })).toEqual([
      '1. а',
      '1.1 б',
      '1.2 в',
      'а) г',
      '2. д',
      '2.1 е',
      'а) ж',
    ]);
  });

  it('go on in a list of the same kind, and begin anew where the list says so', async () => {
    const body = item('а', 1) + p('—') + item('б', 1) + item('в', 3) + item('г', 3);
    expect(await textsOf(body, { 'numbering.xml': NUMBERING })).toEqual([
      '1. а',
      '—',
      '2. б',
      '1. в',
      '2. г',
    ]);
  });

  it('are bullets, Roman, and figures below Roman ones', async () => {
    const body = item('а', 2) + item('б', 2, 1) + item('в', 4) + item('г', 4, 1);
    expect(await textsOf(body, { 'numbering.xml': NUMBERING })).toEqual(['• а', '◦ б', 'I в', '1.1 г']);
  });

  it('come from styles; 0 takes them away', async () => {
    const styles = wordPart(
      'styles',
      `<w:style w:type="paragraph" w:styleId="l"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    );
    const style = '<w:pStyle w:val="l"/>';
    const body = p('а', style) + p('б', `${style}<w:numPr><w:numId w:val="0"/></w:numPr>`) + p('в', style);
    expect(await textsOf(body, { 'numbering.xml': NUMBERING, 'styles.xml': styles })).toEqual([
      '1. а',
      'б',
      '2. в',
    ]);
  });

  it('stand in cells of their own', async () => {
    const body = table(row(cell(item('', 1)), cell('Отчёт')), row(cell(item('', 1)), cell('Сверка')));
    expect(gridOf(await readMade(await docxOf(body, { 'numbering.xml': NUMBERING })))).toEqual([
      ['1.', 'Отчёт'],
      ['2.', 'Сверка'],
    ]);
  });
});

describe('the tables of a DOCX', () => {
  it('have cells merged in both directions', async () => {
    const body = table(
      row(cell('План', '<w:gridSpan w:val="3"/>')),
      row(cell('август', '<w:vMerge w:val="restart"/>'), cell('УО'), cell('РУО')),
      row(cell('', '<w:vMerge/>'), cell('оба', '<w:gridSpan w:val="2"/>')),
      row(cell('сентябрь', '<w:vMerge w:val="restart"/>'), cell('а'), cell('б')),
    );
    expect(gridOf(await readMade(await docxOf(body)))).toEqual([
      ['План', 'План', 'План'],
      ['август', 'УО', 'РУО'],
      ['август', 'оба', 'оба'],
      ['сентябрь', 'а', 'б'],
    ]);
  });

  it('count only columns in which a cell begins', async () => {
    const body = table(
      row(cell('а', '<w:gridSpan w:val="1000000000"/>'), cell('б')),
      row(cell('в', '<w:gridSpan w:val="1000000000"/>'), cell('г')),
    );
    expect(gridOf(await readMade(await docxOf(body)))).toEqual([
      ['а', 'б'],
      ['в', 'г'],
    ]);
  });

  it('say which rows are repeated, and leave out those that were deleted', async () => {
    const body = table(
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Месяц')}</w:tr>`,
      `<w:tr><w:trPr><w:del/></w:trPr>${cell('<w:p><w:del><w:r><w:delText>август</w:delText></w:r></w:del></w:p>')}</w:tr>`,
      row(cell('сентябрь')),
    );
    const document = await readMade(await docxOf(body));
    expect(gridOf(document)).toEqual([['Месяц'], ['сентябрь']]);
    expect(tablesOf(document)[0]!.headRows).toBe(1);
    expect(document.notes).toMatchObject([{ code: 'deleted-text', text: 'август' }]);
  });

  it('in a cell are its lines; what is only a frame around others is none', async () => {
    const inner = table(row(cell('а'), cell('б')), row(cell('в'), cell('г')));
    const large = table(
      row(cell('1'), cell('2'), cell('3'), cell('4'), cell('5')),
      row(cell(inner), cell('д')),
    );
    expect(gridOf(await readMade(await docxOf(large)))[1]).toEqual([
      'а\tб\nв\tг',
      'д',
      undefined,
      undefined,
      undefined,
    ]);
    const frame = await readMade(await docxOf(table(row(cell(p('Приложение') + inner)))));
    expect(paragraphsOf(frame)).toEqual(['Приложение']);
    expect(gridOf(frame)).toEqual([
      ['а', 'б'],
      ['в', 'г'],
    ]);
  });

  it('know where their cells are', async () => {
    const { blocks } = await readMade(
      await docxOf(table(row(cell('а'))) + p('между') + table(row(cell('б'), cell('в')))),
    );
    expect(blocks[2]).toMatchObject({
      place: { table: 2 },
      cells: [{ place: { table: 2, row: 1, column: 1 } }, { place: { column: 2 } }],
    });
  });
});

it('has the words that another reader finds, in their order', async () => {
  const source = readFileSync('test/import/order-2010.docx');
  const { value } = await mammoth.extractRawText({ buffer: source });
  const { blocks } = await readMade(source);
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.cells.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
  );
  // It has no breaks of lines within a paragraph.
  const words = (text: string): string => text.replaceAll(/\s+/g, '');
  expect(words(texts.join(''))).toBe(words(value));
});
