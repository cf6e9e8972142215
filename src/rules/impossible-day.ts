import { isDay } from '../calendar/day.ts';
import type { Path } from '../diagnostic.ts';
import type { WhenProblem } from '../calendar/occurrences.ts';
import { type Rule, whenPath } from './rule.ts';
import { termPath } from './term-path.ts';

/** The problems of a `when` that are about days the calendar lacks. */
type MissingDay = Extract<
  WhenProblem,
  {
    kind:
      | 'no-such-day'
      | 'no-such-weekday'
      | 'too-few-working-days'
      | 'no-working-day-in-week'
      | 'no-such-date'
      | 'not-in-span';
  }
>;

const MISSING: ReadonlySet<WhenProblem['kind']> = new Set<MissingDay['kind']>([
  'no-such-day',
  'no-such-weekday',
  'too-few-working-days',
  'no-working-day-in-week',
  'no-such-date',
  'not-in-span',
]);

const KEYS = { 'no-such-weekday': 'weekday', 'no-such-date': '' } as const;

/** A day that does not exist: 31 November, a fifth Monday, a 25th working day. */
export const impossibleDay: Rule<'impossible-day'> = {
  code: 'impossible-day',
  severity: 'error',
  *check(subject) {
    for (const place of subject.whens) {
      const { times, when } = place;
      if (times.problems.length === 0) continue;
      const reported = new Set<number>();
      for (const { term, problem } of times.problems) {
        if (!isMissingDay(problem) || reported.has(term)) continue;
        reported.add(term);
        yield { args: { problem }, path: pathOfDay(problem, when, whenPath(place), term) };
      }
    }
    const { entry, unitLists, file } = subject;
    for (const [name, { date: day }] of Object.entries(entry.days ?? {}))
      if (!isDay(day)) yield { args: dateProblem(day), path: ['days', name, 'date'], file };
    const { date } = entry.order ?? {};
    if (typeof date === 'string' && !isDay(date))
      yield { args: dateProblem(date), path: ['order', 'date'], file };
    for (const list of unitLists) {
      for (const [index, unit] of list.units.entries()) {
        for (const key of ['from', 'to'] as const) {
          const day = unit[key];
          if (day === undefined || isDay(day)) continue;
          yield { args: dateProblem(day), path: [...list.path, index, key], file: list.file };
        }
      }
    }
  },
};

/** Whether a problem is a day that the calendar lacks. */
export function isMissingDay(problem: WhenProblem): problem is MissingDay {
  return MISSING.has(problem.kind);
}

function dateProblem(date: string): { problem: MissingDay } {
  return { problem: { kind: 'no-such-date', date } };
}

function pathOfDay({ kind }: MissingDay, when: unknown, path: Path, term: number): Path {
  const key = kind in KEYS ? KEYS[kind as keyof typeof KEYS] : 'by';
  return Array.isArray(when) ? termPath(when[term], key, [...path, term]) : termPath(when, key, path);
}
