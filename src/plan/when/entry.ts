import { defined } from '../../defined.ts';
import { isMonth, monthsBetween, WEEKDAYS, type Month } from '../../calendar/day.ts';
import type {
  CountedIn,
  DeadlineMonth,
  DeadlineRule,
  RuleDetail,
  Every,
  LabelledDetail,
  Limits as WhenLimits,
  SpanRange,
  Term,
  WeekdayRule,
  When,
} from '../../calendar/when.ts';
import { readRelative, type AnchorNames } from './relative.ts';
import type {
  Limits,
  DayEntry,
  MonthName,
  Months,
  TimeEntry,
  WeekdayEntry,
  WhenEntry,
  WhenRuleEntry,
  WhenTermEntry,
} from '../generated/plan-file.ts';

/** Months by the names that plans have for them, in their order. */
export const MONTH_NAMES: readonly MonthName[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const ORDINALS = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 } as const;

/**
 * What a plan writes after `when:` as terms. The entry has passed the schema.
 *
 * @param names what people call what terms are counted from
 */
export function readWhen(entry: WhenEntry, names: AnchorNames = () => undefined): When {
  return (Array.isArray(entry) ? entry : [entry]).map((term) => readTerm(term, names));
}

function readTerm(entry: WhenTermEntry, names: AnchorNames): Term {
  if (typeof entry === 'string') return readText(entry);
  const term = readTiming(entry, names);
  return entry.words === undefined ? term : { ...term, words: entry.words };
}

function readTiming(entry: WhenRuleEntry, names: AnchorNames): Term {
  const { every, during, throughout, 'as-needed': asNeeded } = entry;
  if (every !== undefined) return readRule(every, entry);
  if (entry.before !== undefined || entry.after !== undefined) return readRelative(entry, names);
  if (during !== undefined) return { ...readText(during), ...readDetail(entry) };
  return throughout !== undefined
    ? { kind: 'throughout', ...readLimits(throughout) }
    : { kind: 'as-needed', ...readLimits(asNeeded ?? []) };
}

function readText(text: string): Term {
  if (text === 'throughout' || text === 'as-needed') return { kind: text };
  if (isSpan(text)) return { kind: 'span', ...readSpanRange(text) };
  const [from, to] = text.split('..') as [string, string?];
  if (isMonth(from)) return to === undefined ? { kind: 'month', month: from } : { kind: 'months', from, to };
  return to === undefined ? { kind: 'date', date: from } : { kind: 'window', from, to };
}

const UNITS: ReadonlySet<string> = new Set<Every>(['day', 'week', 'month', 'quarter', 'half-year', 'year']);

/** Whether a text names spans: everything else but a unit begins with a figure. */
function isSpan(text: string): boolean {
  return /^[a-z]/.test(text) && !UNITS.has(text);
}

function readSpanRange(text: string): SpanRange {
  const [from, to] = text.split('..') as [string, string?];
  return { from, ...(to === undefined ? {} : { to }) };
}

/** Months, spans, or a list of both. */
function readLimits(entry: Limits): WhenLimits {
  const all = [entry].flat();
  const [months, spans] = [all.filter((each) => !isSpan(each)), all.filter(isSpan)];
  return {
    ...(months.length > 0 || spans.length === 0 ? { in: readMonths(months) } : {}),
    ...(spans.length > 0 ? { during: spans.map(readSpanRange) } : {}),
  };
}

function readRule(written: string, entry: WhenRuleEntry): Term {
  const { from, times, days, mark } = entry;
  if (isSpan(written))
    return {
      kind: 'span',
      ...readSpanRange(written),
      each: true,
      ...readDetail(entry),
      ...(times === undefined ? {} : { times: readTimes(times) }),
    };
  const [interval, units] = written.split(' ');
  return defined({
    kind: 'rule',
    every: (units === undefined ? written : units.slice(0, -1)) as Every,
    interval: units === undefined ? undefined : Number(interval),
    from,
    ...(entry.in === undefined ? {} : readLimits(entry.in)),
    ...readDetail(entry),
    times: times && readTimes(times),
    days,
    mark,
  });
}

function readDetail({ by, weekday }: Pick<WhenRuleEntry, 'by' | 'weekday'>): RuleDetail {
  return defined({
    by: by === undefined ? undefined : readBy(by),
    weekday: weekday === undefined ? undefined : readWeekday(weekday),
  });
}

/** Several days by their labels; in which order they are written says nothing. */
function readTimes(entries: Readonly<Record<string, TimeEntry>>): LabelledDetail[] {
  return Object.entries(entries)
    .map(([label, entry]) => ({ label, ...readDetail(entry) }))
    .sort((a, b) => dayNumber(a) - dayNumber(b) || (a.label < b.label ? -1 : 1));
}

/** Roughly on which day of its month or week it falls: for the order in which several are told. */
function dayNumber({ by, weekday }: RuleDetail): number {
  const name = weekday?.weekday ?? (by?.kind === 'weekday' ? by.weekday : undefined);
  if (name !== undefined) return (((weekday?.nth ?? 0) + 7) % 7) * 7 + WEEKDAYS.indexOf(name);
  if (by?.kind === 'day') return by.day;
  return by?.kind === 'working-day' ? by.number : 31;
}

/** A month, a range of months or a list of these, as ascending months without repeats. */
export function readMonths(entry: Months): Month[] {
  const months = (Array.isArray(entry) ? entry : [entry]).flatMap((part) => {
    const [from, to = from] = part.split('..') as [string, string?];
    return monthsBetween(from, to);
  });
  return [...new Set(months)].sort();
}

/** What a plan writes after `by:`, where it is not counted from another day. */
export function readBy(entry: DayEntry): DeadlineRule {
  if (typeof entry === 'number') return { kind: 'day', day: entry, of: 'same' };
  if (typeof entry === 'string') {
    if (entry === 'last-day' || entry === 'last-working-day') return { kind: entry, of: 'same' };
    const weekday = WEEKDAYS.find((name) => name === entry);
    return weekday ? { kind: 'weekday', weekday } : { kind: 'date', date: entry };
  }
  const counted = readCountedIn(entry);
  const { day = 'last-day', 'working-day': number } = entry;
  if (number !== undefined) return { kind: 'working-day', number, ...counted };
  return typeof day === 'number' ? { kind: 'day', day, ...counted } : { kind: day, ...counted };
}

function readCountedIn({ of = 'same', month }: { of?: DeadlineMonth; month?: MonthName }): CountedIn {
  return month === undefined ? { of } : { of, month: MONTH_NAMES.indexOf(month) + 1 };
}

function readWeekday(entry: WeekdayEntry): WeekdayRule {
  if (typeof entry === 'string') return { weekday: entry, of: 'same' };
  const word = (Object.keys(ORDINALS) as (keyof typeof ORDINALS)[]).find(
    (ordinal) => entry[ordinal] !== undefined,
  );
  // The schema lets nothing through that names no day.
  const weekday = entry[word ?? 'first'] ?? 'monday';
  return { weekday, nth: ORDINALS[word ?? 'first'], ...readCountedIn(entry) };
}
