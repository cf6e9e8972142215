/** Times as people write them in English: what the program says otherwise itself. By these words it only reads. */
import { fact, listOf, numbered, oneOf, table } from '../../phrases/phrase.ts';
import { MONTH_NAMES, weekday, ordinal } from './calendar-names.ts';
import { WEEKDAYS } from '../../../calendar/day.ts';
import { AND, dates, plain } from './date-phrases.ts';

const MONTHS = MONTH_NAMES.map((name) => name.toLowerCase());
const NAMES = MONTHS.join('|');
const DAYS = WEEKDAYS.map((day) => weekday(day).toLowerCase()).join('|');
const RHYTHMS: Readonly<Record<string, string>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
};

/** In this order: what was replaced is read so by what follows. */
const REPLACED: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[] = [
  [/\s*[–—−]\s*|\s+-\s+|(?<=[a-z\d])-(?=\d|[a-z]{3})/g, '–'],
  [/half–year/g, 'half-year'],
  [
    /(?<![a-z])(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?(?![a-z])/g,
    (_, short) => MONTHS.find((name) => name.startsWith(short.slice(0, 3)))!,
  ],
  [/(?<![a-z])each(?![a-z])/g, 'every'],
  [/(?<![a-z])academic year/g, 'school year'],
  [/^(?:once |1 time )?(?:a|per|every) (day|week|month|quarter|year)$/g, (_, of) => RHYTHMS[of]!],
  [/^(?:twice|2 times) (?:a|per) year$/g, 'every half-year'],
  [/^(?:as|when|if|where) (?:needed|required|necessary)$/g, 'as needed'],
  [
    /^(?:ongoing|continuously|constantly|permanently|all year(?: round)?|year–round|the whole year|(?:during|throughout|all) the (?:school )?year)$/g,
    'throughout the year',
  ],
  [
    new RegExp(String.raw`(?<![a-z])(${NAMES}) (\d{1,2})(?:st|nd|rd|th)?(?:,? (?=\d{4})|(?= ?$))`, 'g'),
    (_, name, day) => `${day} ${name} `,
  ],
  [new RegExp(String.raw`(?<=\d)(?:st|nd|rd|th)(?: of)?(?= (?:${NAMES}))`, 'g'), ''],
  [/^(?:by |before |not later than |no later than |until |till )(?=(?:the )?\d)/g, 'by '],
  [/^by (?=\d{1,2}(?:st|nd|rd|th))/g, 'by the '],
  [
    /^((?:by )?)(?:the |on the )?(\d{1,2}(?:st|nd|rd|th)) (?:day )?of (?:every|the) month$/g,
    'monthly, by the $2',
  ],
  [/^by the (\d{1,2}(?:st|nd|rd|th))$/g, 'monthly, by the $1'],
  [/^(quarterly, by the \S+) of the following month$/g, '$1 of the month following the quarter'],
  [new RegExp(`^(?:every |on )?(${DAYS})s?$`, 'g'), 'on $1s'],
  [
    new RegExp(`^(?:on )?the (first|second|third|fourth|last) (${DAYS})(?: of (?:every|the) month)?$`, 'g'),
    'monthly, on the $1 $2',
  ],
  [/\s+/g, ' '],
  [/[\s.,;]+$/g, ''],
];

/** A time in small letters and without abbreviations. */
export function spelledOut(words: string): string {
  return REPLACED.reduce(
    (text, [pattern, replacement]) => text.replaceAll(pattern, replacement as string),
    words.toLowerCase().replaceAll(/\s+/gu, ' ').trim(),
  );
}

const bare = { year: undefined } as const;
const one = table(dates, [['{month} {year}'], ['{month}', bare]]);
const days = table({ ...dates, numbers: fact('numbers', listOf(plain, AND)) }, [['{numbers} {month}']]);

/** Rows by which times are only read. */
export const written = table(
  {
    ...dates,
    one,
    pieces: fact('pieces', listOf(table(dates, [['{months} {year}'], ['{months}', bare]]), AND)),
    groups: fact(
      'pieces',
      listOf(
        table({ groups: fact('pieces', listOf(days, AND)), year: dates.year }, [
          ['{groups} {year}'],
          ['{groups}', bare],
        ]),
      ),
    ),
    first: fact('first', table(dates, [['{day} {month} {year}'], ['{day} {month}', bare], ['{day}', bare]])),
    last: fact('last', table(dates, [['{day} {month} {year}'], ['{day} {month}', bare]])),
    from: fact('first', one),
    to: fact('last', one),
    quarter: fact(
      'quarter',
      oneOf([
        [1, 'first', '1st', '1', 'i'],
        [2, 'second', '2nd', '2', 'ii'],
        [3, 'third', '3rd', '3', 'iii'],
        [4, 'fourth', '4th', '4', 'iv'],
      ]),
    ),
    th: fact('numbers', listOf(numbered(ordinal, /^(\d{1,2})(?:st|nd|rd|th)/), AND)),
  },
  [
    ['{pieces}', { term: 'month' }],
    ['{groups}', { term: 'date' }],
    ['{from}–{to}', { term: 'months' }],
    ['[|from ]{first}[–| to ]{last}', { term: 'window' }],
    ['by {day} {month}[| {year}]', { term: 'month', by: 'date' }],
    ['{month}, by the {th}', { term: 'month', by: 'day', of: 'same' }],
    ['[|the ]{quarter} quarter[| {year}| of {year}]', { term: 'months' }],
    ['q{quarter}', { term: 'months' }],
  ],
);
