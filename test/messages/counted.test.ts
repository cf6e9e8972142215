import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agreed as englishWord, counted as englishCount } from '../../src/messages/en/counted.ts';
import { agreed, counted, RECORDS } from '../../src/messages/ru/counted.ts';

it.each([
  [0, '0 записей'],
  [1, '1 запись'],
  [2, '2 записи'],
  [5, '5 записей'],
  [11, '11 записей'],
  [14, '14 записей'],
  [21, '21 запись'],
  [112, '112 записей'],
  [122, '122 записи'],
])('%i: %s', (count, words) => {
  expect(counted(count, RECORDS)).toBe(words);
});

it('a word of two forms has the second for every number but those that end in one', () => {
  expect([1, 2, 5, 21].map((count) => agreed(count, ['выполнен', 'выполнено']))).toEqual([
    'выполнен',
    'выполнено',
    'выполнено',
    'выполнен',
  ]);
});

it('agrees with the plural rules of Unicode for every whole number', () => {
  const russian = new Intl.PluralRules('ru');
  const english = new Intl.PluralRules('en');
  fc.assert(
    fc.property(fc.nat(), (count) => {
      expect(agreed(count, ['one', 'few', 'many'])).toBe(russian.select(count));
      expect(englishWord(count, 'one', 'other')).toBe(english.select(count));
    }),
  );
});

it('English adds an s where nothing else is said', () => {
  expect([
    englishCount(1, 'record'),
    englishCount(3, 'record'),
    englishCount(2, 'activity', 'activities'),
  ]).toEqual(['1 record', '3 records', '2 activities']);
});
