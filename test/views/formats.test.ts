/** One view in every format: what a writer does with each thing a view can have. */
import exceljs from 'exceljs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { writeViewDocx } from '../../src/exporters/docx/view.ts';
import { writeViewXlsx } from '../../src/exporters/xlsx/view.ts';
import { plainPaint, terminalPaint } from '../../src/render/paint.ts';
import { renderCsv } from '../../src/render/views/csv.ts';
import { renderHtml } from '../../src/render/views/html.ts';
import { renderMarkdown } from '../../src/render/views/markdown.ts';
import { renderPipe } from '../../src/render/views/pipe.ts';
import { renderScreen } from '../../src/render/views/screen.ts';
import type { Column, DocumentView, View } from '../../src/views/view.ts';
import { readWorkbook } from '../exporters/workbook.ts';

const columns: Column[] = [
  { key: 'day', heading: 'Day', kind: 'day' },
  { key: 'what', heading: 'What', share: 1 },
  { key: 'id', heading: 'Id', only: ['pipe'] },
  { key: 'count', heading: 'Done' },
];

const view: View = {
  title: [
    { text: 'Plan', accent: 'strong', only: ['screen'] },
    { text: 'Everybody', only: ['screen', 'page'] },
  ],
  sections: [
    {
      heading: { text: 'First', only: ['screen', 'page'] },
      columns,
      rows: [
        {
          day: { value: '2010-10-05', lines: ['05/10/2010'], screen: () => ['5 October', '2010'] },
          what: { value: 'Report', lines: ['Report', { text: 'waits for: Sums', accent: 'warning' }] },
          id: 'report',
          count: { lines: ['1 of 2'], status: 'overdue' },
          total: 2,
        },
        {
          day: { value: null, lines: ['as needed'] },
          what: 'A <b> "quoted", *starred* text',
          id: 'a',
          count: { lines: ['0 of 1'], status: 'due' },
          total: 1,
        },
      ],
    },
    {
      heading: { text: 'Second', only: ['screen', 'page'] },
      columns,
      rows: [{ day: '2010-10-06', what: 'Line\nbreak', id: 'a-long-id', count: '2 of 2', total: 2 }],
    },
  ],
  notes: [{ text: 'Record it: cyclo done', accent: 'aside', only: ['screen'] }],
  fields: ['id', 'day', 'what', 'total', 'absent'] as View['fields'][number][],
  record: () => ({}),
};

const figures: View = {
  title: ['State'],
  sections: [
    { points: ['3 owed', { text: '▏bar', accent: 'good' }] },
    {
      lead: ['Course'],
      columns: [
        { key: 'name', heading: 'Who' },
        { key: 'all', heading: 'All', kind: 'figure' },
      ],
      rows: [
        { name: 'North', all: 12 },
        { name: 'East', all: { lines: [{ text: '! 5', accent: 'bad' }] } },
      ],
      notes: ['Legend'],
    },
  ],
  fields: ['key', 'all'] as View['fields'][number][],
  data: [{ key: 'n', all: 12 }],
  record: () => ({}),
};

const style = { paint: plainPaint, width: 60 };

describe('a list at a terminal', () => {
  it('is a table for each section, with the lines that only a terminal has', () => {
    expect(renderScreen(view, style)).toMatchInlineSnapshot(`
      "Plan
      Everybody

      First
      ┌───────────┬────────────────────────────────┬──────────┐
      │ Day       │ What                           │ Done     │
      ├───────────┼────────────────────────────────┼──────────┤
      │ 5 October │ Report                         │ ! 1 of 2 │
      │ 2010      │ waits for: Sums                │          │
      ├───────────┼────────────────────────────────┼──────────┤
      │ as needed │ A <b> "quoted", *starred* text │ ● 0 of 1 │
      └───────────┴────────────────────────────────┴──────────┘

      Second
      ┌────────────┬───────┬────────┐
      │ Day        │ What  │ Done   │
      ├────────────┼───────┼────────┤
      │ 2010-10-06 │ Line  │ 2 of 2 │
      │            │ break │        │
      └────────────┴───────┴────────┘

      Record it: cyclo done
      "
    `);
  });

  it('has tables of figures without lines', () => {
    expect(renderScreen(figures, style)).toMatchInlineSnapshot(`
      "State

      3 owed
      ▏bar

      Course

      Who           All
      North          12
      East          ! 5

      Legend
      "
    `);
  });

  it('puts cells below each other, behind their headings, where columns have no room', () => {
    expect(renderScreen(view, { ...style, width: 30 })).toMatchInlineSnapshot(`
      "Plan
      Everybody

      First
      ┌────────────────────────────┐
      │ Day: 5 October             │
      │   2010                     │
      │ What: Report               │
      │   waits for: Sums          │
      │ Done: ! 1 of 2             │
      ├────────────────────────────┤
      │ Day: as needed             │
      │ What: A <b> "quoted",      │
      │   *starred* text           │
      │ Done: ● 0 of 1             │
      └────────────────────────────┘

      Second
      ┌────────────────────────────┐
      │ Day: 2010-10-06            │
      │ What: Line                 │
      │   break                    │
      │ Done: 2 of 2               │
      └────────────────────────────┘

      Record it: cyclo done
      "
    `);
    for (let width = 20; width <= 60; width++) {
      const lines = renderScreen({ ...view, notes: [] }, { ...style, width }).split('\n');
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    }
  });

  it('has colours by meaning', async () => {
    const drawn = renderScreen(view, { ...style, paint: await terminalPaint() });
    expect(drawn).toContain('\u001b[31m! 1 of 2\u001b[39m');
    expect(drawn).toContain('\u001b[33mwaits for: Sums\u001b[39m');
    expect(drawn).toContain('\u001b[1mFirst\u001b[22m');
  });
});

describe('a list elsewhere', () => {
  it('is a line a row in a pipe, long texts last, days as programs write them', () => {
    expect(renderPipe(view)).toMatchInlineSnapshot(`
      "2010-10-05  report     1 of 2  Report (waits for: Sums)
      as needed   a          0 of 1  A <b> "quoted", *starred* text

      2010-10-06  a-long-id  2 of 2  Line break
      "
    `);
    expect(renderPipe(figures)).toMatchInlineSnapshot(`
      "State

      3 owed
      ▏bar

      Course

      Who    All
      North   12
      East   ! 5

      Legend
      "
    `);
    expect(renderPipe({ ...view, title: [], sections: [] })).toBe('');
  });

  it('is Markdown in which text stays text', () => {
    expect(renderMarkdown(view)).toMatchInlineSnapshot(`
      "## Everybody

      ### First

      | Day | What | Done |
      | --- | --- | --- |
      | 05/10/2010 | Report<br>waits for: Sums | 1 of 2 |
      | as needed | A \\<b\\> "quoted", \\*starred\\* text | 0 of 1 |

      ### Second

      | Day | What | Done |
      | --- | --- | --- |
      | 2010-10-06 | Line<br>break | 2 of 2 |
      "
    `);
    expect(renderMarkdown(figures)).toMatchInlineSnapshot(`
      "## State

      - 3 owed
      - ▏bar

      Course

      | Who | All |
      | --- | --- |
      | North | 12 |
      | East | ! 5 |

      Legend
      "
    `);
  });

  it('is a page of HTML in which text stays text', () => {
    const [, body] = renderHtml(view, 'en').split('<body>');
    expect(body).toMatchInlineSnapshot(`
      "
      <header>
      <h1>Everybody</h1>
      </header>
      <main>
      <section>
      <h2>First</h2>
      <div class="scroll"><table>
      <thead><tr><th scope="col">Day</th><th scope="col">What</th><th scope="col">Done</th></tr></thead>
      <tbody>
      <tr><td class="day">05/10/2010</td><td><p>Report</p><p>waits for: Sums</p></td><td class="overdue">1 of 2</td></tr>
      <tr><td>as needed</td><td>A &lt;b&gt; &quot;quoted&quot;, *starred* text</td><td class="due">0 of 1</td></tr>
      </tbody>
      </table></div>
      </section>
      <section>
      <h2>Second</h2>
      <div class="scroll"><table>
      <thead><tr><th scope="col">Day</th><th scope="col">What</th><th scope="col">Done</th></tr></thead>
      <tbody>
      <tr><td class="day">2010-10-06</td><td>Line
      break</td><td>2 of 2</td></tr>
      </tbody>
      </table></div>
      </section>
      </main>
      </body>
      </html>
      "
    `);
    expect(renderHtml(figures, 'en')).toContain('<li>3 owed</li>');
  });

  it('is CSV by the names of fields', () => {
    expect(renderCsv(view)).toBe(
      'id,day,what,total,absent\r\n' +
        'report,2010-10-05,Report,2,\r\n' +
        'a,,"A <b> ""quoted"", *starred* text",1,\r\n' +
        'a-long-id,2010-10-06,"Line\nbreak",2,\r\n',
    );
    expect(renderCsv(figures)).toBe('key,all\r\nn,12\r\n');
  });
});

describe('a list as a file', () => {
  const filed = (list: View): DocumentView => ({ ...list, document: { language: 'en', date: '2010-10-05' } });

  it('is a workbook in which tables of the same columns share a sheet, and days are days', async () => {
    const { sheets, files } = await readWorkbook(await writeViewXlsx(filed(view)));
    const [sheet] = sheets.map(({ cells }) => [...cells.values()].map(({ value }) => value).filter(Boolean));
    expect(sheets).toHaveLength(1);
    expect(sheet).toEqual([
      'Everybody',
      'First',
      'Day',
      'What',
      'Done',
      '40456',
      'Report\nwaits for: Sums',
      '1 of 2',
      'as needed',
      'A <b> "quoted", *starred* text',
      '0 of 1',
      'Second',
      'Day',
      'What',
      'Done',
      '40457',
      'Line\nbreak',
      '2 of 2',
    ]);
    expect(files['xl/workbook.xml']).toContain('name="First"');
    expect(sheets[0]?.xml).not.toContain('<autoFilter');
  });

  it('is a workbook with a sheet for each table, to be filtered', async () => {
    const { sheets, files } = await readWorkbook(await writeViewXlsx(filed(figures)));
    expect(sheets.map(({ xml }) => xml.includes('<autoFilter'))).toEqual([false, true]);
    expect(files['xl/workbook.xml']).toMatch(/name="State".*name="State 2"/s);
    expect(sheets[1]?.cells.get('B5')).toMatchObject({ value: '12' });
    const empty = await readWorkbook(await writeViewXlsx(filed({ ...view, title: [], sections: [] })));
    expect(empty.sheets).toHaveLength(1);
  });

  it('loses no line of a text that is longer than a row is high', async () => {
    const text = Array.from({ length: 2000 }, (_, number) => `word-${number}`).join(' ');
    const long = { ...view, sections: [{ lead: [text] }] };
    const [sheet] = (await readWorkbook(await writeViewXlsx(filed(long)))).sheets;
    const rows = [...sheet!.cells.values()]
      .map(({ value }) => value)
      .filter((value) => value.includes('word-'));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.join('')).toBe(text);
  });

  it('is a document in which no two tables touch', async () => {
    const { files } = await readWorkbook(
      await writeViewDocx(
        filed({ ...figures, sections: [...view.sections, { columns, rows: view.sections[0]!.rows! }] }),
      ),
    );
    const xml = files['word/document.xml']!;
    expect(xml.match(/<w:tbl>/g)).toHaveLength(3);
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(xml).toContain('>waits for: Sums<');
  });
});

describe('a table that is printed', () => {
  const printed: View & Required<Pick<View, 'document'>> = {
    title: [{ text: 'Plan', accent: 'strong', isCentred: true }],
    sections: [
      {
        only: ['screen', 'page'],
        columns: [
          { key: 'month', heading: 'Month' },
          { key: 'work', heading: 'Work', kind: 'points', share: 1 },
        ],
        rows: [
          { month: 'May', work: { lines: ['one <b>', 'two'] } },
          { month: 'June', work: { lines: [] } },
        ],
        bands: [
          { row: 0, text: 'Spring' },
          { row: 1, text: 'Summer' },
        ],
        print: { continued: (first) => `${first} (continued)` },
      },
      {
        only: ['sheet'],
        tab: 'Items',
        columns: [{ key: 'id', heading: 'Id', share: 1 }],
        rows: [{ id: 'a' }],
      },
    ],
    document: { language: 'en', date: '2010-10-05', mark: ['Appendix', 'to the order'] },
    fields: [],
    record: () => ({}),
  };

  it('has bands across its columns, and points behind bullets, at a terminal', () => {
    expect(renderScreen(printed, { paint: plainPaint, width: 40 })).toMatchInlineSnapshot(`
      "                  Plan

      ┌───────┬──────────────────────────────┐
      │ Month │ Work                         │
      ├───────┴──────────────────────────────┤
      │ Spring                               │
      ├───────┬──────────────────────────────┤
      │ May   │ · one <b>                    │
      │       │ · two                        │
      ├───────┴──────────────────────────────┤
      │ Summer                               │
      ├───────┬──────────────────────────────┤
      │ June  │ –                            │
      └───────┴──────────────────────────────┘
      "
    `);
    expect(renderScreen(printed, { paint: plainPaint, width: 20 })).toMatchInlineSnapshot(`
      "        Plan

      Spring

      May
        Work
          · one <b>
          · two

      Summer

      June
        Work
          –
      "
    `);
  });

  it('has them on pages, below what it is a part of', () => {
    expect(renderMarkdown(printed)).toMatchInlineSnapshot(`
      "Appendix

      to the order

      # Plan

      | Month | Work |
      | --- | --- |
      | Spring |  |
      | May | · one \\<b\\><br>· two |
      | Summer |  |
      | June | – |
      "
    `);
    const html = renderHtml(printed, 'en');
    expect(html).toContain('<p class="mark">Appendix<br>to the order<br></p>');
    expect(html).toContain('<tr><th class="band" colspan="2" scope="rowgroup">Spring</th></tr>');
    expect(html).toContain('<td><p>· one &lt;b&gt;</p><p>· two</p></td>');
    expect(html).toContain('<td>–</td>');
    expect(html).not.toContain('Id');
  });

  it('has them in files; what only a workbook has is a sheet with nothing over its head', async () => {
    const { sheets } = await readWorkbook(await writeViewXlsx(printed));
    const values = sheets.map(({ cells }) => [...cells.values()].map(({ value }) => value).filter(Boolean));
    expect(values).toEqual([
      [
        'Appendix\nto the order',
        'Plan',
        'Month',
        'Work',
        'Spring',
        'May',
        '· one <b>\n· two',
        'Summer',
        'June',
        '–',
      ],
      ['Id', 'a'],
    ]);
    expect(sheets[0]!.xml.match(/<mergeCell ref="A\d+:B\d+"/g)).toHaveLength(3);
    const { files } = await readWorkbook(await writeViewDocx(printed));
    const xml = files['word/document.xml']!;
    const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text);
    expect(texts).toEqual([
      'Appendix',
      'to the order',
      'Plan',
      'Month',
      'Work',
      'Spring',
      'May',
      'one &lt;b&gt;',
      'two',
      'Summer',
      'June',
      '–',
    ]);
    expect(xml.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(2);
  });
});

describe('a table to be filled in', () => {
  const form: DocumentView = {
    sections: [
      {
        columns: [
          { key: 'what', heading: 'What', share: 2 },
          { key: 'mark', heading: 'Mark', share: 1 },
          { key: 'date', heading: 'Date', share: 1, kind: 'day' },
        ],
        rows: [
          {
            what: 'Report 3-g',
            mark: { lines: [], entry: { choices: ['yes', 'no'], refusal: 'Yes or no.' } },
            date: { lines: [], entry: { from: '2010-09-01' } },
          },
          { what: 'Sums', mark: { lines: [], entry: 'closed' }, date: { lines: [], entry: 'closed' } },
        ],
        closing: { what: 'By:', mark: { lines: [], entry: {} } },
      },
    ],
    kept: { sheet: 'ids', lines: [['1', 'report']] },
    document: { language: 'en', date: '2010-10-05' },
    fields: [],
    record: () => ({}),
  };

  it('has empty cells where it is read', () => {
    expect(renderMarkdown(form)).toContain('| Report 3-g |  |  |');
    expect(renderPipe(form)).toContain('Sums');
  });

  it('is locked in a workbook but for those cells, which take what they may', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load((await writeViewXlsx(form)).buffer as ArrayBuffer);
    const [sheet, ids] = book.worksheets;
    const open = ['A3', 'B3', 'C3', 'B4', 'C4', 'B6'].filter(
      (address) => sheet!.getCell(address).protection?.locked === false,
    );
    expect(open).toEqual(['B3', 'C3', 'B6']);
    expect(sheet!.getCell('A3').value).toBe('Report 3-g');
    expect(sheet!.getCell('B3').dataValidation).toMatchObject({ type: 'list', error: 'Yes or no.' });
    expect(sheet!.getCell('C3').dataValidation.formulae).toEqual([
      'AND(ISNUMBER(C3),C3>=DATE(2010,9,1),C3<=TODAY())',
    ]);
    expect([ids!.name, ids!.state, ids!.getCell('B1').value]).toEqual(['ids', 'veryHidden', 'report']);
  });
});
