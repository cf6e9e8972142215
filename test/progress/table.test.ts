import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, firstDay, lastDay } from '../../src/calendar/day.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { planTable } from '../../src/progress/table.ts';
import { bulletsOf } from './bullets.ts';
import { planOf } from '../exporters/plans.ts';
import { runs } from '../runs.ts';

const calendar = builtInCalendar('ru');

const month = fc
  .record({ year: fc.integer({ min: 2024, max: 2027 }), number: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, number }) => `${year}-${String(number).padStart(2, '0')}`);
const span = fc.tuple(month, month).map((pair) => pair.toSorted().join('..'));
const by = fc.constantFrom('last-day', 'last-working-day', 5, 31);
const when = fc.oneof(
  month,
  span,
  month.map((each) => `${each}-15`),
  fc.tuple(month, month).map((pair) =>
    pair
      .toSorted()
      .map((each) => `${each}-15`)
      .join('..'),
  ),
  fc.record({ every: fc.constantFrom('month', 'quarter', 'half-year', 'year'), by }),
  fc.record({ every: fc.constant('month'), by: fc.constant({ day: 10, of: 'following-month' }) }),
  fc.record({ every: fc.constant('week'), by: fc.constant('friday') }),
  fc.record({ every: fc.constant('week'), weekday: fc.constant('monday') }),
  fc.constant('throughout'),
  fc.constant('as-needed'),
);

/** Plans of every kind of row. Times may lie outside the period. */
const plan = fc
  .record({
    rows: fc.constantFrom('week', 'month', 'quarter'),
    period: span,
    whens: fc.array(when, { maxLength: 6 }),
  })
  .map(({ rows, period, whens }) => {
    const activities = whens.map((each, index) => ({
      id: `a${index}`,
      title: `${index}`,
      when: each,
      tasks: { [index % 2 ? 'A' : 'B']: `${index}` },
    }));
    const actors = { A: { name: 'A' }, B: { name: 'B' } };
    return planOf({
      cyclo: 1,
      plan: 'p',
      title: 'P',
      period,
      rows,
      actors,
      activities,
    } as unknown as PlanFile);
  });

describe('the table of a plan', () => {
  it('has every item in a row, in its actor’s column', () => {
    fc.assert(
      fc.property(plan, (each) => {
        const { items } = obligations(each, calendar);
        const { actors, rows } = planTable(each, items);
        const placed = rows.flatMap(({ cells }) =>
          cells.flatMap((cell, column) => {
            assert.ok(cell.every(({ actor }) => actor.id === actors[column]!.id));
            return cell;
          }),
        );
        assert.deepEqual(new Set(placed), new Set(items));
      }),
      { numRuns: runs(3000) },
    );
  });

  it('has rows in order that do not overlap, and covers the period without a gap', () => {
    fc.assert(
      fc.property(plan, (each) => {
        const { rows } = planTable(each, obligations(each, calendar).items);
        rows.forEach(({ key, first, last }, index) => {
          assert.ok(first <= last);
          const before = rows[index - 1];
          if (before) assert.ok(before.last < first && before.key < key);
        });
        for (const part of each.period) {
          for (const day of [firstDay(part), `${part}-15`, lastDay(part)]) {
            assert.equal(rows.filter(({ first, last }) => first <= day && day <= last).length, 1);
          }
        }
        const inside = rows.filter(
          ({ first, last }) => last >= firstDay(each.period[0]!) && first <= lastDay(each.period.at(-1)!),
        );
        inside.slice(1).forEach(({ first }, index) => assert.equal(first, addDays(inside[index]!.last, 1)));
      }),
      { numRuns: runs(3000) },
    );
  });

  it('has what runs on in every row of its time, and what is dated in the row of its date', () => {
    const rowsOf = (rows: string, time: string | object): string[] => {
      const entry = { id: 'a', title: 'A', when: time, tasks: { A: 'text' } };
      const file = {
        cyclo: 1,
        plan: 'p',
        title: 'P',
        period: '2026-10..2026-12',
        rows,
        actors: { A: { name: 'A' } },
      };
      const each = planOf({ ...file, activities: [entry] } as unknown as PlanFile);
      const table = planTable(each, obligations(each, calendar).items);
      return table.rows.filter(({ cells }) => cells[0]!.length > 0).map(({ key }) => key);
    };
    const asNeeded = { 'as-needed': '2026-10..2026-11' };
    expect(rowsOf('week', '2026-11-04')).toEqual(['2026-W45']);
    expect(rowsOf('week', '2026-10-15..2026-11-04')).toEqual(['2026-W45']);
    expect(rowsOf('week', asNeeded)).toEqual(Array.from({ length: 10 }, (_, index) => `2026-W${40 + index}`));
    expect(rowsOf('month', '2026-11-04')).toEqual(['2026-11']);
    expect(rowsOf('month', asNeeded)).toEqual(['2026-10', '2026-11']);
    expect(rowsOf('quarter', '2026-11-04')).toEqual(['2026-Q4']);
    expect(rowsOf('quarter', { throughout: '2026-08..2026-11' })).toEqual(['2026-Q3', '2026-Q4']);
  });
});

describe('the bullets of a cell', () => {
  it('are the words of each task, once', () => {
    const wording = { '2026-02': 'otherwise' };
    const tasks = { A: { text: 'text', wording } };
    const each = planOf({
      cyclo: 1,
      plan: 'p',
      title: 'P',
      period: '2026-01..2026-03',
      rows: 'quarter',
      actors: { A: { name: 'A' } },
      activities: [
        { id: 'one', title: 'One', when: { every: 'month' }, tasks },
        { id: 'two', title: 'Two', when: '2026-01', tasks: { A: 'text' } },
      ],
    });
    const [row] = planTable(each, obligations(each, calendar).items).rows;
    const [cell = []] = row?.cells ?? [];
    expect(cell.map(({ occurrence }) => occurrence.id)).toEqual(['2026-01', '2026-02', '2026-03', '2026-01']);
    const bullets = bulletsOf(cell).map(({ activity, text }) => `${activity.id} ${text}`);
    expect(bullets).toEqual(['one text', 'one otherwise', 'two text']);
  });

  it('loses no words of any plan', () => {
    fc.assert(
      fc.property(plan, (each) => {
        for (const { cells } of planTable(each, obligations(each, calendar).items).rows) {
          for (const cell of cells) {
            const words = (items: typeof cell): Set<string> =>
              new Set(items.map(({ task, text }) => `${task.actor} ${text}`));
            expect(words(bulletsOf(cell))).toEqual(words(cell));
          }
        }
      }),
    );
  });
});
