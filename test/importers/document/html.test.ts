import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../src/importers/document/source-document.ts';
import { gridOf, paragraphsOf, readMade } from './made-files.ts';

const page = (body: string): string =>
  `<!DOCTYPE html><html><head><title>Заголовок</title><style>p{}</style></head><body>${body}</body></html>`;

async function textsOf(body: string): Promise<string[]> {
  return paragraphsOf(await readMade(page(body)));
}

describe('the words of a page', () => {
  it('are what a browser shows: no programs, white space as one space, breaks where they are', async () => {
    expect(
      await textsOf(
        '<p>до&nbsp;25\n   числа <b>каждого</b><br>месяца<script>document.write("x")</script></p><div>далее</div>и',
      ),
    ).toEqual(['до\u00A025 числа каждого\nмесяца', 'далее', 'и']);
  });

  it('tell their line, heading and alignment', async () => {
    const { blocks } = await readMade(
      '<html><body>\n<h2 align="center">План</h2>\n<p style="text-align: right">Подпись</p>',
    );
    expect(blocks).toMatchObject([
      { text: 'План', heading: 2, alignment: 'center', place: { line: 2 } },
      { text: 'Подпись', alignment: 'right', place: { line: 3 } },
    ]);
  });

  it('have the markers of lists', async () => {
    expect(
      await textsOf(
        '<ol start="3"><li>а<ul><li>б<ul><li>в</ul></ul><li value="9">г</ol><ol type="I"><li>д</ol><ul style="list-style-type: none"><li>е</ul>',
      ),
    ).toEqual(['3. а', '◦ б', '▪ в', '9. г', 'I. д', 'е']);
  });

  it('of Word have the markers that it wrote as text', async () => {
    const { blocks } = await readMade(
      page(
        '<p class=MsoListParagraph><![if !supportLists]><span style="mso-list:Ignore">1.1<span>&nbsp;&nbsp;</span></span><![endif]>Отчёт</p>',
      ),
    );
    expect(blocks).toMatchObject([{ text: 'Отчёт', list: { marker: '1.1' } }]);
  });

  it('that are hidden are told', async () => {
    const document = await readMade(
      page(
        '<p hidden>раз</p><p style="display: none">два</p><p>три</p><img src="http://example.org/x.png" alt="герб">',
      ),
    );
    expect(paragraphsOf(document)).toEqual(['три']);
    expect(document.notes).toMatchObject([
      { code: 'hidden-text', text: 'раз' },
      { code: 'hidden-text', text: 'два' },
      { code: 'picture', text: 'герб' },
    ]);
  });
});

describe('the tables of a page', () => {
  it('have cells merged in both directions, tags left out, and their foot last', async () => {
    const document = await readMade(
      page(
        '<table><thead><tr><th>Месяц<th colspan=2>Кто</thead><tfoot><tr><td colspan=3>Итого</tfoot><tr><td rowspan=2>август<td>УО<td rowspan=2>РУО<tr><td>МОУ</table>',
      ),
    );
    expect(gridOf(document)).toEqual([
      ['Месяц', 'Кто', 'Кто'],
      ['август', 'УО', 'РУО'],
      ['август', 'МОУ', 'РУО'],
      ['Итого', 'Итого', 'Итого'],
    ]);
    expect(tablesOf(document)[0]!.headRows).toBe(1);
  });

  it('reach no further than their rows', async () => {
    expect(
      gridOf(await readMade(page('<table><tr><td rowspan=60000 colspan=900>а<td rowspan=0>б</table>'))),
    ).toEqual([['а', 'б']]);
  });

  it('around others, for the sake of the page, are none', async () => {
    const document = await readMade(
      page('<table><tr><td>Меню<td><p>План</p><table><tr><td>а<td>б<tr><td>в<td>г</table></table>'),
    );
    expect(paragraphsOf(document)).toEqual(['Меню', 'План']);
    expect(gridOf(document)).toEqual([
      ['а', 'б'],
      ['в', 'г'],
    ]);
  });
});
