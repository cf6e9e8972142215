/**
 * The states of a plan's shares from a ledger of any size. Equal to {@link States} made of all its events, in a tenth of
 * the time; `test/progress/roll-up.test.ts` holds the two together.
 */
import type { StateEvent } from '../event.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import type { Item } from './obligations.ts';
import type { SharesQuery, SharesRecorded } from './recorded-shares.ts';
import { OPEN, shareState } from './share-state.ts';
import { recordedBefore, States, type JudgedState, type ShareStates } from './states.ts';

/** Later than any instant. */
const ALWAYS = '9999';

/** What to ask a ledger about some items, and what makes states of its answer. */
export interface StatesRequest {
  readonly query: SharesQuery;
  /** The states at each of the moments asked about, in their order. */
  readonly states: (recorded: SharesRecorded) => ShareStates[];
}

/**
 * Prepares looking at a ledger.
 *
 * @param moments instants, ascending: what was recorded then or later does not count; `undefined` for what there is now
 */
export function requestStates(
  plan: Plan,
  items: readonly Item[],
  moments: readonly (string | undefined)[] = [undefined],
): StatesRequest {
  const numbers = new ShareNumbers(items);
  const query = {
    plan: plan.name,
    occurrences: numbers.occurrences(),
    units: numbers.units(),
    whole: severalNames(plan, items),
    moments: moments.map((moment) => moment ?? ALWAYS),
  };
  return {
    query,
    states: (recorded) => {
      const known = new Known(plan, numbers, query.whole, recorded);
      return query.moments.map((before, moment) => ({
        hasPostponed: known.hasPostponed,
        of: (item, unit) => known.of(item, unit, moment, before),
      }));
    },
  };
}

/** What a ledger told of shares, as small as it can be kept. */
class Known {
  readonly hasPostponed: boolean;
  /** For the shares that have, or had, several names. */
  readonly #named: States<StateEvent>;
  readonly #numbers: ShareNumbers;
  /** For each share 0, where nothing is recorded, n for the n-th kind of completion, -n for the n-th history. */
  readonly #kinds: Int32Array;
  readonly #completions: { readonly moment: number; readonly state: JudgedState }[] = [];
  readonly #histories: StateEvent[][] = [];

  constructor(
    plan: Plan,
    numbers: ShareNumbers,
    whole: SharesQuery['whole'],
    { completions, events }: SharesRecorded,
  ) {
    const names = new Set([...whole.activities, ...whole.units]);
    this.hasPostponed = events.some(({ kind }) => kind === 'postponed');
    this.#named = new States(
      plan,
      events.filter(({ activity, unit }) => names.has(activity) || names.has(unit)),
    );
    this.#numbers = numbers;
    this.#kinds = new Int32Array(numbers.count);
    for (const { on, moment, shares } of completions) {
      const kind = this.#completions.push({ moment, state: { completion: { on } } });
      for (const share of shares) this.#kinds[share] = kind;
    }
    for (const event of events) {
      const share = numbers.ofEvent(event);
      const kind = this.#kinds[share];
      if (kind === undefined) continue;
      if (kind < 0) this.#histories[-1 - kind]!.push(event);
      else this.#kinds[share] = -this.#histories.push([event]);
    }
  }

  of(item: Item, unit: Unit, moment: number, before: string): JudgedState {
    if (item.activity.was.length + unit.was.length > 0 || item.formerly !== undefined) {
      return this.#named.of(item, unit, before);
    }
    const kind = this.#kinds[this.#numbers.of(item, unit)] ?? 0;
    if (kind === 0) return OPEN;
    if (kind < 0) return shareState(recordedBefore(this.#histories[-1 - kind]!, before));
    const { moment: recorded, state } = this.#completions[kind - 1]!;
    return recorded <= moment ? state : OPEN;
  }
}

/** Numbers for the shares of some items; two actors' parts in one occurrence differ by their units. */
class ShareNumbers {
  readonly #occurrences = new Map<string, { number: number; activity: string; occurrence: string }>();
  readonly #units = new Map<string, number>();
  #last: { readonly item: Item; readonly first: number } | undefined;

  constructor(items: readonly Item[]) {
    for (const { activity, occurrence, units } of items) {
      const key = keyOf(activity.id, occurrence.id);
      if (!this.#occurrences.has(key)) {
        const number = this.#occurrences.size;
        this.#occurrences.set(key, { number, activity: activity.id, occurrence: occurrence.id });
      }
      for (const { id } of units) if (!this.#units.has(id)) this.#units.set(id, this.#units.size);
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
    // Whoever asks goes through an item unit by unit.
    if (this.#last?.item !== item) {
      this.#last = { item, first: this.#first(item.activity.id, item.occurrence.id) };
    }
    return this.#number(this.#last.first, unit.id);
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

/** What has, or had, more than one name. */
function severalNames({ actors }: Plan, items: readonly Item[]): SharesQuery['whole'] {
  const activities = items
    .filter(({ activity, formerly }) => activity.was.length > 0 || formerly !== undefined)
    .flatMap(({ activity }) => [activity.id, ...activity.was]);
  const units = actors.flatMap((actor) => actor.units).filter(({ was }) => was.length > 0);
  return {
    activities: [...new Set(activities)],
    units: [...new Set(units.flatMap(({ id, was }) => [id, ...was]))],
  };
}
