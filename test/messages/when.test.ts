import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, monthsBetween, type Month } from '../../src/calendar/day.ts';
import { en } from '../../src/messages/en.ts';
import { ru } from '../../src/messages/ru.ts';
import { readWhenWords } from '../../src/messages/phrases/read-when.ts';
import { movedWords, whenWords } from '../../src/messages/phrases/when.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { Term, When } from '../../src/calendar/when.ts';
import type { WhenEntry } from '../../src/plan/generated/plan-file.ts';
import { readWhen } from '../../src/plan/when/entry.ts';
import { period, term } from '../calendar/random-rules.ts';
import { runs } from '../runs.ts';

/** A term as words can say it: without what is no time, or names months of years that the plan does not have. */
function sayable(one: Term, plan: readonly Month[]): Term[] {
  switch (one.kind) {
    case 'month':
      return one.by?.kind === 'date' && !isDay(one.by.date) ? [] : [one];
    case 'months':
      return one.from <= one.to ? [one] : [];
    case 'date':
      return isDay(one.date) ? [one] : [];
    case 'window':
      return isDay(one.from) && isDay(one.to) && one.from < one.to ? [one] : [];
    case 'rule': {
      if (one.every !== 'year' || !one.in) return [one];
      const { in: months, ...others } = one;
      const known = months.filter((month) => plan.includes(month));
      const isWhole = known.length % 12 === 0;
      return [isWhole ? others : { ...others, in: known }];
    }
    default:
      return [one];
  }
}

/** What two rules that say the same have in common: words know no labels, and do not say what is marked at once. */
function comparable(when: When): string[] {
  return when
    .map((each) => {
      if (each.kind !== 'rule') return JSON.stringify(ordered(each));
      const { mark: _, times, ...rule } = each;
      const [one, ...more] = (times ?? []).map(({ label: __, ...detail }) => detail);
      return JSON.stringify(ordered({ ...rule, ...(more.length > 0 ? { times: [one, ...more] } : one) }));
    })
    .sort();
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, each]: [string, unknown]) => [key, ordered(each)] as const,
  );
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

describe('a rule in the words of an order', () => {
  it.each<[WhenEntry, string, string]>([
    ['2010-10', 'в октябре 2010 г.', 'in October 2010'],
    ['2010-08..2010-12', 'август–декабрь 2010 г.', 'August – December 2010'],
    ['2010-12..2011-02', 'декабрь 2010 г. — февраль 2011 г.', 'December 2010 – February 2011'],
    ['2010-10-05', '5 октября 2010 г.', '5 October 2010'],
    ['2010-10-05..2010-10-20', 'с 5 по 20 октября 2010 г.', 'from 5 to 20 October 2010'],
    ['2010-10-25..2010-11-05', 'с 25 октября по 5 ноября 2010 г.', 'from 25 October to 5 November 2010'],
    [
      '2010-12-25..2011-01-10',
      'с 25 декабря 2010 г. по 10 января 2011 г.',
      'from 25 December 2010 to 10 January 2011',
    ],
    ['2010-10-05..2010-10-05', '5 октября 2010 г.', '5 October 2010'],
    ['throughout', 'в течение всего периода плана', 'throughout the plan’s period'],
    [
      { throughout: '2010-07..2010-12' },
      'в течение II полугодия 2010 г.',
      'throughout the second half of 2010',
    ],
    [{ throughout: '2010-10..2010-12' }, 'в течение IV квартала 2010 г.', 'throughout Q4 2010'],
    [
      { throughout: '2010-08..2010-12' },
      'в течение августа–декабря 2010 г.',
      'throughout August – December 2010',
    ],
    [{ throughout: '2011-01..2011-12' }, 'в течение 2011 г.', 'throughout 2011'],
    [
      { throughout: ['2010-09..2010-11', '2011-01'] },
      'в течение сентября–ноября 2010 г. и января 2011 г.',
      'throughout September – November 2010 and January 2011',
    ],
    ['as-needed', 'по мере необходимости', 'as needed'],
    [{ 'as-needed': '2010-10' }, 'по мере необходимости в октябре 2010 г.', 'as needed in October 2010'],
    [{ every: 'week' }, 'еженедельно', 'weekly'],
    [{ every: 'week', weekday: 'monday' }, 'еженедельно, по понедельникам', 'weekly, on Mondays'],
    [{ every: 'week', by: 'friday' }, 'еженедельно, не позднее пятницы', 'weekly, by Friday'],
    [
      { every: 'week', by: 'last-day' },
      'еженедельно, не позднее последнего дня недели',
      'weekly, by the last day of the week',
    ],
    [{ every: 'week', by: 'sunday' }, 'еженедельно, не позднее воскресенья', 'weekly, by Sunday'],
    [{ every: 'day' }, 'ежедневно', 'daily'],
    [
      { every: 'day', days: 'all', in: '2010-10' },
      'ежедневно в октябре 2010 г., включая выходные',
      'daily in October 2010, days off included',
    ],
    [
      { every: '2 weeks', from: '2010-09-06', weekday: 'monday' },
      'раз в 2 недели начиная с 6 сентября 2010 г., по понедельникам',
      'every 2 weeks beginning with 6 September 2010, on Mondays',
    ],
    [
      { every: '3 years', from: '2010-09', by: 5 },
      'раз в 3 года начиная с сентября 2010 г., не позднее 5-го числа последнего месяца года',
      'every 3 years beginning with September 2010, by the 5th of the last month of the year',
    ],
    [
      { every: 'month', times: { rest: { by: 20 }, advance: { by: 5 } } },
      'ежемесячно, не позднее 5-го и 20-го числа',
      'monthly, by the 5th and 20th',
    ],
    [
      { every: 'month', times: { a: { weekday: { first: 'monday' } }, b: { weekday: { third: 'monday' } } } },
      'ежемесячно, в первый и третий понедельник месяца',
      'monthly, on the first and third Monday of the month',
    ],
    [
      { every: 'month', times: { a: { weekday: { second: 'friday' } }, b: { weekday: { last: 'friday' } } } },
      'ежемесячно, во вторую и последнюю пятницу месяца',
      'monthly, on the second and last Friday of the month',
    ],
    [
      { every: 'week', times: { a: { weekday: 'tuesday' }, b: { weekday: 'thursday' } } },
      'еженедельно, по вторникам и четвергам',
      'weekly, on Tuesdays and Thursdays',
    ],
    [
      { every: 'month', times: { a: { by: 10 }, b: { by: 'last-working-day' } } },
      'ежемесячно, не позднее 10-го числа и не позднее последнего рабочего дня месяца',
      'monthly, by the 10th and by the last working day of the month',
    ],
    [
      { every: 'year', by: { day: 1, month: 'february', of: 'following-year' } },
      'ежегодно, не позднее 1 февраля следующего года',
      'yearly, by 1 February of the following year',
    ],
    [
      { every: 'year', by: { 'working-day': 10, month: 'january', of: 'following-year' } },
      'ежегодно, не позднее 10-го рабочего дня января следующего года',
      'yearly, by the 10th working day of January of the following year',
    ],
    [
      { every: 'year', by: { day: 'last-day', month: 'november' } },
      'ежегодно, не позднее последнего дня ноября',
      'yearly, by the last day of November',
    ],
    [
      { during: '2010-12', by: '2011-02-01' },
      'в декабре 2010 г., не позднее 1 февраля 2011 г.',
      'in December 2010, by 1 February 2011',
    ],
    [
      { during: '2010-09..2010-12', by: { day: 10, of: 'following-month' } },
      'сентябрь–декабрь 2010 г., не позднее 10-го числа месяца, следующего за последним из этих месяцев',
      'September – December 2010, by the 10th of the month following the last of these months',
    ],
    [
      { every: 'month', by: 5, words: 'до 5 числа каждого месяца' },
      'до 5 числа каждого месяца',
      'до 5 числа каждого месяца',
    ],
    [
      { every: 'week', by: 'last-working-day', in: '2010-10' },
      'еженедельно в октябре 2010 г., не позднее последнего рабочего дня недели',
      'weekly in October 2010, by the last working day of the week',
    ],
    [{ every: 'month' }, 'ежемесячно', 'monthly'],
    [{ every: 'month', by: 5 }, 'ежемесячно, не позднее 5-го числа', 'monthly, by the 5th'],
    [
      { every: 'month', by: { 'working-day': 3 } },
      'ежемесячно, не позднее 3-го рабочего дня',
      'monthly, by the 3rd working day',
    ],
    [
      { every: 'month', by: 'last-day' },
      'ежемесячно, не позднее последнего дня месяца',
      'monthly, by the last day of the month',
    ],
    [
      { every: 'month', by: 'last-working-day' },
      'ежемесячно, не позднее последнего рабочего дня месяца',
      'monthly, by the last working day of the month',
    ],
    [
      { every: 'month', by: { day: 10, of: 'following-month' } },
      'ежемесячно, не позднее 10-го числа месяца, следующего за отчётным',
      'monthly, by the 10th of the following month',
    ],
    [
      { every: 'month', by: { day: 20, of: 'preceding-month' } },
      'ежемесячно, не позднее 20-го числа предшествующего месяца',
      'monthly, by the 20th of the preceding month',
    ],
    [
      { every: 'month', weekday: { last: 'monday' } },
      'ежемесячно, в последний понедельник месяца',
      'monthly, on the last Monday of the month',
    ],
    [
      { every: 'month', weekday: { second: 'wednesday' } },
      'ежемесячно, во вторую среду месяца',
      'monthly, on the second Wednesday of the month',
    ],
    [
      { every: 'month', weekday: { third: 'sunday', of: 'following-month' } },
      'ежемесячно, в третье воскресенье месяца, следующего за отчётным',
      'monthly, on the third Sunday of the following month',
    ],
    [
      { every: 'month', in: '2010-08..2010-12', by: 25 },
      'ежемесячно с августа по декабрь 2010 г., не позднее 25-го числа',
      'monthly from August to December 2010, by the 25th',
    ],
    [
      { every: 'month', in: '2010-09..2010-10' },
      'ежемесячно в сентябре и октябре 2010 г.',
      'monthly in September and October 2010',
    ],
    [
      { every: 'month', in: ['2010-09..2010-11', '2011-01'] },
      'ежемесячно с сентября по ноябрь 2010 г. и в январе 2011 г.',
      'monthly from September to November 2010 and in January 2011',
    ],
    [{ every: 'month', in: '2011-01..2011-12' }, 'ежемесячно в 2011 г.', 'monthly in 2011'],
    [{ every: 'quarter' }, 'ежеквартально', 'quarterly'],
    [
      { every: 'quarter', by: { day: 10, of: 'following-month' } },
      'ежеквартально, не позднее 10-го числа месяца, следующего за отчётным кварталом',
      'quarterly, by the 10th of the month following the quarter',
    ],
    [
      { every: 'quarter', by: 10 },
      'ежеквартально, не позднее 10-го числа последнего месяца квартала',
      'quarterly, by the 10th of the last month of the quarter',
    ],
    [
      { every: 'quarter', by: 'last-day' },
      'ежеквартально, не позднее последнего дня квартала',
      'quarterly, by the last day of the quarter',
    ],
    [
      { every: 'quarter', by: { day: 20, of: 'preceding-month' } },
      'ежеквартально, не позднее 20-го числа предпоследнего месяца квартала',
      'quarterly, by the 20th of the last month but one of the quarter',
    ],
    [
      { every: 'quarter', in: ['2010-07', '2010-10'], by: 10 },
      'ежеквартально в июле и октябре 2010 г., не позднее 10-го числа',
      'quarterly in July and October 2010, by the 10th',
    ],
    [
      { every: 'quarter', in: '2010-10..2010-11', by: 10 },
      'ежеквартально в октябре и ноябре 2010 г., не позднее 10-го числа последнего из этих месяцев',
      'quarterly in October and November 2010, by the 10th of the last of these months',
    ],
    [
      { every: 'half-year', by: { day: 15, of: 'following-month' } },
      'раз в полугодие, не позднее 15-го числа месяца, следующего за отчётным полугодием',
      'every half-year, by the 15th of the month following the half-year',
    ],
    [
      { every: 'year', in: '2010-09', by: 15 },
      'ежегодно в сентябре, не позднее 15-го числа',
      'yearly in September, by the 15th',
    ],
    [{ every: 'year', in: ['2010-09', '2011-09'] }, 'ежегодно в сентябре', 'yearly in September'],
    [
      { every: 'year', in: ['2010-09', '2012-09'] },
      'ежегодно в сентябре 2010 г. и в сентябре 2012 г.',
      'yearly in September 2010 and in September 2012',
    ],
    [
      ['2010-10', '2010-11', '2010-12'],
      'в октябре, ноябре и декабре 2010 г.',
      'in October, November and December 2010',
    ],
    [['2010-10-05', '2010-10-19'], '5 и 19 октября 2010 г.', '5 and 19 October 2010'],
    [
      ['2010-10-05', '2010-10-19', '2010-11-02'],
      '5, 19 октября и 2 ноября 2010 г.',
      '5, 19 October and 2 November 2010',
    ],
    [
      ['2010-10', { every: 'month', in: '2010-11', by: 5 }],
      'в октябре 2010 г.; ежемесячно в ноябре 2010 г., не позднее 5-го числа',
      'in October 2010; monthly in November 2010, by the 5th',
    ],
  ])('%j', (entry, russian, english) => {
    expect(whenWords(readWhen(entry), ru)).toBe(russian);
    expect(whenWords(readWhen(entry), en)).toBe(english);
  });

  it.each([
    ['2010-08', '2010-12', 'в течение полугодия'],
    ['2010-10', '2010-12', 'в течение квартала'],
    ['2010-10', '2010-10', 'в течение месяца'],
    ['2010-09', '2011-05', 'в течение учебного года'],
    ['2010-01', '2010-12', 'в течение года'],
    ['2010-12', '2011-01', 'в течение всего периода плана'],
  ])('throughout a plan of %s to %s', (from, to, russian) => {
    expect(whenWords(readWhen('throughout'), ru, monthsBetween(from, to))).toBe(russian);
  });

  it('is read as the rule it says, and as nothing else', () => {
    fc.assert(
      fc.property(period, fc.array(term, { minLength: 1, maxLength: 3 }), (months, terms) => {
        const when = terms.flatMap((each) => sayable(each, months));
        fc.pre(when.length > 0 && new Set(comparable(when)).size === when.length);
        for (const messages of [ru, en]) {
          const words = whenWords(when, messages, months);
          const meant = readWhenWords(words, messages, months).map(comparable);
          expect([words, ...meant]).toEqual([words, comparable(when)]);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it.each<[string, WhenEntry]>([
    ['до 5 числа каждого месяца', { every: 'month', by: 5 }],
    ['Ежемесячно до 5-го и до 20-го числа', { every: 'month', times: { a: { by: 5 }, b: { by: 20 } } }],
    ['Ежемесячно до 5 и 20 числа', { every: 'month', times: { a: { by: 5 }, b: { by: 20 } } }],
    [
      'по вторникам и четвергам',
      { every: 'week', times: { a: { weekday: 'tuesday' }, b: { weekday: 'thursday' } } },
    ],
    ['ежемесячно, до 10 числа следующего месяца', { every: 'month', by: { day: 10, of: 'following-month' } }],
    ['в сентябре', '2010-09'],
    ['сентябрь', '2010-09'],
    ['каждый квартал', { every: 'quarter' }],
    ['5 октября 2010 года', '2010-10-05'],
  ])('«%s» is understood as orders write it', (words, entry) => {
    const months = monthsBetween('2010-08', '2010-12');
    expect(readWhenWords(words, ru, months)).toContainEqual(readWhen(entry));
  });

  it('is whole for any rule there can be', () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 4 }), (when) => {
        for (const messages of [ru, en]) {
          const words = whenWords(when, messages);
          expect(words).not.toMatch(/undefined|NaN|null| {2}| [,;.]|^[ ,;]|[ ,;]$/);
          expect(words.trim()).not.toBe('');
        }
      }),
      { numRuns: runs(10_000) },
    );
  });
});

describe('a move in the words of an order', () => {
  it.each<[WhenEntry, WhenEntry, string, string]>([
    ['2010-10', '2010-11', 'с октября на ноябрь 2010 г.', 'from October to November 2010'],
    ['2010-12', '2011-01', 'с декабря 2010 г. на январь 2011 г.', 'from December 2010 to January 2011'],
    ['2010-10-05', '2010-10-12', 'с 5 октября на 12 октября 2010 г.', 'from 5 October to 12 October 2010'],
    ['2010-11-02', '2010-12-02', 'со 2 ноября на 2 декабря 2010 г.', 'from 2 November to 2 December 2010'],
    ['2010-10', '2010-11-12', 'с октября на 12 ноября 2010 г.', 'from October to 12 November 2010'],
    [
      '2010-10-05..2010-10-20',
      '2010-10-28..2010-11-05',
      'с периода 5–20 октября на период 28 октября – 5 ноября 2010 г.',
      'from 5–20 October to 28 October – 5 November 2010',
    ],
    [
      '2010-12-25..2011-01-10',
      '2010-12-20..2010-12-30',
      'с периода 25 декабря 2010 г. – 10 января 2011 г. на период 20–30 декабря 2010 г.',
      'from 25 December 2010 – 10 January 2011 to 20–30 December 2010',
    ],
    [
      '2010-09..2010-10',
      '2010-10..2010-12',
      'с периода сентябрь–октябрь на период октябрь–декабрь 2010 г.',
      'from September – October to October – December 2010',
    ],
    [
      ['2010-09', '2010-10'],
      ['2010-11', '2010-12'],
      'с сентября и октября на ноябрь и декабрь 2010 г.',
      'from September and October to November and December 2010',
    ],
    // What stays is not named.
    [
      ['2010-09', '2010-10'],
      ['2010-09', '2010-12'],
      'с октября на декабрь 2010 г.',
      'from October to December 2010',
    ],
    [
      ['2010-10-05', '2010-10-12'],
      ['2010-10-06', '2010-11-12'],
      'с 5 и 12 октября на 6 октября и 12 ноября 2010 г.',
      'from 5 and 12 October to 6 October and 12 November 2010',
    ],
    [
      { throughout: '2010-07..2010-09' },
      { throughout: '2010-10..2010-12' },
      'с III квартала на IV квартал 2010 г.',
      'from Q3 to Q4 2010',
    ],
    [
      { throughout: '2010-07..2010-12' },
      { throughout: '2011-01..2011-06' },
      'со II полугодия 2010 г. на I полугодие 2011 г.',
      'from the second half of 2010 to the first half of 2011',
    ],
    [
      { throughout: '2010-01..2010-12' },
      { throughout: '2011-01..2011-12' },
      'с 2010 г. на 2011 г.',
      'from 2010 to 2011',
    ],
  ])('%j → %j', (before, after, inRussian, inEnglish) => {
    const said = (messages: Messages): string =>
      Object.values(movedWords(readWhen(before), readWhen(after), messages)!).join('');
    expect([said(ru), said(en)]).toEqual([inRussian, inEnglish]);
  });

  it.each<[WhenEntry, WhenEntry]>([
    ['2010-10', { every: 'month' }],
    ['throughout', { throughout: '2010-10' }],
    ['as-needed', '2010-10'],
    [['2010-10', '2010-11'], '2010-10'],
  ])('is no move: %j → %j', (before, after) => {
    expect(movedWords(readWhen(before), readWhen(after), ru)).toBeUndefined();
  });
});
