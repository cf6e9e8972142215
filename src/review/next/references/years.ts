/** «в 2010 году», «осенние каникулы», «Олимпиада-2010», and what is known to be no time of the plan. */
import { yearOf, type PeriodShift } from '../shift.ts';
import { BEGIN, END, inLettersOf, matches, preposition, stepOf, type ReferenceFinder } from './reference.ts';

/** Whether a year is one of the period, or next to it: others are those of laws and programmes. */
function isNear(year: number, { from }: PeriodShift): boolean {
  return year >= yearOf(from[0]!) - 1 && year <= yearOf(from.at(-1)!) + 1;
}

/** Years of the calendar that are called so: «2010 г.», «2010-й год», «2010 финансовый год», «year 2010». */
export const years: ReferenceFinder = function* (text, { shift }) {
  const called = String.raw`(?:-?(?:й|го|му|м))?\s*(?:(?:календарн|финансов|бюджетн|отч[её]тн)\p{L}+\s+)?(?:г(?:\.|од)|гг)|\s+school\s+year`;
  const pattern = new RegExp(
    String.raw`(?<![\d.№/–—-])(?:19|20)\d{2}(?=${called})(?!\s*(?:гг|годы|годов))`,
    'gu',
  );
  yield* matches('year', text, pattern, ([typed]) => {
    const year = Number(typed);
    const { year: step } = shift.steps;
    return step === undefined || !isNear(year, shift) ? undefined : String(year + step);
  });
};

/** A year that stands alone may be a name: «ЕГЭ-2011». It goes with the plan only from year to year. */
export const bareYears: ReferenceFinder = (text, { shift }) =>
  matches('bare-year', text, /(?<![\d.№/]|\d[-–])(?:19|20)\d{2}(?![\d.]\d|\d)/gu, ([typed]) => {
    const year = Number(typed);
    return shift.years === undefined || !isNear(year, shift) ? undefined : String(year + shift.years);
  });

const SEASONS = ['осенн', 'зимн', 'весенн', 'летн'];
const ENGLISH_SEASONS = ['autumn', 'winter', 'spring', 'summer'];

/** «осенние каникулы», «зимняя сессия», «осенне-зимний период»: all four are declined alike. */
export const seasons: ReferenceFinder = function* (text, { shift }) {
  const step = stepOf(shift, 'schoolQuarter', 2);
  const next = (stem: string, all = SEASONS): string | undefined => {
    if (step === undefined) return undefined;
    const index = all.indexOf(stem.toLowerCase()) + step;
    return inLettersOf(stem, all[((index % 4) + 4) % 4]!);
  };
  yield* matches(
    'season',
    text,
    new RegExp(
      `${BEGIN}(?<!\\p{L}-)(?:(?<prep>об?)(?<space>\\s+))?(?:(?<first>${SEASONS.join('|')})(?<joint>е-))?(?<stem>${SEASONS.join('|')})(?<ending>\\p{L}{1,3})(?=\\s+(?:каникул|сесси|период|призыв))`,
      'giu',
    ),
    ({ groups: { prep, space = '', first, joint = '', stem = '', ending = '' } }) => {
      const [former, last] = [first === undefined ? '' : next(first), next(stem)];
      if (former === undefined || last === undefined) return undefined;
      const words = former + (first === undefined ? '' : joint) + last + ending;
      return (prep === undefined ? '' : preposition(prep, words) + space) + words;
    },
  );
  yield* matches(
    'season',
    text,
    new RegExp(
      `${BEGIN}(?:${ENGLISH_SEASONS.join('|')})(?=\\s+(?:holidays?|break|term|session|semester))`,
      'giu',
    ),
    ([stem]) => next(stem, ENGLISH_SEASONS),
  );
};

const DATED = String.raw`(?:\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\s+\p{L}+\s+\d{4})(?:\s*г(?:\.|ода))?`;

/** A document by its date and number stays what it is: «приказ от 20.08.2010 № 152». */
export const documents: ReferenceFinder = (text) =>
  matches(
    'document',
    text,
    new RegExp(
      `${BEGIN}от\\s+${DATED},?\\s*(?:№|N)\\s*[\\p{L}\\d./-]+|(?:№|N)\\s*[\\p{L}\\d./-]+\\s+от\\s+${DATED}`,
      'giu',
    ),
    () => undefined,
  );

/** Addresses have figures that are no times. */
export const ADDRESS = /https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.]+/gu;

const PART = String.raw`(?:полугоди|четверт|квартал|триместр|семестр|период)`;
/** What speaks of the time of the year, and is not known how. */
const OTHERS = [
  String.raw`(?:за|на)\s+(?:\d{1,2}|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать)\s+месяц\p{L}*(?:\s+(?:19|20)\d{2}(?:\s+год\p{L}*|\s*г\.)?)?`,
  String.raw`(?:\d{1,2}|[IVX]+)(?:-?(?:я|й|ю|ей))?\s+(?:недел\p{L}+|модул\p{L}+|этап\p{L}*)`,
  String.raw`(?:осенн|зимн|весенн|летн)\p{L}+(?:-\p{L}+)?`,
  String.raw`(?:начал|окончани|завершени|закрыти|итог|середин|конц|конец)\p{L}*\s+(?:\p{L}+\s+)?(?:года|полугодия|четверти|квартала|триместра)`,
  String.raw`новогодн\p{L}+|нов(?:ый|ого|ому|ым|ом)\s+(?:учебн\p{L}+\s+|(?:19|20)\d{2}\s+)?год\p{L}*|две\s+тысячи\s+\p{L}+\s+год\p{L}*`,
  String.raw`(?:(?:перв|втор|трет|четв[её]рт)\p{L}+|(?:[IVX]+|\d)(?:-\p{L}+)?)\s+(?:\p{L}+\s+)?${PART}\p{L}*`,
  String.raw`[IVX]+\.(?:19|20)\d{2}`,
  String.raw`(?:first|second|third|fourth)\s+(?:term|trimester|module)`,
];

export const others: ReferenceFinder = (text, { shift }) => {
  const pattern =
    shift.years === undefined ? new RegExp(`${BEGIN}(?:${OTHERS.join('|')})${END}`, 'giu') : /(?!)/gu;
  return matches('other', text, pattern, () => undefined);
};

/** Two years in a row, as they are written; the groups of {@link pairOf}. */
export const SCHOOL_YEAR = String.raw`(?<one>(?:19|20)\d{2})(?<to>\s*[-–—/]\s*)(?<other>(?:19|20)?\d{2})(?!\d|-\d)`;

/** The years that a match of {@link SCHOOL_YEAR} has; nothing where they are none, or not in a row. */
export function pairOf({ one, to = '', other = '' }: Partial<Record<string, string>>) {
  if (one === undefined) return undefined;
  const first = Number(one);
  const second = other.length === 2 ? Number(one.slice(0, 2) + other) : Number(other);
  if (second !== first + 1) return undefined;
  return {
    first,
    /** The same so many years later, written alike. */
    moved: (count: number) => `${first + count}${to}${String(second + count).slice(-other.length)}`,
  };
}

/** References to a school year. Years that are not in a row are no school year, and those of a programme («2010–2011 годы») are not either. */
export const schoolYears: ReferenceFinder = (text, { shift }) =>
  matches(
    'school-year',
    text,
    new RegExp(`(?<![\\d№.-])${SCHOOL_YEAR}(?<years>\\s*(?:гг|годы|годов|годах))?`, 'gu'),
    ({ groups }) => {
      const pair = pairOf(groups);
      return pair && groups['years'] === undefined ? pair.moved(shift.steps.schoolYear) : undefined;
    },
  );
