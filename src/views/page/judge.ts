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
export interface Progress {
  readonly owed: number;
  readonly done: number;
  readonly late: number;
  readonly inReview: number;
  readonly overdue: number;
  readonly words: string;
}

/** Judges items of one plan. */
export class Judge {
  readonly #plan: Plan;
  readonly #judged: Judged | undefined;
  readonly #words: PageMessages;

  constructor(plan: Plan, judged: Judged | undefined, words: PageMessages) {
    this.#plan = plan;
    this.#judged = judged;
    this.#words = words;
  }

  /** What several items together come to; nothing without records, or where nothing is owed. */
  progress(items: readonly Item[]): Progress | undefined {
    if (!this.#judged) return undefined;
    const { states, today } = this.#judged;
    return this.progressOf(rollUp(this.#plan, items, states, today).totals);
  }

  /** The same by unit; what any one of several may do is nobody's in particular. */
  progressByUnit(items: readonly Item[]): ReadonlyMap<string, Progress> {
    if (!this.#judged) return new Map();
    const { states, today } = this.#judged;
    const { groups } = rollUp(this.#plan, items, states, today, 'unit');
    return new Map(
      groups.flatMap(({ key, counts }) => {
        const progress = this.progressOf(counts);
        return progress ? [[key, progress] as const] : [];
      }),
    );
  }

  /** The status of several items together. */
  status(items: readonly Item[]): Status | undefined {
    if (!this.#judged) return undefined;
    const { states, today } = this.#judged;
    return mostPressing(items.map((item) => itemStanding(item, item.units, states, today).status));
  }

  /** The status of one unit's share of several items. */
  shareStatus(items: readonly Item[], unit: Unit): Status | undefined {
    if (!this.#judged) return undefined;
    const { states, today } = this.#judged;
    const own = items.length === 1 ? items : items.filter(({ units }) => units.includes(unit));
    return mostPressing(own.map((item) => shareStatus(item, states.of(item, unit), today)));
  }

  private progressOf(counts: Counts): Progress | undefined {
    const { obligations, excused, withdrawn, done, doneLate: late, inReview, overdue } = counts;
    const owed = obligations - excused - withdrawn;
    if (owed === 0) return undefined;
    const words = this.#words.progress({ done: done + late, owed, late, overdue, inReview });
    return { owed, done, late, inReview, overdue, words };
  }
}
