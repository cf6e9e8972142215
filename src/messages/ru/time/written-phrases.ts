/**
 * Сроки так, как их пишут в планах: продолжение таблицы, по которой программа их называет. По этим строкам только читают.
 * Буквы — строчные, тире без пробелов: так их готовит `ru/time/spelling.ts`.
 */
import { fact, listOf, numbered, oneOf, table, type Phrase } from '../../phrases/phrase.ts';
import type { WhenFacts } from '../../phrases/when-facts.ts';
import { AND, bare, dates, ends, genitive, months } from './date-phrases.ts';
import { day, detail, often, slots, weekdays } from './when-phrases.ts';

type Facts = Phrase<WhenFacts>;

const list = (key: 'numbers' | 'nth' | 'ordinals', item: Phrase<number>): Facts =>
  fact(key, listOf(item, AND));

/** «28.10», «28.10.2026», «28.10.26»: число, месяц, год. */
const figure = {
  day: fact('day', numbered(String, /^(\d{1,2})(?=\.\d)/)),
  month: fact('month', numbered(String, /^\.(0?[1-9]|1[0-2])(?!\d)/)),
  year: fact('year', numbered(String, /^\.(\d{4})(?: г\.?| года)?(?!\d)/)),
  shortYear: fact('year', { ...numbered(String, /^\.(\d{2})(?: г\.?)?(?!\d)/), read: shortYear }),
};

function shortYear(text: string): { value: number; rest: string }[] {
  const found = /^\.(\d{2})(?: г\.?)?(?![\d])/.exec(text);
  return found ? [{ value: 2000 + Number(found[1]), rest: text.slice(found[0].length) }] : [];
}

const date = table({ ...dates, ...figure, named: genitive }, [
  ['{day}{month}{year}'],
  ['{day}{month}{shortYear}'],
  ['{day}{month}', bare],
  ['{day}{month}.', bare],
]);

const dayNamed = table({ ...dates, named: genitive }, [['{day} {named}']]);
const oneDay = table({ date, dayNamed }, [['{date}'], ['{dayNamed}']]);
const daysNamed = table(
  { numbers: fact('numbers', listOf(numbered(String, /^(\d{1,2})(?![\d.])/), AND)), named: genitive },
  [['{numbers} {named}']],
);
const alone = table(dates, [['{day}', { month: undefined, ...bare }]]);

/** Несколько дней цифрами, каждый со своим месяцем. */
const figures: Facts = {
  say: () => undefined,
  read: (text) =>
    listOf(table({ date, daysNamed }, [['{date}'], ['{daysNamed}']]), AND)
      .read(text)
      .map(({ value, rest }) => ({
        value: {
          pieces: value.map(({ day: only, numbers, month, year }) => ({
            ...(year === undefined ? {} : { year }),
            pieces: [{ month: month!, numbers: numbers ?? [only!] }],
          })),
        },
        rest,
      })),
};

/** Какая по счёту неделя или декада: «I», «1-я», «первая». */
const ordinal = oneOf<number>([
  [1, 'i', 'і', '1-я', '1-ая', '1я', '1', 'первая', 'первую', 'первой', '1-й', '1-ю'],
  [2, 'ii', 'іі', '2-я', '2-ая', '2я', '2', 'вторая', 'вторую', 'второй', '2-й', '2-ю'],
  [3, 'iii', 'ііі', '3-я', '3-ая', '3я', '3', 'третья', 'третью', 'третьей', '3-й', '3-ю'],
  [4, 'iv', 'іv', '4-я', '4-ая', '4я', '4', 'четвертая', 'четвертую', 'четвертой', '4-й', '4-ю'],
  [5, 'v', '5-я', '5-ая', '5я', '5', 'пятая', 'пятую', 'пятой', '5-й', '5-ю'],
  [-1, 'последняя', 'последнюю', 'последней'],
]);

/** Месяц, в котором считают недели: в любом падеже, с годом и без, или тот, о котором речь. */
const inside = table(
  {
    ...dates,
    nominative: fact('month', months('nominative')),
    genitive: fact('month', months('genitive')),
    prepositional: fact('month', months('prepositional')),
  },
  [['{genitive} {year}'], ['{genitive}'], ['в {prepositional}'], ['{nominative} {year}'], ['{nominative}']],
);

/** «1–2», «I–III». */
function ordinalRange(one: Phrase<number>): Phrase<readonly number[]> {
  return {
    say: () => undefined,
    read: (text) =>
      one.read(text).flatMap(({ value: first, rest }) =>
        rest.startsWith('–')
          ? one.read(rest.slice(1)).map(({ value: last, rest: after }) => ({
              value: Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index),
              rest: after,
            }))
          : [],
      ),
  };
}

const [ONE, TWO, THREE] = [[1], [2], [3]] as const;

const number = numbered(String, /^(\d{1,2})(?:-?(?:го|е|ого|ое))?(?![\d.])/);

/** Строки, по которым только читают. */
export const written = table(
  {
    ...slots,
    ...dates,
    day,
    detail,
    often,
    inside,
    figures,
    date: oneDay,
    first: ends('first', oneDay),
    firstAlone: ends('first', alone),
    last: ends('last', oneDay),
    genitiveFrom: ends('first', genitive),
    genitiveTo: ends('last', genitive),
    fromMonth: ends('first', table(dates, [['{nominative} {year}'], ['{nominative}', bare]])),
    toMonth: ends('last', table(dates, [['{nominative} {year}'], ['{nominative}', bare]])),
    quarter: fact(
      'quarter',
      oneOf<number>([
        [1, 'i', '1-й', '1-ый', '1', 'первый', 'первого', '1-го'],
        [2, 'ii', '2-й', '2-ой', '2', 'второй', 'второго', '2-го'],
        [3, 'iii', '3-й', '3', 'третий', 'третьего', '3-го'],
        [4, 'iv', '4-й', '4-ый', '4', 'четвертый', 'четвертого', '4-го'],
      ]),
    ),
    half: fact(
      'half',
      oneOf<number>([
        [2, 'ii', '2-е', '2-ое', '2', 'второе', 'второго', '2-го', '2-м', 'втором'],
        [1, 'i', '1-е', '1-ое', '1', 'первое', 'первого', '1-го', '1-м', 'первом'],
      ]),
    ),
    weeks: table({ list: list('ordinals', ordinal), from: fact('ordinals', ordinalRange(ordinal)) }, [
      ['{from}'],
      ['{list}'],
    ]),
    week: table({}, [['недели'], ['неделя'], ['неделю'], ['неделе'], ['нед.'], ['нед']]),
    decade: table({}, [['декада'], ['декады'], ['декаду'], ['декаде'], ['дек.']]),
    numbers: list('numbers', number),
    names: weekdays('dativePlural'),
    weekday: table({ one: weekdays('accusative'), other: weekdays('nominative') }, [['{one}'], ['{other}']]),
    each: table({}, [['каждый'], ['каждую'], ['каждое']]),
    nthOf: list(
      'nth',
      oneOf<number>([
        [-1, 'последний', 'последнюю', 'последнее'],
        [1, 'первый', 'первую', 'первое', '1-й', '1-ый', '1-ю', 'i'],
        [2, 'второй', 'вторую', 'второе', '2-й', '2-ой', '2-ю', 'ii'],
        [3, 'третий', 'третью', 'третье', '3-й', '3-ю', 'iii'],
        [4, 'четвертый', 'четвертую', 'четвертое', '4-й', '4-ый', '4-ю', 'iv'],
        [5, 'пятый', 'пятую', 'пятое', '5-й', '5-ую', 'v'],
      ]),
    ),
    in: table({}, [[''], ['в '], ['во '], ['каждый '], ['каждую '], ['каждое ']]),
    of: table({}, [[''], [' месяца'], [' каждого месяца'], [' ежемесячно'], [', ежемесячно']]),
    until: table({}, [['не позднее'], ['до'], ['не позже'], ['к'], ['по']]),
    whole: table({}, [
      ['в течение'],
      ['весь'],
      ['на протяжении'],
      ['в течение всего'],
      ['на протяжении всего'],
      ['в течение этого'],
    ]),
    year: fact('year', numbered(String, /^(\d{4})(?: г\.?| года?| году)?/)),
    comma: table({}, [[', '], [' '], [': '], ['–'], [' (']]),
    close: table({}, [[''], [')']]),
  },
  [
    ['{figures}', { term: 'date' }],
    ['{inside}{comma}{numbers}{close}', { term: 'date' }],
    ['{numbers} числа', { term: 'date' }],
    ['{numbers} число', { term: 'date' }],
    ['с {first} по {last}', { term: 'window' }],
    ['с {firstAlone} по {last}', { term: 'window' }],
    ['с {first} до {last}', { term: 'window' }],
    ['с {firstAlone} до {last}', { term: 'window' }],
    ['{first}–{last}', { term: 'window' }],
    ['{firstAlone}–{last}', { term: 'window' }],
    ['{until} {date}', { term: 'month', by: 'date' }],
    ['{until} {date} включительно', { term: 'month', by: 'date' }],
    ['до конца {inside}', { term: 'month', by: 'last-day', of: 'same' }],
    ['до конца месяца', { term: 'month', by: 'last-day', of: 'same' }],
    ['{until} {numbers} числа', { term: 'month', by: 'day', of: 'same' }],
    ['{until} {numbers}', { term: 'month', by: 'day', of: 'same' }],
    ['{inside}{comma}до {numbers}{close}', { term: 'month', by: 'day', of: 'same' }],
    ['{inside}{comma}до {numbers} числа{close}', { term: 'month', by: 'day', of: 'same' }],
    ['{fromMonth}–{toMonth}', { term: 'months' }],
    ['с {genitiveFrom} по {toMonth}', { term: 'months' }],
    ['с {genitiveFrom} до {genitiveTo}', { term: 'months' }],
    ['{quarter} квартал', { term: 'months' }],
    ['{quarter} кв.', { term: 'months' }],
    ['{quarter} кв', { term: 'months' }],
    ['в {quarter} квартале', { term: 'months' }],
    ['{quarter} квартал {year}', { term: 'months' }],
    ['{half} полугодие', { term: 'months' }],
    ['{half} полугодие {year}', { term: 'months' }],
    ['в {half} полугодии', { term: 'months' }],
    ['в течение {half} полугодия', { term: 'months' }],
    ['{year}', { term: 'months', month: undefined }],
    ['{weeks} {week}', { term: 'window', part: 'week' }],
    ['{weeks} {week} {inside}', { term: 'window', part: 'week' }],
    ['{inside}{comma}{weeks} {week}{close}', { term: 'window', part: 'week' }],
    ['{weeks} {decade}', { term: 'window', part: 'decade' }],
    ['{weeks} {decade} {inside}', { term: 'window', part: 'decade' }],
    ['{inside}{comma}{weeks} {decade}{close}', { term: 'window', part: 'decade' }],
    ['начало {inside}', { term: 'window', part: 'decade', ordinals: ONE }],
    ['в начале {inside}', { term: 'window', part: 'decade', ordinals: ONE }],
    ['середина {inside}', { term: 'window', part: 'decade', ordinals: TWO }],
    ['в середине {inside}', { term: 'window', part: 'decade', ordinals: TWO }],
    ['конец {inside}', { term: 'window', part: 'decade', ordinals: THREE }],
    ['в конце {inside}', { term: 'window', part: 'decade', ordinals: THREE }],
    ['начало месяца', { term: 'window', part: 'decade', ordinals: ONE }],
    ['в начале месяца', { term: 'window', part: 'decade', ordinals: ONE }],
    ['конец месяца', { term: 'window', part: 'decade', ordinals: THREE }],
    ['в конце месяца', { term: 'window', part: 'decade', ordinals: THREE }],
    ['{whole} месяца', { term: 'throughout', plan: 'month' }],
    ['{whole} месяц', { term: 'throughout', plan: 'month' }],
    ['{whole} квартала', { term: 'throughout', plan: 'quarter' }],
    ['{whole} полугодия', { term: 'throughout', plan: 'half-year' }],
    ['{whole} полугодие', { term: 'throughout', plan: 'half-year' }],
    ['{whole} года', { term: 'throughout', plan: 'year' }],
    ['{whole} год', { term: 'throughout', plan: 'year' }],
    ['{whole} учебного года', { term: 'throughout', plan: 'year' }],
    ['{whole} учебный год', { term: 'throughout', plan: 'year' }],
    ['{whole} календарного года', { term: 'throughout', plan: 'year' }],
    ['{whole} периода', { term: 'throughout', plan: 'period' }],
    ['{whole} период', { term: 'throughout', plan: 'period' }],
    ['{whole} срока', { term: 'throughout', plan: 'period' }],
    ['постоянно', { term: 'throughout', plan: 'period' }],
    ['систематически', { term: 'throughout', plan: 'period' }],
    ['регулярно', { term: 'throughout', plan: 'period' }],
    ['круглый год', { term: 'throughout', plan: 'period' }],
    ['круглогодично', { term: 'throughout', plan: 'period' }],
    ['при необходимости', { term: 'as-needed' }],
    ['по необходимости', { term: 'as-needed' }],
    ['в случае необходимости', { term: 'as-needed' }],
    ['по мере надобности', { term: 'as-needed' }],
    ['по мере поступления', { term: 'as-needed' }],
    ['по запросу', { term: 'as-needed' }],
    ['по требованию', { term: 'as-needed' }],
    ['по обращению', { term: 'as-needed' }],
    ['{often}{comma}{detail}{close}', { term: 'rule' }],
    ['{often}{comma}{until} {numbers}{close}', { term: 'rule', by: 'day', of: 'same' }],
    ['{often}{comma}{until} {numbers} числа{close}', { term: 'rule', by: 'day', of: 'same' }],
    ['{often}{comma}{numbers} числа{close}', { term: 'rule', by: 'day', of: 'same' }],
    ['{often}{comma}{in}{nthOf} {weekday}{of}{close}', { term: 'rule', by: 'on', of: 'same' }],
    ['{often}{comma}{in}{weekday}{close}', { term: 'rule', by: 'on', of: 'same' }],
    ['{often}{comma}по {names}{close}', { term: 'rule', by: 'on', of: 'same' }],
    ['{detail} {often}', { term: 'rule' }],
    ['{detail}, {often}', { term: 'rule' }],
    ['{detail} ({often})', { term: 'rule' }],
    ['{until} {numbers}{of}', { term: 'rule', every: 'month', by: 'day', of: 'same' }],
    ['{until} {numbers} числа{of}', { term: 'rule', every: 'month', by: 'day', of: 'same' }],
    ['{numbers} числа каждого месяца', { term: 'rule', every: 'month', by: 'day', of: 'same' }],
    ['{numbers} числа ежемесячно', { term: 'rule', every: 'month', by: 'day', of: 'same' }],
    ['до конца каждого месяца', { term: 'rule', every: 'month', by: 'last-day', of: 'same' }],
    ['{each} {weekday}', { term: 'rule', every: 'week', by: 'on', of: 'same' }],
    ['по {names}', { term: 'rule', every: 'week', by: 'on', of: 'same' }],
    ['{weekday}', { term: 'rule', every: 'week', by: 'on', of: 'same' }],
    ['в {weekday}', { term: 'rule', every: 'week', by: 'on', of: 'same' }],
    ['{in}{nthOf} {weekday}{of}', { term: 'rule', every: 'month', by: 'on', of: 'same' }],
    ['{in}{nthOf} {weekday} {inside}', { term: 'rule', every: 'month', by: 'on', of: 'same' }],
    ['{in}последний рабочий день{of}', { term: 'rule', every: 'month', by: 'last-working-day', of: 'same' }],
    ['{in}последний день{of}', { term: 'rule', every: 'month', by: 'last-day', of: 'same' }],
    ['2 раза в год', { term: 'rule', every: 'half-year' }],
    ['два раза в год', { term: 'rule', every: 'half-year' }],
    ['раз в полгода', { term: 'rule', every: 'half-year' }],
    ['помесячно', { term: 'rule', every: 'month' }],
    ['поквартально', { term: 'rule', every: 'quarter' }],
    ['понедельно', { term: 'rule', every: 'week' }],
    ['каждый учебный день', { term: 'rule', every: 'day' }],
  ],
);
