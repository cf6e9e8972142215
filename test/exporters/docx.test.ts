/** Text documents as another library reads them, and as their XML has them. */
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { writeViewDocx } from '../../src/exporters/docx/view.ts';
import { writeViewPdf } from '../../src/exporters/pdf/view.ts';
import { ru } from '../../src/messages/ru.ts';
import { readTableLayout } from '../../src/plan/entries/table.ts';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { PRESET_NAMES } from '../../src/views/document/layout.ts';
import { documentView, type DocumentChoice } from '../../src/views/document/view.ts';
import { columnsFor, textsFor, type DocumentView } from '../../src/views/view.ts';
import { randomPlan } from '../review/random-plan.ts';
import { runs } from '../runs.ts';
import { readDocx, type ReadDocument } from './docx-reading.ts';
import { cellsOf, documentOf, planOf, seedPlan } from './plans.ts';
import { stressPlan } from './stress-plan.ts';

function viewOf(plan: Plan, choice: DocumentChoice = {}): DocumentView {
  return documentView(plan, obligations(plan, builtInCalendar('ru')).items, ru, choice);
}

async function xmlOf(view: DocumentView, part = 'word/document.xml'): Promise<string> {
  const archive = await JSZip.loadAsync(await writeViewDocx(view));
  return archive.file(part)!.async('string');
}

const read = async (plan: Plan, choice?: DocumentChoice): Promise<ReadDocument> =>
  readDocx(await writeViewDocx(viewOf(plan, choice)));

const full: PlanFile = {
  cyclo: 1,
  plan: 'full',
  title: 'План мероприятий',
  period: '2010-09..2010-10',
  order: {
    kind: 'РАСПОРЯЖЕНИЕ',
    issuer: 'Комитет по образованию',
    letterhead: 'Администрация города\nКомитет по образованию',
    title: 'Об утверждении плана',
    place: 'г. Челябинск',
    number: '15-р',
    date: '2010-08-09',
    preamble: 'В целях подготовки к 2010-2011 учебному году',
    clauses: [
      'Утвердить план (Приложение № 2).',
      'Начальникам отделов:\n1.1. обеспечить условия;\n1.2. назначить:\n– координатора;\n– его заместителя.\nСрок — 1 сентября.',
    ],
    signatory: { post: 'Председатель', name: 'И. О. Первая' },
    executors: ['Вторая Анна Петровна, 000-00-00'],
    distribution: ['исполнителю', 'в дело'],
    mark: 'approved',
    'appendix-number': 2,
    'appendix-signatory': { post: 'Начальник отдела', name: 'И. О. Третья' },
    acquaintance: ['И. О. Четвёртая', { post: 'учитель', name: 'И. О. Пятая' }],
  },
  layout: { continuation: true },
  actors: { A: { name: 'Отдел' }, B: { name: 'Школы' } },
  activities: [
    { id: 'report', title: 'Отчёт', when: { every: 'month', by: 5 }, tasks: { A: 'Сдача отчёта ОШ-1' } },
    { id: 'meeting', title: 'Совещание', when: '2010-09', tasks: { A: 'Проведение', B: 'Участие' } },
  ],
};

describe('the order of 2010 as a text document', () => {
  it('is printed whole: preamble, numbered clauses, signature, executors, distribution, mark, title', async () => {
    const { paragraphs } = await read(seedPlan());
    const { order } = seedPlan();
    expect(paragraphs.map(({ text }) => text)).toEqual([
      'Управление...',
      'ПРИКАЗ',
      'от ______________\t№ ____________',
      order!.preamble,
      'ПРИКАЗЫВАЮ:',
      ...order!.clauses,
      'Начальник Управления\tЕ. А. Коузова',
      'Пономарева',
      'Мачинская',
      'Разослать: исполнителю, в дело, РУО-7, МОУ лицей №№11,31, МОУ школа - интернат №№9,13',
      'Приложение',
      'к приказу Управления...',
      'от ______________ № ____________',
      'Циклограмма работы в автоматизированной системе «Сетевой Город. Образование»',
      'на I полугодие 2010-2011 уч. года',
      expect.stringMatching(/^Срок, который приходится на нерабочий день/),
    ]);
    expect(paragraphs.filter(({ list }) => list === 'ol').map(({ text }) => text)).toEqual(order!.clauses);
  });

  it('has the cells of the order, item by item', async () => {
    const { tables } = await read(seedPlan());
    const { header, rows } = documentOf(seedPlan());
    expect(tables).toHaveLength(1);
    expect(tables[0]).toEqual([
      header.map((heading) => [heading]),
      ...rows.map(({ label, cells }) => [
        [label],
        ...cells.map((cell) => cell.map((text) => text.replace(/^· /, ''))),
      ]),
    ]);
  });
});

describe('an order with everything', () => {
  it('has each part where it belongs', async () => {
    const { paragraphs, tables } = await read(planOf(full));
    expect(paragraphs).toEqual(
      [
        'Администрация города',
        'Комитет по образованию',
        'РАСПОРЯЖЕНИЕ',
        'от 09.08.2010\t№ 15-р',
        'г. Челябинск',
        'Об утверждении плана',
        'В целях подготовки к 2010-2011 учебному году',
        'ОБЯЗЫВАЮ:',
        { text: 'Утвердить план (Приложение № 2).', list: 'ol' },
        { text: 'Начальникам отделов:', list: 'ol' },
        { text: 'обеспечить условия;', list: 'ol' },
        { text: 'назначить:', list: 'ol' },
        { text: 'координатора;', list: 'ul' },
        { text: 'его заместителя.', list: 'ul' },
        'Срок — 1 сентября.',
        'Председатель\tИ. О. Первая',
        'Вторая Анна Петровна, 000-00-00',
        'Разослать: исполнителю, в дело',
        'Приложение № 2',
        'УТВЕРЖДЕН',
        'распоряжением Комитета по образованию',
        'от 09.08.2010 № 15-р',
        'План мероприятий',
        expect.objectContaining({ text: expect.stringMatching(/^Срок, который/) as string }),
        'Начальник отдела\tИ. О. Третья',
        'Лист ознакомления',
      ].map((each) => (typeof each === 'string' ? { text: each } : each)),
    );
    expect(tables[1]).toEqual([
      [['№ п/п'], ['Фамилия, имя, отчество'], ['Должность'], ['Дата'], ['Подпись']],
      [['1'], ['И. О. Четвёртая'], [''], [''], ['']],
      [['2'], ['И. О. Пятая'], ['учитель'], [''], ['']],
    ]);
  });

  it('is one that a secretary goes on working with: styles, lists, language, sections, heads, numbers', async () => {
    const view = viewOf(planOf(full));
    const [xml, styles, numbering] = [
      await xmlOf(view),
      await xmlOf(view, 'word/styles.xml'),
      await xmlOf(view, 'word/numbering.xml'),
    ];
    const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([each]) => each);
    expect(sections).toHaveLength(2);
    expect(sections.map((each) => /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(each)?.slice(1))).toEqual([
      ['11906', '16838'],
      ['16838', '11906'],
    ]);
    expect(sections.every((each) => each.includes('<w:titlePg/>'))).toBe(true);
    expect(sections[1]).toContain('<w:pgNumType w:start="1"/>');
    // The first row of each table is its head, and no other.
    for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs))
      expect(
        table
          .split('</w:tr>')
          .map((row) => row.includes('w:tblHeader'))
          .indexOf(true, 1),
      ).toBe(-1);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(styles).toContain('<w:lang w:val="ru-RU"/>');
    // Every style that a paragraph has is there once, and none is set by hand.
    const used = new Set([...xml.matchAll(/<w:[pr]Style w:val="(\w+)"/g)].map(([, name]) => name));
    for (const name of used)
      expect([name, styles.match(new RegExp(`w:styleId="${name}"`, 'g'))?.length]).toEqual([name, 1]);
    expect(xml).not.toMatch(/<w:sz |<w:b\/>|<w:rFonts/);
    expect(numbering).toContain('w:lvlText w:val="%1.%2."');
    // A number keeps its hyphen, and an item its term apart.
    expect(xml).toContain('2010\u20112011');
    expect(xml).toMatch(/<w:rStyle w:val="Term"\/><\/w:rPr><w:t xml:space="preserve"> \(не.позднее.5/);
    // The heading of a page is never alone at its end.
    for (const [, style] of styles.matchAll(
      /<w:style [^>]*w:styleId="(?:Title|Heading[12]|Mark)">(.*?)<\/w:style>/gs,
    ))
      expect(style).toContain('<w:keepNext/>');
    const headers = await JSZip.loadAsync(await writeViewDocx(view));
    const texts = await Promise.all(headers.file(/header\d+\.xml/).map((file) => file.async('string')));
    expect(texts.filter((text) => text.includes('Продолжение приложения № 2'))).toHaveLength(1);
  });

  it('has letters so small, in a table of many columns, that words stay whole', async () => {
    const sizeOf = async (columns: number, word: string): Promise<number> => {
      const actors = Array.from({ length: columns }, (_, at) => [`A${at}`, { name: `Отдел ${at}` }] as const);
      const plan = planOf({
        cyclo: 1,
        plan: 'wide',
        title: 'План',
        period: '2026-01..2026-02',
        actors: Object.fromEntries(actors),
        activities: [
          {
            id: 'work',
            title: 'Работа',
            when: '2026-01',
            tasks: Object.fromEntries(actors.map(([id]) => [id, word])),
          },
        ],
      });
      const styles = await xmlOf(viewOf(plan), 'word/styles.xml');
      return Number(/w:styleId="TableText".*?<w:sz w:val="(\d+)"/s.exec(styles)?.[1]) / 2;
    };
    expect(await sizeOf(4, 'Сопровождение')).toBe(10);
    const small = await sizeOf(12, 'Сопровождение');
    expect(small).toBeLessThan(10);
    expect(small).toBeGreaterThan(6);
    expect(await sizeOf(12, 'сверхдлинное'.repeat(9))).toBe(6);
  });

  it('has numbers below each other, signs and heads in the middle', async () => {
    const plan = { ...seedPlan(), table: readTableLayout({ columns: ['number', 'text', 'months'] }) };
    const xml = await xmlOf(viewOf(plan));
    const cells = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => ({
      text: cell.replaceAll(/<[^>]*>/g, ''),
      alignment: /<w:jc w:val="(\w+)"/.exec(cell)?.[1],
      vertical: /<w:vAlign w:val="(\w+)"/.exec(cell)?.[1],
    }));
    const looksOf = (text: string): object[] => cells.filter((cell) => cell.text === text);
    expect(looksOf('12')).toEqual([{ text: '12', alignment: 'right', vertical: undefined }]);
    expect(new Set(looksOf('+').map((cell) => JSON.stringify(cell)))).toEqual(
      new Set([JSON.stringify({ text: '+', alignment: 'center' })]),
    );
    expect(cells[0]!.vertical).toBe('center');
  });

  it.each(PRESET_NAMES)(
    'is set by the preset %s, unless the plan has a number of its own',
    async (preset) => {
      const plan = planOf({ ...full, layout: { preset: 'school', margins: { left: 27 } } });
      const own = await xmlOf(viewOf(plan));
      const asked = await xmlOf(viewOf(plan, { preset }));
      expect(own).toContain(`w:left="${Math.round((27 * 1440) / 25.4)}"`);
      const left = { 'gost-2025': 20, 'gost-2016': 20, archive: 30, school: 30 }[preset];
      expect(
        asked.match(new RegExp(`<w:pgMar [^>]*w:left="${Math.round((left * 1440) / 25.4)}"`, 'g')),
      ).toHaveLength(2);
    },
  );

  it('is left out where the appendix alone is asked for, and an extract is signed by nobody', async () => {
    const alone = await read(planOf(full), { withOrder: false });
    expect(alone.paragraphs[0]?.text).toBe('Приложение № 2');
    expect(alone.tables).toHaveLength(2);
    const extract = await read(planOf(full), { actor: 'B', isExtract: true });
    expect(extract.tables).toHaveLength(1);
    expect(extract.paragraphs.map(({ text }) => text)).not.toContain('Начальник отдела\tИ. О. Третья');
  });
});

describe('any plan as a text document', () => {
  it('has each item as often as the table has it, in its cell, in order', async () => {
    const plans = [
      planOf(stressPlan),
      ...Array.from({ length: runs(1000) }, (_, seed) => planOf(randomPlan(seed))),
    ];
    for (const [seed, plan] of plans.entries()) {
      const view = viewOf(plan);
      const { tables, paragraphs } = await readDocx(await writeViewDocx(view));
      const own = columnsFor('page', view.sections[0]!).length;
      const rows = (tables[0] ?? []).slice(1).filter((row) => row.length === own);
      expect([seed, rows]).toEqual([seed, cellsOf(view)]);
      const texts = paragraphs.map(({ text }) => text);
      for (const line of [...textsFor('page', view.title), ...(view.document.mark ?? [])])
        expect(texts).toContain(line.replaceAll('\u00a0', ' '));
    }
  });

  it('is the same bytes each time', async () => {
    const view = viewOf(planOf(full));
    const [one, other] = [await writeViewDocx(view), await writeViewDocx(view)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('says what to do where there is no LibreOffice to make a PDF of it', async () => {
    await expect(writeViewPdf(viewOf(planOf(full)), { PATH: '/nowhere' })).rejects.toMatchObject({
      code: 'pdf-absent',
    });
  });
});
