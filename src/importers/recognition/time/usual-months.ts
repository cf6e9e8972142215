/** Parts of a year that people name without dates: school quarters, trimesters, holidays, seasons, the ends of all these. */
import { monthsBetween, type Month } from '../../../calendar/day.ts';
import type { Term, When } from '../../../calendar/when.ts';
import { planSpan } from '../../../messages/phrases/facts-of-when.ts';
import { comparable, plainText } from '../words.ts';
import { inAll } from './months.ts';

/** Months of the parts of a year of school, by their numbers: where dates are not told, these are the usual ones. */
const PARTS: readonly (readonly [RegExp, readonly (readonly number[])[]])[] = [
  [
    /^четверт[ьиейям]+$/u,
    [
      [9, 10],
      [11, 12],
      [1, 2, 3],
      [4, 5],
    ],
  ],
  [
    /^триместр(?:[аеы]|ам)?$/u,
    [
      [9, 10, 11],
      [12, 1, 2],
      [3, 4, 5],
    ],
  ],
  [
    /^семестр(?:[аеы]|ам)?$/u,
    [
      [9, 10, 11, 12],
      [2, 3, 4, 5, 6],
    ],
  ],
  [
    /^полугоди[еяийям]+$/u,
    [
      [9, 10, 11, 12],
      [1, 2, 3, 4, 5],
    ],
  ],
];

const SEASONS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^осенни[ехй]+ каникул[ыа]?х?$/u, [10, 11]],
  [/^зимни[ехй]+ каникул[ыа]?х?$/u, [12, 1]],
  [/^(?:новогодни|рождественски)[ехй]+ (?:каникул[ыа]?х?|праздник[иов]*)$/u, [12, 1]],
  [/^весенни[ехй]+ каникул[ыа]?х?$/u, [3, 4]],
  [/^(?:летни[ехй]+ (?:каникул[ыа]?х?|период|время|месяц[ыев]*)|лето[м]?)$/u, [6, 7, 8]],
  [
    /^(?:(?:дни )?(?:школьны[ехй]+ )?каникул(?:ы|ах)?|каникулярн[а-я]+ (?:время|период|дни))$/u,
    [10, 11, 12, 1, 3, 4],
  ],
  [/^отопительн[а-я]+ (?:период|сезон)[ау]?$/u, [10, 11, 12, 1, 2, 3, 4]],
  [/^(?:экзаменационн[а-я]+ )?сесси[июя]$/u, [1, 6]],
  [/^зимн[а-я]+ (?:экзаменационн[а-я]+ )?сесси[июя]$/u, [1]],
  [/^летн[а-я]+ (?:экзаменационн[а-я]+ )?сесси[июя]$/u, [6]],
  [/^(?:осень|осенью|осенний период)$/u, [9, 10, 11]],
  [/^(?:зима|зимой|зимний период)$/u, [12, 1, 2]],
  [/^(?:весна|весной|весенний период)$/u, [3, 4, 5]],
];

/** «2026/2027 учебного года». */
const SCHOOL_YEAR = /^(?:(\d{4})\s?[-–—/]\s?\d{2,4}\s*)?учебного года$/u;

/** Whether a plan is for a year of the calendar, in which a year of school is something else. */
export function isOfCalendar(period: readonly Month[]): boolean {
  return period.length > 9 && period[0]!.endsWith('-01');
}

const AT_THE_END =
  /^(?:(?:в )?последн(?:яя|юю) недел[яю]|в конце|на конец|конец|к концу|до конца|по итогам|по окончании|по завершении|по результатам|итоги) /u;
const AT_THE_START = /^(?:(?:в )?перв(?:ая|ую) недел[яю]|в начале|начало|к началу|с начала) /u;
const THROUGH =
  /^(?:в течение|в период|в дни|во время|на протяжении|на|в|во|за|кажд(?:ый|ую|ой|ого|ое)|(?:не (?:реже|менее) )?(?:(?:1|один|одного) )?раза? в) /u;
const NUMBER =
  /^(?:(?<roman>i{1,3}|iv)|(?<figure>[1-4])(?:-?[а-я]{1,2})?|(?<word>перв|втор|трет|четверт)[а-я]+) (?=\p{L})/u;
const ROMAN = ['i', 'ii', 'iii', 'iv'];
const WORDS = ['перв', 'втор', 'трет', 'четверт'];

/**
 * The months that such words usually mean, in the plan; nothing where they are none, or the plan has none of them.
 *
 * @returns `ends`: one time for each of the months; otherwise they are one stretch
 */
export function usualMonths(
  words: string,
  period: readonly Month[],
): { readonly months: readonly Month[]; readonly ends: boolean } | undefined {
  let text = plainText(words)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[.,;]+$/, '')
    .replace(/\s20\d\d(?:\s?г(?:ода|\.)?)?$/, '')
    .replace(/каник$/, 'каникулы')
    .replace(/четв$/, 'четверть')
    .replace(/(?<![а-я])уч\.?\s?г(?:ода)?$/, 'учебного года');
  const isEnd = AT_THE_END.test(text);
  const isStart = AT_THE_START.test(text);
  text = text.replace(AT_THE_END, '').replace(AT_THE_START, '');
  const isEach = (THROUGH.test(text) && /раза? в|кажд/u.test(text)) || /^по \p{L}+(?:ам|ям)$/u.test(text);
  text = text.replace(THROUGH, '').replace(/^кажд[а-я]+ |^по (?=\p{L}+[ая]м$)/u, '');
  const cut = (numbers: readonly number[]): readonly number[] =>
    isEnd ? numbers.slice(-1) : isStart ? numbers.slice(0, 1) : numbers;
  const inPlan = (numbers: readonly number[]): Month[] =>
    period.filter((month) => numbers.includes(Number(month.slice(5)))).toSorted();
  const found = (months: readonly Month[], ends = false): ReturnType<typeof usualMonths> =>
    months.length === 0 ? undefined : { months, ends };
  const season = SEASONS.find(([name]) => name.test(text))?.[1];
  if (season) return found(inPlan(cut(season)));
  const school = isOfCalendar(period) ? SCHOOL_YEAR.exec(text) : undefined;
  if (school) {
    const from = school[1] === undefined ? '' : `${school[1]}-09`;
    const to = school[1] === undefined ? '9999' : `${Number(school[1]) + 1}-08`;
    return found(inPlan(cut([9, 10, 11, 12, 1, 2, 3, 4, 5])).filter((month) => month >= from && month <= to));
  }
  if (/^(?:учебного )?года$/u.test(text) && (isEnd || isStart))
    return found([isEnd ? period.at(-1) : period[0]].filter((month) => month !== undefined));
  const ordinal = NUMBER.exec(text)?.groups;
  const { roman, word, figure } = ordinal ?? {};
  const parts = PARTS.find(([name]) => name.test(text.replace(NUMBER, '')))?.[1];
  // A half of a year of the calendar is another one, and is read as such.
  if (!parts || (planSpan(period) === 'year' && text.replace(NUMBER, '').startsWith('полугод')))
    return undefined;
  if (ordinal) {
    const index = Math.max(ROMAN.indexOf(roman ?? ''), WORDS.indexOf(word ?? ''), Number(figure ?? 0) - 1);
    return found(inPlan(cut(parts[index] ?? [])));
  }
  if (!isEnd && !isStart && !isEach) return undefined;
  return found(parts.flatMap((part) => inPlan(isStart ? part.slice(0, 1) : part.slice(-1))).toSorted(), true);
}

/** A year of school with its summer: every part of a year has its months in it. */
const ANY_YEAR = monthsBetween('2000-09', '2001-08');

/** Whether words name such a part of a year, and nothing else. */
export function isUsual(words: string): boolean {
  return usualMonths(words, ANY_YEAR) !== undefined;
}

/** Whether a label names one stretch of the year, and no rhythm. */
export function isPartOfYear(label: string): boolean {
  return isUsual(label) && !/раз\s/iu.test(label);
}

/** How often, before what says when: «2 раза в год: весна, осень». */
const OFTEN = /^(?:\d|один|два|три|четыре) раза? в (?:учебный )?(?:год|полугодие)\s*[:(,–—-]?\s*/iu;

/** Several such parts, each with its own words; what is called by its last word only has the same: «осенние и весенние каникулы». */
function usualParts(words: string): readonly string[] {
  const parts = plainText(words)
    .replace(OFTEN, '')
    .replace(/\)$/u, '')
    .split(/\s*[,;/]\s*|\s+и\s+/u);
  const last = parts.at(-1)?.split(' ').at(-1) ?? '';
  return parts.map((part) => (isUsual(part) ? part : `${part} ${last}`));
}

/**
 * When such a part of a year is, or several of them, each with its words; one that the plan has no month of is only told.
 *
 * @returns `left`: words that are in none of the terms
 */
export function usualTerms(
  words: string,
  period: readonly Month[],
): { readonly when: When; readonly left?: string } | undefined {
  const whole = usualMonths(words, period);
  const parts = whole ? [words] : usualParts(words);
  if (!whole && parts.length === 1) return undefined;
  const when = parts.flatMap((part): Term[] => {
    const found = whole ?? usualMonths(part, period);
    if (!found) return [];
    const { months, ends } = found;
    return [
      {
        ...(ends ? { kind: 'rule' as const, every: 'month' as const, in: months } : inAll(months)),
        words: part,
      },
    ];
  });
  if (when.length === 0 || (!whole && !parts.every(isUsual))) return undefined;
  const isAll =
    when.length === parts.length && comparable(parts.join(' и ')) === comparable(words.replaceAll(',', ' и'));
  return { when, ...(isAll ? {} : { left: words }) };
}
