import type { Term } from '../calendar/when.ts';
import type { Path } from '../diagnostic.ts';
import { rule, termPath, termsIn, type WhenPlace, suggestion } from './rule.ts';

/** What else stands where a span could: what was typed may be meant for one of these. */
const WORDS = ['throughout', 'as-needed', 'day', 'week', 'month', 'quarter', 'half-year', 'year'];

/** A time names a span, or a set, that none of the plan's files has. */
export const unknownSpan = rule('unknown-span', 'error', function* (subject) {
  const { plan } = subject;
  // Which there are is not known where a file was not read: that has been said.
  if (plan.unreadSpans) return;
  const sets = plan.spans.map(({ id }) => id);
  const spans = plan.spans.flatMap((set) => set.spans.map(({ id }) => id));
  const known = [...new Set([...spans, ...sets])];
  const finding = (name: string, among: readonly string[], path: Path) => ({
    ...suggestion(name, among, { known }),
    path,
  });
  for (const place of subject.whens) {
    for (const { term, problem } of place.times.problems) {
      if (problem.kind !== 'no-such-span') continue;
      const path = spanPath(place, term, termsIn(place, plan)[term]);
      yield finding(problem.span, [...known, ...WORDS], path);
    }
  }
  if (typeof plan.rows === 'object' && !sets.includes(plan.rows.set))
    yield finding(plan.rows.set, [...sets, ...ROWS], ['rows']);
});

/** Rows that are no spans. */
const ROWS = ['week', 'month', 'quarter', 'none'];

/** Where a term names its spans. */
export function spanPath(place: WhenPlace, number: number, term: Term | undefined): Path {
  const key =
    term?.kind === 'span' ? (term.each ? 'every' : 'during') : term?.kind === 'rule' ? 'in' : term?.kind;
  return termPath(place, number, key);
}
