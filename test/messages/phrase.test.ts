import { expect, it } from 'vitest';
import { fact, numbered, readings, table } from '../../src/messages/phrases/phrase.ts';

const phrase = table(
  { day: fact('day', numbered(String, /^(\d+)/)), year: fact('year', numbered(String, /^(\d\d)/, 2000)) },
  [
    ['[by|before] the {day}[|th]', { by: 'day' }],
    ['[in {year}|some day]', { term: 'date' }],
  ],
);

it('says the first of the alternatives of a row that fits', () => {
  expect(phrase.say({ by: 'day', day: 5 })).toBe('by the 5');
  expect(phrase.say({ term: 'date', year: 2010 })).toBe('in 2010');
  expect(phrase.say({ term: 'date' })).toBe('some day');
});

it.each(['by the 5', 'by the 5th', 'before the 5', 'before the 5th'])('reads all of them: %s', (text) => {
  expect(readings(phrase, text)).toEqual([{ by: 'day', day: 5 }]);
});

it('reads a number from where it is counted', () => {
  expect(readings(phrase, 'in 26')).toEqual([{ term: 'date', year: 2026 }]);
});
