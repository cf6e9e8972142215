/** How what the page shows stands on its day. Without records nothing is judged, and nothing of it is in the page. */
import type { Day } from '../../calendar/day.ts';
import type { PageMessages } from '../../messages/sections/page.ts';
import type { Plan, Unit } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import { rollUp, type Counts } from '../../progress/roll-up.ts';
import { itemStanding, mostPressing, shareStatus, type Status } from '../../progress/standing.ts';
import type { States } from '../../progress/states.ts';

/** What was recorded, and the day on which it is looked at. */
export interface Judged {
  readonly states: States;
  readonly today: Day;
}

/** How much of what is owed is done: parts of a bar, and the same in words. */
export type Progress = NonNullable<ReturnType<Judge['progress']>>;

/** Judges items of one plan; there is none where nothing was recorded. */
export type Judge = NonNullable<ReturnType<typeof judgeOf>>;

/** Who judges the items of a plan. */
export function judgeOf(plan: Plan, judged: Judged | undefined, words: PageMessages) {
  if (!judged) return undefined;
  const { states, today } = judged;
  const progressOf = (counts: Counts) => {
    const { obligations, excused, withdrawn, done, doneLate: late, inReview, overdue } = counts;
    const owed = obligations - excused - withdrawn;
    if (owed === 0) return undefined;
    const said = words.progress({ done: done + late, owed, late, overdue, inReview });
    return { owed, done, late, inReview, overdue, words: said };
  };
  return {
    /** What several items together come to; nothing where nothing is owed. */
    progress: (items: readonly Item[]) => progressOf(rollUp(plan, items, states, today).totals),
    /** The same by unit; what any one of several may do is nobody's in particular. */
    progressByUnit: (items: readonly Item[]) => {
      const { groups } = rollUp(plan, items, states, today, 'unit');
      return new Map(groups.map(({ key, counts }) => [key, progressOf(counts)]));
    },
    /** The status of several items together. */
    status: (items: readonly Item[]): Status | undefined =>
      mostPressing(items.map((item) => itemStanding(item, item.units, states, today).status)),
    /** The status of one unit's share of several items. */
    shareStatus: (items: readonly Item[], unit: Unit): Status | undefined => {
      const own = items.length === 1 ? items : items.filter(({ units }) => units.includes(unit));
      return mostPressing(own.map((item) => shareStatus(item, states.of(item, unit), today)));
    },
  };
}
