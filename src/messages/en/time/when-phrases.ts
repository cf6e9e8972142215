/** Times in the words of an order: by this table they are said, and by the same they are read. */
import { WEEKDAYS } from '../../../calendar/day.ts';
import { fact, listOf, numbered, oneOf, table, type Phrase, type WhenPhrases } from '../../phrases/phrase.ts';
import type { WhenFacts } from '../../phrases/when-facts.ts';
import { ordinal, weekday } from './calendar-names.ts';
import {
  AND,
  dates,
  dayList,
  endOfWindow,
  full,
  inMonths,
  plain,
  range,
  spans,
  stretch,
} from './date-phrases.ts';
import { spanForms } from './span-words.ts';
import { relative } from './relative-phrases.ts';

type Facts = Phrase<WhenFacts>;

const PERIODS = [
  ['quarter', 'the quarter'],
  ['half-year', 'the half-year'],
  ['year', 'the year'],
] as const;

/** The month or year a day is counted in. */
const within = table({ ...dates, period: fact('closes', oneOf(PERIODS)) }, [
  ['{month} of the following year', { of: 'following-year' }],
  ['{month} of the preceding year', { of: 'preceding-year' }],
  ['{month}', { of: 'same' }],
  ['the month', { of: 'same', closes: 'month' }],
  ['the last month of {period}', { of: 'same' }],
  ['the last of these months', { of: 'same', closes: 'named' }],
  ['the following month', { of: 'following-month', closes: 'month' }],
  ['the month following {period}', { of: 'following-month' }],
  ['the month following the last of these months', { of: 'following-month', closes: 'named' }],
  ['the month after its end', { of: 'following-month', closes: 'span' }],
  ['the month before its last', { of: 'preceding-month', closes: 'span' }],
  ['the preceding month', { of: 'preceding-month', closes: 'month' }],
  ['the last month but one of {period}', { of: 'preceding-month' }],
  ['the month before the last of these', { of: 'preceding-month', closes: 'named' }],
]);

const end = fact('closes', oneOf([['week', 'the week'], ['month', 'the month'], ...PERIODS]));

const weekdays = (plural: string): Facts =>
  fact('weekdays', listOf(oneOf(WEEKDAYS.map((day) => [day, weekday(day) + plural])), AND));

const inSpan = { of: 'same', month: undefined, closes: 'span' } as const;
const inMonth = { of: 'same', month: undefined, closes: 'month' } as const;

const day = table(
  {
    ...dates,
    within,
    end,
    numbers: fact('numbers', listOf(plain, AND)),
    th: fact('numbers', listOf(numbered(ordinal, /^(\d{1,2})(?:st|nd|rd|th)/), AND)),
    weekday: weekdays(''),
    weekdays: weekdays('s'),
    nth: fact(
      'nth',
      listOf(
        oneOf([
          [-1, 'last'],
          [1, 'first'],
          [2, 'second'],
          [3, 'third'],
          [4, 'fourth'],
          [5, 'fifth'],
        ]),
        AND,
      ),
    ),
  },
  [
    ['by the {th}', { by: 'day', ...inSpan }],
    ['by the {th} working day', { by: 'working-day', ...inSpan }],
    ['by the last day', { by: 'last-day', ...inSpan }],
    ['by the last working day', { by: 'last-working-day', ...inSpan }],
    ['on the {nth} {weekday}', { by: 'on', ...inSpan }],
    ['by the {th}', { by: 'day', ...inMonth }],
    ['by the {th} of {within}', { by: 'day', month: undefined }],
    ['by {numbers} {within}', { by: 'day' }],
    ['by the {th} working day', { by: 'working-day', ...inMonth }],
    ['by the {th} working day of {within}', { by: 'working-day' }],
    ['by the last day of {end}', { by: 'last-day', of: 'same', month: undefined }],
    ['by the last day of {within}', { by: 'last-day' }],
    ['by the last working day of {end}', { by: 'last-working-day', of: 'same', month: undefined }],
    ['by the last working day of {within}', { by: 'last-working-day' }],
    ['by {weekday}', { by: 'weekday' }],
    ['by {day} {month} {year}', { by: 'date' }],
    ['on {weekdays}', { by: 'on', nth: undefined }],
    ['on the {nth} {weekday} of {within}', { by: 'on' }],
  ],
);

const interval = (nouns: string): Facts =>
  fact(
    'interval',
    numbered((count) => `${count} ${nouns}`, new RegExp(`^(\\d{1,2}) ${nouns}`)),
  );

const often = table(
  {
    days: interval('days'),
    weeks: interval('weeks'),
    months: interval('months'),
    quarters: interval('quarters'),
    halves: interval('half-years'),
    years: interval('years'),
  },
  [
    ['[every {days}|daily|every day|every working day]', { every: 'day' }],
    ['[every {weeks}|weekly|every week]', { every: 'week' }],
    ['[every {months}|monthly|every month]', { every: 'month' }],
    ['[every {quarters}|quarterly|every quarter]', { every: 'quarter' }],
    ['[every {halves}|every half-year]', { every: 'half-year' }],
    ['[every {years}|yearly|every year|annually]', { every: 'year' }],
  ],
);

const pieces = fact('pieces', listOf(inMonths, AND));

const slots = {
  day,
  often,
  range,
  pieces,
  months: table({ pieces }, [['', { pieces: undefined }], [' {pieces}']]),
  since: table(
    {
      date: fact(
        'beginning',
        table({ ...dates, ...spans, full }, [['{day} {full}'], ['{full}'], ['{spanName}']]),
      ),
    },
    [['', { beginning: undefined }], [' beginning with {date}']],
  ),
  details: fact('details', listOf(day, AND)),
  days: fact('pieces', listOf(dayList, AND)),
  stretches: fact('pieces', listOf(stretch, AND)),
  first: fact('first', endOfWindow),
  last: fact('last', endOfWindow),
  relative,
} satisfies Record<string, Facts>;

const detail = table(slots, [
  ['{day}', { details: undefined }],
  ['{details}'],
  ['days off included', { isAllDays: true, by: undefined }],
]);

const part = table({ ...slots, ...spans, detail }, [
  ['{often}{months}{since}[, {detail}|]', { term: 'rule' }],
  ['{pieces}[, {detail}|]', { term: 'month' }],
  ['{range}[, {detail}|]', { term: 'months' }],
  ['{days}', { term: 'date' }],
  ['from {first} to {last}', { term: 'window' }],
  ['{duringSpan}[, {detail}|]', { term: 'span', isEach: undefined, lastSpan: undefined }],
  ['from the beginning of {spanName} to the end of {lastSpanName}[, {detail}|]', { term: 'span' }],
  ['{eachSpan}[, {detail}|]', { term: 'span', isEach: true }],
  ['as needed{months}', { term: 'as-needed' }],
  ['throughout {stretches}', { term: 'throughout' }],
  ['throughout the month', { term: 'throughout', plan: 'month' }],
  ['throughout the quarter', { term: 'throughout', plan: 'quarter' }],
  ['throughout the half-year', { term: 'throughout', plan: 'half-year' }],
  ['throughout the school year', { term: 'throughout', plan: 'school-year' }],
  ['throughout the year', { term: 'throughout', plan: 'year' }],
  ['throughout the plan’s period', { term: 'throughout', plan: 'period' }],
  ['{relative}', { term: 'relative' }],
  // So people write, but the program does not say.
  ['{often} {detail}', { term: 'rule' }],
  ['{day}', { term: 'rule', every: 'week', by: 'on' }],
]);

/** Times in English. */
export const phrases: WhenPhrases = { part, detail, and: AND, spanForms };
