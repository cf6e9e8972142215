/** Spaces that a line does not break at, as the rules of typesetting of official Russian documents ask for. */
const HARD = '\u00a0';

const MONTHS = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const MONTH =
  'январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе]';
const UNITS =
  '%|‰|руб|коп|тыс|млн|млрд|чел|шт|экз|час|мин|сек|дн[яей]|день|раб|кг|г(?!\\p{L})|км|см|мм|м(?!\\p{L})|учрежд|пункт|квартал|полугоди|класс|школ';

/** Where a space is hard: between what stands before it and what follows. */
const PLACES: readonly RegExp[] = [
  // № 152, § 4
  /(?<=[№§]) (?=\S)(?!п\/п)/gu,
  // ст. 112, п. 3, г. Челябинск, ул. Труда, д. 5
  /(?<=(?<!\p{L})(?:ст|п|пп|гл|г|ул|пр|д|корп|стр|каб|тел|им)\.) (?=[\d\p{Lu}«])/giu,
  // 2010 г., 2010/2011 учебный год
  /(?<=\d{4}) (?=(?:гг?\.|год|уч\.|учебн))/gu,
  /(?<=(?<!\p{L})уч\.) (?=год)/gu,
  // 5 октября, октябрь 2010
  new RegExp(`(?<=\\d) (?=(?:${MONTHS})(?!\\p{L}))`, 'giu'),
  new RegExp(`(?<=(?<!\\p{L})(?:${MONTH})) (?=\\d{4})`, 'giu'),
  // Е. А. Коузова, Коузова Е. А.
  /(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu}(?:\.|\p{Ll}))/gu,
  /(?<=\p{Lu}\p{Ll}+) (?=\p{Lu}\.[ \u00a0]?\p{Lu}\.)/gu,
  // не позднее 5-го числа
  /(?<=(?<!\p{L})не) (?=позднее)/giu,
  /(?<=позднее) (?=\d)/giu,
  // 3 дня, 14,6 %, I квартал, II полугодие
  new RegExp(`(?<=\\d|(?<!\\p{L})[IVX]+) (?=(?:${UNITS}))`, 'gu'),
  // т. е., и т. д.
  /(?<=(?<!\p{L})т\.) (?=\p{Ll}\.)/gu,
  // a dash begins no line
  / (?=[—–] )/gu,
];

/**
 * Makes the spaces hard that no line of a document may break at: numbers, dates, initials, figures with their units, and
 * before a dash. The letters stay as they are.
 */
export function hardSpaces(text: string): string {
  return text.includes(' ') ? PLACES.reduce((all, place) => all.replace(place, HARD), text) : text;
}
