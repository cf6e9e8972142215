/** The months of a plan: from its title, from its rows, and in which years they are. */
import { isoDate, addMonths, monthsBetween, type Day, type Month } from '../../../calendar/day.ts';
import { monthWord, monthNumber } from '../../../messages/phrases/month-names.ts';
import { CERTAIN, DOUBTFUL, EVEN, LIKELY, type Sureness } from '../finding.ts';

/** Where a plan begins and ends. */
export interface PeriodReading {
  readonly months: readonly Month[];
  readonly sure: Sureness;
  /** Whether the year stands nowhere. */
  readonly isYearGuessed: boolean;
  /** Whether rows or columns say which months. */
  readonly isListed?: true;
  /** Whether no title, row or column says which months. */
  readonly isOpen?: true;
}

const SCHOOL = /(?<!\d)((?:19|20)\d\d)\s*(?:г\.?)?\s*[-–—−/]\s*((?:19|20)?\d\d)(?!\d)/u;
const YEAR = /(?<![\d.-])((?:19|20)\d\d)(?![\d-])/u;
const MONTH = new RegExp(`(?<!\\p{L})(?:${monthWord()})(?!\\p{L})`, 'giu');
const HALF = /(?:(?<![а-яa-z])(?:(?<first>i|1|перв)|(?<second>ii|2|втор))(?:-?[а-я]{1,3})?)\s+полугоди/iu;
const QUARTER = /(?<![a-zа-я\d])(?<number>iv|i{1,3}|[1-4])(?:-?[а-я]{1,2})?\s+квартал/iu;
const ROMAN = ['', 'i', 'ii', 'iii', 'iv'];

const BEFORE_SCHOOL = /подготовк\p{L}+ .*?(?<!\p{L})к\s.*учебному году/iu;

/** A year of school, or one of the calendar; several of these, where it has a last. */
interface Years {
  readonly first: number;
  readonly last?: number;
  readonly isSchool: boolean;
}

/** «2027–2028 годы», in what is nothing of a school. */
const SEVERAL = /(?<!\d)(20\d\d)\s*(?:г\.?)?\s*[-–—−]\s*(20\d\d)\s*(?:годы|годов|гг)/iu;
const OF_SCHOOL = /школ|учеб|уч\.|класс|педагог|ДОУ|СОШ|гимнази|лице[йя]/u;
/** A plan that is for more years is no plan of works. */
const MOST_YEARS = 5;

function yearsIn(text: string): Years | undefined {
  const [from, to] = (SEVERAL.exec(text)?.slice(1) ?? []).map(Number);
  if (from !== undefined && to !== undefined && !OF_SCHOOL.test(text) && to > from && to - from < MOST_YEARS)
    return { first: from, last: to, isSchool: false };
  const school = SCHOOL.exec(text);
  if (school) {
    const first = Number(school[1]);
    if (Number(school[2]!.slice(-2)) === (first + 1) % 100) return { first, isSchool: true };
  }
  const year = YEAR.exec(text)?.[1];
  return year === undefined
    ? undefined
    : { first: Number(year), isSchool: /уч(?:ебн)?\.?\p{Ll}*\s*г/iu.test(text) };
}

/** The months that a title names, in its order: «на сентябрь–декабрь», «на октябрь». */
function monthsIn(text: string): number[] {
  return [...new Set((text.match(MONTH) ?? []).map(monthNumber))];
}

/** What is known of the time of a plan. */
export interface PeriodSource {
  /** The title and what stands around it, the most telling first. */
  readonly titles: readonly string[];
  /** The months of rows, columns and bands, in their order. */
  readonly labels: readonly { readonly number: number; readonly year?: number }[];
  /** Whether the labels are of quarters: a title may name months in them. */
  readonly isByQuarter: boolean;
  /** Whether some rows say how often in place of when: that goes on in months that no row names, too. */
  readonly isRound: boolean;
  /** Other texts in which a year may stand: terms, the date of the order. */
  readonly others: readonly string[];
  readonly today: Day;
}

/** Works out the months. */
export function periodOf(source: PeriodSource): PeriodReading {
  const { titles, labels, isByQuarter, isRound, others, today } = source;
  const title = titles.find((text) => yearsIn(text) ?? (monthsIn(text).length > 0 || HALF.test(text))) ?? '';
  const fromTitle = titles.map(yearsIn).find((years) => years !== undefined);
  const fromLabels = labels.find(({ year }) => year !== undefined);
  const told = new Set(others.flatMap((text) => /(?<!\d)20\d\d(?!\d)/.exec(text)?.[0] ?? []).map(Number));
  const [other] = told;
  // Terms in two years that follow each other are those of a year of school.
  const fromOthers =
    other === undefined
      ? undefined
      : { first: Math.min(...told), isSchool: told.size === 2 && told.has(Math.min(...told) + 1) };
  const wraps = labels.some(({ number }, index) => index > 0 && number < labels[index - 1]!.number);
  const isAutumn = (number: number): boolean => number >= 7;
  const days = titles.map((text) => DAYS.exec(text)).find((found) => found !== null);
  const ofDays = days ? monthsBetween(`${days[2]}-${days[1]}`, `${days[4]}-${days[3]}`) : [];
  if (ofDays.length > 0 && labels.length === 0)
    return { months: ofDays, sure: CERTAIN, isYearGuessed: false };
  const years = fromTitle ?? (fromLabels ? { first: fromLabels.year!, isSchool: wraps } : fromOthers);
  const isYearGuessed = years === undefined;
  const known = years ?? { first: guessedYear(today), isSchool: true };
  const sure = isYearGuessed ? DOUBTFUL : fromTitle || fromLabels ? CERTAIN : EVEN;
  const named = titledMonths(title, known);
  if (labels.length > 0) {
    const first = labels[0]!;
    // Of a school year the months after the new year are in the second year.
    const start = first.year ?? (known.isSchool && !isAutumn(first.number) ? known.first + 1 : known.first);
    const months = inSequence(labels, start);
    const isNarrower = isByQuarter && named?.every((month) => months.includes(month)) === true;
    // A month of the title in which there is nothing has no row.
    const between = monthsBetween(months[0]!, months.at(-1)!);
    const idle = isRound
      ? (named ?? (fromTitle ? wholeYear(known) : between))
      : between.filter((month) => named?.includes(month));
    const all = [...new Set([...months, ...idle])].sort();
    return { months: isNarrower ? named : all, sure, isYearGuessed, isListed: true };
  }
  if (named) return { months: named, sure, isYearGuessed };
  // What prepares for a year of school is done before it.
  if (fromTitle?.isSchool && BEFORE_SCHOOL.test(title))
    return {
      months: monthsBetween(`${fromTitle.first}-05`, `${fromTitle.first}-09`),
      sure: LIKELY,
      isYearGuessed,
      isOpen: true,
    };
  return {
    months: wholeYear(known),
    sure: Math.min(sure, LIKELY),
    isYearGuessed,
    ...(fromTitle ? {} : { isOpen: true }),
  };
}

function wholeYear({ first, last = first, isSchool }: Years): Month[] {
  return isSchool
    ? monthsBetween(`${first}-09`, `${first + 1}-05`)
    : monthsBetween(`${first}-01`, `${last}-12`);
}

/** The school year that a day is in; in summer that which comes. */
function guessedYear(today: Day): number {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return month >= 6 ? year : year - 1;
}

/** Months one after the other: where their number falls, a year begins. What comes again is there already. */
function inSequence(labels: PeriodSource['labels'], start: number): Month[] {
  const found = new Set<Month>();
  let year = start;
  let before: number | undefined;
  const numbers = new Map<number, Month>();
  for (const { number, year: own } of labels) {
    const known = own === undefined ? numbers.get(number) : undefined;
    if (known === undefined) {
      if (own !== undefined) year = own;
      else if (before !== undefined && number < before) year += 1;
      const month = isoDate(year, number);
      numbers.set(number, month);
      found.add(month);
    } else year = Number(known.slice(0, 4));
    before = number;
  }
  return [...found].sort();
}

/** «с 01.06.2027 по 21.06.2027». */
const DAYS =
  /(?<!\d)\d{1,2}\.(0[1-9]|1[0-2])\.(20\d\d)(?:\s?г\.?)?\s*(?:по|до|[-–—])\s*\d{1,2}\.(0[1-9]|1[0-2])\.(20\d\d)/u;

/** The months of a half of a year. */
function monthsOfHalf(isFirst: boolean, { first, isSchool }: Years): Month[] {
  if (isSchool && isFirst) return monthsBetween(`${first}-09`, `${first}-12`);
  const [year, from, to] = isSchool ? [first + 1, 1, 5] : isFirst ? [first, 1, 6] : [first, 7, 12];
  return monthsBetween(isoDate(year, from), isoDate(year, to));
}

/** A half-year, a quarter or months that a title names. */
function titledMonths(title: string, years: Years): Month[] | undefined {
  const { first, isSchool } = years;
  const half = HALF.exec(title)?.groups;
  if (half) return monthsOfHalf(half['second'] === undefined, years);
  const quarter = QUARTER.exec(title)?.groups?.['number']?.toLowerCase();
  if (quarter !== undefined && !isSchool) {
    const number = ROMAN.includes(quarter) ? ROMAN.indexOf(quarter) : Number(quarter);
    const from = isoDate(first, number * 3 - 2);
    return monthsBetween(from, addMonths(from, 2));
  }
  const numbers = monthsIn(title);
  const [one, other] = [numbers[0], numbers.at(-1)];
  if (one === undefined || other === undefined) return undefined;
  const from = isoDate(isSchool && one < 7 ? first + 1 : first, one);
  const to = isoDate(Number(from.slice(0, 4)) + (other < one ? 1 : 0), other);
  return monthsBetween(from, to);
}
