/** Days and months in rules of time: with these words they are said, and by these they are read. */
import { isoDate } from '../../../calendar/day.ts';
import { fact, listOf, numbered, oneOf, table, type Phrase } from '../../phrases/phrase.ts';
import type { WhenFacts } from '../../phrases/when-facts.ts';
import { spanPhrase } from '../../phrases/span-phrase.ts';
import { month } from './calendar-names.ts';
import { spanForms } from './span-words.ts';

type Facts = Phrase<WhenFacts>;

export const AND = 'and';

const monthNames = oneOf(Array.from({ length: 12 }, (_, index) => [index + 1, month(isoDate(0, index + 1))]));

export const plain = numbered(String, /^(\d{1,4})/);

/** Parts of dates and months: “5”, “October”, “2010”. */
export const dates = {
  day: fact('day', plain),
  month: fact('month', monthNames),
  months: fact('months', listOf(monthNames, AND)),
  year: fact('year', plain),
} satisfies Record<string, Facts>;

const bare = { year: undefined } as const;
export const full = table(dates, [['{month} {year}']]);
const either = table(dates, [['{month} {year}'], ['{month}', bare]]);

/** Spans by their names: “in the spring term”. */
export const spans = {
  duringSpan: fact('span', spanPhrase('during', spanForms)),
  spanName: fact('span', spanPhrase('genitive', spanForms)),
  lastSpanName: fact('lastSpan', spanPhrase('genitive', spanForms)),
  eachSpan: fact('span', spanPhrase('each', spanForms)),
} satisfies Record<string, Facts>;

/** “in September and October 2010”, “from September to November”, “in 2011”. */
export const inMonths = table(
  { ...dates, ...spans, first: fact('first', either), last: fact('last', either) },
  [
    ['in {months} {year}'],
    ['in {months}', bare],
    ['from {first} to {last}'],
    ['in {year}'],
    ['{duringSpan}', { lastSpan: undefined }],
    ['from the beginning of {spanName} to the end of {lastSpanName}'],
  ],
);

/** “August – December 2010”, “December 2010 – February 2011”. */
export const range = table({ ...dates, first: fact('first', either), last: fact('last', full) }, [
  ['{first} – {last}'],
  ['{month} {year}', { first: undefined }],
]);

export const stretch = table({ ...dates, ...spans, range, quarter: fact('quarter', plain) }, [
  ['Q{quarter} {year}'],
  ['the first half of {year}', { half: 1 }],
  ['the second half of {year}', { half: 2 }],
  ['{range}'],
  ['{year}', { month: undefined }],
  ['{spanName}', { lastSpan: undefined }],
  ['the time from the beginning of {spanName} to the end of {lastSpanName}'],
]);

/** “5, 19 October and 2 November 2010”. */
const daysOfMonth = table(
  { ...dates, days: fact('numbers', listOf(plain, AND)), commas: fact('numbers', listOf(plain)) },
  [['{days} {month}', { isAlone: true }], ['{commas} {month}']],
);
export const dayList = table({ ...dates, groups: fact('pieces', listOf(daysOfMonth, AND)) }, [
  ['{groups} {year}'],
]);

export const endOfWindow = table(dates, [['{day} {month} {year}'], ['{day} {month}', bare], ['{day}', bare]]);

/** Times that were moved, or to which: “October”, “5 October”, “5–20 October”, “Q3”. */
export const writtenOut = listOf(
  table(
    {
      ...dates,
      dayList,
      stretch,
      sameMonth: fact('first', table(dates, [['{day}', { month: undefined }]])),
      first: fact('first', endOfWindow),
      last: fact('last', table(dates, [['{day} {month} {year}']])),
    },
    [['{months} {year}'], ['{dayList}'], ['{sameMonth}–{last}'], ['{first} – {last}'], ['{stretch}']],
  ),
  AND,
);
