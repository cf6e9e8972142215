/** Terms that stand in the words of an item, and what the place of an item in a table makes of them. */
import { addDays, WEEKDAYS } from '../../../calendar/day.ts';
import { mondayOf } from '../../../calendar/week.ts';
import type { Term, When } from '../../../calendar/when.ts';
import type { TermReader, TermReading } from '../time/term.ts';
import { EVEN } from '../finding.ts';
import { onlyTerm } from '../time/months.ts';
import type { RowFrame } from './frame.ts';

/** A term that stands in the words of an item: a day at its beginning, which stays there, or brackets at its end. */
export function inlineTerm(
  text: string,
  read: (words: string) => TermReading | undefined,
): InlineTerm | undefined {
  const brackets = /\s*\(([^()]{2,80})\)[.;]?$/u.exec(text);
  const ofBrackets = brackets && read(brackets[1]!);
  if (brackets && ofBrackets && /\p{L}/u.test(text.slice(0, brackets.index)))
    return { ...ofBrackets, words: brackets[1]!, text: text.slice(0, brackets.index) };
  const day =
    /^(\d{1,2}\.\d{2}(?:\.\d{2,4})?(?:\s*[-–—]\s*\d{1,2}\.\d{2}(?:\.\d{2,4})?)?)(?:\s*г\.?)?[.:]?\s*[–—-]?\s+\p{L}/u.exec(
      text,
    )?.[1];
  const ofDay = day === undefined ? undefined : read(day);
  if (ofDay) return { ...ofDay, when: ofDay.when.map(({ words: _, ...term }): Term => term), words: '' };
  return atTheEnd(text, read);
}

/** Where a term at the end of an item may begin: behind a dash, a comma or a colon; a day in figures and «до 5 числа» anywhere. */
const BEGINNINGS =
  /\s[–—-]\s+|[,:]\s+|\s(?=\d{1,2}\.\d{2}(?:\.\d{2,4})?(?:\s?г\.?)?$)|\s(?=(?:до|не позднее)\s\d{1,2}(?:(?:-?го)?\sчисла(?!\p{L})|-го(?!\p{L})|\.\d{2}(?!\d)))|\s(?=по\s(?:понедельникам|вторникам|средам|четвергам|пятницам|субботам)(?!\p{L}))/gu;
/** What says a day, days or how often; a mere month may be what the work is about: «Отчёт за сентябрь». */
const TELLING: ReadonlySet<Term['kind']> = new Set(['date', 'window', 'rule', 'throughout']);

/** «День самоуправления – 5 октября», «Отчёт учредителю до 3 числа», «Обновление сайта, еженедельно». */
function atTheEnd(text: string, read: (words: string) => TermReading | undefined): InlineTerm | undefined {
  for (const { index, 0: sign } of text.matchAll(BEGINNINGS)) {
    const words = text.slice(index + sign.length).replace(/[.;]$/u, '');
    const own = text.slice(0, index);
    if (words.length > 60 || words.length < 3 || !/\p{L}{3}/u.test(own)) continue;
    // «Отчёт на 01.09», «Приказ от 15.10»: what a day belongs to.
    if (/\s(?:на|от|к|ко|до|по|с|со|за|из|в|№)$/iu.test(own)) continue;
    const found = read(words);
    if (!found || found.left !== undefined || found.finding === 'term-usual') continue;
    if (found.when.every((term) => TELLING.has(term.kind) || 'by' in term))
      return { ...found, words, text: own };
  }
  return undefined;
}

/** Beside a day of the week: in the row of one week the day of that week, in that of the first weeks of any month the first of such days. */
export function onDayOf(
  { when = [], months, label = '' }: RowFrame,
  { when: day = [] }: RowFrame,
): When | undefined {
  const [week] = when;
  const [rule] = day;
  if (rule?.kind !== 'rule' || rule.every !== 'week' || !rule.weekday || when.length > 1) return undefined;
  if (week?.kind === 'window') {
    const date = addDays(mondayOf(week.from), WEEKDAYS.indexOf(rule.weekday.weekday));
    const isIn = mondayOf(week.from) === mondayOf(week.to) && date >= week.from && date <= week.to;
    return isIn ? [{ kind: 'date', date }] : undefined;
  }
  const nth = weekIn(label);
  if (months.length > 0 || nth === undefined) return undefined;
  return [{ kind: 'rule', every: 'month', weekday: { ...rule.weekday, nth } }];
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v'];
const ORDINALS = ['перв', 'втор', 'трет', 'четв', 'пят'];

/** Which week of a month a label names: «1-я неделя», «II неделя», «Последняя неделя». */
function weekIn(label: string): number | undefined {
  const [own = ''] = /^[\p{L}\d]+/u.exec(label.toLowerCase()) ?? [];
  if (own.startsWith('последн')) return -1;
  const word = ORDINALS.findIndex((each) => own.startsWith(each)) + 1;
  const number = ROMAN.indexOf(own) + 1 || word || Number(/^[1-5](?![\d])/u.exec(own)?.[0] ?? 0);
  const isWeek = /нед/iu.test(label) || /^[\dIVX]+(?:-?\p{Ll}{1,2})?$/u.test(label);
  return isWeek && number > 0 ? number : undefined;
}

/**
 * What a label says of how often, with the words beside it: «1 раз в квартал», «2-й вторник»; «Понедельник», «8.00». Words
 * that are not understood stay with it.
 */
export function withLabel(words: string, frame: RowFrame, terms: TermReader): TermReading | undefined {
  const { when, label, months } = frame;
  const rule = onlyTerm(when);
  if (label === undefined || rule?.kind !== 'rule') return undefined;
  const alone = terms.understood(words, months);
  const both = `${label}, ${words}`;
  if (!alone) {
    const read = terms.understood(both, months);
    if (read) return read;
    return { when: [{ ...rule, words: both }], sure: EVEN, finding: 'term-partly' };
  }
  const only = onlyTerm(alone.when);
  const isLong = ['quarter', 'half-year', 'year'].includes(rule.every);
  const isShorter = only?.kind === 'rule' && (only.every === 'month' || only.every === 'week');
  return isLong && isShorter ? terms.understood(both) : undefined;
}

/** What is read of the words of an item. */
interface InlineTerm extends TermReading {
  readonly words: string;
  /** The words without it, where the plan tells it by itself. */
  readonly text?: string;
}

/** What comes round in the rows of weeks or quarters, in the months of its own. */
export function inRhythm(
  words: string,
  { when, months, isQuarter }: RowFrame,
  terms: TermReader,
): TermReading | undefined {
  if (when?.[0]?.kind === 'window') return terms.inRhythm(words, 'week');
  const read = isQuarter ? terms.inRhythm(words, 'quarter') : undefined;
  return read && { ...read, when: read.when.map((term) => ({ ...term, in: months }) as Term) };
}

/** In the row of a week a term that says more stays with that week, in words. */
export function inWeek({ when, words }: InlineTerm, frame: RowFrame): When {
  const [week] = frame.when ?? [];
  if (week?.kind !== 'window' || words === '' || when.some(({ kind }) => kind === 'date')) return when;
  return [{ kind: 'window', from: week.from, to: week.to, words }];
}

/**
 * Beside a day of the week and below the weeks of any month: on the first Monday, on each where a cell goes over all weeks. What is
 * done daily comes round in all of them.
 */
export function onWeekdays(
  labels: readonly string[],
  weeks: number,
  { months, when }: RowFrame,
): When | undefined {
  const rule = onlyTerm(when);
  if (months.length > 0 || rule?.kind !== 'rule') return undefined;
  if (labels.length === weeks) return when;
  const { weekday } = rule;
  const numbers = labels.map(weekIn);
  if (rule.every !== 'week' || !weekday || numbers.includes(undefined)) return undefined;
  return (numbers as number[]).map((nth): Term => ({
    kind: 'rule',
    every: 'month',
    weekday: { ...weekday, nth },
  }));
}
