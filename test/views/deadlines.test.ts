import { describe, expect, it } from 'vitest';
import { ru } from '../../src/messages/ru.ts';
import type { Punctuation } from '../../src/plan/plan.ts';
import type { PlanFile, WhenEntry } from '../../src/plan/generated/plan-file.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { appendixView } from '../../src/views/appendix/view.ts';
import { cellLines, cellTexts, textsFor, type Section } from '../../src/views/view.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { planOf } from '../exporters/plans.ts';

const days = builtInCalendar('ru');

function tableOf(file: Partial<PlanFile>, whens: readonly WhenEntry[], deadlines?: boolean): Section {
  const plan = planOf({
    cyclo: 1,
    plan: 'p',
    title: 'План',
    period: '2026-09..2026-12',
    actors: { UO: { name: 'Управление' } },
    activities: whens.map((when, index) => ({
      id: `a-${index}`,
      title: `Работа ${index}`,
      when,
      tasks: { UO: `Отчёт ${index}` },
    })),
    ...file,
  });
  return appendixView(plan, obligations(plan, days).items, ru, { deadlines }).sections[0]!;
}

/** The bullets of the table, row by row. */
function bullets(section: Section): string[] {
  return (section.rows ?? []).flatMap((row) =>
    Object.entries(row).flatMap(([key, cell]) => (/^(?:at |text$)/.test(key) ? cellTexts('page', cell) : [])),
  );
}

/** The bullets of one activity, under a table of another kind. */
function saidOf(when: WhenEntry, file: Partial<PlanFile>): string {
  return [...new Set(bullets(tableOf(file, [when])))].join(' | ');
}

const QUARTERS = { rows: 'quarter' } as const;
const LIST = { rows: 'none', table: { columns: ['text'] } } as const satisfies Partial<PlanFile>;
const RHYTHMS = {
  rows: 'none',
  table: { columns: ['rhythm', 'actors'] },
} as const satisfies Partial<PlanFile>;

describe('a time that is narrower than the place of the work', () => {
  it.each<[WhenEntry, Partial<PlanFile>, string]>([
    ['2026-10', {}, 'Отчёт 0'],
    [{ every: 'week' }, {}, 'Отчёт 0 (еженедельно)'],
    [{ during: '2026-10', by: '2026-10-20' }, {}, 'Отчёт 0 (не позднее 20 октября 2026 г.)'],
    ['2026-10', QUARTERS, 'Отчёт 0 (в октябре 2026 г.)'],
    ['2026-10..2026-12', QUARTERS, 'Отчёт 0'],
    [{ during: '2026-10', by: '2026-10-20' }, QUARTERS, 'Отчёт 0 (не позднее 20 октября 2026 г.)'],
    [{ every: 'month', by: 5 }, QUARTERS, 'Отчёт 0 (ежемесячно, не позднее 5-го числа)'],
    [{ throughout: '2026-09' }, QUARTERS, 'Отчёт 0'],
    [{ throughout: '2026-11' }, QUARTERS, 'Отчёт 0 (в течение ноября 2026 г.)'],
    ['throughout', LIST, 'Отчёт 0'],
    ['2026-10', LIST, 'Отчёт 0 (в октябре 2026 г.)'],
    ['2026-09..2026-12', LIST, 'Отчёт 0'],
    [{ every: 'month', by: 5 }, LIST, 'Отчёт 0 (ежемесячно, не позднее 5-го числа)'],
    ['as-needed', LIST, 'Отчёт 0 (по мере необходимости)'],
    ['as-needed', RHYTHMS, 'Отчёт 0'],
    [{ every: 'month', by: 5 }, RHYTHMS, 'Отчёт 0 (не позднее 5-го числа)'],
    ['2026-10', RHYTHMS, 'Отчёт 0 (в октябре 2026 г.)'],
  ])('of %j in %j', (when, file, words) => {
    expect(saidOf(when, file)).toBe(words);
  });

  it('stands apart from the words of the order, which end where they ended', () => {
    const plan = planOf({
      cyclo: 1,
      plan: 'p',
      title: 'План',
      period: '2026-10',
      actors: { UO: { name: 'Управление' } },
      activities: [
        { id: 'a', title: 'Работа', when: '2026-10-20', tasks: { UO: 'Сдача отчёта.' } },
        { id: 'b', title: 'Работа', when: '2026-10-21', tasks: { UO: 'Итоги 2026 г.' } },
      ],
    });
    const row = appendixView(plan, obligations(plan, days).items, ru).sections[0]!.rows![0]!;
    const [first, second] = cellLines('page', row['at UO']);
    expect(first?.text).toBe('Сдача отчёта (20 октября 2026 г.).');
    expect(second?.text).toBe('Итоги 2026 г. (21 октября 2026 г.)');
    for (const [line, words] of [
      [first, 'Сдача отчёта.'],
      [second, 'Итоги 2026 г.'],
    ] as const) {
      const own = (line?.pieces ?? []).filter(({ isAside }) => !isAside);
      expect(own.map(({ text }) => text).join('')).toBe(words);
    }
  });

  it('is left out where nobody wants it, and where a column says it', () => {
    const when = { every: 'month', by: 5 } as const;
    expect(bullets(tableOf({}, [when], false))[0]).toBe('Отчёт 0');
    const listed = tableOf({ rows: 'none', table: { columns: ['text', 'when'] } }, [when]);
    expect(bullets(listed)).toEqual(['Отчёт 0']);
    const titled = tableOf({ rows: 'none', table: { columns: ['title'] } }, [when]);
    expect(cellTexts('page', titled.rows?.[0]?.['title'])).toEqual([
      'Работа 0 (ежемесячно, не позднее 5-го числа)',
    ]);
  });
});

describe('what is said below the table', () => {
  const notes = (file: Partial<PlanFile>, whens: readonly WhenEntry[], deadlines?: boolean): string[] =>
    textsFor('page', tableOf(file, whens, deadlines).notes);

  it('is to which working days deadlines are moved, each once', () => {
    expect(notes({}, ['2026-10', { every: 'month' }])).toEqual([
      'Срок, который приходится на нерабочий день, переносится на предшествующий ему рабочий день: с 31.10.2026 на 30.10.2026, с 31.12.2026 на 30.12.2026.',
    ]);
    expect(notes({}, ['2026-09'])).toEqual([]);
    expect(notes({}, ['2026-10'], false)).toEqual([]);
  });

  it('is the rule alone where the days are many', () => {
    expect(notes({}, [{ every: 'week', by: 'sunday' }])).toEqual([
      'Срок, который приходится на нерабочий день, переносится на предшествующий ему рабочий день.',
    ]);
  });

  it('is what the plan means by a month, where anything leaves its day to the plan', () => {
    const deadlines = { month: 25, 'non-working-day': 'keep' } as const;
    const said = 'Пункты, для которых указан только месяц, исполняются не позднее 25-го числа.';
    expect(notes({ deadlines }, ['2026-10'])).toEqual([said]);
    expect(notes({ deadlines }, [{ every: 'month', by: 5 }, '2026-10-20'])).toEqual([]);
  });
});

describe('what ends the items of a cell', () => {
  const whens = ['2026-10-20', '2026-10', '2026-10'];
  it.each<[Punctuation, string[]]>([
    ['source', ['Отчёт 0 (20 октября 2026 г.)', 'Отчёт 1', 'Отчёт 2']],
    ['semicolons', ['Отчёт 0 (20 октября 2026 г.);', 'Отчёт 1;', 'Отчёт 2.']],
    ['none', ['Отчёт 0 (20 октября 2026 г.)', 'Отчёт 1', 'Отчёт 2']],
  ])('is %s', (punctuation, expected) => {
    expect(bullets(tableOf({ table: { punctuation } }, whens))).toEqual(expected);
  });

  it('takes the place of what the order had, but for words that are cut short', () => {
    const activities = ['Итоги за 2026 г.', 'Отчёт.', 'Сверка;'].map((text, index) => ({
      id: `a-${index}`,
      title: text,
      when: '2026-10',
      tasks: { UO: text },
    }));
    const ended = (punctuation: Punctuation): string[] =>
      bullets(tableOf({ activities, table: { punctuation } }, []));
    expect(ended('source')).toEqual(['Итоги за 2026 г.', 'Отчёт.', 'Сверка;']);
    expect(ended('semicolons')).toEqual(['Итоги за 2026 г.;', 'Отчёт;', 'Сверка.']);
    expect(ended('none')).toEqual(['Итоги за 2026 г.', 'Отчёт', 'Сверка']);
  });
});
