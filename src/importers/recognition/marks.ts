/** Marks in columns of times or bodies beside the work: «+», a day, words. */
import type { Term, When } from '../../calendar/when.ts';
import type { SourceColumn } from './columns.ts';
import type { Frame, Frames } from './frame.ts';
import { whenOf } from './frame.ts';
import { monthsOfWhen, type TermReader } from './term.ts';

const SIGN = /^[+*xхvV✓✔●•]+$/iu;

/** Whether something is marked. */
export function isMark(text: string): boolean {
  return text !== '' && !/^[-–—]$/u.test(text);
}

/** The times that are marked, and what stands in their cells that is no time. */
export function markedTimes(
  marked: readonly SourceColumn[],
  textAt: (column: number) => string,
  frame: Frame,
  frames: Frames,
  terms: TermReader,
): { readonly terms: When; readonly odd: readonly string[] } | undefined {
  const found: Term[] = [];
  const odd: string[] = [];
  for (const { column, meaning } of marked) {
    if (meaning.kind !== 'spread' || meaning.of === 'actors' || meaning.of === 'sections') continue;
    const text = textAt(column);
    const own = frames.timeOf(meaning.label, frame.months);
    const exact = SIGN.test(text) ? undefined : dayIn(text, own, terms);
    if (!exact && !SIGN.test(text)) odd.push(text);
    found.push(...(exact ?? whenOf(own)));
  }
  return found.length === 0 ? undefined : { terms: found, odd };
}

/** A day or a stretch of days of the column's month: «20», «12–16», «до 15». */
function dayIn(text: string, { months }: Frame, terms: TermReader): When | undefined {
  const words = /^\d{1,2}(?:\s*[-–—]\s*\d{1,2})?$/.test(text) ? `${text} числа` : text;
  const read = terms.understood(words, months);
  if (!read || monthsOfWhen(read.when).some((month) => !months.includes(month))) return undefined;
  return read.when.map((term): Term => (words === text ? term : { ...term, words: text }));
}
