/**
 * The states of a plan's shares from a ledger of any size. Equal to {@link States} made of all its events, in a tenth of
 * the time; `test/progress/roll-up.test.ts` holds the two together.
 */
import type { Day } from '../../calendar/day.ts';
import type { StateEvent } from '../../event.ts';
import type { Plan, Unit } from '../../plan/plan.ts';
import { entryIn, groupBy } from '../../group-by.ts';
import { unitsKnown } from '../derived/listed-units.ts';
import type { Item } from '../obligations.ts';
import type { SharesQuery, SharesRecorded } from './shares.ts';
import { isDisputed } from './disputes.ts';
import { settling } from '../settling.ts';
import { happenedBy, OPEN, shareState } from '../share-state.ts';
import { States, type JudgedState, type ShareStates } from '../states.ts';

/** What to ask a ledger about some items, and what makes states of its answers. */
export interface StatesRequest {
  /** One for each plan under whose name records of them go. */
  readonly queries: readonly SharesQuery[];
  /** The states on each of the days asked about, in their order. */
  readonly states: (recorded: readonly SharesRecorded[]) => ShareStates[];
}

/**
 * Prepares looking at a ledger.
 *
 * @param days what had happened by the end of each of them
 * @param knownBefore an instant: what was recorded then or later does not count
 */
export function requestStates(
  plan: Plan,
  items: readonly Item[],
  days: readonly Day[],
  knownBefore?: string,
): StatesRequest {
  const parts = [...groupBy(items, (item) => item.plan)].map(([name, own]) => {
    let made: ShareNumbers | undefined;
    // Nobody asks for them where nothing is recorded yet.
    const numbers = (): ShareNumbers => (made ??= new ShareNumbers(own));
    const query: SharesQuery = {
      plan: name,
      get occurrences() {
        return numbers().occurrences();
      },
      get units() {
        return numbers().units();
      },
      whole: severalNames(plan, own),
      ...(knownBefore === undefined ? {} : { knownBefore }),
    };
    return { name, own, numbers, query };
  });
  return {
    queries: parts.map(({ query }) => query),
    states: (recorded) => {
      const known = new Map(
        parts.flatMap(({ name, own, numbers, query }, index) => {
          const shares = recorded[index]!;
          if (shares.completions.length + shares.events.length === 0) return [];
          return [[name, new KnownShares(plan, own, numbers(), query, shares)] as const];
        }),
      );
      const hasPostponed = [...known.values()].some((each) => each.hasPostponed);
      return days.map((day) => ({
        hasPostponed,
        isDisputed: (item, unit) => known.get(item.plan)?.isDisputed(item, unit) ?? false,
        of: settling((item, unit) => known.get(item.plan)?.of(item, unit, day) ?? OPEN),
      }));
    },
  };
}

/** What a ledger told of shares, as small as it can be kept. */
class KnownShares {
  readonly hasPostponed: boolean;
  readonly #numbers: ShareNumbers;
  /** For each share 0, where nothing is recorded, n for the n-th kind of completion, -n for the n-th history. */
  readonly #kinds: Int32Array;
  readonly #completions: { readonly completion: { readonly on: Day } }[] = [];
  readonly #histories: StateEvent[][] = [];
  /** The kinds of the histories in which something is decided differently, and not settled. */
  readonly #disputed: ReadonlySet<number>;

  constructor(
    plan: Plan,
    items: readonly Item[],
    numbers: ShareNumbers,
    { whole }: SharesQuery,
    { completions, events }: SharesRecorded,
  ) {
    this.hasPostponed = events.some(({ kind }) => kind === 'postponed');
    this.#numbers = numbers;
    this.#kinds = new Int32Array(numbers.count);
    for (const { on, shares } of completions) {
      const kind = this.#completions.push({ completion: { on } });
      for (const share of shares) this.#kinds[share] = kind;
    }
    for (const event of events) {
      const share = numbers.ofEvent(event);
      const kind = this.#kinds[share];
      if (kind === undefined) continue;
      if (kind < 0) this.#histories[-1 - kind]!.push(event);
      else this.#kinds[share] = -this.#histories.push([event]);
    }
    this.#gather(items, new States(plan, ofNames(events, whole)));
    this.#disputed = new Set(
      this.#histories.flatMap((history, index) => (isDisputed(history) ? [-1 - index] : [])),
    );
  }

  /** Puts together what was recorded about a share under all its names. */
  #gather(items: readonly Item[], named: States<StateEvent>): void {
    for (const item of items) {
      const isNamed = item.formerIds.length > 0 || item.moved !== undefined;
      for (const unit of unitsKnown(item)) {
        if (!isNamed && unit.was.length === 0) continue;
        const events = named.eventsOf(item, unit);
        this.#kinds[this.#numbers.of(item, unit)] =
          events.length === 0 ? 0 : -this.#histories.push([...events]);
      }
    }
  }

  isDisputed(item: Item, unit: Unit): boolean {
    if (this.#disputed.size === 0) return false;
    return this.#disputed.has(this.#kinds[this.#numbers.of(item, unit)] ?? 0);
  }

  of(item: Item, unit: Unit, day: Day): JudgedState {
    const kind = this.#kinds[this.#numbers.of(item, unit)] ?? 0;
    if (kind === 0) return OPEN;
    if (kind < 0) return shareState(happenedBy(this.#histories[-1 - kind]!, day));
    const state = this.#completions[kind - 1]!;
    return state.completion.on <= day ? state : OPEN;
  }
}

function ofNames(events: readonly StateEvent[], { activities, units }: SharesQuery['whole']): StateEvent[] {
  const names = new Set([...activities, ...units]);
  return events.filter(({ activity, unit }) => names.has(activity) || names.has(unit));
}

/** What has, or had, more than one name. */
function severalNames({ actors }: Plan, items: readonly Item[]): SharesQuery['whole'] {
  const activities = items
    .filter(({ formerIds, moved }) => formerIds.length > 0 || moved !== undefined)
    .flatMap(({ activity, formerIds }) => [activity.id, ...formerIds]);
  const units = actors.flatMap((actor) => actor.units).filter(({ was }) => was.length > 0);
  return {
    activities: [...new Set(activities)],
    units: [...new Set(units.flatMap(({ id, was }) => [id, ...was]))],
  };
}

/** Numbers for the shares of some items; two actors' parts in one occurrence differ by their units. */
class ShareNumbers {
  readonly #occurrences = new Map<string, { number: number; activity: string; occurrence: string }>();
  readonly #units = new Map<string, number>();
  readonly #ofItems = new Map<Item, Int32Array>();
  #last: { readonly item: Item; readonly numbers: Int32Array; next: number } | undefined;

  constructor(items: readonly Item[]) {
    for (const item of items) {
      const { activity, occurrence } = item;
      const key = keyOf(activity.id, occurrence.id);
      if (!this.#occurrences.has(key)) {
        const number = this.#occurrences.size;
        this.#occurrences.set(key, { number, activity: activity.id, occurrence: occurrence.id });
      }
      for (const { id } of unitsKnown(item)) if (!this.#units.has(id)) this.#units.set(id, this.#units.size);
    }
  }

  /** How many there are: each is less. */
  get count(): number {
    return this.#occurrences.size * this.#units.size;
  }

  occurrences(): SharesQuery['occurrences'] {
    return [...this.#occurrences.values()].map(({ activity, occurrence }) => ({ activity, occurrence }));
  }

  units(): string[] {
    return [...this.#units.keys()];
  }

  /** -1 for a share that was not asked about. */
  of(item: Item, unit: Unit): number {
    // Whoever asks goes through an item unit by unit: looking each of them up would be most of the time it takes.
    if (this.#last?.item !== item) this.#last = { item, numbers: this.#ofItem(item), next: 0 };
    const { numbers, next } = this.#last;
    const at = item.units.indexOf(unit, next);
    this.#last.next = at + 1;
    return numbers[at] ?? this.#number(this.#first(item.activity.id, item.occurrence.id), unit.id);
  }

  #ofItem(item: Item): Int32Array {
    return entryIn(this.#ofItems, item, () => {
      const first = this.#first(item.activity.id, item.occurrence.id);
      return Int32Array.from(item.units, ({ id }) => this.#number(first, id));
    });
  }

  ofEvent({ activity, occurrence, unit }: StateEvent): number {
    return this.#number(this.#first(activity, occurrence), unit);
  }

  #first(activity: string, occurrence: string): number {
    const known = this.#occurrences.get(keyOf(activity, occurrence));
    return known ? known.number * this.#units.size : -1;
  }

  #number(first: number, unit: string): number {
    const number = this.#units.get(unit);
    return number === undefined || first < 0 ? -1 : first + number;
  }
}

function keyOf(activity: string, occurrence: string): string {
  return `${activity} ${occurrence}`;
}
