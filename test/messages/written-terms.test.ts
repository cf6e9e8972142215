import { describe, expect, it } from 'vitest';
import { monthsBetween, type Month } from '../../src/calendar/day.ts';
import { readWhenWords } from '../../src/messages/phrases/read-when.ts';
import { phrases } from '../../src/messages/ru/time/when-phrases.ts';
import { whenEntry } from '../../src/plan/when/write.ts';

/** The first meaning of words, as a plan writes it. */
const meaning = (words: string, period: readonly Month[]): unknown => {
  const [when] = readWhenWords(words, { when: { phrases } }, period);
  return when && whenEntry(when);
};

const SCHOOL_YEAR = monthsBetween('2026-09', '2027-05');

describe('terms as people write them', () => {
  it.each<readonly [words: string, entry: unknown]>([
    ['до 25 числа каждого месяца', { every: 'month', by: 25 }],
    ['Ежемесячно, до 5-го', { every: 'month', by: 5 }],
    ['последний понедельник', { every: 'month', weekday: { last: 'monday' } }],
    ['каждый последний четверг месяца', { every: 'month', weekday: { last: 'thursday' } }],
    ['еженедельно (пятница)', { every: 'week', weekday: 'friday' }],
    ['каждую среду', { every: 'week', weekday: 'wednesday' }],
    ['пн', { every: 'week', weekday: 'monday' }],
    [
      'ежеквартально, до 10 числа месяца, следующего за отчетным',
      { every: 'quarter', by: { day: 10, of: 'following-month' } },
    ],
    ['1 раз в неделю', { every: 'week' }],
    ['в течении года', 'throughout'],
    ['постоянно', 'throughout'],
    ['при необходимости', 'as-needed'],
    ['28.10', '2026-10-28'],
    ['28.01.27 г.', '2027-01-28'],
    ['15, 22 сент.', ['2026-09-15', '2026-09-22']],
    ['05.10, 12.10', ['2026-10-05', '2026-10-12']],
    ['14.09-25.09', '2026-09-14..2026-09-25'],
    ['1 – 15 сентября', '2026-09-01..2026-09-15'],
    ['с 25.12 по 10.01', '2026-12-25..2027-01-10'],
    ['до 28.10', { during: '2026-10', by: '2026-10-28' }],
    ['к 1 сентября', { during: '2026-09', by: '2026-09-01' }],
    ['до конца мая', { during: '2027-05', by: 'last-day' }],
    ['сентябрь–октябрь', '2026-09..2026-10'],
    ['Сентябрь - май', '2026-09..2027-05'],
    ['октябрь, декабрь, март', ['2026-10', '2026-12', '2027-03']],
    ['I полугодие', '2026-09..2026-12'],
    ['2 полугодие', '2027-01..2027-05'],
    ['сентябрь (1 неделя)', '2026-09-01..2026-09-06'],
    ['2-3 неделя сентября', '2026-09-07..2026-09-20'],
    ['1 декада октября', '2026-10-01..2026-10-10'],
    ['по усмотрению', undefined],
  ])('%s', (words, entry) => {
    expect(meaning(words, SCHOOL_YEAR)).toEqual(entry);
  });

  it.each<readonly [words: string, entry: unknown]>([
    ['до 25', { during: '2026-10', by: 25 }],
    ['25 числа', '2026-10-25'],
    ['I неделя', '2026-10-01..2026-10-04'],
    ['последняя неделя', '2026-10-26..2026-10-31'],
    ['в конце месяца', '2026-10-21..2026-10-31'],
    ['в течение месяца', 'throughout'],
  ])('%s, of the month that is spoken of', (words, entry) => {
    expect(meaning(words, ['2026-10'])).toEqual(entry);
  });

  it('a month of several is not guessed', () => {
    expect(meaning('25 числа', SCHOOL_YEAR)).toBeUndefined();
    expect(meaning('I неделя', SCHOOL_YEAR)).toBeUndefined();
  });
});
