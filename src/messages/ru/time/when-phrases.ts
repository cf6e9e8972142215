/** Сроки словами приказа: по этой таблице их называют и по ней же читают. */
import type { Weekday } from '../../../calendar/day.ts';
import { fact, listOf, numbered, oneOf, table, type Phrase, type WhenPhrases } from '../../phrases/phrase.ts';
import type { WhenFacts } from '../../phrases/when-facts.ts';
import { counted } from '../counted.ts';
import { WEEKDAY_NAMES, type WeekdayNames } from './calendar-names.ts';
import {
  AND,
  bare,
  dates,
  dayList,
  endOfWindow,
  genitive,
  inMonths,
  months,
  plain,
  range,
  spans,
  stretch,
} from './date-phrases.ts';
import { spanForms } from './span-words.ts';
import { relative } from './relative-phrases.ts';

type Facts = Phrase<WhenFacts>;

/** Месяц или год, в котором считают день. */
const within = table(dates, [
  ['{genitive} следующего года', { of: 'following-year' }],
  ['{genitive} предыдущего года', { of: 'preceding-year' }],
  ['{genitive}', { of: 'same' }],
  ['месяца', { of: 'same', closes: 'month' }],
  ['последнего месяца квартала', { of: 'same', closes: 'quarter' }],
  ['последнего месяца полугодия', { of: 'same', closes: 'half-year' }],
  ['последнего месяца года', { of: 'same', closes: 'year' }],
  ['последнего из этих месяцев', { of: 'same', closes: 'named' }],
  ['месяца, следующего за отчётным', { of: 'following-month', closes: 'month' }],
  ['месяца, следующего за отчётным кварталом', { of: 'following-month', closes: 'quarter' }],
  ['месяца, следующего за отчётным полугодием', { of: 'following-month', closes: 'half-year' }],
  ['месяца, следующего за отчётным годом', { of: 'following-month', closes: 'year' }],
  ['месяца, следующего за последним из этих месяцев', { of: 'following-month', closes: 'named' }],
  ['месяца, следующего за окончанием периода', { of: 'following-month', closes: 'span' }],
  ['месяца, предшествующего последнему месяцу периода', { of: 'preceding-month', closes: 'span' }],
  ['предшествующего месяца', { of: 'preceding-month', closes: 'month' }],
  ['предпоследнего месяца квартала', { of: 'preceding-month', closes: 'quarter' }],
  ['предпоследнего месяца полугодия', { of: 'preceding-month', closes: 'half-year' }],
  ['предпоследнего месяца года', { of: 'preceding-month', closes: 'year' }],
  ['месяца, предшествующего последнему из этих месяцев', { of: 'preceding-month', closes: 'named' }],
  // Так пишут, но программа так не говорит.
  ['следующего месяца', { of: 'following-month' }],
  ['месяца, следующего за кварталом', { of: 'following-month' }],
  ['месяца, следующего за отчетным', { of: 'following-month' }],
  ['предыдущего месяца', { of: 'preceding-month' }],
  ['каждого месяца', { of: 'same' }],
]);

const end = table({}, [
  ['недели', { closes: 'week' }],
  ['месяца', { closes: 'month' }],
  ['квартала', { closes: 'quarter' }],
  ['полугодия', { closes: 'half-year' }],
  ['года', { closes: 'year' }],
]);

export const weekdays = (
  inCase: 'nominative' | 'genitive' | 'accusative' | 'dativePlural',
  gender?: WeekdayNames['gender'],
): Facts =>
  fact(
    'weekdays',
    listOf(
      oneOf(
        (Object.entries(WEEKDAY_NAMES) as [Weekday, WeekdayNames][])
          .filter(([, names]) => gender === undefined || names.gender === gender)
          .map(([weekday, names]) => [weekday, names[inCase]]),
      ),
      AND,
    ),
  );

/** «в первый и третий», «во вторую»: со своим предлогом. */
const nth = (...names: readonly string[]): Facts => {
  const list = fact('nth', listOf(oneOf(names.map((name, index) => [index === 0 ? -1 : index, name])), AND));
  return {
    say: (facts) =>
      list.say(facts)?.replace(/^(?:(второ)|(втору)|)/, (found) => `${found ? 'во' : 'в'} ${found}`),
    read: (text) => {
      const preposition = /^во? /.exec(text);
      return preposition ? list.read(text.slice(preposition[0].length)) : [];
    },
  };
};

const inSpan = { of: 'same', month: undefined, closes: 'span' } as const;
const inMonth = { of: 'same', month: undefined, closes: 'month' } as const;

export const day = table(
  {
    ...dates,
    within,
    end,
    until: table({}, [['не позднее'], ['до']]),
    numbers: fact('numbers', listOf(plain, AND)),
    th: fact(
      'numbers',
      listOf(
        numbered((number) => `${number}-го`, /^(\d{1,2})(?:-?го)?(?!\d)/),
        AND,
      ),
    ),
    genitives: weekdays('genitive'),
    datives: weekdays('dativePlural'),
    nthMasculine: nth('последний', 'первый', 'второй', 'третий', 'четвёртый', 'пятый'),
    nthFeminine: nth('последнюю', 'первую', 'вторую', 'третью', 'четвёртую', 'пятую'),
    nthNeuter: nth('последнее', 'первое', 'второе', 'третье', 'четвёртое', 'пятое'),
    masculine: weekdays('accusative', 'masculine'),
    feminine: weekdays('accusative', 'feminine'),
    neuter: weekdays('accusative', 'neuter'),
  },
  [
    ['{until} {th} числа', { by: 'day', ...inSpan }],
    ['{until} {th} рабочего дня', { by: 'working-day', ...inSpan }],
    ['{until} последнего дня', { by: 'last-day', ...inSpan }],
    ['{until} последнего рабочего дня', { by: 'last-working-day', ...inSpan }],
    ['{nthMasculine} {masculine}', { by: 'on', ...inSpan }],
    ['{nthFeminine} {feminine}', { by: 'on', ...inSpan }],
    ['{nthNeuter} {neuter}', { by: 'on', ...inSpan }],
    ['{until} {th} числа', { by: 'day', ...inMonth }],
    ['{until} {th} числа {within}', { by: 'day', month: undefined }],
    ['{until} {numbers} {within}', { by: 'day' }],
    ['{until} {th} рабочего дня', { by: 'working-day', ...inMonth }],
    ['{until} {th} рабочего дня {within}', { by: 'working-day' }],
    ['{until} последнего дня {end}', { by: 'last-day', of: 'same', month: undefined }],
    ['{until} последнего дня {within}', { by: 'last-day' }],
    ['{until} последнего рабочего дня {end}', { by: 'last-working-day', of: 'same', month: undefined }],
    ['{until} последнего рабочего дня {within}', { by: 'last-working-day' }],
    ['{until} {genitives}', { by: 'weekday' }],
    ['{until} {day} {genitive} {year}', { by: 'date' }],
    ['по {datives}', { by: 'on', nth: undefined }],
    ['{nthMasculine} {masculine} {within}', { by: 'on' }],
    ['{nthFeminine} {feminine} {within}', { by: 'on' }],
    ['{nthNeuter} {neuter} {within}', { by: 'on' }],
    // Так пишут, но программа так не говорит.
    ['{until} {th}', { by: 'day', ...inMonth }],
  ],
);

const every = (one: string, few: string, many = few): Facts =>
  fact(
    'interval',
    numbered(
      (count) => counted(count, [one, few, many]),
      new RegExp(`^(\\d{1,2}) (?:${one}|${few}|${many})(?![а-я])`),
    ),
  );

export const often = table(
  {
    days: every('день', 'дня', 'дней'),
    weeks: every('неделю', 'недели', 'недель'),
    months: every('месяц', 'месяца', 'месяцев'),
    quarters: every('квартал', 'квартала', 'кварталов'),
    halves: every('полугодие', 'полугодия', 'полугодий'),
    years: every('год', 'года', 'лет'),
  },
  [
    ['раз в {days}', { every: 'day' }],
    ['раз в {weeks}', { every: 'week' }],
    ['раз в {months}', { every: 'month' }],
    ['раз в {quarters}', { every: 'quarter' }],
    ['раз в {halves}', { every: 'half-year' }],
    ['раз в {years}', { every: 'year' }],
    ['ежедневно', { every: 'day' }],
    ['еженедельно', { every: 'week' }],
    ['ежемесячно', { every: 'month' }],
    ['ежеквартально', { every: 'quarter' }],
    ['раз в полугодие', { every: 'half-year' }],
    ['ежегодно', { every: 'year' }],
    // Так пишут, но программа так не говорит.
    ['каждый день', { every: 'day' }],
    ['каждый рабочий день', { every: 'day' }],
    ['каждую неделю', { every: 'week' }],
    ['раз в неделю', { every: 'week' }],
    ['каждый месяц', { every: 'month' }],
    ['раз в месяц', { every: 'month' }],
    ['каждый квартал', { every: 'quarter' }],
    ['раз в квартал', { every: 'quarter' }],
    ['каждое полугодие', { every: 'half-year' }],
    ['раз в год', { every: 'year' }],
  ],
);

const pieces = fact('pieces', listOf(inMonths, AND));

export const slots = {
  day,
  often,
  pieces,
  named: fact(
    'pieces',
    listOf(
      table({ ...dates, names: fact('months', listOf(months('nominative'), AND)) }, [
        ['{names} {year}'],
        ['{names}', bare],
      ]),
      AND,
    ),
  ),
  months: table({ pieces }, [['', { pieces: undefined }], [' {pieces}']]),
  since: table(
    {
      date: fact(
        'beginning',
        table({ ...dates, ...spans, month: genitive }, [['{day} {month}'], ['{month}'], ['{spanGenitive}']]),
      ),
    },
    [['', { beginning: undefined }], [' начиная с {date}']],
  ),
  details: fact('details', listOf(day, AND)),
  range: range(table(dates, [['{nominative} {year}']]), 'nominative'),
  days: fact('pieces', listOf(dayList, AND)),
  stretches: fact('pieces', listOf(stretch, AND)),
  first: fact('first', endOfWindow),
  last: fact('last', endOfWindow),
  relative,
} satisfies Record<string, Facts>;

export const detail = table(slots, [
  ['{day}', { details: undefined }],
  ['{details}'],
  ['включая выходные', { isAllDays: true, by: undefined }],
]);

const part = table({ ...slots, ...spans, detail }, [
  ['{often}{months}{since}, {detail}', { term: 'rule' }],
  ['{often}{months}{since}', { term: 'rule' }],
  ['{pieces}, {detail}', { term: 'month' }],
  ['{pieces}', { term: 'month' }],
  ['{range}, {detail}', { term: 'months' }],
  ['{range}', { term: 'months' }],
  ['{days}', { term: 'date' }],
  ['с {first} по {last}', { term: 'window' }],
  ['{duringSpan}, {detail}', { term: 'span', isEach: undefined, lastSpan: undefined }],
  ['{duringSpan}', { term: 'span', isEach: undefined, lastSpan: undefined }],
  ['с начала {spanGenitive} до конца {lastGenitive}, {detail}', { term: 'span' }],
  ['с начала {spanGenitive} до конца {lastGenitive}', { term: 'span' }],
  ['{eachSpan}, {detail}', { term: 'span', isEach: true }],
  ['{eachSpan}', { term: 'span', isEach: true }],
  ['по мере необходимости{months}', { term: 'as-needed' }],
  ['в течение {stretches}', { term: 'throughout' }],
  ['в течение месяца', { term: 'throughout', plan: 'month' }],
  ['в течение квартала', { term: 'throughout', plan: 'quarter' }],
  ['в течение полугодия', { term: 'throughout', plan: 'half-year' }],
  ['в течение учебного года', { term: 'throughout', plan: 'school-year' }],
  ['в течение года', { term: 'throughout', plan: 'year' }],
  ['в течение всего периода плана', { term: 'throughout', plan: 'period' }],
  ['{relative}', { term: 'relative' }],
  // Так пишут, но программа так не говорит.
  ['{often} {detail}', { term: 'rule' }],
  ['{named}', { term: 'month' }],
  ['{day} каждого месяца', { term: 'rule', every: 'month' }],
  ['{day}', { term: 'rule', every: 'week', by: 'on' }],
]);

/** Сроки по-русски. */
export const phrases: WhenPhrases = { part, detail, and: AND, spanForms };
