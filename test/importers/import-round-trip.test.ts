import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeViewDocx } from '../../src/exporters/docx/view.ts';
import { writeViewXlsx } from '../../src/exporters/xlsx/view.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { cellText, type SourceDocument } from '../../src/importers/document/source-document.ts';
import { recognise } from '../../src/importers/recognition/recognise.ts';
import { en } from '../../src/messages/en.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { ru } from '../../src/messages/ru.ts';
import { phrases } from '../../src/messages/ru/time/when-phrases.ts';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import { readPlan, type PlanReading } from '../../src/plan/read-plan.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { renderHtml } from '../../src/render/views/html.ts';
import { renderMarkdown } from '../../src/render/views/markdown.ts';
import { documentView } from '../../src/views/document/view.ts';
import type { DocumentView } from '../../src/views/view.ts';
import { runs } from '../runs.ts';

type Format = 'docx' | 'xlsx' | 'html' | 'md';

const FORMATS = ['docx', 'xlsx', 'html', 'md'] as const satisfies readonly Format[];

const WRITERS: Readonly<Record<Format, (view: DocumentView) => string | Promise<Uint8Array>>> = {
  docx: writeViewDocx,
  xlsx: writeViewXlsx,
  html: (view) => renderHtml(view, 'ru'),
  md: renderMarkdown,
};

async function planOf(text: string): Promise<PlanReading> {
  return readPlan('plan.yaml', new TextEncoder().encode(text), () => Promise.resolve(undefined));
}

/** A plan as a document, as whoever opens it sees it. */
async function exported(
  { plan, calendar }: PlanReading,
  format: Format,
  messages: Messages = ru,
): Promise<SourceDocument> {
  const view = documentView(plan!, obligations(plan!, calendar).items, messages, {});
  const content = await WRITERS[format](view);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readDocument({ bytes, path: `plan.${format}`, language: messages.language, env: {} });
}

async function imported(document: SourceDocument): Promise<string> {
  const made = recognise(document, {
    today: '2026-11-28',
    phrases: { when: { phrases } },
    merge: 'exact',
    link: 'likely',
    decided: new Map(),
    units: false,
  });
  if (!made) throw new Error('no plan');
  expect(canonicalForm(made.text, 'plan')).toBe(made.text);
  // What is judged without being read again is what reading gives.
  expect((await planOf(made.text)).files[0]!.source.value).toStrictEqual(made.value);
  return made.text;
}

/** All that is seen of a document, cell by cell; the sheet of the items is for programs. */
function seen({ blocks }: SourceDocument, messages: Messages): string[] {
  const shown = blocks.filter(({ place }) => place.sheet !== messages.exports.sheets.items);
  return shown.map((block) =>
    block.kind === 'table' ? block.cells.map((cell) => cellText(cell)).join(' | ') : block.text,
  );
}

async function expectSame(text: string, format: Format, messages: Messages = ru): Promise<void> {
  const before = await exported(await planOf(text), format, messages);
  const again = await imported(before);
  const after = await exported(await planOf(again), format, messages);
  expect(seen(after, messages), again).toEqual(seen(before, messages));
}

const ids = ({ plan }: PlanReading): string[] => plan!.activities.map(({ id }) => id);

describe('what is exported is imported as it was', () => {
  const order = readFileSync('test/import/order-2010.yaml', 'utf8');

  it.each(FORMATS)('the order of 2010 as %s', async (format) => {
    await expectSame(order, format);
  });

  it('with its ids, where a second sheet has them', async () => {
    let count = 0;
    const plan = await planOf(order.replaceAll(/^ {2}- id: \S+$/gm, () => `  - id: own-${++count}`));
    const again = await planOf(await imported(await exported(plan, 'xlsx')));
    expect(ids(again).toSorted()).toEqual(ids(plan).toSorted());
  });
});

const english = `cyclo: 1
plan: english
language: en
title: Work plan of the school
subtitle: for September–December 2026
period: 2026-09..2026-12
deadlines: {month: 25}
actors: {HEAD: {name: Head}, DEP: {name: Deputy head}}
activities:
  - {id: a, title: Check the registers, when: 2026-09, tasks: {HEAD: Check the registers, DEP: Prepare the registers}}
  - {id: b, title: Check the canteen, when: {every: month}, tasks: {HEAD: Check the canteen}}
  - {id: c, title: Report, when: 2026-10-12, tasks: {DEP: Report}}
  - {id: d, title: Monthly report, when: {every: month, by: 20}, tasks: {DEP: Monthly report}}
  - {id: e, title: Olympiad, when: 2026-11-09..2026-11-20, tasks: {DEP: Olympiad}}
`;
const englishList = english.replace(
  'activities:',
  `rows: none
table: {columns: [number, {text: Activity}, {when: Due}, {actor: Responsible}]}
activities:
  - {id: f, title: Registers of the year, when: throughout, tasks: {HEAD: Registers of the year}}
  - {id: g, title: Meeting, when: {every: week, weekday: monday}, tasks: {HEAD: Meeting}}
  - {id: h, title: Results, when: {every: quarter, by: last-working-day}, tasks: {DEP: Results}}
  - {id: i, title: Classes, when: [2026-09, 2026-11], tasks: {DEP: Classes}}`,
);

describe('what is exported in English is imported as it was', () => {
  it.each(FORMATS)('a table as %s', async (format) => expectSame(english, format, en));
  it.each(FORMATS)('a list as %s', async (format) => expectSame(englishList, format, en));
});

/** All that an order may have, and what is said below the table. */
const everything = `cyclo: 1
plan: full
title: Циклограмма работы школы
subtitle: на сентябрь–декабрь 2026 года
period: 2026-09..2026-12
deadlines: {month: 25, non-working-day: next}
order:
  kind: ПРИКАЗ
  issuer: МБОУ «Школа № 5»
  letterhead: |-
    Управление образования
    администрации города
    МБОУ «Школа № 5»
  number: 15-у
  date: 2026-08-28
  place: г. Челябинск
  title: Об утверждении циклограммы
  preamble: В целях организации работы школы
  clauses:
    - Утвердить циклограмму.
    - |-
      Завучу:
      2.1. подготовить отчёт;
      2.2. провести совещание.
    - Контроль оставляю за собой.
  signatory: {post: Директор, name: И. И. Иванова}
  executors: [Петрова]
  distribution: [в дело, завучу]
  mark: approved
  appendix-number: 2
  appendix-signatory: {post: Завуч, name: П. П. Петрова}
  acquaintance: [Сидоров А. А., {post: учитель, name: Кузнецова Б. Б.}]
actors: {DIR: {name: Директор}, ZAV: {name: Завуч}}
activities:
  - {id: a, title: Проверка журналов, when: 2026-09, tasks: {DIR: Проверка журналов, ZAV: Подготовка журналов}}
  - {id: b, title: Проверка столовой, when: {every: month}, tasks: {DIR: Проверка столовой}}
  - {id: c, title: Отчёт, when: 2026-10-12, tasks: {ZAV: Отчёт}}
`;

describe('an order is imported as it was', () => {
  const first = readFileSync('plans/sgo-2010-h1.yaml', 'utf8').replaceAll(/, units: [^}]+/g, '');

  it.each(
    [
      ['of 2010, with other words in some months', first],
      ['of everything an order may have', everything],
      ['with lines left for who reads it', everything.replace(/acquaintance: .*/, 'acquaintance: 5')],
      [
        'whose months end on their last working day',
        everything.replace('{month: 25, non-working-day: next}', '{month: last-working-day}'),
      ],
    ].flatMap(([name, text]) => (['docx', 'xlsx'] as const).map((format) => [name!, format, text!] as const)),
  )('%s, as %s', async (_, format, text) => {
    const before = await planOf(text);
    const again = await imported(await exported(before, format));
    const after = await planOf(again);
    expect(after.plan!.order, again).toEqual(before.plan!.order);
    expect(after.plan!.monthDeadline).toEqual(before.plan!.monthDeadline);
    expect(after.plan!.nonWorkingDay).toEqual(before.plan!.nonWorkingDay);
    expect(again).not.toMatch(/Лист ознакомления|переносится|для которых указан/);
    await expectSame(text, format);
  });
});

const WORDS =
  'проверка журнал отчёт класс учитель расписание собрание питание олимпиада столовая библиотека экзамен'.split(
    ' ',
  );
const words = fc
  .tuple(
    fc.constantFrom('Проверка', 'Подготовка', 'Составление', 'Анализ', 'Сдача'),
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }),
  )
  .map(([first, others]) => [first, ...others].join(' '));
const month = fc.integer({ min: 0, max: 3 }).map((index) => `2026-${String(9 + index).padStart(2, '0')}`);
const people = fc.constantFrom('директор', 'завуч', 'классные руководители');
const when = fc.oneof(
  month,
  fc.constantFrom(
    '{every: month, by: 25}',
    '{every: week, weekday: friday}',
    'throughout',
    'as-needed',
    '{every: quarter, by: last-working-day}',
    '{every: month, weekday: {last: monday}}',
  ),
  month.map((each) => `${each}-12`),
  month.map((each) => `${each}-07..${each}-18`),
);

interface RandomPlan {
  /** What stands above it: four months, unless it says otherwise. */
  readonly top?: string;
  readonly head: string;
  readonly works: readonly string[];
}

const TOP = 'cyclo: 1\nplan: random\ntitle: Циклограмма работы\n';
const HEAD = `${TOP}subtitle: на сентябрь–декабрь 2026 года\nperiod: 2026-09..2026-12\n`;
const YEAR_HEAD = `${TOP}subtitle: на 2026-2027 учебный год\nperiod: 2026-09..2027-05\n`;

/** Months by bodies. */
const grid: fc.Arbitrary<RandomPlan> = fc
  .uniqueArray(fc.tuple(words, month, fc.constantFrom('RUO', 'MOU')), {
    minLength: 4,
    maxLength: 12,
    selector: ([text]) => text,
  })
  .map((items) => ({
    head: 'actors: {RUO: {name: РУО}, MOU: {name: МОУ}}\n',
    works: items.map(
      ([text, at, actor], index) =>
        `  - {id: w-${index}, title: ${text}, when: ${at}, tasks: {${actor}: ${text}}}`,
    ),
  }));

/** Lists with terms and people, with sections or without. */
const list: fc.Arbitrary<RandomPlan> = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(words, when, people), { minLength: 3, maxLength: 10 }))
  .map(([sectioned, items]) => ({
    head: 'rows: none\ntable: {columns: [number, {text: Мероприятие}, {when: Срок}, {responsible: Ответственный}, mark]}\nactors: {SCH: {name: Школа}}\n',
    works: items.map(
      ([text, at, who], index) =>
        `  - {id: w-${index}, title: ${text}, ${sectioned ? `section: ${index * 2 < items.length ? 'Учебная работа' : 'Контроль'}, ` : ''}when: ${at}, tasks: {SCH: ${text}}, responsible: ${who}}`,
    ),
  }));

/** Lists under the months as bands, or beside them. */
const monthly: fc.Arbitrary<RandomPlan> = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(words, month, people), { minLength: 4, maxLength: 10 }))
  .map(([banded, items]) => ({
    head: `table: {columns: [${banded ? '' : 'rows, '}number, {text: Мероприятие}, {responsible: Ответственный}]${banded ? ', bands: [rows]' : ''}}\nactors: {SCH: {name: Школа}}\n`,
    works: items
      .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
      .map(
        ([text, at, who], index) =>
          `  - {id: w-${index}, title: ${text}, when: ${at}, tasks: {SCH: ${text}}, responsible: ${who}}`,
      ),
  }));

/** Months or quarters as columns. */
const across: fc.Arbitrary<RandomPlan> = fc
  .uniqueArray(fc.tuple(words, month), { minLength: 4, maxLength: 10, selector: ([text]) => text })
  .map((items) => ({
    head: 'rows: none\ntable: {columns: [number, {text: Мероприятие}, months]}\nactors: {SCH: {name: Школа}}\n',
    works: items.map(
      ([text, at], index) => `  - {id: w-${index}, title: ${text}, when: ${at}, tasks: {SCH: ${text}}}`,
    ),
  }));

/** The months of a school year as columns, with who answers for each work and some terms that say more. */
const yearly: fc.Arbitrary<RandomPlan> = fc
  .uniqueArray(
    fc.tuple(
      words,
      fc.oneof(
        fc.constantFrom('{every: month}', '[2026-11, 2027-01, 2027-03]', '2026-10-12', '2027-02'),
        month,
      ),
      people,
    ),
    { minLength: 4, maxLength: 10, selector: ([text]) => text },
  )
  .map((items) => ({
    top: YEAR_HEAD,
    head: 'rows: none\ntable: {columns: [number, {text: Мероприятие}, months, {responsible: Ответственный}]}\nactors: {SCH: {name: Школа}}\n',
    works: items.map(
      ([text, at, who], index) =>
        `  - {id: w-${index}, title: ${text}, when: ${at}, tasks: {SCH: ${text}}, responsible: ${who}}`,
    ),
  }));

/** Rhythms beside roles. */
const rhythms: fc.Arbitrary<RandomPlan> = fc
  .uniqueArray(
    fc.tuple(
      words,
      fc.constantFrom('{every: day}', '{every: week}', '{every: month}', 'as-needed'),
      fc.constantFrom('KR', 'UCH'),
    ),
    {
      minLength: 4,
      maxLength: 10,
      selector: ([text]) => text,
    },
  )
  .map((items) => ({
    head: 'rows: none\ntable: {columns: [rhythm, actors]}\nactors: {KR: {name: Классный руководитель}, UCH: {name: Учитель-предметник}}\n',
    works: items.map(
      ([text, at, actor], index) =>
        `  - {id: w-${index}, title: ${text}, when: ${at}, tasks: {${actor}: ${text}}}`,
    ),
  }));

/** Weeks by bodies, with rules that come round in them. */
const weekly: fc.Arbitrary<RandomPlan> = fc
  .uniqueArray(
    fc.tuple(
      words,
      fc.oneof(
        fc.constantFrom(
          '{every: week, weekday: monday}',
          '{every: week, by: friday}',
          '{every: month, weekday: {second: tuesday}}',
          '{every: month, weekday: {last: friday}}',
          '{every: month, by: last-working-day}',
          '{every: month, by: {working-day: 3, of: following-month}}',
          // What goes on throughout stands in the same weeks.
          '{every: week}',
        ),
        month.map((each) => `${each}-14`),
        month.map((each) => `${each}-07..${each}-18`),
      ),
      fc.constantFrom('ZUVR', 'KR'),
    ),
    { minLength: 3, maxLength: 8, selector: ([text]) => text },
  )
  .map((items) => ({
    head: 'rows: week\nactors: {ZUVR: {name: Заместитель директора}, KR: {name: Классные руководители}}\n',
    works: items.map(
      ([text, at, actor], index) =>
        `  - {id: w-${index}, title: ${text}, when: ${at}, tasks: {${actor}: ${text}}}`,
    ),
  }));

/** Quarters by bodies. What may be done at any time stands in the same quarters as what is done in each. */
const quarterly: fc.Arbitrary<RandomPlan> = fc
  .uniqueArray(
    fc.tuple(
      words,
      when.filter((each) => !/^(?:throughout|as-needed)$/.test(each)),
      fc.constantFrom('BUH', 'KADR'),
    ),
    {
      minLength: 3,
      maxLength: 8,
      selector: ([text]) => text,
    },
  )
  .map((items) => ({
    head: 'rows: quarter\nactors: {BUH: {name: Бухгалтерия}, KADR: {name: Отдел кадров}}\n',
    works: items.map(
      ([text, at, actor], index) =>
        `  - {id: w-${index}, title: ${text}, when: ${at}, tasks: {${actor}: ${text}}}`,
    ),
  }));

/** A list with sections as bands, results, places and notes. */
const detailed: fc.Arbitrary<RandomPlan> = fc
  .array(fc.tuple(words, when, people, fc.constantFrom('Справка', 'Приказ', 'Протокол')), {
    minLength: 4,
    maxLength: 10,
  })
  .map((items) => ({
    head: 'rows: none\ntable: {columns: [number, {text: Содержание контроля}, {when: Сроки}, {responsible: Ответственные}, {output: Выход}, {note: Примечание}], bands: [section]}\nactors: {SCH: {name: Школа}}\n',
    works: items.map(
      ([text, at, who, output], index) =>
        `  - {id: w-${index}, title: ${text}, section: ${index * 2 < items.length ? 'Учебная работа' : 'Кадры'}, when: ${at}, tasks: {SCH: ${text}}, responsible: [${who}, секретарь], output: ${output}, note: ${index % 2 === 0 ? 'по графику' : 'в каждом классе'}}`,
    ),
  }));

describe('random plans', () => {
  it.each([
    ['months by bodies', grid],
    ['lists with terms', list],
    ['lists of months', monthly],
    ['months as columns', across],
    ['months of a year as columns', yearly],
    ['rhythms by roles', rhythms],
    ['weeks by bodies', weekly],
    ['quarters by bodies', quarterly],
    ['lists with sections and details', detailed],
  ] as const)('%s', async (_, shape) => {
    await fc.assert(
      fc.asyncProperty(shape, fc.constantFrom(...FORMATS), async ({ top = HEAD, head, works }, format) => {
        await expectSame(`${top}${head}activities:\n${works.join('\n')}\n`, format);
      }),
      { numRuns: runs(200) },
    );
  });
});
