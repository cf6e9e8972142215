/** Из чего состоят сроки, как их пишут в планах: по этим словам только читают. */
import { fact, listOf, numbered, oneOf, table, type Phrase } from '../../phrases/phrase.ts';
import type { WhenFacts } from '../../phrases/when-facts.ts';
import { AND, bare, dates, ends, genitive, inMonths, months } from './date-phrases.ts';
import { day, detail, often, slots, weekdays } from './when-phrases.ts';

type Facts = Phrase<WhenFacts>;

const list = (key: 'numbers' | 'nth' | 'ordinals', item: Phrase<number>): Facts =>
  fact(key, listOf(item, AND));

/** «28.10», «28.10.2026», «28.10.26»: число, месяц, год. */
const figure = {
  day: fact('day', numbered(String, /^(\d{1,2})(?=\.\d)/)),
  month: fact('month', numbered(String, /^\.(0?[1-9]|1[0-2])(?!\d)/)),
  year: fact('year', numbered(String, /^\.(\d{4})(?: г\.?| года)?(?!\d)/)),
  shortYear: fact('year', numbered(String, /^\.(\d{2})(?: г\.?)?(?!\d)/, 2000)),
};

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

/** «09.2026»: месяц цифрами. */
const figureMonth = table(
  {
    month: fact('month', numbered(String, /^(0?[1-9]|1[0-2])(?=\.\d{4})/)),
    year: fact('year', numbered(String, /^\.(\d{4})(?: г\.?)?(?!\d)/)),
  },
  [['{month}{year}']],
);

const dateOrDays = listOf(table({ date, daysNamed }, [['{date}'], ['{daysNamed}']]), AND);

/** Несколько дней цифрами, каждый со своим месяцем. */
const figures: Facts = {
  say: () => undefined,
  read: (text) =>
    dateOrDays.read(text).map(({ value, rest }) => ({
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

/** Что угодно до запятой: повод, о котором знают только люди. */
const some: Facts = {
  say: () => undefined,
  read: (text) => {
    const found = /^[^,;]+/.exec(text)?.[0];
    return found === undefined ? [] : [{ value: {}, rest: text.slice(found.length) }];
  },
};

/** Число месяца, о котором по его окончанию видно, что это оно: «25-го», «5-е». */
const ofDay = numbered(String, /^(\d{1,2})-?(?:го|е|ого|ое)(?![\d.а-я])/);

const number = numbered(String, /^(\d{1,2})(?:-?(?:го|е|ого|ое))?(?![\d.])/);

/** «июнь, декабрь»: больше одного. */
const severalMonths: Facts = {
  say: () => undefined,
  read: (text) =>
    slots.named
      .read(text)
      .filter(({ value: { pieces = [] } }) => pieces.flatMap(({ months: all = [] }) => all).length > 1),
};

/** «октябрь–апрель», «октябрь 2026 – апрель 2027». */
const monthRange = table(
  {
    first: ends('first', table(dates, [['{nominative} {year}'], ['{nominative}', bare]])),
    last: ends('last', table(dates, [['{nominative} {year}'], ['{nominative}', bare]])),
  },
  [['{first}–{last}']],
);

/** Части строк таблицы. */
export const writtenSlots = {
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
  figureMonth,
  figureFrom: ends('first', figureMonth),
  figureTo: ends('last', figureMonth),
  inMonth: ends('first', table({ name: fact('month', months('prepositional')) }, [['{name}', bare]])),
  toInMonth: ends(
    'last',
    table({ ...dates, name: fact('month', months('prepositional')) }, [['{name} {year}'], ['{name}', bare]]),
  ),
  fromMonth: ends('first', table(dates, [['{nominative} {year}'], ['{nominative}', bare]])),
  toMonth: ends('last', table(dates, [['{nominative} {year}'], ['{nominative}', bare]])),
  severalMonths,
  monthRange: fact('pieces', listOf(monthRange)),
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
  some,
  ofDays: list('numbers', ofDay),
  months: fact('pieces', listOf(inMonths, AND)),
  times: table({}, [['[раз|2 раза|3 раза|4 раза|5 раз|6 раз]']]),
  allTime: table({}, [['в течение [|всего ][|учебного ]года'], ['[весь|круглый] год'], ['постоянно']]),
  week: table({}, [['[недели|неделя|неделю|неделе|нед.|нед]']]),
  decade: table({}, [['[декада|декады|декаду|декаде|дек.]']]),
  numbers: list('numbers', number),
  names: weekdays('dativePlural'),
  weekday: table({ one: weekdays('accusative'), other: weekdays('nominative') }, [['{one}'], ['{other}']]),
  each: table({}, [['[каждый|каждую|каждое|каждая]']]),
  nthOf: list(
    'nth',
    oneOf<number>([
      [-1, 'последний', 'последнюю', 'последнее'],
      [1, 'первый', 'первую', 'первое', '1-й', '1-ый', '1-ю', 'i'],
      [2, 'второй', 'вторую', 'второе', '2-й', '2-ой', '2-ю', 'ii'],
      [3, 'третий', 'третью', 'третье', '3-й', '3-ю', 'iii'],
      [4, 'четвертый', 'четвертую', 'четвертое', '4-й', '4-ый', '4-ю', 'iv'],
      [5, 'пятый', 'пятую', 'пятое', '5-й', '5-ую', 'v'],
      [-1, 'последняя'],
      [1, '1-ая', '1-я', '1-ую', 'первая', '1'],
      [2, '2-ая', '2-я', '2-ую', 'вторая', '2'],
      [3, '3-ья', '3-я', '3-ий', 'третья', '3'],
      [4, '4-ая', '4-я', '4-ую', 'четвертая', '4'],
    ]),
  ),
  in: table({}, [['[|в |во |каждый |каждую |каждое ]']]),
  of: table({}, [['[| месяца| каждого месяца| ежемесячно|, ежемесячно]']]),
  following: table({}, [
    ['[следующего|последующего] месяца', { of: 'following-month' }],
    ['месяца, следующего за отчетным[| месяцем]', { of: 'following-month' }],
    ['[месяца следующего за отчетным|следующего за отчетным месяца]', { of: 'following-month' }],
    ['предыдущего месяца', { of: 'preceding-month' }],
  ]),
  afterQuarter: table({}, [
    ['месяца[,|] следующего за отчетным кварталом', { of: 'following-month' }],
    ['месяца, следующего за кварталом', { of: 'following-month' }],
    ['следующего за [|отчетным ]кварталом месяца', { of: 'following-month' }],
  ]),
  until: table({}, [['[не позднее|до|не позже|к|по]']]),
  whole: table({}, [['[в течение|весь|на протяжении|в течение всего|на протяжении всего|в течение этого]']]),
  event: table({}, [
    ['[поступлении|возникновении|наличии|обращении|приеме|увольнении|изменении|выявлении|обнаружении]'],
  ]),
  year: fact('year', numbered(String, /^(\d{4})(?: г\.?| года?| году)?/)),
  comma: table({}, [['[, | |: |–| (]']]),
  close: table({}, [['[|)]']]),
} satisfies Record<string, Facts>;
