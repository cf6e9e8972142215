/** Terms that stand in the words of an item, and what the place of an item in a table makes of them. */
import type { Term, When } from '../../../calendar/when.ts';
import type { TermReader, TermReading } from '../time/term.ts';
import type { Frame } from './frame.ts';

/** A term that stands in the words of an item: a day at its beginning, which stays there, or brackets at its end. */
export function inlineTerm(
  text: string,
  read: (words: string) => TermReading | undefined,
): InlineTerm | undefined {
  const brackets = /\s*\(([^()]{2,80})\)[.;]?$/u.exec(text);
  const ofBrackets = brackets && read(brackets[1]!);
  if (brackets && ofBrackets)
    return { ...ofBrackets, words: brackets[1]!, text: text.slice(0, brackets.index) };
  const day =
    /^(\d{1,2}\.\d{2}(?:\.\d{2,4})?(?:\s*[-–—]\s*\d{1,2}\.\d{2}(?:\.\d{2,4})?)?)(?:\s*г\.?)?[.:]?\s*[–—-]?\s+\p{L}/u.exec(
      text,
    )?.[1];
  const ofDay = day === undefined ? undefined : read(day);
  return ofDay && { ...ofDay, when: ofDay.when.map(({ words: _, ...term }): Term => term), words: '' };
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
  { when, months, isQuarter }: Frame,
  terms: TermReader,
): TermReading | undefined {
  if (when?.[0]?.kind === 'window') return terms.inRhythm(words, 'week');
  const read = isQuarter ? terms.inRhythm(words, 'quarter') : undefined;
  return read && { ...read, when: read.when.map((term) => ({ ...term, in: months }) as Term) };
}

/** In the row of a week a term that says more stays with that week, in words. */
export function inWeek({ when, words }: InlineTerm, frame: Frame): When {
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
  { months, when = [] }: Frame,
): When | undefined {
  const [rule, ...more] = when;
  if (months.length > 0 || rule?.kind !== 'rule' || more.length > 0) return undefined;
  if (labels.length === weeks) return when;
  const { weekday } = rule;
  const numbers = labels.map((label) => Number(/^([1-5])(?:-?[яй])?(?!\d)/u.exec(label)?.[1] ?? NaN));
  if (rule.every !== 'week' || !weekday || numbers.some(Number.isNaN)) return undefined;
  return numbers.map((nth): Term => ({ kind: 'rule', every: 'month', weekday: { ...weekday, nth } }));
}
