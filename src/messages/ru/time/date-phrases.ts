/** Дни и месяцы в сроках: с этими словами их называют и по ним читают. */
import { isoDate } from '../../../calendar/day.ts';
import { fact, listOf, numbered, oneOf, table, type Phrase } from '../../phrases/phrase.ts';
import type { WhenFacts } from '../../phrases/when-facts.ts';
import { spanPhrase } from '../../phrases/span-phrase.ts';
import { month } from './calendar-names.ts';
import { spanForms } from './span-words.ts';

type Facts = Phrase<WhenFacts>;

export const AND = 'и';

export const months = (inCase: Parameters<typeof month>[1]): Phrase<number> =>
  oneOf(Array.from({ length: 12 }, (_, index) => [index + 1, month(isoDate(0, index + 1), inCase)]));

export const plain = numbered(String, /^(\d{1,4})/);

/** Части дат и месяцев: «5», «октября», «2010 г.». */
export const dates = {
  day: fact('day', plain),
  nominative: fact('month', months('nominative')),
  genitive: fact('month', months('genitive')),
  in: fact('months', listOf(months('prepositional'), AND)),
  year: fact(
    'year',
    numbered((year) => `${year} г.`, /^(\d{4}) (?:г\.|года?|году)/),
  ),
} satisfies Record<string, Facts>;

export const bare = { year: undefined } as const;

/** Первый и последний из нескольких месяцев или дней. */
export const ends = (key: 'first' | 'last', phrase: Facts): Facts => fact(key, phrase);
const nominative = table(dates, [['{nominative} {year}'], ['{nominative}', bare]]);
export const genitive = table(dates, [['{genitive} {year}'], ['{genitive}', bare]]);

/** Периоды с названиями: «в I четверти», «до конца II четверти», «каждую четверть». */
export const spans = {
  duringSpan: fact('span', spanPhrase('during', spanForms)),
  spanGenitive: fact('span', spanPhrase('genitive', spanForms)),
  lastGenitive: fact('lastSpan', spanPhrase('genitive', spanForms)),
  eachSpan: fact('span', spanPhrase('each', spanForms)),
} satisfies Record<string, Facts>;

/** «в сентябре и октябре 2010 г.», «с сентября по ноябрь», «в 2011 г.». */
export const inMonths = table(
  { ...dates, ...spans, first: ends('first', genitive), last: ends('last', nominative) },
  [
    ['в {in} {year}'],
    ['в {in}', bare],
    ['с {first} по {last}'],
    ['в {year}'],
    ['{duringSpan}', { lastSpan: undefined }],
    ['с начала {spanGenitive} до конца {lastGenitive}'],
  ],
);

/** «август–декабрь 2010 г.», «декабрь 2010 г. — февраль 2011 г.»; в двух падежах. */
export const range = (one: Facts, name: 'nominative' | 'genitive'): Facts =>
  table(
    {
      ...dates,
      one,
      bare: ends('first', table(dates, [[`{${name}}`, bare]])),
      first: ends('first', table(dates, [[`{${name}} {year}`]])),
      last: ends('last', table(dates, [[`{${name}} {year}`]])),
    },
    [['{bare}–{last}'], ['{first} — {last}'], ['{one}', { first: undefined }]],
  );

const ROMAN = oneOf<number>([
  [3, 'III'],
  [2, 'II'],
  [4, 'IV'],
  [1, 'I'],
]);

export const stretch = table(
  {
    ...dates,
    ...spans,
    range: range(genitive, 'genitive'),
    quarter: fact('quarter', ROMAN),
    half: fact('half', ROMAN),
  },
  [
    ['{quarter} квартала {year}'],
    ['{half} полугодия {year}'],
    ['{range}'],
    ['{year}', { month: undefined }],
    ['{spanGenitive}', { lastSpan: undefined }],
    ['всего времени с начала {spanGenitive} до конца {lastGenitive}'],
  ],
);

/** «5, 19 октября и 2 ноября 2010 г.». */
export const dayList = table(
  {
    ...dates,
    groups: fact(
      'pieces',
      listOf(
        table(
          { ...dates, days: fact('numbers', listOf(plain, AND)), commas: fact('numbers', listOf(plain)) },
          [['{days} {genitive}', { isAlone: true }], ['{commas} {genitive}']],
        ),
        AND,
      ),
    ),
  },
  [['{groups} {year}']],
);

export const endOfWindow = table(dates, [
  ['{day} {genitive} {year}'],
  ['{day} {genitive}', bare],
  ['{day}', bare],
]);

/** С какого срока или на какой: «с октября», «на ноябрь»; несколько месяцев или дней подряд — «с периода», «на период». */
export function writtenOut(inCase: 'genitive' | 'nominative'): Phrase<readonly WhenFacts[]> {
  const [quarter, half, run] =
    inCase === 'genitive' ? ['квартала', 'полугодия', 'периода'] : ['квартал', 'полугодие', 'период'];
  const slots = {
    ...dates,
    dayList,
    names: fact('months', listOf(months(inCase), AND)),
    quarter: fact('quarter', ROMAN),
    half: fact('half', ROMAN),
    range: range(nominative, 'nominative'),
    sameMonth: ends('first', table(dates, [['{day}', { month: undefined }]])),
    first: ends('first', endOfWindow),
    last: ends('last', table(dates, [['{day} {genitive} {year}']])),
  };
  const one = table(slots, [
    ['{names} {year}'],
    ['{dayList}'],
    [`{quarter} ${quarter} {year}`],
    [`{half} ${half} {year}`],
    [`${run} {sameMonth}–{last}`],
    [`${run} {first} – {last}`],
    [`${run} {range}`],
    ['{year}'],
  ]);
  return listOf(one, AND);
}
