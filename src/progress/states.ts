import { addTo } from '../group-by.ts';
import type { LedgerEvent, StateEvent } from '../event.ts';
import { recordPlansOf } from '../plan/shares/derived-shares.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import { timeNames, type Item } from './obligations.ts';
import type { Day } from '../calendar/day.ts';
import { isDisputed } from './records/disputes.ts';
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
  constructor(plan: Plan, events: readonly Event[], day?: Day) {
    this.#day = day;
    const plans = new Set(recordPlansOf(plan));
    this.hasPostponed = events.some(({ kind }) => kind === 'postponed');
    for (const event of events) {
      if (!plans.has(event.plan)) continue;
      addTo(this.#events, keyOf(event.plan, event.activity, event.occurrence, event.unit), event);
    }
  }

  readonly of = settling((item: Item, unit: Unit): ShareState<Event> => {
    const events = this.eventsOf(item, unit);
    return events.length === 0 ? OPEN : shareState(events);
  });

  /** A later day can settle what an earlier one left open: so all records are asked. */
  readonly isDisputed = (item: Item, unit: Unit): boolean => isDisputed(this.#recorded(item, unit));

  /** What counts of the records about a unit's share of an item, in the order of recording: all of them, or what happened by the day. */
  eventsOf(item: Item, unit: Unit): readonly Event[] {
    const events = this.#recorded(item, unit);
    return this.#day === undefined ? events : happenedBy(events, this.#day);
  }

  #recorded(item: Item, unit: Unit): readonly Event[] {
    const { plan, activity, formerIds, occurrence, moved } = item;
    if (this.#events.size === 0) return [];
    if (formerIds.length + unit.was.length === 0 && moved === undefined) {
      return this.#events.get(keyOf(plan, activity.id, occurrence.id, unit.id)) ?? [];
    }
    const times = timeNames(item);
    const found = [activity.id, ...formerIds].flatMap((activityId) =>
      times.flatMap((occurrenceId) =>
        [unit.id, ...unit.was].flatMap(
          (unitId) => this.#events.get(keyOf(plan, activityId, occurrenceId, unitId)) ?? [],
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

function keyOf(plan: string, activity: string, occurrence: string, unit: string): string {
  return `${plan} ${activity} ${occurrence} ${unit}`;
}
