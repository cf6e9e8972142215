/** Marks in columns of times or bodies beside the work: «+», a day, words. */
import { dayOf } from '../../../calendar/day.ts';
import type { Term, When } from '../../../calendar/when.ts';
import type { SourceCell } from '../../document/source-document.ts';
import { spreadOf, type SpreadColumn } from './source-column.ts';
import { joinedTimes, frameTimes, type RowFrame, type Frames } from './frame.ts';
import { cellWords } from './head.ts';
import { type TermReader } from '../time/term.ts';
import { monthsOfWhen, onlyTerm } from '../time/months.ts';

const SIGN = /^[+*xх×vV√✓✔☑●•■]+$/iu;

/** Whether a text is a mark and nothing else. */
export function isSign(text: string): boolean {
  return SIGN.test(text);
}

/** Whether something is marked. */
export function hasMark(text: string): boolean {
  return text !== '' && !/^[-–—]$/u.test(text);
}

const NO_TIMES: ReadonlySet<string> = new Set(['actors', 'sections', 'terms']);

/** A row's frame with what is marked in columns of times and bodies beside the work, and what stands there that is no time. */
export function markedFrame(
  columns: readonly SpreadColumn[],
  cellAt: (column: number) => SourceCell | undefined,
  frame: RowFrame,
  frames: Frames,
  terms: TermReader,
): { readonly frame: RowFrame; readonly odd: readonly string[] } {
  if (columns.length === 0) return { frame, odd: [] };
  const marked = columns.filter(({ column }) => hasMark(cellWords(cellAt(column))));
  const actors = spreadOf(marked, 'actors').map(({ label }) => label);
  const when = markedTimes(marked, cellAt, frame, frames, terms);
  const own: RowFrame = {
    ...frame,
    ...(actors.length > 0 ? { actors } : {}),
    ...(when ? { when: when.terms, isMarked: true } : {}),
  };
  return { frame: own, odd: when?.odd ?? [] };
}

/** The times that are marked, and what stands in their cells that is no time. */
function markedTimes(
  marked: readonly SpreadColumn[],
  cellAt: (column: number) => SourceCell | undefined,
  frame: RowFrame,
  frames: Frames,
  terms: TermReader,
): { readonly terms: When; readonly odd: readonly string[] } | undefined {
  const found: Term[] = [];
  const odd: string[] = [];
  const words = new Set<SourceCell>();
  for (const each of marked) {
    if (NO_TIMES.has(each.of)) continue;
    const cell = cellAt(each.column);
    const text = cellWords(cell);
    const isSigned = SIGN.test(text);
    if (!isSigned && cell) {
      if (words.has(cell)) continue;
      words.add(cell);
    }
    // Words that go over several columns are said once, of all of them.
    const over = isSigned ? [each] : marked.filter(({ column }) => cellAt(column) === cell);
    const own = joinedTimes(over.map(({ label }) => frames.timeOf(label, frame.months)));
    const exact = isSigned ? undefined : (dayIn(text, own, terms) ?? inRule(text, own, terms));
    if (exact || isSigned) found.push(...(exact ?? frameTimes(own)));
    else {
      // «ТО», «ВП»: no time, but what is done then; it stands in the cell again.
      odd.push(text);
      found.push(...frameTimes(own).map((term) => ({ ...term, words: text })));
    }
  }
  return found.length === 0 ? undefined : { terms: found, odd };
}

/** Whether words only say more of the months that are marked: «Экзамен (12 октября)» beside a mark of October. */
export function saysMoreOf(marked: When = [], words: When): boolean {
  const [theirs, own] = [marked, words].map((when) => [...new Set(monthsOfWhen(when))].sort().join());
  return own !== '' && own === theirs;
}

/** A day or a stretch of days of the column's month: «20», «12–16», «до 15». */
function dayIn(text: string, { months }: RowFrame, terms: TermReader): When | undefined {
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

/** Below «месячная», «квартальная»: «25 числа», «до 10 числа следующего месяца». */
function inRule(text: string, { when }: RowFrame, terms: TermReader): When | undefined {
  const rule = onlyTerm(when);
  if (rule?.kind !== 'rule' || rule.weekday) return undefined;
  if (rule.every !== 'month' && rule.every !== 'quarter') return undefined;
  return terms.inRhythm(text, rule.every)?.when.map((term) => ({ ...term, words: text }));
}
