import { MONTHS } from '../ru/time/calendar-names.ts';

/** A space and a hyphen that a line does not break at, as the rules of typesetting of official Russian documents ask for. */
export const HARD_SPACE = '\u00a0';
export const HARD_HYPHEN = '\u2011';

/** Between two signs at which a line would be broken; it is not seen. */
export const JOINER = '\u2060';

const GENITIVE = MONTHS.map(({ genitive }) => genitive).join('|');
const MONTH = MONTHS.flatMap(({ nominative, genitive, prepositional }) => [
  nominative,
  genitive,
  prepositional,
]).join('|');
const UNITS =
  '%|‰|руб|коп|тыс|млн|млрд|чел|шт|экз|ч(?!\\p{L})|час|мин|сек|дн[яей]|день|раб|кг|г(?!\\p{L})|км|см|мм|м(?!\\p{L})|учрежд|пункт|четверт|квартал|полугоди|класс|школ';

/** The end of an ordinal: 25-го, 1-й. */
const ORDINAL = '(?:[-\u2011]\\p{Ll}{1,3})?';

/** Where a space is hard: between what stands before it and what follows. A pair in capitals is told from one in small letters. */
const EXACT: readonly (readonly [before: string, after: string])[] = [
  // № 152, § 4
  ['[№§]', '(?!п/п)\\S'],
  // ст. 112, п. 3, г. Челябинск, ул. Труда, д. 5
  [
    '(?<!\\p{L})(?:[Сс]т|[Пп]п?|[Пп]одп|[Аа]бз|[Рр]азд|[Пп]рил|[Тт]абл|[Рр]ис|[Гг]л|[Уу]л|[Пп]р|[Пп]росп|[Пп]ер|[Пп]ос|[Дд]|корп|кв|[Оо]ф|стр|с|[Кк]аб|[Аа]уд|[Тт]ел|им|(?<!\\d[ \u00a0])[ГгЧч])\\.',
    '[\\d\\p{Lu}«]',
  ],
  // Е. А. Коузова, Коузова Е. А.
  ['(?<!\\p{L})\\p{Lu}\\.', '\\p{Lu}(?:\\.|\\p{Ll})'],
  ['\\p{Lu}\\p{Ll}+', '\\p{Lu}\\.[ \u00a0]?\\p{Lu}\\.'],
  // 3 дня, 14,6 %, I квартал, II полугодие; but neither the year of a date nor a number after № counts anything
  [`(?:\\d${ORDINAL}(?<!№[ \u00a0]?\\d+|\\d\\.\\d{4})|(?<!\\p{L})[IVX]+)`, `(?:${UNITS})`],
  // 10 000, 1 – 5
  ['\\d', '\\d{3}(?![\\d.])'],
  ['\\d[ \u00a0][–—]', '\\d'],
  // т. е., и т. д.
  ['(?<!\\p{L})и', 'т\\.[ \u00a0]?[дп]\\.'],
  ['(?<!\\p{L})т\\.', '\\p{Ll}\\.'],
  // 4 из 7
  ['\\d', 'из[ \u00a0]\\d'],
  ['\\d[ \u00a0]из', '\\d'],
  // a dash begins no line, nor a point between parts
  ['', '[—–·-] '],
];

const IN_ANY_CASE: typeof EXACT = [
  // 2010 г., 2010/2011 учебный год
  ['\\d{4}', '(?:гг?\\.|год|уч\\.|учебн)'],
  ['(?<!\\p{L})уч\\.', 'год'],
  // 5 октября, октябрь 2010
  [`\\d${ORDINAL}`, `(?:${GENITIVE})(?!\\p{L})`],
  [`(?<!\\p{L})(?:${MONTH})`, '\\d{4}'],
  // не позднее 5-го числа
  ['(?<!\\p{L})не', 'позднее'],
  ['позднее', '\\d'],
];

/** Finds the space first: what stands around it is looked at only there, which is ten times as fast. */
function spaces(places: typeof EXACT, flags: string): RegExp {
  return new RegExp(
    ` (?:${places.map(([before, after]) => `(?<=${before} )(?=${after})`).join('|')})`,
    flags,
  );
}

/** Made when they are first looked for: most starts print no text that has any. */
let hardPlaces: readonly RegExp[] | undefined;

/**
 * Makes the spaces hard that no line of a document may break at: numbers, dates, initials, figures with their units, and
 * before a dash or a point between parts. The signs of «№№ 11, 31» are joined. The letters stay as they are.
 */
export function hardSpaces(text: string): string {
  const joined = /№№|§§/.test(text) ? text.replace(/(?<=№)(?=№)|(?<=§)(?=§)/g, JOINER) : text;
  if (!joined.includes(' ')) return joined;
  hardPlaces ??= [spaces(EXACT, 'gu'), spaces(IN_ANY_CASE, 'giu')];
  return hardPlaces.reduce((all, place) => all.replace(place, HARD_SPACE), joined);
}

/**
 * Makes the hyphens hard that no line of a document may end with. It is a sign of the text: Word's own element for it is lost by some
 * programs that read the text.
 */
export function hardHyphens(text: string): string {
  if (!text.includes('-')) return text;
  // An address, a day for programs, or an id, which is copied from where it stands and has to be what it is.
  const copied = /:\/\/|@|(?<!\d)\d{4}-\d\d(?!\d)|^[^\p{L}\d]*[\d-]*[a-z][a-z\d-]*[^\p{L}\d]*$/u;
  // «2010-2011», «ОШ-1», «76-РИК», «25-го», «г-н»: the hyphen of a number, or of a letter that would be alone on its line.
  const hard =
    /(?<=\d)-(?=[\p{L}\d])|(?<=\p{L})-(?=\d)|(?<=(?<![\p{L}\d])\p{L})-(?=\p{L})|(?<=\p{L})-(?=\p{L}(?!\p{L}))/gu;
  return text.replace(/\S*-\S*/g, (word) => (copied.test(word) ? word : word.replace(hard, HARD_HYPHEN)));
}
