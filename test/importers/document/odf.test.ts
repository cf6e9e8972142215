import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../src/importers/document/source-document.ts';
import { gridOf, odfOf, paragraphsOf, readMade } from './made-files.ts';

const p = (text: string): string => `<text:p>${text}</text:p>`;
const item = (content: string, more = ''): string => `<text:list-item${more}>${content}</text:list-item>`;
const list = (content: string, more = ''): string =>
  `<text:list text:style-name="L"${more}>${content}</text:list>`;

const STYLES = `<text:list-style style:name="L">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>
  <text:list-level-style-bullet text:level="3" text:bullet-char="–"/></text:list-style>`;

async function textsOf(body: string): Promise<string[]> {
  return paragraphsOf(await readMade(await odfOf('text', body, STYLES)));
}

describe('the words of an ODT', () => {
  it('have the spaces, tabs and line breaks that are meant, not those of the file', async () => {
    expect(
      await textsOf(
        '<text:p>\n  Начальник<text:tab/>И.<text:s text:c="2"/>О. <text:span> Ф.</text:span><text:line-break/>конец</text:p>',
      ),
    ).toEqual(['Начальник\tИ.  О. Ф.\nконец']);
  });

  it('of footnotes stand apart; comments and what was deleted are told', async () => {
    const body = `<text:tracked-changes><text:changed-region><text:deletion>${p('старое')}</text:deletion></text:changed-region></text:tracked-changes><text:p>Текст<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Сноска')}</text:note-body></text:note><office:annotation><dc:creator xmlns:dc="dc">Я</dc:creator>${p('Уточнить')}</office:annotation>!</text:p>`;
    const document = await readMade(await odfOf('text', body));
    expect(document.blocks).toMatchObject([
      { text: 'Сноска', place: { part: 'footnote' } },
      { text: 'Текст!' },
    ]);
    expect(document.notes).toMatchObject([
      { code: 'deleted-text', text: 'старое' },
      { code: 'comment', text: 'Уточнить' },
    ]);
  });

  it('have numbers by level; lists go on where they say so', async () => {
    const inner = list(item(p('б')) + item(p('в') + list(item(p('г')))));
    const body =
      list(item(p('а') + p('ещё') + inner) + item(p('д'))) +
      p('—') +
      list(item(p('е')), ' text:continue-numbering="true"') +
      list(item(p('ж')) + item(p('з'), ' text:start-value="7"'));
    expect(await textsOf(body)).toEqual([
      '1. а',
      'ещё',
      '1.1 б',
      '1.2 в',
      '– г',
      '2. д',
      '—',
      '3. е',
      '1. ж',
      '7. з',
    ]);
  });
});

it('reads the tables of an ODT with what they merge and repeat', async () => {
  const cell = (text: string, more = ''): string => `<table:table-cell${more}>${p(text)}</table:table-cell>`;
  const covered = '<table:covered-table-cell/>';
  const body = `<table:table><table:table-header-rows><table:table-row>${cell('План', ' table:number-columns-spanned="2"')}${covered}</table:table-row></table:table-header-rows><table:table-row>${cell('август', ' table:number-rows-spanned="2"')}${cell('а')}</table:table-row><table:table-row>${covered}${cell('б')}</table:table-row></table:table>`;
  const document = await readMade(await odfOf('text', body));
  expect(gridOf(document)).toEqual([
    ['План', 'План'],
    ['август', 'а'],
    ['август', 'б'],
  ]);
  expect(tablesOf(document)[0]!.headRows).toBe(1);
});

it('reads the sheets of an ODS as they are displayed, a million empty rows and hidden ones included', async () => {
  const cell = (text: string, more = ''): string => `<table:table-cell${more}>${p(text)}</table:table-cell>`;
  const empty = '<table:table-cell table:number-columns-repeated="16384"/>';
  const body = `<table:table table:name="План"><table:table-row>${cell('Срок')}${cell('Дело')}</table:table-row><table:table-row table:number-rows-repeated="1000">${empty}</table:table-row><table:table-row table:visibility="collapse">${cell('28 окт', ' office:value-type="date" office:date-value="2010-10-28"')}<table:table-cell>${p('а')}${p('б')}</table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1047574">${empty}</table:table-row></table:table>`;
  const document = await readMade(await odfOf('spreadsheet', body));
  expect(gridOf(document)).toEqual([
    ['Срок', 'Дело'],
    [undefined, undefined],
    ['28 окт', 'а\nб'],
  ]);
  expect(tablesOf(document)[0]!.at(3, 1)).toMatchObject({
    day: '2010-10-28',
    place: { sheet: 'План', row: 1002, column: 1 },
  });
  expect(document.notes).toEqual([{ code: 'hidden-row', place: { sheet: 'План', row: 1002 } }]);
});
