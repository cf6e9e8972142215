import { beforeAll, describe, expect, it, vi } from 'vitest';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { writeViewXlsx } from '../../src/exporters/xlsx/view.ts';
import { ru } from '../../src/messages/ru.ts';
import { obligations } from '../../src/progress/obligations.ts';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import { documentView } from '../../src/views/document/view.ts';
import { itemsOf, planOf, seedPlan, sourceTable, viewOf } from './plans.ts';
import { stressPlan } from './stress-plan.ts';
import { attributesOf, readWorkbook, type Sheet, type Workbook } from './workbook.ts';

async function bookOf(plan: ReturnType<typeof seedPlan>): Promise<Workbook> {
  return readWorkbook(await writeViewXlsx(viewOf(plan)));
}

function columnTexts(sheet: Sheet, column: string): string[] {
  return [...sheet.cells.values()]
    .filter(({ ref }) => ref.replace(/\d/g, '') === column)
    .map(({ value }) => value);
}

function heights({ xml }: Sheet): number[] {
  return [...xml.matchAll(/<row ([^>]*)>/g)].map(([, row = '']) => {
    const { ht } = attributesOf(row);
    expect(Number(ht)).toBeGreaterThan(0);
    return Number(ht);
  });
}

describe('the workbook of the order of 2010', () => {
  let book: Workbook;
  let table: Sheet;
  let items: Sheet;
  beforeAll(async () => {
    book = await bookOf(seedPlan());
    [table, items] = book.sheets as [Sheet, Sheet];
  });

  it('has the twenty cells of the order, month by month', () => {
    const source = sourceTable();
    const first = Number([...table.cells.values()].find(({ value }) => value === 'август')?.ref.slice(1));
    source.labels.forEach((label, row) => {
      expect(table.cells.get(`A${first + row}`)?.value).toBe(label);
      ['B', 'C', 'D', 'E'].forEach((column, actor) => {
        const cell = table.cells.get(`${column}${first + row}`)?.value ?? '';
        expect(itemsOf(cell)).toEqual(source.cells[row]?.[actor]);
        expect(cell.split('\n').every((line) => line.startsWith('· ') && !line.endsWith('.'))).toBe(true);
      });
    });
    expect(columnTexts(table, 'A').slice(-2)).toEqual([
      'декабрь',
      'Срок, который приходится на нерабочий день, переносится на предшествующий ему рабочий день: с 31.10.2010 на 29.10.2010.',
    ]);
  });

  it('has the mark, the titles and the head above them', () => {
    const values = [...table.cells.values()].map(({ value }) => value).filter(Boolean);
    expect(values.slice(0, 8)).toEqual([
      'Приложение\nк приказу Управления...\nот ______________ № ____________',
      'Циклограмма работы в автоматизированной системе «Сетевой Город. Образование»',
      'на I полугодие 2010-2011 уч. года',
      'Месяц',
      'Управление...',
      'РУО',
      'МОУ',
      'МОУ ДПО УМЦ',
    ]);
    expect(table.xml).not.toMatch(/<mergeCell ref="[A-Z]+(?:[6-9]|1[01])\b/);
  });

  it('is set for A4 across, a page wide, the head on every page and its number from the second', () => {
    const setup = attributesOf(/<pageSetup ([^>]*)\/>/.exec(table.xml)?.[1] ?? '');
    expect(setup).toMatchObject({
      paperSize: '9',
      orientation: 'landscape',
      fitToWidth: '1',
      fitToHeight: '0',
    });
    expect(table.xml).toContain('<pageSetUpPr fitToPage="1"/>');
    const margins = attributesOf(/<pageMargins ([^>]*)\/>/.exec(table.xml)?.[1] ?? '');
    expect(
      ['left', 'right', 'top', 'bottom'].map((side) => Math.round(Number(margins[side]) * 25.4)),
    ).toEqual([20, 10, 20, 20]);
    expect(table.xml).toMatch(
      /<headerFooter differentFirst="1"><oddHeader>&amp;C[^<]*&amp;P<\/oddHeader><\/headerFooter>/,
    );
    const names = [
      ...book.files['xl/workbook.xml']!.matchAll(/<definedName name="_xlnm.Print_Titles"[^>]*>([^<]*)</g),
    ];
    const head = [...table.cells.values()].find(({ value }) => value === 'Месяц')?.ref.slice(1);
    expect(names.map(([, name]) => name?.replaceAll('&apos;', ''))).toEqual([
      `Приложение!$${head}:$${head}`,
      'Пункты!$1:$1',
    ]);
  });

  it('measures its columns by Times New Roman, and gives each a width', () => {
    const normal = /<fonts[^>]*>(<font>.*?<\/font>)/s.exec(book.files['xl/styles.xml']!)?.[1];
    expect(normal).toBe('<font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>');
    const columns = [...table.xml.matchAll(/<col ([^>]*)\/>/g)].map(([, column = '']) =>
      attributesOf(column),
    );
    expect(
      columns.map(({ min, max }) => Number(max) - Number(min) + 1).reduce((sum, count) => sum + count),
    ).toBe(5);
    const points = columns.reduce(
      (sum, { min, max, width }) => sum + (Number(max) - Number(min) + 1) * Number(width) * 6,
      0,
    );
    expect(points).toBeGreaterThan(740);
    expect(points).toBeLessThanOrEqual(((297 - 30) / 25.4) * 72);
  });

  it('fits two pages: August and September on the first', () => {
    // Below the table is a note.
    const rows = heights(table).slice(0, -2);
    const body = ((210 - 40) / 25.4) * 72;
    expect(rows.slice(0, -3).reduce((sum, height) => sum + height)).toBeLessThanOrEqual(body);
    expect(rows.slice(-3).reduce((sum, height) => sum + height) + rows.at(-6)!).toBeLessThanOrEqual(body);
  });

  it('lists the fifty-four items with real dates, to be filtered', () => {
    expect(columnTexts(items, 'D').slice(1)).toHaveLength(54);
    expect(
      ['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1', 'H1', 'I1'].map((ref) => items.cells.get(ref)?.value),
    ).toEqual([
      'Месяц',
      'Исполнитель',
      'Мероприятие',
      'Пункт циклограммы',
      'Роль',
      'Срок',
      'Срок словами',
      'Результат',
      'Код',
    ]);
    const august31 = items.cells.get('F2');
    expect(august31).toMatchObject({ value: '40421' });
    expect(august31?.type).toBeUndefined();
    expect(book.files['xl/styles.xml']).toContain('formatCode="dd.mm.yyyy"');
    expect(items.xml).toContain('<autoFilter ref="A1:I55"/>');
    expect(items.xml).toMatch(/<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/);
  });

  it('says what it is, and names nobody', () => {
    const core = book.files['docProps/core.xml']!;
    expect(core).toContain(
      '<dc:title>Циклограмма работы в автоматизированной системе «Сетевой Город. Образование» на I полугодие 2010-2011 уч. года</dc:title>',
    );
    expect(core).toContain('<dc:language>ru-RU</dc:language>');
    expect(core).toContain('<dc:creator>Управление...</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Управление...</cp:lastModifiedBy>');
    expect(core.match(/2010-08-01T00:00:00Z/g)).toHaveLength(2);
    expect(Object.values(book.files).join('')).not.toMatch(/Коузова|Мачинская|Unknown/);
  });
});

const plain: PlanFile = {
  cyclo: 1,
  plan: 'p',
  title: 'План',
  period: '2010-09',
  actors: { A: { name: 'Школа' } },
  activities: [{ id: 'report', title: 'Отчёт', when: '2010-09', tasks: { A: 'Сдача отчёта' } }],
};

describe('the text of the order', () => {
  const plan = seedPlan();
  const { items: all } = obligations(plan, builtInCalendar('ru'));
  const bookWith = async (withOrder: boolean): Promise<Workbook> =>
    readWorkbook(await writeViewXlsx(documentView(plan, all, ru, { withOrder })));

  it('stands on a sheet before the appendix, upright', async () => {
    const { files, sheets } = await bookWith(true);
    expect(files['xl/workbook.xml']).toMatch(/name="Приказ".*name="Приложение".*name="Пункты"/);
    const values = [...sheets[0]!.cells.values()].map(({ value }) => value).filter(Boolean);
    expect(values.slice(0, 4)).toEqual(['Управление...', 'ПРИКАЗ', 'от ______________', '№ ____________']);
    expect(values).toContain('4. Контроль исполнения приказа оставляю за собой.');
    expect(values.slice(-5)).toEqual([
      'Начальник Управления',
      'Е. А. Коузова',
      'Пономарева',
      'Мачинская',
      'Разослать: исполнителю, в дело, РУО-7, МОУ лицей №№11,31, МОУ школа - интернат №№9,13',
    ]);
    expect(sheets[0]!.xml).toMatch(/<pageSetup [^>]*orientation="portrait"/);
    // The appendix has pages of its own.
    expect(sheets[1]!.xml).toMatch(/<pageSetup [^>]*firstPageNumber="1" useFirstPageNumber="1"/);
  });

  it('has room for a post of several lines, and a name beside it in one', async () => {
    const post = `Исполняющий обязанности начальника ${'муниципального управления '.repeat(4)}`.trim();
    const signatory = { post, name: 'Константинопольская-Рождественская А. Б.' };
    const signed = planOf({ ...plain, order: { kind: 'ПРИКАЗ', issuer: 'Управление', signatory } });
    const [sheet] = (await readWorkbook(await writeViewXlsx(documentView(signed, [], ru)))).sheets;
    const { ref } = [...sheet!.cells.values()].find(({ value }) => value === post)!;
    const row = new RegExp(`<row r="${ref.slice(1)}"[^>]*`).exec(sheet!.xml)![0];
    // Three lines of letters of 14 points, and no more.
    expect(Number(attributesOf(row)['ht'])).toBeGreaterThan(3 * 14);
    expect(Number(attributesOf(row)['ht'])).toBeLessThan(5 * 14 * 1.3);
  });

  it('is set by the preset, and by the numbers that a plan has otherwise', async () => {
    const layouts: NonNullable<PlanFile['layout']>[] = [
      { preset: 'archive' },
      {
        font: 'PT Astra Serif',
        'text-size': 12,
        'table-size': 9,
        margins: { left: 25 },
        orientation: 'portrait',
      },
    ];
    const [preset, own] = await Promise.all(
      layouts.map(async (layout) => {
        const set = planOf({ ...plain, layout, order: { kind: 'ПРИКАЗ', issuer: 'Управление' } });
        const { items } = obligations(set, builtInCalendar('ru'));
        return readWorkbook(await writeViewXlsx(documentView(set, items, ru)));
      }),
    );
    const looks = ({ files, sheets }: Workbook, at: number): unknown[] => {
      const fonts = [...(files['xl/styles.xml'] ?? '').matchAll(/<font>(.*?)<\/font>/g)].map(
        ([, font = '']) => font,
      );
      const { left = '' } = attributesOf(/<pageMargins [^>]*/.exec(sheets[at]!.xml)![0]);
      const { orientation } = attributesOf(/<pageSetup [^>]*/.exec(sheets[at]!.xml)![0]);
      const has = (size: number, name: string): boolean =>
        fonts.some((font) => font.includes(`<sz val="${size}"/>`) && font.includes(`<name val="${name}"/>`));
      return [Math.round(Number(left) * 25.4), orientation, has];
    };
    const [left, across, hasPreset] = looks(preset!, 1) as [
      number,
      string,
      (size: number, name: string) => boolean,
    ];
    expect([left, across]).toEqual([30, 'landscape']);
    expect([hasPreset(14, 'Times New Roman'), hasPreset(10, 'Times New Roman')]).toEqual([true, true]);
    const [margin, upright, hasOwn] = looks(own!, 1) as [
      number,
      string,
      (size: number, name: string) => boolean,
    ];
    expect([margin, upright]).toEqual([25, 'portrait']);
    expect([
      hasOwn(12, 'PT Astra Serif'),
      hasOwn(9, 'PT Astra Serif'),
      hasOwn(14, 'Times New Roman'),
    ]).toEqual([true, true, false]);
  });

  it('is left out where nobody wants it', async () => {
    expect((await bookWith(false)).files['xl/workbook.xml']).not.toContain('name="Приказ"');
  });
});

describe('a workbook', () => {
  it('is the same bytes every time', async () => {
    const view = viewOf(seedPlan());
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-02-29T10:20:30Z') });
    const first = await writeViewXlsx(view);
    vi.setSystemTime(new Date('2031-03-04T01:02:03Z'));
    const second = await writeViewXlsx(view);
    vi.useRealTimers();
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('bears a day that an archive can say', async () => {
    const plan = planOf({
      ...stressPlan,
      period: '1975-01',
      order: { kind: 'ORDER', issuer: 'X' },
      activities: [],
    });
    const book = await bookOf({ ...plan, language: 'en' });
    expect(book.files['docProps/core.xml']).toContain('1975-01-01T00:00:00Z');
    expect(book.files['xl/workbook.xml']).toMatch(/name="Appendix".*name="Items"/);
  });
});

describe('the workbook of a plan that is hard to set', () => {
  let book: Workbook;
  let table: Sheet;
  let items: Sheet;
  beforeAll(async () => {
    book = await bookOf(planOf(stressPlan));
    [table, items] = book.sheets as [Sheet, Sheet];
  });

  it('has no formula: what looks like one is text, and stays text when edited', () => {
    const styles = [
      ...(/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(book.files['xl/styles.xml']!)?.[1] ?? '').matchAll(
        /<xf ([^>]*?)\/?>/g,
      ),
    ].map(([, style = '']) => attributesOf(style));
    for (const { xml, cells } of book.sheets) {
      expect(xml).not.toContain('<f');
      for (const { value, type, style } of cells.values()) {
        if (!/^[=+\-@]/.test(value)) continue;
        expect([value, type, styles[style]?.['numFmtId']]).toEqual([value, 's', '49']);
      }
    }
    const texts = columnTexts(items, 'D');
    for (const text of ['=cmd|"/c calc"!A1', '+7 351 798 21 27', '-1 пункт', '@SUM(A1)'])
      expect(texts).toContain(text);
  });

  it('keeps every character', () => {
    expect(columnTexts(items, 'D')).toContain(
      'код _x0041_, \u0007 звонок, неразрывный пробел и <угол> & "кавычки"',
    );
    expect(book.files['xl/sharedStrings.xml']).toContain('_x005F_x0041_, _x0007_ звонок');
  });

  it('cuts rows that are taller than Excel can show, and says so', () => {
    for (const sheet of book.sheets)
      for (const height of heights(sheet)) expect(height).toBeLessThanOrEqual(409);
    const labels = columnTexts(table, 'A').map((label) => label.replaceAll('\u00a0', ' '));
    expect(labels).toContain('сентябрь 2010 г. (продолжение)');
    expect(labels).toContain('октябрь 2010 г. (продолжение)');
    expect(columnTexts(table, 'B').flatMap(itemsOf)).toHaveLength(41);
  });

  it('marks a cell with nothing in it, but not the rest of a cut row', () => {
    const nobody = columnTexts(table, 'H');
    expect(nobody.filter((text) => text === '–')).toHaveLength(12);
    expect(nobody.filter((text) => text === '').length).toBeGreaterThan(10);
  });
});
