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

const PERIODS = [
  ['quarter', 'квартала'],
  ['half-year', 'полугодия'],
  ['year', 'года'],
] as const;

/** Месяц или год, в котором считают день. */
const within = table(
  {
    ...dates,
    period: fact('closes', oneOf(PERIODS)),
    reported: fact(
      'closes',
      oneOf([
        ['quarter', 'кварталом'],
        ['half-year', 'полугодием'],
        ['year', 'годом'],
      ]),
    ),
  },
  [
    ['{genitive} следующего года', { of: 'following-year' }],
    ['{genitive} предыдущего года', { of: 'preceding-year' }],
    ['{genitive}', { of: 'same' }],
    ['месяца', { of: 'same', closes: 'month' }],
    ['последнего месяца {period}', { of: 'same' }],
    ['последнего из этих месяцев', { of: 'same', closes: 'named' }],
    ['месяца, следующего за отчётным', { of: 'following-month', closes: 'month' }],
    ['месяца, следующего за отчётным {reported}', { of: 'following-month' }],
    ['месяца, следующего за последним из этих месяцев', { of: 'following-month', closes: 'named' }],
    ['месяца, следующего за окончанием периода', { of: 'following-month', closes: 'span' }],
    ['месяца, предшествующего последнему месяцу периода', { of: 'preceding-month', closes: 'span' }],
    ['предшествующего месяца', { of: 'preceding-month', closes: 'month' }],
    ['предпоследнего месяца {period}', { of: 'preceding-month' }],
    ['месяца, предшествующего последнему из этих месяцев', { of: 'preceding-month', closes: 'named' }],
    // Так пишут, но программа так не говорит.
    ['[следующего месяца|месяца, следующего за кварталом]', { of: 'following-month' }],
    ['месяца, следующего за отчетным', { of: 'following-month' }],
    ['месяца, следующего за отчетным периодом', { of: 'following-month' }],
    ['предыдущего месяца', { of: 'preceding-month' }],
    ['каждого месяца', { of: 'same' }],
  ],
);

const end = fact('closes', oneOf([['week', 'недели'], ['month', 'месяца'], ...PERIODS]));

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
    until: table({}, [['[не позднее|до]']]),
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
    ['[{nthMasculine} {masculine}|{nthFeminine} {feminine}|{nthNeuter} {neuter}]', { by: 'on', ...inSpan }],
    ['{until} {th}[ числа|]', { by: 'day', ...inMonth }],
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
    ['[{nthMasculine} {masculine}|{nthFeminine} {feminine}|{nthNeuter} {neuter}] {within}', { by: 'on' }],
  ],
);

const interval = (one: string, few: string, many = few): Facts =>
  fact(
    'interval',
    numbered(
      (count) => counted(count, [one, few, many]),
      new RegExp(`^(\\d{1,2}) (?:${one}|${few}|${many})(?![а-я])`),
    ),
  );

export const often = table(
  {
    days: interval('день', 'дня', 'дней'),
    weeks: interval('неделю', 'недели', 'недель'),
    months: interval('месяц', 'месяца', 'месяцев'),
    quarters: interval('квартал', 'квартала', 'кварталов'),
    halves: interval('полугодие', 'полугодия', 'полугодий'),
    years: interval('год', 'года', 'лет'),
  },
  [
    ['[раз в {days}|ежедневно|каждый день|каждый рабочий день]', { every: 'day' }],
    ['[раз в {weeks}|еженедельно|каждую неделю|раз в неделю]', { every: 'week' }],
    ['[раз в {months}|ежемесячно|каждый месяц|раз в месяц]', { every: 'month' }],
    ['[раз в {quarters}|ежеквартально|каждый квартал|раз в квартал]', { every: 'quarter' }],
    ['[раз в {halves}|раз в полугодие|каждое полугодие]', { every: 'half-year' }],
    ['[раз в {years}|ежегодно|раз в год]', { every: 'year' }],
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
  ['{often}{months}{since}[, {detail}|]', { term: 'rule' }],
  ['{pieces}[, {detail}|]', { term: 'month' }],
  ['{range}[, {detail}|]', { term: 'months' }],
  ['{days}', { term: 'date' }],
  ['с {first} по {last}', { term: 'window' }],
  ['{duringSpan}[, {detail}|]', { term: 'span', isEach: undefined, lastSpan: undefined }],
  ['с начала {spanGenitive} до конца {lastGenitive}[, {detail}|]', { term: 'span' }],
  ['{eachSpan}[, {detail}|]', { term: 'span', isEach: true }],
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
