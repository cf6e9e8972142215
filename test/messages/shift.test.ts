import { describe, expect, it } from 'vitest';
import { assembleCalendar } from '../../src/calendar/production/assemble-calendar.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { en } from '../../src/messages/en.ts';
import { ru } from '../../src/messages/ru.ts';
import { shiftWords } from '../../src/messages/phrases/shift.ts';
import { whenProblemWords } from '../../src/messages/phrases/when-problem.ts';

const calendar = builtInCalendar('ru');

describe('why a deadline was moved', () => {
  it.each([
    [
      '2010-10-31',
      '2010-10-29',
      '31.10.2010 — воскресенье, срок 29.10.2010',
      '31/10/2010 — Sunday, due 29/10/2010',
    ],
    [
      '2010-11-04',
      '2010-11-03',
      '04.11.2010 — День народного единства, срок 03.11.2010',
      '04/11/2010 — National Unity Day, due 03/11/2010',
    ],
    [
      '2010-11-05',
      '2010-11-08',
      '05.11.2010 — выходной, перенесённый с 13.11.2010, срок 08.11.2010',
      '05/11/2010 — a day off moved from 13/11/2010, due 08/11/2010',
    ],
  ])('%s', (deadline, effectiveDeadline, russian, english) => {
    expect(shiftWords({ deadline, effectiveDeadline }, calendar, ru)).toBe(russian);
    expect(shiftWords({ deadline, effectiveDeadline }, calendar, en)).toBe(english);
  });

  it('is nothing where it wasn’t', () => {
    expect(
      shiftWords({ deadline: '2010-10-29', effectiveDeadline: '2010-10-29' }, calendar, ru),
    ).toBeUndefined();
  });

  it('has a word for a day off that a calendar of one’s own does not name', () => {
    const own = assembleCalendar({
      'cyclo-calendar': 1,
      calendar: 'own',
      extends: 'ru',
      'days-off': [{ date: '2010-10-29' }],
    });
    const moved = { deadline: '2010-10-29', effectiveDeadline: '2010-10-28' };
    expect(shiftWords(moved, own, ru)).toBe('29.10.2010 — нерабочий день, срок 28.10.2010');
  });

  it('translates every holiday of the calendars that come with the program', () => {
    for (let year = 2010; year <= 2027; year++) {
      for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 86_400_000) {
        const deadline = new Date(time).toISOString().slice(0, 10);
        if (calendar.isWorking(deadline)) continue;
        const words = shiftWords(
          { deadline, effectiveDeadline: calendar.nextWorking(deadline) },
          calendar,
          en,
        );
        expect(words).not.toMatch(/[а-яё]/i);
      }
    }
  });
});

it('a rule that cannot be is explained in the words of a check', () => {
  expect(whenProblemWords({ kind: 'no-such-day', month: '2010-11', day: 31 }, ru)).toBe(
    'В ноябре 2010 г. нет 31-го числа. Для последнего дня месяца напишите last-day.',
  );
  expect(whenProblemWords({ kind: 'repeated', occurrence: '2010-10' }, en)).toContain(
    '2010-10 is already in this list',
  );
  expect(whenProblemWords({ kind: 'only-weekly' }, ru)).toContain('weekday: {last: monday}');
});
