import { describe, expect, it } from 'vitest';
import { ru } from '../../src/messages/ru.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { PlanFile, WhenEntry } from '../../src/plan/generated/plan-file.ts';
import { finerTimes } from '../../src/views/appendix/finer-time.ts';
import { bulletsIn } from '../../src/views/appendix/points.ts';
import { obligations, type Item } from '../../src/progress/obligations.ts';
import { planTable } from '../../src/progress/table.ts';
import { seedPlan } from '../exporters/plans.ts';
import { days, planOf } from '../progress/world.ts';

/** The bullet of an activity in the row it stands in first. */
function bullet(when: WhenEntry, more: Partial<PlanFile> = {}): string {
  const plan = planOf([{ when, tasks: { UO: 'Отчёт' } }], more);
  const cell = planTable(plan, obligations(plan, days).items).rows.find(({ cells }) => cells[0]!.length > 0)!
    .cells[0]!;
  return bulletWords(plan, cell)[0]!;
}

/** The bullets of a cell with what its row does not say of their times. */
function bulletWords(plan: Plan, cell: readonly Item[]): string[] {
  const unit = plan.rows === 'none' ? undefined : plan.rows;
  return bulletsIn(cell.map((item) => ({ item, isContinued: false }))).map(({ words, all }) => {
    const time = finerTimes(plan, { unit }, ru)(all);
    return time === undefined ? words : `${words} (${time})`;
  });
}

describe('a bullet in the row of a month', () => {
  it.each<[WhenEntry, string]>([
    ['2010-10', 'Отчёт'],
    ['2010-08..2010-12', 'Отчёт'],
    ['throughout', 'Отчёт'],
    ['as-needed', 'Отчёт'],
    [{ every: 'month' }, 'Отчёт'],
    [{ every: 'month', by: 'last-day' }, 'Отчёт'],
    [{ every: 'quarter' }, 'Отчёт'],
    [{ every: 'month', by: 5 }, 'Отчёт (не позднее 5-го числа)'],
    [{ every: 'quarter', by: 5 }, 'Отчёт (не позднее 5-го числа)'],
    [
      { every: 'month', by: { day: 10, of: 'following-month' } },
      'Отчёт (не позднее 10-го числа месяца, следующего за отчётным)',
    ],
    [{ every: 'month', weekday: { last: 'monday' } }, 'Отчёт (в последний понедельник месяца)'],
    [{ every: 'week', weekday: 'monday' }, 'Отчёт (по понедельникам)'],
    [{ every: 'week', by: 'friday' }, 'Отчёт (не позднее пятницы)'],
    ['2010-10-05', 'Отчёт (5 октября 2010 г.)'],
    [['2010-10-05', '2010-10-19'], 'Отчёт (5 и 19 октября 2010 г.)'],
    ['2010-10-05..2010-10-20', 'Отчёт (с 5 по 20 октября 2010 г.)'],
    [{ every: 'day' }, 'Отчёт'],
    [{ every: 'day', days: 'all' }, 'Отчёт (включая выходные)'],
    [{ every: 'month', times: { a: { by: 5 }, b: { by: 20 } } }, 'Отчёт (не позднее 5-го и 20-го числа)'],
    [{ during: '2010-12', by: '2011-02-01' }, 'Отчёт (не позднее 1 февраля 2011 г.)'],
    [{ every: 'month', by: 5, words: 'до 5 числа' }, 'Отчёт (до 5 числа)'],
  ])('%j', (when, words) => {
    expect(bullet(when)).toBe(words);
  });

  it('says nothing of what the plan means by a month', () => {
    const deadlines = { month: 25 } as const;
    expect(bullet({ every: 'month', by: 25 }, { deadlines })).toBe('Отчёт');
    expect(bullet({ every: 'month', by: 'last-day' }, { deadlines })).toBe(
      'Отчёт (не позднее последнего дня месяца)',
    );
  });

  it('is that of its own task, whatever else in the cell has the same words', () => {
    const plan = planOf([
      { when: { every: 'month', in: '2010-10', by: 5 }, tasks: { UO: 'Отчёт' } },
      { when: '2010-10-19', tasks: { UO: 'Отчёт' } },
    ]);
    const cell = obligations(plan, days).items;
    expect(bulletWords(plan, cell)).toEqual(['Отчёт (не позднее 5-го числа)', 'Отчёт (19 октября 2010 г.)']);
  });

  it('in the row of a quarter says which month', () => {
    expect(bullet({ every: 'quarter', by: 5 }, { rows: 'quarter' })).toBe(
      'Отчёт (не позднее 5-го числа последнего месяца квартала)',
    );
  });

  it('has the order’s own words and no others in the plan of 2010', () => {
    const plan = seedPlan();
    for (const { cells } of planTable(plan, obligations(plan, days).items).rows) {
      for (const cell of cells) expect(bulletWords(plan, cell)).toEqual(cell.map(({ text }) => text));
    }
  });
});

it('of several days of a rule, a bullet names those of its row', () => {
  const when = { every: 'month', in: '2010-10', times: { a: { by: 5 }, b: { by: 20 } } } as const;
  expect(bullet(when, { rows: 'week' })).toBe('Отчёт (не позднее 5-го числа)');
});
