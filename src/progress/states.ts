import { addTo } from '../group-by.ts';
import type { LedgerEvent, StateEvent } from '../event.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import { timeNames, type Item } from './obligations.ts';
import type { Day } from '../calendar/day.ts';
import { isDisputed } from './disputes.ts';
import { settling } from './settling.ts';
import { happenedBy, OPEN, shareState, type ShareState } from './share-state.ts';

/** A state that can be judged: of a completion, the day is known. */
export type JudgedState = ShareState<StateEvent, Pick<StateEvent, 'on'>>;

/** Where the states of a plan's shares are to be had. */
export interface ShareStates {
  /** Whether any share has ever been postponed. */
  readonly hasPostponed: boolean;
  /** Whether a unit's share of an item was decided differently by people who did not know of each other, and nobody has settled it. */
  readonly isDisputed: (item: Item, unit: Unit) => boolean;
  /** What has become of a unit's share of an item: by its own records, or those of whoever settled it for all. */
  readonly of: (item: Item, unit: Unit) => JudgedState;
}

/**
 * The states of one plan's shares, found by obligation. What was recorded under a former id counts for everything that
 * names it in `was`: the records of two schools that merged are those of the one they became.
 */
export class States<Event extends StateEvent = LedgerEvent> implements ShareStates {
  readonly hasPostponed: boolean;
  readonly #events = new Map<string, Event[]>();

  readonly #day: Day | undefined;

  /**
   * @param events of any plans, in the order of recording
   * @param day what had happened by its end counts; everything unless given
   */
  constructor({ name }: Plan, events: readonly Event[], day?: Day) {
    this.#day = day;
    this.hasPostponed = events.some(({ kind }) => kind === 'postponed');
    for (const event of events) {
      if (event.plan !== name) continue;
      addTo(this.#events, keyOf(event.activity, event.occurrence, event.unit), event);
    }
  }

  readonly of = settling((item: Item, unit: Unit): ShareState<Event> => {
    const events = this.eventsOf(item, unit);
    if (events.length === 0) return OPEN;
    return shareState(this.#day === undefined ? events : happenedBy(events, this.#day));
  });

  readonly isDisputed = (item: Item, unit: Unit): boolean => isDisputed(this.eventsOf(item, unit));

  /** Everything recorded about a unit's share of an item, in the order of recording. */
  eventsOf(item: Item, unit: Unit): readonly Event[] {
    const { activity, formerIds, occurrence, moved } = item;
    if (this.#events.size === 0) return [];
    if (formerIds.length + unit.was.length === 0 && moved === undefined) {
      return this.#events.get(keyOf(activity.id, occurrence.id, unit.id)) ?? [];
    }
    const times = timeNames(item);
    const found = [activity.id, ...formerIds].flatMap((activityId) =>
      times.flatMap((occurrenceId) =>
        [unit.id, ...unit.was].flatMap(
          (unitId) => this.#events.get(keyOf(activityId, occurrenceId, unitId)) ?? [],
        ),
      ),
    );
    return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** What is recorded: events of any plans in the order of recording, or states made of them, by the name of their plan. */
export type Recorded = readonly LedgerEvent[] | ReadonlyMap<string, ShareStates>;

/** The states of one plan's shares. */
export function statesIn(plan: Plan, recorded: Recorded): ShareStates {
  return ('get' in recorded ? recorded.get(plan.name) : new States(plan, recorded)) ?? new States(plan, []);
}

function keyOf(activity: string, occurrence: string, unit: string): string {
  return `${activity} ${occurrence} ${unit}`;
}
