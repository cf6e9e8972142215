import { describe, expect, it } from 'vitest';
import { monthsBetween } from '../../src/calendar/day.ts';
import { en } from '../../src/messages/en.ts';
import { readWhenWords } from '../../src/messages/phrases/read-when.ts';
import { whenWords } from '../../src/messages/phrases/when.ts';
import { ru } from '../../src/messages/ru.ts';
import { spanForms } from '../../src/messages/ru/time/span-words.ts';
import { readSpans, spanNames, withSpanNames } from '../../src/plan/entries/spans.ts';
import type { WhenEntry } from '../../src/plan/generated/plan-file.ts';
import { readWhen } from '../../src/plan/when/entry.ts';
import { whenEntry } from '../../src/plan/when/write.ts';

const SETS = readSpans({
  'cyclo-spans': 1,
  year: '2026-27',
  sets: {
    'school-quarters': {
      name: 'учебные четверти',
      spans: {
        q1: { name: 'I четверть', dates: '2026-09-01..2026-10-25' },
        q2: { name: 'II четверть', dates: '2026-11-05..2026-12-30' },
      },
    },
    'school-holidays': {
      name: 'каникулы',
      spans: {
        'autumn-holidays': { name: 'осенние каникулы', dates: '2026-10-26..2026-11-04' },
        'winter-holidays': {
          name: 'зимние каникулы',
          during: 'на зимних каникулах',
          dates: '2026-12-31..2027-01-10',
        },
      },
    },
  },
});
const NAMES = spanNames(SETS);
const PERIOD = monthsBetween('2026-09', '2027-05');
const named = (entry: WhenEntry) => withSpanNames(readWhen(entry), SETS);

describe('the name of a span', () => {
  it.each([
    ['I четверть', 'в I четверти', 'I четверти'],
    ['II четверть', 'во II четверти', 'II четверти'],
    ['III четверть', 'в III четверти', 'III четверти'],
    ['1-я четверть', 'в 1-й четверти', '1-й четверти'],
    ['2-й триместр', 'во 2-м триместре', '2-го триместра'],
    ['первое полугодие', 'в первом полугодии', 'первого полугодия'],
    ['Осенние каникулы', 'в осенние каникулы', 'осенних каникул'],
    ['методическая неделя', 'в методическую неделю', 'методической недели'],
    ['зимняя экзаменационная сессия', 'в зимнюю экзаменационную сессию', 'зимней экзаменационной сессии'],
    ['весенний семестр', 'в весеннем семестре', 'весеннего семестра'],
    ['Масленица', 'в период «Масленица»', 'периода «Масленица»'],
  ])('%s in sentences', (name, during, genitive) => {
    expect(spanForms({ name })).toMatchObject({ during, genitive });
  });

  it('is said as the file has it, where it has it', () => {
    const words = { name: 'Масленица', genitive: 'Масленицы', during: 'на Масленицу' };
    expect(spanForms(words)).toMatchObject({ during: 'на Масленицу', genitive: 'Масленицы' });
    expect(spanForms({ name: 'смены лагеря', each: 'каждую смену' }).each).toBe('каждую смену');
  });
});

describe('a time in a span, in words', () => {
  it.each<[WhenEntry, string, string]>([
    [
      { during: 'q1', by: 'last-working-day' },
      'в I четверти, не позднее последнего рабочего дня',
      'in I четверть, by the last working day',
    ],
    ['autumn-holidays', 'в осенние каникулы', 'in осенние каникулы'],
    ['winter-holidays', 'на зимних каникулах', 'на зимних каникулах'],
    [
      { during: 'q1..q2' },
      'с начала I четверти до конца II четверти',
      'from the beginning of I четверть to the end of II четверть',
    ],
    [
      { every: 'school-quarters', by: { 'working-day': 3 } },
      'каждую четверть, не позднее 3-го рабочего дня',
      'in each of учебные четверти, by the 3rd working day',
    ],
    [
      { during: 'q2', weekday: { first: 'monday' } },
      'во II четверти, в первый понедельник',
      'in II четверть, on the first Monday',
    ],
    [
      { every: 'week', in: ['q1', 'q2'], by: 'friday' },
      'еженедельно в I четверти и во II четверти, не позднее пятницы',
      'weekly in I четверть and in II четверть, by Friday',
    ],
    [
      { throughout: ['autumn-holidays', 'q2'] },
      'в течение осенних каникул и II четверти',
      'throughout осенние каникулы and II четверть',
    ],
    [
      { every: 'month', from: 'q2' },
      'ежемесячно начиная с II четверти',
      'monthly beginning with II четверть',
    ],
    [{ 'as-needed': 'q1' }, 'по мере необходимости в I четверти', 'as needed in I четверть'],
    [
      { during: 'q1', by: { day: 10, of: 'following-month' } },
      'в I четверти, не позднее 10-го числа месяца, следующего за окончанием периода',
      'in I четверть, by the 10th of the month after its end',
    ],
  ])('%j', (entry, russian, english) => {
    const when = named(entry);
    expect(whenWords(when, ru, PERIOD)).toBe(russian);
    expect(whenWords(when, en, PERIOD)).toBe(english);
    for (const messages of [ru, en]) {
      const words = whenWords(when, messages, PERIOD);
      expect(readWhenWords(words, messages, PERIOD, undefined, NAMES)).toEqual([when]);
    }
    expect(readWhen(whenEntry(when))).toEqual(readWhen(entry));
  });

  it('is not read where the plan has no such span', () => {
    expect(readWhenWords('в III четверти', ru, PERIOD, undefined, NAMES)).toEqual([]);
    expect(readWhenWords('в I четверти', ru, PERIOD)).toEqual([]);
  });

  it('is read as orders write it, too', () => {
    expect(readWhenWords('в I четверти, до последнего рабочего дня', ru, PERIOD, undefined, NAMES)).toEqual([
      named({ during: 'q1', by: 'last-working-day' }),
    ]);
  });
});
