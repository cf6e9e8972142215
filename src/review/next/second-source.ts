/** Last year's plan of the same time, as a second source: what it had, and the next plan has not. */
import { occurrences } from '../../calendar/occurrences.ts';
import type { WorkingDays } from '../../calendar/working-days.ts';
import type { Month } from '../../calendar/day.ts';
import type { Plan } from '../../plan/plan.ts';
import { whenContext } from '../../plan/when/anchors.ts';
import type { NextPlan } from './next-plan.ts';
import type { NextWork } from './next-work.ts';

/** Work that both plans know under some ids. */
export interface Twin {
  /** In last year's plan. */
  readonly before: string;
  /** In this one. */
  readonly after: string;
}

/** What last year's plan has that the next plan has not. */
export type SecondSource = ReturnType<typeof secondSource>;

/**
 * Compares the next plan with one made of last year's.
 *
 * @param then last year's plan, moved into the period
 */
export function secondSource(
  plan: Plan,
  made: NextPlan,
  { plan: source, made: then }: { readonly plan: Plan; readonly made: NextPlan },
  twins: readonly Twin[],
  days: WorkingDays,
) {
  const period = made.shift.to;
  const monthsOf = (of: Plan, works: readonly NextWork[]): Map<string, Set<Month>> => {
    const context = whenContext(
      {
        ...of,
        period,
        activities: of.activities.map((each, index) => ({ ...each, when: works[index]!.after })),
      },
      days,
    );
    return new Map(
      works.map(({ id, after }) => [
        id,
        new Set(
          occurrences(after, context).occurrences.flatMap(({ from, to }) =>
            period.filter((each) => each >= from && each <= to),
          ),
        ),
      ]),
    );
  };
  const [own, theirs] = [monthsOf(plan, made.works), monthsOf(source, then.works)];
  const twinOf = new Map(twins.map(({ before, after }) => [before, after]));
  const places = new Map(made.works.map(({ id }, index) => [id, index]));
  // When work that is asked about was done then.
  const evidence = new Map<string, NextWork>();
  // Work that it has not at all.
  const works: { work: NextWork; behind: number }[] = [];
  // Months that work of the next plan had, too.
  const months: { activity: string; months: Month[] }[] = [];
  let behind = -1;
  for (const work of then.works) {
    const id = twinOf.get(work.id);
    const place = id === undefined ? undefined : places.get(id);
    if (id === undefined || place === undefined) {
      if (work.doubt?.kind !== 'withdrawn') works.push({ work, behind });
      continue;
    }
    behind = place;
    if (made.works[place]!.fate === 'asked') {
      evidence.set(id, work);
      continue;
    }
    const had = [...(theirs.get(work.id) ?? [])].filter((month) => !own.get(id)?.has(month)).sort();
    if (had.length > 0) months.push({ activity: id, months: had });
  }
  return { works, months, evidence };
}
