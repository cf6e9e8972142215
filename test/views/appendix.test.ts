import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { ru } from '../../src/messages/ru.ts';
import { isTimeColumn, readTableLayout } from '../../src/plan/entries/table.ts';
import type {
  BandName,
  ColumnEntry,
  ColumnName,
  PlanFile,
  TableEntry,
} from '../../src/plan/generated/plan-file.ts';
import { planTable } from '../../src/progress/table.ts';
import { bulletsOf } from '../progress/bullets.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { renderPipe } from '../../src/render/views/pipe.ts';
import { renderScreen } from '../../src/render/views/screen.ts';
import { plainPaint } from '../../src/render/paint.ts';
import { appendixView } from '../../src/views/appendix/view.ts';
import { oneLine } from '../../src/views/one-line.ts';
import { cellTexts, cellValue, type DocumentView } from '../../src/views/view.ts';
import { planOf } from '../exporters/plans.ts';
import { runs } from '../runs.ts';

const days = builtInCalendar('ru');

const FILE: PlanFile = {
  cyclo: 1,
  plan: 'p',
  title: 'План',
  period: '2026-10..2026-11',
  actors: {
    ADM: { name: 'Администрация', responsible: { post: 'директор' } },
    MO: { name: 'Объединения', units: [{ id: 'mo-1', name: 'Первое', responsible: 'А. А. Первая' }] },
  },
  activities: [
    {
      id: 'check',
      title: 'Проверка',
      section: 'Контроль',
      when: '2026-10-12..2026-10-30',
      output: 'Справка',
      tasks: { ADM: 'Проверка журналов' },
    },
    {
      id: 'meeting',
      title: 'Заседание',
      section: 'Работа',
      when: { every: 'month', by: 10 },
      tasks: { ADM: { role: 'control', text: 'Посещение' }, MO: { role: 'organizer', text: 'Заседание' } },
    },
    {
      id: 'help',
      title: 'Помощь',
      when: 'as-needed',
      responsible: ['Б. Б. Вторая'],
      tasks: { MO: 'Помощь' },
    },
    { id: 'range', title: 'Итоги', section: 'Контроль', when: '2026-10..2026-11', tasks: { ADM: 'Итоги' } },
  ],
};

/** The words of the order alone. */
const PLAIN = { deadlines: false };

function view(more: Partial<PlanFile>): DocumentView {
  const plan = planOf({ ...FILE, ...more });
  return appendixView(plan, obligations(plan, days).items, ru, PLAIN);
}

/** Rows as a page shows them, bands as rows of their own. */
function drawn(more: Partial<PlanFile>): string[] {
  const [{ columns = [], rows = [], bands = [] } = {}] = view(more).sections;
  return [
    columns.map(({ heading }) => heading).join(' | '),
    ...rows.flatMap((row, index) => [
      ...bands.filter((band) => band.row === index).map(({ text }) => `= ${text}`),
      columns.map(({ key, kind }) => cellTexts('page', row[key], kind).join('; ')).join(' | '),
    ]),
  ];
}

describe('the usual table', () => {
  const names = readdirSync('plans').filter((file) => file.endsWith('.yaml'));

  it.each(names)(
    'of plans/%s has a row for each time and a column for each actor, written out or not',
    (name) => {
      const plan = planOf(parse(readFileSync(`plans/${name}`, 'utf8')) as PlanFile);
      const { items } = obligations(plan, days);
      const [{ columns = [], rows = [], print: _, ...usual } = {}] = appendixView(
        plan,
        items,
        ru,
        PLAIN,
      ).sections;
      const cells = rows.map((row) => columns.slice(1).map(({ key }) => cellTexts('page', row[key])));
      const wanted = planTable(plan, items).rows.map((row) =>
        row.cells.map((cell) => bulletsOf(cell).map(({ text }) => oneLine(text))),
      );
      expect(cells).toEqual(wanted);
      const table = readTableLayout({ columns: ['rows', 'actors'], bands: [], continued: false });
      const [{ print: __, ...written } = {}] = appendixView({ ...plan, table }, items, ru, PLAIN).sections;
      expect(JSON.parse(JSON.stringify(written))).toEqual(
        JSON.parse(JSON.stringify({ ...usual, columns, rows })),
      );
    },
  );
});

describe('a table as a plan lays it out', () => {
  it('has a row for each bullet, with what is known of it, under bands of sections', () => {
    const columns: ColumnEntry[] = ['number', { text: 'Что' }, 'when', 'responsible', 'output', 'mark'];
    expect(drawn({ table: { columns } })).toEqual([
      '№ п/п | Что | Срок | Ответственный | Документ | Отметка о выполнении',
      '= Контроль',
      '1 | Проверка журналов | с 12 по 30 октября 2026 г. | директор | Справка | ',
      '2 | Итоги | октябрь–ноябрь 2026 г. | директор |  | ',
      '= Работа',
      '3 | Посещение | ежемесячно, не позднее 10-го числа | директор |  | ',
      '4 | Заседание | ежемесячно, не позднее 10-го числа | А. А. Первая |  | ',
      '= Прочие мероприятия',
      '5 | Помощь | по мере необходимости | Б. Б. Вторая |  | ',
    ]);
  });

  it('is numbered through, anew under each band, or with the number of the band', () => {
    const numbered = (numbering: TableEntry['numbering'], bands: BandName[]): string =>
      drawn({ table: { columns: ['number', 'text'], bands, ...(numbering ? { numbering } : {}) } })
        .slice(1)
        .map((line) => (line.startsWith('=') ? '=' : line.split(' | ')[0]))
        .join(' ');
    expect(numbered(undefined, ['section'])).toBe('= 1 2 = 3 4 = 5');
    expect(numbered('separate', ['section'])).toBe('= 1 2 = 1 2 = 1');
    expect(numbered('outline', ['section'])).toBe('= 1.1 1.2 = 2.1 2.2 = 3.1');
    expect(numbered('separate', ['actor', 'section'])).toBe('= = 1 2 = 1 = = 1 = 1');
    expect(numbered('outline', ['actor', 'section'])).toBe('= = 1.1 1.2 = 1.3 = = 2.1 = 2.2');
    expect(numbered('outline', [])).toBe('1 2 3 4 5');
  });

  it('has a row for each activity where only its title is a column', () => {
    expect(drawn({ table: { columns: ['title', 'actor', 'role', 'start', 'end'], bands: [] } })[3]).toBe(
      'Итоги | Администрация | исполнитель | 01.10.2026 | 30.11.2026',
    );
    expect(drawn({ table: { columns: ['title', 'start', 'end', 'responsible'], bands: [] } })).toEqual([
      'Мероприятие | Начало | Окончание | Ответственный',
      'Проверка | 12.10.2026 | 30.10.2026 | директор',
      'Заседание | 01.10.2026 | 10.11.2026 | директор; А. А. Первая',
      'Помощь | 01.10.2026 | по мере необходимости | Б. Б. Вторая',
      'Итоги | 01.10.2026 | 30.11.2026 | директор',
    ]);
  });

  it('has points where neither is a column, by sections, rhythms and actors', () => {
    expect(drawn({ table: { columns: ['section', 'actors'] } })).toEqual([
      'Раздел | Администрация | Объединения',
      'Контроль | · Проверка журналов; · Итоги | –',
      'Работа | · Посещение | · Заседание',
      'Прочие мероприятия | – | · Помощь',
    ]);
    expect(drawn({ table: { columns: [{ actor: 'Кто' }, 'rhythms'], bands: [] } })).toEqual([
      'Кто | ежемесячно | в установленный срок | по мере необходимости',
      'Администрация | · Посещение | · Проверка журналов; · Итоги | –',
      'Объединения | · Заседание | – | · Помощь',
    ]);
  });

  it('has a plus in columns of times where the words are a column', () => {
    expect(drawn({ table: { columns: ['text', 'months'], bands: [] } })).toEqual([
      'Мероприятие | октябрь | ноябрь',
      'Проверка журналов | + | ',
      'Посещение | + | +',
      'Заседание | + | +',
      'Помощь | + | +',
      'Итоги | + | +',
    ]);
  });

  it('has bands within bands, and no column of rows that stand for no time', () => {
    expect(drawn({ table: { columns: ['number', 'text'], bands: ['rows', 'actor'] } }).slice(0, 6)).toEqual([
      '№ п/п | Мероприятие',
      '= октябрь',
      '= Администрация',
      '1 | Проверка журналов',
      '2 | Посещение',
      '3 | Итоги',
    ]);
    expect(drawn({ rows: 'none', table: { columns: ['rows', 'actors'], bands: [] } })).toEqual([
      'Администрация | Объединения',
      '· Проверка журналов; · Посещение; · Итоги | · Заседание; · Помощь',
    ]);
  });

  it('continues what lasts longer than a row, marked, and lists it once', () => {
    const rows = (continued: boolean): string[] =>
      drawn({ rows: 'week', table: { columns: ['rows', 'actors'], bands: [], continued } })
        .slice(1)
        .map((line) => line.split(' | ')[1] ?? '');
    expect(rows(false).map((cell) => cell.includes('Проверка'))).toEqual(
      [40, 41, 42, 43, 44, 45, 46, 47, 48, 49].map((week) => week === 44),
    );
    const continued = rows(true);
    expect(continued[2]).toBe('· Проверка журналов; · Итоги (продолжение)');
    expect(continued[3]).toBe('· Проверка журналов (продолжение); · Итоги (продолжение)');
    expect(continued[5]).toBe('· Итоги (продолжение)');
    const { sections, record } = view({ rows: 'week', table: { continued: true } });
    const { items } = record() as { items: { activity: string }[] };
    expect(items.filter(({ activity }) => activity === 'check')).toHaveLength(1);
    expect([...sections[2]!.listed!].filter((row) => cellValue(row['activity']) === 'check')).toHaveLength(1);
  });
});

describe('any table', () => {
  const rowColumns = ['rows', 'section', 'rhythm', 'actor'] as const;
  const spreads = ['actors', 'sections', 'rhythms', 'weeks', 'months', 'quarters'] as const;
  const details = [
    'number',
    'text',
    'title',
    'role',
    'when',
    'start',
    'end',
    'responsible',
    'output',
  ] as const;
  const table = fc
    .record({
      rows: fc.constantFrom('week', 'month', 'quarter', 'none'),
      own: fc.subarray([...rowColumns, ...details]),
      spread: fc.option(fc.constantFrom(...spreads)),
      bands: fc.option(fc.subarray([...rowColumns])),
      continued: fc.boolean(),
    })
    .map(({ rows, own, spread, bands, continued }) => {
      const isOfTime = spread !== null && isTimeColumn(spread);
      const names: ColumnName[] = own.filter((name) => !isOfTime || name !== 'rows');
      if (!names.includes('text')) names.push(spread === null ? 'text' : spread);
      else if (spread !== null) names.push(spread);
      const over = bands?.filter((name) => !names.includes(name) && (!isOfTime || name !== 'rows'));
      return { rows, table: { columns: names, ...(over ? { bands: over } : {}), continued } };
    });

  it('says every bullet of its plan, on paper, at a terminal of any width and in a pipe', () => {
    const texts = FILE.activities.flatMap(({ tasks }) =>
      Object.values(tasks).map((task) => (typeof task === 'string' ? task : task.text)),
    );
    fc.assert(
      fc.property(table, fc.integer({ min: 20, max: 200 }), (more, width) => {
        const made = view(more);
        const { columns = [], rows = [] } = made.sections[0]!;
        const said = rows.flatMap((row) => columns.flatMap(({ key }) => cellTexts('page', row[key]))).join();
        const screen = renderScreen(made, { paint: plainPaint, width }).replaceAll(/[\s│]+/g, '');
        for (const text of texts) {
          expect(said).toContain(text);
          expect(renderPipe(made)).toContain(text);
          for (const word of text.split(' ')) if (width > 100) expect(screen).toContain(word);
        }
        const { items } = made.record() as { items: object[] };
        expect(items.length).toBeGreaterThanOrEqual(texts.length);
      }),
      { numRuns: runs(300) },
    );
  });
});
