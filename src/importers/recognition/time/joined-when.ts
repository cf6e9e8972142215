/** Times of the same work put together: months in a row come round every month. */
import { uniqueBy } from '../../../group-by.ts';
import { monthRuns, WEEKDAYS, type Month } from '../../../calendar/day.ts';
import type { RecurrenceRule, Term, WeekdayRule, When } from '../../../calendar/when.ts';
import { daysOf, monthsOfWhen } from './months.ts';

/** One `when` of several. */
export function joinedWhen(whens: readonly When[]): When {
  const [only] = whens;
  // So it is with nearly every work.
  if (only?.length === 1 && whens.length === 1) return only;
  const all = whens.flat();
  const terms = all.length > 1 ? uniqueBy(all, (term) => JSON.stringify(term)) : all;
  if (terms.length <= 1) return terms;
  const months = terms.flatMap((term) =>
    term.kind === 'month' && !term.by && !term.words ? [term.month] : [],
  );
  if (months.length === terms.length) return monthly(months);
  const restricted = sameButMonths(terms) ?? sameButDays(terms) ?? sameButWords(terms);
  return restricted ? [restricted] : terms;
}

/** Whether a rule is a day in each week, or such a day in each month. */
function isOnDay(term: Term): term is RecurrenceRule & { readonly weekday: WeekdayRule } {
  if (term.kind !== 'rule' || term.weekday === undefined) return false;
  return term.every === 'week' || (term.every === 'month' && term.weekday.nth !== undefined);
}

/** Whether terms differ in nothing but some of their keys. */
function areAlikeBut(terms: readonly Term[], ...keys: readonly string[]): boolean {
  const without = Object.fromEntries(keys.map((key) => [key, undefined]));
  const bare = (term: Term): string => JSON.stringify({ ...term, ...without });
  return new Set(terms.map(bare)).size === 1;
}

/** The first and the third Monday of the same months are one rule on two days. */
function sameButDays(terms: readonly Term[]): Term | undefined {
  const [first] = terms;
  if (!first || !terms.every(isOnDay) || !areAlikeBut(terms, 'weekday', 'words')) return undefined;
  const words = terms.map((term: Term) => term.words);
  if (words.includes(undefined) && words.some((each) => each !== undefined)) return undefined;
  const order = ({ nth = 0, weekday }: WeekdayRule): number =>
    (nth < 0 ? 9 : nth) * 7 + WEEKDAYS.indexOf(weekday);
  const days = terms.map(({ weekday }) => weekday).toSorted((one, other) => order(one) - order(other));
  const { weekday: _, words: __, ...rule } = first as Term & RecurrenceRule;
  const told = [...new Set(words)].join(', ');
  return {
    ...rule,
    ...(told === '' ? {} : { words: told }),
    times: days.map((weekday, index) => ({ label: String.fromCodePoint(A + index), weekday })),
  };
}

/** «1 неделя» and «3 неделя» of each month, whose days no plan can say, are one rule that has the words of both. */
function sameButWords(terms: readonly Term[]): Term | undefined {
  const [first] = terms;
  if (first?.kind !== 'rule' || first.every !== 'month') return undefined;
  if (terms.some(({ words }) => words === undefined) || !areAlikeBut(terms, 'words')) return undefined;
  return { ...first, words: [...new Set(terms.map(({ words }) => words))].join(', ') };
}

const A = 'a'.codePointAt(0)!;

/** Several months in a row are a rhythm; others are named one by one. */
function monthly(months: readonly Month[]): When {
  const sorted = [...months].sort();
  return monthRuns(sorted).length === 1
    ? [{ kind: 'rule', every: 'month', in: sorted }]
    : sorted.map((month) => ({ kind: 'month', month }));
}

/** The same rule in several months is one rule in all of them. */
function sameButMonths(terms: readonly Term[]): Term | undefined {
  const [first] = terms;
  if (first?.kind !== 'rule' || !areAlikeBut(terms, 'in')) return undefined;
  const months = terms.flatMap((term) => ('in' in term && term.in ? [term.in] : []));
  return months.length < terms.length ? undefined : { ...first, in: [...new Set(months.flat())].sort() };
}

/** A rule of all the months of a plan needs none. */
export function unlimited(when: When, period: readonly Month[]): When {
  return when.map((term) => {
    if (term.kind !== 'rule' || term.every === 'year' || !period.every((month) => term.in?.includes(month)))
      return term;
    const { in: _, ...rule } = term;
    return rule;
  });
}

/** Whether two times have a month in common; what names no months is at all times. */
export function sharesTime(one: When, other: When): boolean {
  const days = [one, other].map((when) => when.flatMap((term) => daysOf(term) ?? []));
  if (days[0]!.length === one.length && days[1]!.length === other.length)
    return days[0]!.some(({ from, to }) => days[1]!.some((each) => from <= each.to && each.from <= to));
  if (one.every(isOnDay) && other.every(isOnDay) && one[0]?.every === other[0]?.every) {
    const same = new Set(one.map(({ weekday }) => `${weekday.nth} ${weekday.weekday}`));
    return other.some(({ weekday }) => same.has(`${weekday.nth} ${weekday.weekday}`));
  }
  const [first, second] = [new Set(monthsOfWhen(one)), monthsOfWhen(other)];
  return first.size === 0 || second.length === 0 || second.some((month) => first.has(month));
}
