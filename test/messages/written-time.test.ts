import { describe, expect, it } from 'vitest';
import { failures as en } from '../../src/messages/en/failures/failures.ts';
import { failures as ru } from '../../src/messages/ru/failures/failures.ts';
import { choices, months, period } from '../../src/messages/ru/time/periods.ts';
import { monthFromWords } from '../../src/messages/phrases/written-time.ts';

describe('what people type for a month', () => {
  it.each([
    ['октябрь 2010', '2010-10'],
    ['Октября 2010 г.', '2010-10'],
    ['October 2010', '2010-10'],
    ['октябрь', undefined],
    ['совещание 2010', undefined],
    ['October 0', undefined],
  ])('%s', (text, month) => expect(monthFromWords(text)).toBe(month));

  it('is told what it lacks', () => {
    expect(ru['not-a-month']({ option: '--month', text: 'октябрь' })).toContain('не указан год');
    expect(en['not-a-month']({ option: '--month', text: 'October' })).toContain('has no year');
    expect(ru['not-a-month']({ option: '--month', text: 'скоро' })).toContain('«скоро» — не месяц');
  });
});

it.each([
  ['01.11.10', 'год пишется четырьмя цифрами: 01.11.2010', 'four figures: 2010-11-01'],
  ['30.02.2010', 'даты «30.02.2010» не существует', 'no day “30.02.2010”'],
  ['31.02.10', '«31.02.10» — не дата', '“31.02.10” is not a date'],
  ['октябрь', 'указан только месяц', 'is a month; give a day'],
  ['потом', '«потом» — не дата', '“потом” is not a date'],
])('a day that is none is told by its cause: %s', (text, russian, english) => {
  expect(ru['not-a-day']({ option: '--date', text })).toContain(russian);
  expect(en['not-a-day']({ option: '--date', text })).toContain(english);
});

describe('an occurrence in Russian words', () => {
  it.each([
    ['2010-10', 'октябрь 2010 г.'],
    ['2010-10-05', '05.10.2010'],
    ['2026-W40', '28.09–04.10.2026'],
    ['2026-W53', '28.12.2026–03.01.2027'],
    ['2020-W01', '30.12.2019–05.01.2020'],
    ['2026-Q1', 'I квартал 2026 г.'],
    ['2010-H2', 'II полугодие 2010 г.'],
    ['2010', '2010 г.'],
    ['2010-08..2010-12', 'август–декабрь 2010 г.'],
    ['2010-12..2011-03', 'декабрь 2010 г. — март 2011 г.'],
    ['2010-10-04..2010-10-10', '04.10–10.10.2010'],
    ['Q7', 'Q7'],
  ])('%s', (id, words) => expect(period(id)).toBe(words));

  it('stands beside the id where the id is to be typed', () => {
    expect(choices(['2010-09', '2010-Q4'])).toBe('2010-09 (сентябрь 2010 г.), 2010-Q4 (IV квартал 2010 г.)');
  });

  it('of months in rows and years', () => {
    expect(months(['2011-03', '2010-08', '2010-10', '2010-11', '2010-12'])).toBe(
      'август, октябрь–декабрь 2010 г. и март 2011 г.',
    );
  });
});
