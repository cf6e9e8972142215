import JSZip from 'jszip';
import { describe, expect, it, vi } from 'vitest';
import { writeViewDocx } from '../../src/exporters/docx/view.ts';
import { writeViewXlsx } from '../../src/exporters/xlsx/view.ts';
import { ru } from '../../src/messages/ru.ts';
import { renderJson } from '../../src/render/json.ts';
import { renderCsv } from '../../src/render/views/csv.ts';
import { renderHtml } from '../../src/render/views/html.ts';
import { renderMarkdown } from '../../src/render/views/markdown.ts';
import { reportView } from '../../src/views/report/view.ts';
import { sampleReport } from './report-plan.ts';
import {
  csvRecords,
  fromCsv,
  fromDocx,
  fromHtml,
  fromJson,
  fromMarkdown,
  fromXlsx,
} from './report-reading.ts';
import { attributesOf, readWorkbook } from './workbook.ts';

const report = sampleReport();
const content = fromJson(renderJson(reportView(report, ru).record()));

/** What people read besides: who has not done an item, below the body they answer to. */
const read = {
  ...content,
  missing: [
    [
      '2',
      'Сдать форму',
      '30.09.2010',
      '1 из 4',
      'Управление: Четвёртая\nТретья, «новая» (возвращено на доработку: нет подписи)',
    ],
    ['4', 'Выступить *вместе*', '29.10.2010', '0 из 1', 'Школы | все'],
  ],
};

async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const { files } = await JSZip.loadAsync(bytes);
  const entries = Object.values(files).map(async (file) => [file.name, await file.async('string')] as const);
  return Object.fromEntries(await Promise.all(entries));
}

describe('a report says the same in every format', () => {
  it('in JSON, what the report says', () => {
    expect(content.heading).toEqual(report.heading);
    expect(content.items.map(([number, , , text]) => [Number(number), text])).toEqual(
      report.items.map(({ number, text }) => [number, text]),
    );
    expect(content.items.map((cells) => cells.at(-1)?.split('\n').filter(Boolean))).toEqual(
      report.items.map(({ mark }) => mark),
    );
    expect(content.totals.map(([, count]) => Number(count))).toEqual([2, 2, 3, 4, 1, 2, 1, 1, 1, 17]);
    expect(content.late).toHaveLength(5);
    expect(content.signature).toEqual(['Начальник', 'И. О. Фамилия']);
    expect(JSON.parse(renderJson(reportView(report, ru).record()))).toMatchObject({
      schemaVersion: 2,
      plan: 'school-year',
      asOf: '2010-11-10',
      discipline: { onTime: 2, answeredFor: 7 },
      items: expect.arrayContaining([
        expect.objectContaining({
          activity: 'talk',
          units: { total: 3, done: 2, overdue: 0, inReview: 0 },
          status: 'postponed',
        }),
      ]) as unknown,
    });
  });

  it('in CSV', () => {
    const csv = renderCsv(reportView(report, ru));
    expect(fromCsv(csv)).toEqual(content);
    expect(csvRecords(csv).find(({ section }) => section === 'discipline')).toMatchObject({
      text: report.disciplineWords.join('\n'),
    });
    expect(csv.split('\r\n').at(-1)).toBe('');
  });

  it('in Markdown', () => {
    expect(fromMarkdown(renderMarkdown(reportView(report, ru)))).toEqual(read);
  });

  it('in HTML', () => {
    expect(fromHtml(renderHtml(reportView(report, ru), 'ru'))).toEqual(read);
  });

  it('in DOCX', async () => {
    expect(await fromDocx(await writeViewDocx(reportView(report, ru)))).toEqual(read);
  });

  it('in XLSX', async () => {
    expect(await fromXlsx(await writeViewXlsx(reportView(report, ru)))).toEqual(read);
  });

  it('without the late one by one, which people get when they ask', async () => {
    const brief = reportView(report, ru, { annex: false });
    const expected = { ...read, late: [] };
    expect(fromMarkdown(renderMarkdown(brief))).toEqual(expected);
    expect(await fromDocx(await writeViewDocx(brief))).toEqual(expected);
    expect(await fromXlsx(await writeViewXlsx(brief))).toEqual(expected);
    expect(fromCsv(renderCsv(brief))).toEqual(content);
  });

  it('in XLSX, in as many rows as a list of hundreds of names needs', async () => {
    const units = Array.from({ length: 900 }, (_, index) => ({
      unit: {
        id: `u-${index}`,
        name: `Средняя общеобразовательная школа № ${index}`,
        actor: 'SCH',
        tags: [],
        was: [],
      },
    }));
    const items = report.items.map((item) =>
      item.activity === 'form' ? { ...item, missing: [{ parent: '', units }] } : item,
    );
    const { missing = [] } = await fromXlsx(
      await writeViewXlsx(reportView({ ...report, items }, ru, { annex: false })),
    );
    const rows = missing.filter(([number]) => number === '2');
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map((row) => row.slice(0, 4).join()))).toEqual(
      new Set(['2,Сдать форму,30.09.2010,1 из 4']),
    );
    const names = rows.map((row) => row.at(-1)!.trim()).join(' ');
    expect(names).toBe(units.map(({ unit }) => unit.name).join('; '));
  });

  it('and the coefficient with its formula in those that people read', async () => {
    const [coefficient = '', formula = ''] = report.disciplineWords;
    const docx = (await partsOf(await writeViewDocx(reportView(report, ru))))['word/document.xml']!;
    const xlsx = (await partsOf(await writeViewXlsx(reportView(report, ru))))['xl/sharedStrings.xml']!;
    for (const text of [
      renderMarkdown(reportView(report, ru)),
      renderHtml(reportView(report, ru), 'ru'),
      docx,
      xlsx,
    ]) {
      const words = text.replaceAll('\u00a0', ' ');
      expect(words).toContain(coefficient);
      expect(words).toContain(formula);
    }
  });
});

describe('a report on nothing', () => {
  const empty = sampleReport({ actor: 'UO', month: '2010-10' });

  it('says so instead of tables', async () => {
    expect([empty.items.length, empty.late.length]).toEqual([1, 0]);
    const none = { ...empty, items: [] };
    const docx = await partsOf(await writeViewDocx(reportView(none, ru)));
    const xlsx = await partsOf(await writeViewXlsx(reportView(none, ru)));
    const texts = [
      renderHtml(reportView(none, ru), 'ru'),
      renderMarkdown(reportView(none, ru)),
      docx['word/document.xml']!,
      xlsx['xl/sharedStrings.xml']!,
    ];
    for (const text of texts) {
      expect(text).toContain('Таких пунктов в плане нет.');
      expect(text).toContain('Просроченного и выполненного с опозданием нет.');
    }
    expect(texts[0]?.match(/<table/g)).toHaveLength(1);
  });
});

describe('documents', () => {
  it.each([
    ['DOCX', writeViewDocx],
    ['XLSX', writeViewXlsx],
  ])('%s is the same bytes every time', async (_, write) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-02-29T10:20:30Z') });
    const first = await write(reportView(report, ru));
    vi.setSystemTime(new Date('2031-03-04T01:02:03Z'));
    const second = await write(reportView(report, ru));
    vi.useRealTimers();
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    const parts = await partsOf(first);
    expect(parts['docProps/core.xml']!.match(/>2010-11-10T00:00:00Z</g)).toHaveLength(2);
    expect(parts['docProps/core.xml']).toContain('<dc:language>ru-RU</dc:language>');
    expect(parts['docProps/core.xml']).not.toMatch(/Un-?named|Unknown/);
  });

  it('DOCX is A4 across, its pages numbered from the second, the heads of its tables repeated', async () => {
    const parts = await partsOf(await writeViewDocx(reportView(report, ru)));
    const xml = parts['word/document.xml']!;
    const size = attributesOf(/<w:pgSz ([^>]*)\/>/.exec(xml)![1]!);
    expect(size).toMatchObject({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' });
    const margins = attributesOf(/<w:pgMar ([^>]*)\/>/.exec(xml)![1]!);
    const sides = ['left', 'right', 'top', 'bottom', 'header'].map((side) =>
      Math.round((Number(margins[`w:${side}`]) / 1440) * 25.4),
    );
    expect(sides).toEqual([20, 10, 20, 20, 10]);
    expect(xml).toContain('<w:titlePg/>');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(4);
    for (const [, table = ''] of xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)) {
      expect(table.indexOf('<w:tblHeader/>')).toBeLessThan(table.indexOf('</w:tr>'));
    }
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(2);
    expect(headers.filter(([, text]) => text.includes('PAGE'))).toHaveLength(1);
    expect(headers.find(([, text]) => text.includes('PAGE'))?.[1]).toContain('<w:jc w:val="center"/>');
  });

  it('DOCX can be opened whatever the words are', async () => {
    const odd = { ...report, heading: ['a\u0007b\ud800c\ufffe<d>&\t'] };
    const { 'word/document.xml': xml = '', 'docProps/core.xml': core = '' } = await partsOf(
      await writeViewDocx(reportView(odd, ru)),
    );
    // What steers is shown as its sign; what no file may hold, as the sign of what is missing.
    expect(xml).toContain('a\u2407b\ufffdc\ufffd&lt;d&gt;&amp;');
    expect(`${xml}${core}`).not.toMatch(/[\u0007\ufffe]/);
  });

  it('XLSX has days as days and figures as figures, to be filtered', async () => {
    const book = await readWorkbook(await writeViewXlsx(reportView(report, ru)));
    const [summary, items, , late] = book.sheets;
    expect(book.files['xl/workbook.xml']).toMatch(
      /name="Сводка".*name="Исполнение".*name="Не выполнено".*name="Опоздания"/,
    );
    expect(items?.cells.get('E5')).toMatchObject({ value: '40451' });
    expect(items?.cells.get('E5')?.type).toBeUndefined();
    expect(items?.xml).toContain('<autoFilter ref="A4:G12"/>');
    expect(late?.xml).toContain('<autoFilter ref="A4:H9"/>');
    expect(summary?.xml).not.toContain('autoFilter');
    expect(book.sheets.every(({ xml }) => !xml.includes('<f>'))).toBe(true);
    const titles = [...book.files['xl/workbook.xml']!.matchAll(/Print_Titles"[^>]*>([^<]*)</g)];
    expect(titles.map(([, range]) => range?.replaceAll('&apos;', ''))).toEqual([
      'Исполнение!$4:$4',
      'Не выполнено!$4:$4',
      'Опоздания!$4:$4',
    ]);
  });
});

describe('the page', () => {
  const page = renderHtml(reportView(report, ru), 'ru');

  it('stands alone, runs nothing, and takes words for words', () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|\son\w+=|javascript:/i);
    expect(page).toContain('&lt;с детьми&gt; &amp; взрослыми');
    expect(page).not.toContain('<с детьми>');
    const odd = { ...report, heading: ['<script>alert(1)</script>', '"\'&amp;'] };
    expect(renderHtml(reportView(odd, ru), 'ru')).toContain('<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>');
    expect(renderHtml(reportView(odd, ru), 'ru')).toContain('<p>&quot;&#39;&amp;amp;</p>');
  });

  it('can be heard as well as seen', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="ru">/);
    expect(page.match(/<th scope="col">/g)).toHaveLength(3 + 7 + 5 + 8);
    expect(page.match(/<th scope="row"/g)).toHaveLength(10 + 8 + 2 + 5);
    for (const [, id] of page.matchAll(/aria-labelledby="([^"]*)"/g))
      expect(page).toContain(`<h2 id="${id}">`);
    expect(page).toContain('<td class="overdue">не выполнено (просрочено)</td>');
  });

  it('prints on A4 across with the head of a table on every page', () => {
    expect(page).toMatch(/@page \{\s*size: A4 landscape; margin: 20mm 10mm 20mm 20mm;/);
    expect(page).toContain('thead { display: table-header-group; }');
  });
});

describe('lines of a document break where they may', () => {
  it.each(['docx', 'xlsx', 'html'] as const)('%s', async (format) => {
    const view = reportView(sampleReport(), ru);
    const text =
      format === 'html'
        ? renderHtml(view, 'ru')
        : Object.values(
            await partsOf(await (format === 'docx' ? writeViewDocx(view) : writeViewXlsx(view))),
          ).join('');
    expect(text).toContain('от 20.08.2010 №\u00a015');
    expect(text).toContain('10\u00a0ноября\u00a02010\u00a0г.');
    expect(text).not.toMatch(/№ \d|\d г\./);
  });
});
