/**
 * What the page's filters ask of each of its entries. Whom something concerns, and how each of them stands, is often the same
 * for many entries, and is told once.
 */
import { monthOf, monthsBetween, type Month } from '../../calendar/day.ts';
import type { Stretch } from '../../calendar/named-spans.ts';
import { entryIn } from '../../group-by.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import { STATUSES, type Status } from '../../progress/standing.ts';
import type { Judge } from './judge.ts';

/** What an entry is found by. All but the status are indexes into the lists of the page. */
export interface Tag {
  readonly actor: number;
  readonly months: readonly number[];
  readonly standing: number;
  readonly status?: Status;
  readonly story: number;
}

/** Whom entries concern, and how each of them stands. */
export interface Standing {
  /** Which of {@link Tags.sets}. */
  readonly set: number;
  /** For each unit of the set the index of its status in `STATUSES`; nothing without records. */
  readonly codes: string;
}

/** Tags of entries, and what they refer to. */
export class Tags {
  /** Units of a set, by their indexes. */
  readonly sets: (readonly number[])[] = [];
  readonly standings: Standing[] = [];
  readonly months: readonly Month[];
  readonly #judge: Judge;
  readonly #actors: ReadonlyMap<string, number>;
  readonly #units: ReadonlyMap<string, number>;
  readonly #stories: ReadonlyMap<string, number>;
  readonly #monthNumbers: ReadonlyMap<Month, number>;
  readonly #setNumbers = new Map<string, number>();
  readonly #standingNumbers = new Map<string, number>();

  constructor({ actors, activities, period }: Plan, items: readonly Item[], judge: Judge) {
    this.#judge = judge;
    this.#actors = numbered(actors.map(({ id }) => id));
    this.#units = numbered(actors.flatMap(({ units }) => units.map(({ id }) => id)));
    this.#stories = numbered(activities.map(({ id }) => id));
    this.months = [...new Set([...period, ...items.flatMap(monthsOf)])].sort();
    this.#monthNumbers = numbered(this.months);
  }

  /** Which story is about an activity. */
  story(activity: string): number {
    return this.#stories.get(activity)!;
  }

  /**
   * The tag of an entry.
   *
   * @param items all that it stands for: of one task
   * @param stretch the days that it stands in; absent: all days of the items
   */
  of(items: readonly [Item, ...Item[]], stretch?: Stretch): Tag {
    const [{ actor, activity }] = items;
    const own = [...new Set(items.flatMap(monthsOf))];
    const within = stretch
      ? own.filter((month) => monthOf(stretch.first) <= month && month <= monthOf(stretch.last))
      : own;
    const months = within.length > 0 ? within : own;
    const status = this.#judge.status(items);
    return {
      actor: this.#actors.get(actor.id)!,
      months: months.map((month) => this.#monthNumbers.get(month)!),
      standing: this.#standingOf(items),
      ...(status ? { status } : {}),
      story: this.story(activity.id),
    };
  }

  #standingOf(items: readonly [Item, ...Item[]]): number {
    const [first, ...more] = items;
    const units = more.length === 0 ? first.units : [...new Set(items.flatMap((item) => item.units))];
    const numbers = units.map(({ id }) => this.#units.get(id)!);
    const set = entryIn(this.#setNumbers, numbers.join(' '), () => this.sets.push(numbers) - 1);
    const codes = units
      .map((unit) => this.#judge.shareStatus(items, unit))
      .map((status) => (status ? STATUSES.indexOf(status) : ''))
      .join('');
    return entryIn(this.#standingNumbers, `${set} ${codes}`, () => this.standings.push({ set, codes }) - 1);
  }
}

/** The months whose rows an item stands in. */
function monthsOf({ occurrence }: Item): Month[] {
  return monthsBetween(occurrence.from, occurrence.to);
}

function numbered(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}
