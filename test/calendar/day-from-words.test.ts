import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { addDays, isDay, toUtc } from '../../src/calendar/day.ts';
import { dayFromWords } from '../../src/calendar/day-from-words.ts';
import { readDay } from '../../src/commands/today.ts';
import { runs } from '../runs.ts';

const today = (): string => '2010-10-05';

/** From the far side of the date line to the other, with DST at midnight (São Paulo) and a day left out (Apia, 2011-12-30). */
const ZONES = [
  'UTC',
  'Asia/Yekaterinburg',
  'America/Sao_Paulo',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Pacific/Niue',
];

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('a day in words', () => {
  it.each([
    ['5 октября 2010', '2010-10-05'],
    ['5 октября 2010 г.', '2010-10-05'],
    ['05 Октября 2011 года', '2011-10-05'],
    ['31 декабря', '2010-12-31'],
    ['1 мая', '2010-05-01'],
    ['3 мар', '2010-03-03'],
    ['3 нояб. 2012', '2012-11-03'],
    ['29 февраля 2012', '2012-02-29'],
    ['5 October 2010', '2010-10-05'],
    ['5 oct', '2010-10-05'],
    ['October 5, 2011', '2011-10-05'],
    ['May 1st', '2010-05-01'],
    ['22nd December 2010', '2010-12-22'],
    ['  вчера ', '2010-10-04'],
    ['Yesterday', '2010-10-04'],
    ['сегодня', '2010-10-05'],
    ['today', '2010-10-05'],
    ['завтра', '2010-10-06'],
    ['tomorrow', '2010-10-06'],
  ])('%s is %s', (text, day) => {
    expect(dayFromWords(text, today)).toBe(day);
  });

  it.each([
    '31 ноября',
    '29 февраля',
    '0 мая',
    '5 м',
    '5 ма',
    '5 мартобря',
    '5 октября 10',
    'октябрь',
    '5',
    '',
    'toString',
  ])('“%s” is none', (text) => {
    expect(dayFromWords(text, today)).toBeUndefined();
  });

  it.each(ZONES)('is every day of the calendar, read in %s', (name) => {
    process.env['TZ'] = name;
    const formats = (['ru', 'en'] as const).map(
      (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    );
    for (const first of ['2000-01-01', '2011-01-01', '2012-01-01']) {
      for (let count = 0; count < 366; count++) {
        const day = addDays(first, count);
        for (const format of formats) {
          const text = format.format(toUtc(day));
          expect(dayFromWords(text, today), text).toBe(day);
        }
      }
    }
  });

  it('is a day or nothing, whatever is typed', () => {
    const words = fc.array(
      fc.constantFrom('5', '31', ' ', 'октября', 'May', '2010', ',', 'г.', 'вчера', '.', 'st'),
      {
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          words.map((parts) => parts.join('')),
        ),
        (text) => {
          const day = dayFromWords(text, today);
          expect(day === undefined || isDay(day)).toBe(true);
        },
      ),
      { numRuns: runs(5000) },
    );
  });
});

describe('a day on the command line', () => {
  it('asks what day it is only where the words leave it open', async () => {
    const unasked = (): never => {
      throw new Error('asked');
    };
    expect(await readDay('2010-10-05', '--date', unasked)).toBe('2010-10-05');
    expect(await readDay('5.10.2010', '--date', unasked)).toBe('2010-10-05');
    expect(await readDay('5 октября 2010', '--date', unasked)).toBe('2010-10-05');
    await expect(readDay('5 октября', '--date', unasked)).rejects.toThrow('asked');
  });

  it.each(['30.02.2010', '2010-02-30', '2010-13-01', '5.10', 'послезавтра'])('refuses %s', async (text) => {
    await expect(readDay(text, '--date', today)).rejects.toMatchObject({
      code: 'not-a-day',
      args: { option: '--date', text },
    });
  });
});
