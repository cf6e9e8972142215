/** Marks in columns of times or bodies beside the work: «+», a day, words. */
import { dayOf } from '../../../calendar/day.ts';
import type { Term, When } from '../../../calendar/when.ts';
import type { SourceColumn } from './columns.ts';
import type { Frame, Frames } from './frame.ts';
import { whenOf } from './frame.ts';
import { monthsOfWhen, type TermReader } from '../time/term.ts';

const SIGN = /^[+*xх×vV√✓✔☑●•■]+$/iu;

/** Whether a text is a mark and nothing else. */
export function isSign(text: string): boolean {
  return SIGN.test(text);
}

/** Whether something is marked. */
export function isMark(text: string): boolean {
  return text !== '' && !/^[-–—]$/u.test(text);
}

const NO_TIMES: ReadonlySet<string> = new Set(['actors', 'sections', 'terms']);

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
    if (meaning.kind !== 'spread' || NO_TIMES.has(meaning.of)) continue;
    const text = textAt(column);
    const own = frames.timeOf(meaning.label, frame.months);
    const exact = SIGN.test(text) ? undefined : dayIn(text, own, terms);
    if (!exact && !SIGN.test(text)) odd.push(text);
    found.push(...(exact ?? whenOf(own)));
  }
  return found.length === 0 ? undefined : { terms: found, odd };
}

/** Whether words only say more of the months that are marked: «Экзамен (12 октября)» beside a mark of October. */
export function saysMoreOf(marked: When = [], words: When): boolean {
  const [theirs, own] = [marked, words].map((when) => [...new Set(monthsOfWhen(when))].sort().join());
  return own !== '' && own === theirs;
}

/** A day or a stretch of days of the column's month: «20», «12–16», «до 15». */
function dayIn(text: string, { months }: Frame, terms: TermReader): When | undefined {
  const [only, ...more] = months;
  const days = /^(\d{1,2})(?:\s*[-–—]\s*(\d{1,2}))?$/.exec(text);
  if (days && only !== undefined && more.length === 0) {
    const [from, to] = [dayOf(only, Number(days[1])), dayOf(only, Number(days[2] ?? days[1]))];
    if (from === undefined || to === undefined || from > to) return undefined;
    return [from === to ? { kind: 'date', date: from } : { kind: 'window', from, to }];
  }
  const read = terms.understood(text, months);
  return read?.when.every((term) => monthsOfWhen([term]).every((month) => months.includes(month)))
    ? read.when
    : undefined;
}
