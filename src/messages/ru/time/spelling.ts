/** Как пишут сроки: сокращения, разные тире и числа становятся теми словами, по которым сроки читают. */
import { isoDate } from '../../../calendar/day.ts';
import { month as monthName, WEEKDAY_NAMES } from './calendar-names.ts';

const MONTH_SHORT = 'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' ');
const WEEKDAY_SHORT = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'] as const;
const WEEKDAYS = Object.values(WEEKDAY_NAMES);

const DAY_NAMES = WEEKDAYS.flatMap(({ nominative, accusative }) => [nominative, accusative])
  .map((name) => name.replaceAll('ё', 'е'))
  .join('|');
const MONTH_NAMES = MONTH_SHORT.map((short) => (short === 'май' ? 'ма[йя]' : `${short}[а-я]{1,5}`)).join('|');

/** «14:00», «14.00», «9 ч.»: часы, которые нельзя принять за число и месяц. */
const CLOCK = String.raw`(?<![\d.–-])(?:\d{1,2}:\d{2}|\d{1,2}\.(?:00|1[3-9]|[2-5]\d)|\d{1,2}-00|\d{1,2}(?= ?час)|\d{1,2}\.\d{2}(?= ?ч))(?![\d.]*\d)(?: ?ч(?:ас(?:ов|а)?)?(?![а-я])\.?)?`;
const CLOCKS = String.raw`${CLOCK}(?: ?[–—-] ?${CLOCK.replace('.–-', '.')}| (?:до|по) ${CLOCK})?`;
const ABOUT_CLOCK = String.raw`(?:(?:начало|начиная|в|с|к|до|не позднее|после|время) )*`;

const NUMBERS: Readonly<Record<string, string>> = {
  одного: '1',
  двух: '2',
  две: '2',
  два: '2',
  трех: '3',
  три: '3',
  четырех: '4',
  четыре: '4',
  пяти: '5',
  пять: '5',
  шести: '6',
  шесть: '6',
  семи: '7',
  десяти: '10',
  десять: '10',
};

const ROMAN = ['i', 'ii', 'iii', 'iv'];
const orderOf = (text: string): number => (ROMAN.includes(text) ? ROMAN.indexOf(text) + 1 : Number(text[0]));

/** «I–III кварталы», «1 и 3 квартал»: каждый со своим словом. */
function eachPart(_: string, first: string, between: string, last: string, part: string): string {
  const [from, to] = [orderOf(first), orderOf(last)];
  const numbers =
    between.trim() === '–' && to > from
      ? Array.from({ length: to - from + 1 }, (__, index) => from + index)
      : [from, to];
  return numbers.map((number) => `${ROMAN[number - 1]!} ${part}`).join(', ');
}

const PARTS: Readonly<Record<string, string>> = {
  кв: 'квартал',
  че: 'четверть',
  по: 'полугодие',
  тр: 'триместр',
};

/** По порядку: то, что заменено раньше, позже уже так и читается. */
const REPLACED: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[] = [
  [/,(?=[а-яё])/g, ', '],
  [/[«"“](\d{1,2})[»"”]/g, '$1'],
  [/(?<=[а-я]{3}\.)(?=\d{4})/g, ' '],
  [/(?<=[а-я]{3}\.?), (?=20\d\d(?:\s?г|$))/g, ' '],
  [/ежегодно,? к (?=\d)/g, 'ежегодно, не позднее '],
  [/^каждые полгода$/g, 'раз в полгода'],
  [/^каждые (?=\d+ дней$)/g, 'раз в '],
  [/^ежедекадно$/g, 'раз в 10 дней'],
  [/ё/g, 'е'],
  [/(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/g, '$3.$2.$1'],
  [/(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g, '$1.$2.$3'],
  [new RegExp(String.raw`(?:,? |,)\(?${ABOUT_CLOCK}${CLOCKS}\)?`, 'g'), ''],
  [new RegExp(String.raw`^${ABOUT_CLOCK}${CLOCKS},? `, 'g'), ''],
  [/(?<=\d)\s*-?\s*(?:его|ого)(?![а-я])/g, '-го'],
  [new RegExp(String.raw`(?<=\d)-?(?:го|му|ое|е)(?= (?:${MONTH_NAMES})(?![а-я]))`, 'g'), ''],
  [new RegExp(String.raw`(?<=(?:${MONTH_NAMES}) )(\d\d)(?= ?г(?:\.|$|ода?))`, 'g'), '20$1'],
  [/(?<=(?:^|\s)с \d{1,2})-?го(?= (?:по|до) )/g, ''],
  [/(?<=\d)-?х(?= [а-я])/g, ''],
  [/(?<=(?:^|[^а-яiv\d])(?:i{1,3}|iv|[1-4](?:-?(?:й|ый|ой|го|м|ом))?) )кв\.?(?![а-я])/g, 'квартал'],
  [/^пост\.?$/g, 'постоянно'],
  [/^(?:квартальн|поквартальн)(?:ая|ый|ое|о)(?=$|[,:(]| [–—-])/g, 'ежеквартально'],
  [/^(?:месячн|помесячн)(?:ая|ый|ое|о)(?=$|[,:(]| [–—-])/g, 'ежемесячно'],
  [/^недельн(?:ая|ый|ое)(?=$|[,:(]| [–—-])/g, 'еженедельно'],
  [/^полугодов(?:ая|ой|ое)(?=$|[,:(]| [–—-])/g, 'раз в полугодие'],
  [/^годов(?:ая|ой|ое)(?=$|[,:(]| [–—-])/g, 'ежегодно'],
  [/(?<=\d)\s*(?:чис\.?|ч\.?)(?![а-я])/g, ' числа'],
  [
    /(?<![а-я])([а-я]+)(?= (?:раз|недел|месяц|дн|рабоч|календарн|квартал|год|лет)[а-я]*)/g,
    (whole) => NUMBERS[whole] ?? whole,
  ],
  [/(?<=\d) ?(?:р\.?|раза?)\s*(?:\/|(?<=р\.?\s*)в )\s*(?=мес|нед|кв|год|уч|чет|пол)/g, ' раза в '],
  [/(?<=[а-я]\.?)\s*\/\s*(?=[а-я])/g, ', '],
  [/года,? следующего за отчетным(?: годом)?/g, 'следующего года'],
  [/(?<![а-я])кажд\.(?= )/g, 'каждый'],
  [/(?<=раза? в )четв\.?(?![а-я])/g, 'четверть'],
  [/(?<![а-я])последн?\.(?= )/g, 'последняя'],
  [/(?<=[\div]) ?пол\.(?= [а-я])/g, ' половина'],
  [/по мере необходимости,? (?:но )?(?=не реже)/g, ''],
  [/не (?:реже|менее)(?: чем)? (?:1 )?раза? в /g, 'раз в '],
  [/не (?:реже|менее)(?: чем)? (\d) раза? в /g, '$1 раза в '],
  [/(?<=раза? в )мес\.?(?![а-я])/g, 'месяц'],
  [/(?<=раз в \d )нед\.?(?![а-я])/g, 'недели'],
  [/(?<=раза? в )нед\.?(?![а-я])/g, 'неделю'],
  [/(?<![а-я])ежедн\.?(?![а-я])/g, 'ежедневно'],
  [/(?<=раза? в )(?:кв|квар)\.?(?![а-я])/g, 'квартал'],
  [/(?<![а-я])ежем(?:ес)?\.?(?![а-я])/g, 'ежемесячно'],
  [/(?<![а-я])еженед\.?(?![а-я])/g, 'еженедельно'],
  [/(?<![а-я])ежекв(?:арт)?\.?(?![а-я])/g, 'ежеквартально'],
  [
    /\s*[–—−]\s*|\s+-\s*|\s*-\s+|(?<=[\d.])-(?=\d)|(?<=[а-яiv])-(?=[а-яiv]{3}|[iv])|(?<=[а-я]\.|\d{4})-(?=[а-я]{2})|(?<=(?:пн|вт|ср|чт|пт|сб)\.?)-(?=(?:вт|ср|чт|пт|сб|вс)(?![а-я]))/g,
    '–',
  ],
  [/(?<=\d)\.(?=\d\d(?:\D|$))\s*/g, '.'],
  [/(?<!\S)в теч\.(?=[а-я])/g, 'в теч. '],
  [/(?<![a-z])(i{1,3}|iv)-?(?:[йея]|ое|ый|ой|ая)(?= (?:кв|пол|чет|три|сем|нед|дек))/g, '$1'],
  [/(?<!\S)в ?течени[ие]|(?<!\S)в теч\.?(?=\s)/g, 'в течение'],
  [/(?<=в течение )мес\.?(?![а-я])/g, 'месяца'],
  [/(?<=в течение )кв\.?(?![а-я])/g, 'квартала'],
  [
    /(?:(?<![а-я])посл(?:едний)?\.? )?(?<![а-я])раб\. ?(?=день)/g,
    (whole) => `${whole.startsWith('посл') ? 'последний ' : ''}рабочий `,
  ],
  [
    /(?:(?<![а-я])посл(?:еднего)?\.? )?(?<![а-я])раб\. ?(?=дня)/g,
    (whole) => `${whole.startsWith('посл') ? 'последнего ' : ''}рабочего `,
  ],
  [
    /^(?:ежемесячно,? )?(?:(?:до|не позднее|к) )?(\d{1,2})(?:-?(?:го|й|ый|ий))? рабоч(?:его|ий) д(?:ня|ень)(?: (?:каждого )?месяца)?$/g,
    'ежемесячно, не позднее $1-го рабочего дня',
  ],
  [/(?<![\d.])(\d{1,2})–(\d{1,2}) числ[ао]/g, 'с $1 по $2 число'],
  [/^с (\d{1,2})(?:-?го)? (?:по|до) (\d{1,2})(?:-?(?:го|е))?$/g, 'с $1 по $2 число'],
  [/(?<!\S)(?:1|один) раза? в /g, 'раз в '],
  [/(?<!\S)(?:не позже|не поздее|не позднее,? чем)(?=\s)/g, 'не позднее'],
  [/(?<=\d) (?:текущего|этого|сего|данного) (?:учебного )?г(?:ода|\.)/g, ''],
  [/(?<=[а-я]) (?:текущего|этого|сего|данного) (?:календарного )?г(?:ода|\.)/g, ''],
  [/уч(?:ебн)?\.?\s*г(?:ода?)?\.?(?![а-я])/g, 'учебного года'],
  [/(?<=^|\s)\d{4}\s?[–/-]\s?\d{2,4}\s*(?=учебн)/g, ''],
  [/(?<=\d{4}|\.\d\d)\s*г(?:\.|ода?)?(?![а-я])/g, ' г.'],
  [/(?<=[а-я]\.? )(\d{4})(?=$|[,;)–]| [–и])/g, '$1 г.'],
  [
    /(?<![а-яiv\d])(i{1,3}|iv|[1-4](?:-?[йяе])?)( ?– ?|, ?| и )(i{1,3}|iv|[1-4](?:-?[йяе])?) (?:(кв)артал(?:ы|ах|ов)?|(кв)\.?|(че)тверт(?:ь|и|ях)|(по)лугоди[еяй]|(тр)иместры?)(?![а-я])/g,
    (whole, first, between, last, ...names) =>
      eachPart(whole, first, between, last, PARTS[names.find((name) => name in PARTS) ?? 'кв']!),
  ],
  [/\s+/g, ' '],
  [/^[\s(]+|[\s,;]+$/g, ''],
];

/** «28 октября (среда)», «ср, 28.10»: день недели рядом с числом ничего не прибавляет. */
const WEEKDAY_OF_DATE: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<=\.\d\d|\d{4}|${MONTH_NAMES}|г\.),? (?:\((?:${DAY_NAMES})\)|(?:${DAY_NAMES})$)`,
    'g',
  ),
  new RegExp(String.raw`^(?:в[о]? )?(?:${DAY_NAMES}),? (?=\d{1,2}(?:\.\d| (?:${MONTH_NAMES})))`, 'g'),
];

const MONTH_NUMERALS = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

/** «IX, XII, III», «X–XII», «до 15.X»: месяцы римскими цифрами, если среди них есть такой, каких кварталов не бывает. */
function withRomanMonths(text: string): string {
  const inDates = text.replaceAll(/(?<=(?<!\d)\d{1,2}\.)(x?i{0,3}|i?[vx]|vi{1,3})(?![a-zа-я])/g, (numeral) =>
    String(MONTH_NUMERALS.indexOf(numeral) + 1 || numeral),
  );
  const numerals = inDates.match(/[a-z]+/g) ?? [];
  const isList = /^[ivx]+(?:\s*[–—,-]\s*[ivx]+)*$/.test(inDates);
  const numbers = numerals.map((numeral) => MONTH_NUMERALS.indexOf(numeral) + 1);
  if (!isList || numbers.includes(0) || !numbers.some((number) => number > 4)) return inDates;
  return inDates.replaceAll(/[ivx]+/g, (numeral) =>
    monthName(isoDate(0, MONTH_NUMERALS.indexOf(numeral) + 1), 'nominative'),
  );
}

/** «до 25.02, 25.04 и 25.07»: до каждого из этих дней. */
const ONE_DAY = String.raw`\d{1,2}(?:\.\d{1,2}(?:\.\d{2,4})?| (?:${MONTH_NAMES})(?: \d{4} г\.)?)`;
const UNTIL_DAYS = new RegExp(`^(?:до|не позднее|к) ${ONE_DAY}(?:(?:[,;] | и )${ONE_DAY})+$`);

const ANY_WEEKDAY = WEEKDAYS.flatMap(({ nominative, genitive, accusative }) => [
  nominative,
  genitive,
  accusative,
]);
const WEEKDAY_RANGE = new RegExp(
  `(?:с )?(${ANY_WEEKDAY.join('|')})(?:–| по )(${ANY_WEEKDAY.join('|')})(?![а-я])`,
  'g',
);

/** «вторник–четверг»: каждый из этих дней. О днях с понедельника по пятницу говорят как о рабочих. */
function eachWeekday(whole: string, first: string, last: string): string {
  const at = (name: string): number => WEEKDAYS.findIndex((names) => Object.values(names).includes(name));
  const days = WEEKDAYS.slice(at(first), at(last) + 1);
  if (days.length < 2 || (at(first) === 0 && at(last) === 4)) return whole;
  return days.map(({ accusative }) => accusative).join(', ');
}

/** Срок строчными буквами, без сокращений: готовый к чтению. */
export function spelledOut(words: string): string {
  let text = withRomanMonths(
    words
      .toLowerCase()
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(/(?<=\d)\/(?=[ivx])/g, '.')
      .trim(),
  );
  for (const [pattern, replacement] of REPLACED) text = text.replaceAll(pattern, replacement as string);
  for (const [index, short] of MONTH_SHORT.entries()) {
    if (!text.includes(short)) continue;
    const pattern = new RegExp(
      `(?<![а-я])${short}[а-я]{0,2}\\.|(?<![а-я])${short}${short === 'сен' ? 'т?' : ''}(?![а-я])`,
      'g',
    );
    const name = isoDate(0, index + 1);
    text = text.replaceAll(pattern, (_, offset: number) =>
      monthName(name, /\d[\s.-]*(?:го )?$/.test(text.slice(0, offset)) ? 'genitive' : 'nominative'),
    );
  }
  for (const [index, short] of WEEKDAY_SHORT.entries())
    text = text.replaceAll(new RegExp(`(?<![а-я])${short}\\.?(?![а-я])`, 'g'), WEEKDAYS[index]!.accusative);
  text = text.replaceAll(WEEKDAY_RANGE, eachWeekday);
  for (const pattern of WEEKDAY_OF_DATE) text = text.replaceAll(pattern, '');
  if (text.endsWith(')') && !text.includes('(')) text = text.slice(0, -1);
  if (UNTIL_DAYS.test(text)) text = text.replaceAll(/(?:[,;] | и )(?=\d)/g, `$&${/^\P{N}+/u.exec(text)![0]}`);
  return text.replace(/(?<!г|кв|нед|дек)\.$/, '').trim();
}
