/** «в 2010 году», «осенние каникулы», «Олимпиада-2010», and what is known to be no time of the plan. */
import { yearOf, type Shift } from '../shift.ts';
import { BEGIN, END, inLettersOf, matches, preposition, type Finder } from './reference.ts';

/** Whether a year is one of the period, or next to it: others are those of laws and programmes. */
function isNear(year: number, { from }: Shift): boolean {
  return year >= yearOf(from[0]!) - 1 && year <= yearOf(from.at(-1)!) + 1;
}

/** Years of the calendar that are called so: «2010 г.», «2010 год», «year 2010». */
export const years: Finder = function* (text, { shift }) {
  const pattern =
    /(?<![\d.№/–—-])(?:19|20)\d{2}(?=\s*(?:г(?:\.|од)|гг|\s+school\s+year))(?!\s*(?:гг|годы|годов))/gu;
  yield* matches('year', text, pattern, ([typed]) => {
    const year = Number(typed);
    const { year: step } = shift.steps;
    return step === undefined || !isNear(year, shift) ? undefined : String(year + step);
  });
};

/** A year that stands alone may be a name: «ЕГЭ-2011». It goes with the plan only from year to year. */
export const bareYears: Finder = (text, { shift }) =>
  matches('bare-year', text, /(?<![\d.№/]|\d[-–])(?:19|20)\d{2}(?![\d.]\d|\d)/gu, ([typed]) => {
    const year = Number(typed);
    return shift.years === undefined || !isNear(year, shift) ? undefined : String(year + shift.years);
  });

const SEASONS = ['осенн', 'зимн', 'весенн', 'летн'];

/** «осенние каникулы», «зимняя сессия»: all four are declined alike. */
export const seasons: Finder = (text, { shift }) =>
  matches(
    'season',
    text,
    new RegExp(
      `${BEGIN}(?:(?<prep>об?)(?<space>\\s+))?(?<stem>осенн|зимн|весенн|летн)(?<ending>\\p{L}{1,3})(?=\\s+(?:каникул|сесси|период|призыв))`,
      'giu',
    ),
    ({ groups: { prep, space = '', stem = '', ending = '' } }) => {
      const index = SEASONS.indexOf(stem.toLowerCase()) + shift.steps.schoolQuarter;
      const next = inLettersOf(stem, SEASONS[((index % 4) + 4) % 4]!) + ending;
      return (prep === undefined ? '' : preposition(prep, next) + space) + next;
    },
  );

const DATED = String.raw`(?:\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\s+\p{L}+\s+\d{4})(?:\s*г(?:\.|ода))?`;

/** A document by its date and number stays what it is: «приказ от 20.08.2010 № 152». */
export const documents: Finder = (text) =>
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

/** What speaks of the time of the year, and is not known how. */
export const others: Finder = (text, { shift }) => {
  const whatever = String.raw`(?:за|на)\s+(?:\d{1,2}|три|шесть|девять)\s+месяц\p{L}*|(?:\d{1,2}|[IVX]+)(?:-?(?:я|й|ю|ей))?\s+(?:недел\p{L}+|модул\p{L}+|этап\p{L}*)|(?:осенн|зимн|весенн|летн)\p{L}+(?:-\p{L}+)?|(?:начал|окончани|завершени|закрыти)\p{L}+\s+(?:\p{L}+\s+)?(?:года|полугодия|четверти|квартала|триместра)|новогодн\p{L}+|(?:перв|втор|трет|четв[её]рт)\p{L}+\s+(?:\p{L}+\s+)?(?:полугоди|четверт|квартал|триместр|семестр)\p{L}*|(?:[IVX]+|\d)(?:-\p{L}+)?\s+(?:\p{L}+\s+)?(?:полугоди|четверт|квартал|триместр|семестр)\p{L}*`;
  const pattern = shift.years === undefined ? new RegExp(`${BEGIN}(?:${whatever})${END}`, 'giu') : /(?!)/gu;
  return matches('other', text, pattern, () => undefined);
};
