import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, firstDay, lastDay, type Month } from '../../src/calendar/day.ts';
import { assembleCalendar } from '../../src/calendar/production/assemble-calendar.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { en } from '../../src/messages/en.ts';
import { ru } from '../../src/messages/ru.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { calendarMonth, type CalendarMonth } from '../../src/progress/calendar-month.ts';
import { due } from '../../src/progress/due.ts';
import { renderCalendarGrid } from '../../src/render/calendar-grid.ts';
import { renderJson } from '../../src/render/json.ts';
import { plainPaint, terminalPaint } from '../../src/render/paint.ts';
import { cellWidth } from '../../src/render/terminal/cell-width.ts';
import { renderPipe } from '../../src/render/views/pipe.ts';
import { calendarView } from '../../src/views/calendar.ts';
import { planOf, seedPlan } from '../exporters/plans.ts';

const russia = builtInCalendar('ru');
const today = '2010-11-10';

function view(month: Month, plan: Plan = seedPlan(), calendar = russia): CalendarMonth {
  const { items } = due(plan, calendar, [], { today, from: firstDay(month), to: lastDay(month) });
  return calendarMonth(month, calendar, items);
}

const views = new Map<Month, CalendarMonth>();
/** What the same month of the first plan has does not depend on how it is shown. */
function shared(month: Month): CalendarMonth {
  const found = views.get(month) ?? view(month);
  views.set(month, found);
  return found;
}

const style = { messages: en, paint: plainPaint, width: 80, today };
const grid = (month: Month, more: Partial<typeof style> = {}): string =>
  renderCalendarGrid(shared(month), { ...style, ...more });

describe('a month in the terminal', () => {
  it('tells days off, short days and working Saturdays apart without colour', () => {
    const lines = grid('2010-11').split('\n');
    expect(lines[2]?.split(/\s{2,}/)).toEqual([
      '44',
      '1',
      '2',
      '3 short',
      '4 off',
      '5 off',
      '6 off',
      '7 off',
    ]);
    expect(lines[4]?.split(/\s{2,}▸?/)).toEqual(['45', '8', '9', '10', '11', '12', '13 worked', '14 off']);
  });

  it('says why, and counts working days', () => {
    const text = renderCalendarGrid(view('2010-11'), { ...style, messages: ru, width: 120 });
    expect(text).toContain('4 чт   День народного единства — ТК РФ, ст. 112\n');
    expect(text).toContain('5 пт   Перенос выходного дня с 13.11.2010 — Постановление');
    expect(text).toContain('13 сб  рабочий день: выходной перенесён на 05.11.2010 — Постановление');
    expect(text).toContain('21 рабочий день, из них 1 сокращённый\n');
  });

  it('takes days in a row that have one reason together', () => {
    expect(renderCalendarGrid(view('2010-01'), { ...style, messages: ru })).toContain(
      '1–5    Новогодние каникулы — ТК РФ, ст. 112',
    );
  });

  it('shows what falls due on its day, and what does not fit the day below', () => {
    const text = grid('2010-11');
    const [, thirtieth = ''] = /^48 .*\n((?:.+\n)*)/m.exec(text) ?? [];
    expect(thirtieth.trim().split(/\n\s*/)).toEqual(['● Контрол…', '● Семинар…', '+7']);
    expect(text).toContain('30 Tue ● Контроль защиты персональных данных — Управление... · pdn-inspection\n');
    expect(text.match(/● .* — /g)).toHaveLength(9);
  });

  it('has every day once and in the column of its weekday, in every language and year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 60, max: 200 }),
        fc.constantFrom('en' as const, 'ru' as const),
        (count, width, language) => {
          const messages = { en, ru }[language];
          const month = addMonths('1995-01', count);
          const [body = ''] = renderCalendarGrid(view(month), { ...style, messages, width }).split('\n\n');
          const cells = Math.min(24, Math.floor((width - 3) / 7));
          const days: string[] = [];
          for (const line of body.split('\n').filter((each) => /^\d\d /.test(each))) {
            for (let column = 0; column < 7; column++) {
              const [number] = /\d+/.exec(line.slice(3 + column * cells, 3 + (column + 1) * cells)) ?? [];
              if (number) days.push(`${month}-${number.padStart(2, '0')} ${column}`);
            }
          }
          const expected = calendarMonth(month, russia, []).days.map(
            ({ day }) => `${day} ${(new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7}`,
          );
          expect(days).toEqual(expected);
        },
      ),
    );
  });

  it('fits the terminal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 200 }),
        fc.constantFrom('2010-09', '2010-10', '2010-11', '2040-02'),
        fc.constantFrom('en' as const, 'ru' as const),
        (width, month, language) => {
          const text = grid(month, { width, messages: { en, ru }[language] });
          expect(Math.max(...text.split('\n').map((line) => cellWidth(line)))).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('says the same in colour', async () => {
    const paint = await terminalPaint();
    for (const month of ['2010-11', '2010-10']) {
      const coloured = grid(month, { paint });
      expect(coloured).not.toBe(grid(month));
      expect(stripVTControlCharacters(coloured)).toBe(grid(month));
    }
  });

  it('says so where there is no data for the year', () => {
    expect(grid('2040-02')).toContain('! The calendar ru has no data for 2040');
    expect(grid('2010-02')).not.toContain('no data');
  });
});

const RULES = [
  { id: 'meeting', title: 'Meeting', when: '2026-11-04', tasks: { A: 'Meet', B: 'Come' } },
  { id: 'as-needed', title: 'As needed', when: 'as-needed', tasks: { A: 'Help' } },
  { id: 'gone', title: 'Gone', when: '2026-11', withdrawn: { by: 'order' }, tasks: { A: 'Nothing' } },
];
const small = planOf({
  cyclo: 1,
  plan: 'small',
  title: 'Small',
  period: '2026-10..2026-12',
  actors: { A: { name: 'A' }, B: { name: 'B' } },
  activities: RULES,
});

describe('a month for programs and pipes', () => {
  it('puts a deadline on the day it is moved to', () => {
    const lines = renderPipe(calendarView(view('2026-11', small), 'all', en)).split('\n');
    expect(lines.filter((line) => line.includes('meeting'))).toEqual([
      '2026-11-03  short    A  meeting  Meet',
      '2026-11-03  short    B  meeting  Come',
    ]);
    expect(lines).toContain('2026-11-04  off      -  -        День народного единства — ТК РФ, ст. 112');
    expect(lines.join('\n')).not.toContain('Help');
  });

  it('has every day, its kind and its items', () => {
    const { days, ...month } = JSON.parse(
      renderJson(calendarView(view('2026-11', small), 'all', en).record()),
    ) as {
      days: { date: string; items: object[] }[];
    };
    expect(month).toEqual({
      schemaVersion: 2,
      month: '2026-11',
      calendar: 'ru',
      covered: true,
      workingDays: 20,
      shortDays: 1,
    });
    expect(days).toHaveLength(30);
    expect(days[2]).toMatchObject({ date: '2026-11-03', kind: 'short', source: 'ТК РФ, ст. 95' });
    expect(days[2]?.items).toMatchObject([
      {
        activity: 'meeting',
        actor: 'A',
        deadline: '2026-11-04',
        effectiveDeadline: '2026-11-03',
        status: 'upcoming',
      },
      { activity: 'meeting', actor: 'B' },
    ]);
    expect(days[3]).toEqual({
      date: '2026-11-04',
      kind: 'off',
      name: 'День народного единства',
      source: 'ТК РФ, ст. 112',
      items: [],
    });
  });

  it('counts working days as the Government does', () => {
    const counts = ['2010-08', '2010-09', '2010-10', '2010-11', '2010-12'].map(
      (month) => view(month).workingDays,
    );
    expect(counts).toEqual([22, 22, 21, 21, 23]);
  });

  it('words days that a calendar of one’s own says little of', () => {
    const own = assembleCalendar({
      'cyclo-calendar': 1,
      calendar: 'own',
      'days-off': [{ date: '2026-10-05' }, { date: '2026-10-06', name: 'Town day' }],
      'working-days': [{ date: '2026-10-10' }, { date: '2026-10-11', to: '2026-10-05' }],
      'short-days': [{ date: '2026-10-11' }, { date: '2026-10-12' }],
    });
    const lines = renderPipe(calendarView(view('2026-10', small, own), 'all', en));
    expect(
      lines
        .split('\n')
        .map((line) => line.split(/\s{2,}/).at(-1))
        .slice(0, 6),
    ).toEqual([
      'a day off',
      'Town day',
      'a working day',
      'worked in place of 05/10/2026, an hour shorter',
      'an hour shorter',
      '',
    ]);
  });
});
