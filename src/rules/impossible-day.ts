import { isDay } from '../calendar/day.ts';
import { isMissingDay, type MissingDay } from '../calendar/occurrences.ts';
import { rule, termPath, unitPlaces } from './rule.ts';

const KEYS = { 'no-such-weekday': 'weekday', 'no-such-date': '' } as const;

/** A day that does not exist: 31 November, a fifth Monday, a 25th working day. */
export const impossibleDay = rule('impossible-day', 'error', function* (subject) {
  for (const place of subject.whens) {
    const { times } = place;
    if (times.problems.length === 0) continue;
    const reported = new Set<number>();
    for (const { term, problem } of times.problems) {
      if (!isMissingDay(problem) || reported.has(term)) continue;
      reported.add(term);
      yield { args: { problem }, path: termPath(place, term, keyOf(problem)) };
    }
  }
  const { entry, unitLists, file } = subject;
  for (const [name, { date: day }] of Object.entries(entry.days ?? {}))
    if (!isDay(day)) yield { args: dateProblem(day), path: ['days', name, 'date'], file };
  const { date } = entry.order ?? {};
  if (typeof date === 'string' && !isDay(date))
    yield { args: dateProblem(date), path: ['order', 'date'], file };
  for (const { unit, path, file: where } of unitPlaces(unitLists)) {
    for (const key of ['from', 'to'] as const) {
      const day = unit[key];
      if (day !== undefined && !isDay(day))
        yield { args: dateProblem(day), path: [...path, key], file: where };
    }
  }
});

function dateProblem(date: string): { problem: MissingDay } {
  return { problem: { kind: 'no-such-date', date } };
}

/** The key that a missing day stands after. */
function keyOf({ kind }: MissingDay): string {
  return kind in KEYS ? KEYS[kind as keyof typeof KEYS] : 'by';
}
