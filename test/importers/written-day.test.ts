import { describe, expect, it } from 'vitest';
import { writtenDay, writtenMonth } from '../../src/importers/written-day.ts';

describe('a month', () => {
  it.each([
    '2026-10',
    '10.2026',
    '10/2026',
    '01.10.2026',
    '1/10/2026',
    'окт.26',
    'Окт 2026',
    'октябрь 2026 г.',
    'Oct-26',
    'October 2026',
    '46296',
    '10,2026',
  ])('is %s', (text) => expect(writtenMonth(text)).toBe('2026-10'));

  it.each(['10.201', '10,201'])('is 2010-10, of which a spreadsheet made the number %s', (text) =>
    expect(writtenMonth(text)).toBe('2010-10'),
  );

  it.each([
    '10',
    '2026',
    '46297',
    '10.2',
    '10.20',
    '1 октября 2026',
    '13.2026',
    '15.10.2026',
    'октябрь',
    'окт',
    '2026-10-01',
    'ма 2026',
    'зима 2026',
  ])('is not %s', (text) => expect(writtenMonth(text)).toBeUndefined());
});

describe('a day', () => {
  it.each([
    '5.10.2010',
    '05/10/2010',
    '5-10-2010 г.',
    '2010-10-05',
    '5 октября 2010 года',
    '05.10.10',
    '40456',
  ])('is %s', (text) =>
    expect(writtenDay(text, '20')).toEqual({ day: '2010-10-05', isShort: text === '05.10.10' }),
  );

  it.each(['5.10', '5 октября', 'вчера', '31.09.2010', '5.10-2010', '10', '2010', '99999', '1234567'])(
    'is not %s',
    (text) => expect(writtenDay(text, '20')).toBeUndefined(),
  );
});
