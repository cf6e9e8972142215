import { isMonth, monthsBetween, type Month } from '../calendar/day.ts';
import type { DeadlineMonth, DeadlineRule, Every, Term, WeekdayRule, When } from '../calendar/when.ts';
import type {
  ByEntry,
  Months,
  WeekdayEntry,
  WhenEntry,
  WhenRuleEntry,
  WhenTermEntry,
} from './generated/plan-file.ts';

const ORDINALS = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 } as const;

/** What a plan writes after `when:` as terms. The entry has passed the schema. */
export function readWhen(entry: WhenEntry): When {
  return (Array.isArray(entry) ? entry : [entry]).map(readTerm);
}

function readTerm(entry: WhenTermEntry): Term {
  if (typeof entry === 'string') return readText(entry);
  const { every, throughout, 'as-needed': asNeeded } = entry;
  if (every !== undefined) return readRule(every, entry);
  return throughout !== undefined
    ? { kind: 'throughout', in: readMonths(throughout) }
    : { kind: 'as-needed', in: readMonths(asNeeded ?? []) };
}

function readText(text: string): Term {
  if (text === 'throughout' || text === 'as-needed') return { kind: text };
  const [from, to] = text.split('..') as [string, string?];
  if (isMonth(from)) return to === undefined ? { kind: 'month', month: from } : { kind: 'months', from, to };
  return to === undefined ? { kind: 'date', date: from } : { kind: 'window', from, to };
}

function readRule(every: Every, entry: WhenRuleEntry): Term {
  return {
    kind: 'rule',
    every,
    ...(entry.in === undefined ? {} : { in: readMonths(entry.in) }),
    ...(entry.by === undefined ? {} : { by: readBy(entry.by) }),
    ...(entry.weekday === undefined ? {} : { weekday: readWeekday(entry.weekday) }),
  };
}

/** A month, a range of months or a list of these, as ascending months without repeats. */
export function readMonths(entry: Months): Month[] {
  const months = (Array.isArray(entry) ? entry : [entry]).flatMap((part) => {
    const [from, to = from] = part.split('..') as [string, string?];
    return monthsBetween(from, to);
  });
  return [...new Set(months)].sort();
}

/** What a plan writes after `by:`. */
export function readBy(entry: ByEntry): DeadlineRule {
  if (typeof entry === 'number') return { kind: 'day', day: entry, of: 'same' };
  if (typeof entry === 'string') {
    return entry === 'last-day' || entry === 'last-working-day'
      ? { kind: entry, of: 'same' }
      : { kind: 'weekday', weekday: entry };
  }
  const of: DeadlineMonth = entry.of ?? 'same';
  const { day = 'last-day', 'working-day': number } = entry;
  if (number !== undefined) return { kind: 'working-day', number, of };
  return typeof day === 'number' ? { kind: 'day', day, of } : { kind: day, of };
}

function readWeekday(entry: WeekdayEntry): WeekdayRule {
  if (typeof entry === 'string') return { weekday: entry, of: 'same' };
  const of: DeadlineMonth = entry.of ?? 'same';
  const word = (Object.keys(ORDINALS) as (keyof typeof ORDINALS)[]).find(
    (ordinal) => entry[ordinal] !== undefined,
  );
  // The schema lets nothing through that names no day.
  return { weekday: entry[word ?? 'first'] ?? 'monday', nth: ORDINALS[word ?? 'first'], of };
}
