/**
 * What has become of one unit's share of an occurrence: its events folded in the order of recording. Pure, and blind to
 * plans and days; `standing.ts` judges the state against a deadline.
 */
import type { Day } from '../calendar/day.ts';
import type { EventKind, LedgerEvent, StateEvent } from '../event.ts';

/**
 * The events that stand for a share. All absent: it is open, and nobody has said anything of it.
 * @typeParam Event what is known of them
 * @typeParam Completion what is known of the completion
 */
export interface ShareState<Event = LedgerEvent, Completion = Event> {
  /** The completion: the first recorded since the share was last open. */
  readonly completion?: Completion;
  /** The acceptance of {@link completion}. */
  readonly accepted?: Event;
  /** Why it is open again: the controller gave it back. */
  readonly returned?: Event;
  /** Why it is open again: that it was done, or does not apply, was taken back. */
  readonly reopened?: Event;
  /** Why nothing is owed. */
  readonly excused?: Event;
  /** The deadline that replaces the plan's. Outlives every completion, return and reopening. */
  readonly postponed?: Event;
}

/** The state of a share nothing is recorded about. */
export const OPEN: ShareState<never> = {};

/** What each kind of event makes of a state. */
const STEPS: Readonly<Record<EventKind, <E>(state: ShareState<E>, event: E) => ShareState<E>>> = {
  done: (state, event) => (state.completion ? state : { ...deadlineOf(state), completion: event }),
  accepted: (state, event) => (state.completion ? { ...state, accepted: state.accepted ?? event } : state),
  returned: (state, event) => (state.completion ? { ...deadlineOf(state), returned: event } : state),
  excused: (state, event) => ({ ...deadlineOf(state), excused: event }),
  postponed: (state, event) => ({ ...state, postponed: event }),
  reopened: (state, event) => ({ ...deadlineOf(state), reopened: event }),
  note: (state) => state,
  undone: (state) => state,
};

/**
 * Folds a share's events.
 *
 * @param events all of them, in the order of recording; those taken back count as if they had never been
 */
export function shareState<E extends StateEvent>(events: readonly E[]): ShareState<E> {
  let state: ShareState<E> = OPEN;
  for (const event of standing(events)) state = STEPS[event.kind](state, event);
  return state;
}

/** The events that were not taken back, without those that took back: what anything said of a share rests on. */
export function standing<E extends StateEvent>(events: readonly E[]): readonly E[] {
  // A country has a hundred thousand histories, and hardly any of them has anything taken back.
  if (!events.some(({ undoes }) => undoes)) return events;
  const takenBack = new Set(events.map(({ undoes }) => undoes));
  return events.filter(({ id, kind }) => kind !== 'undone' && !takenBack.has(id));
}

/** What had happened by the end of a day, whenever it was recorded. What was taken back has happened on no day. */
export function happenedBy<E extends StateEvent>(events: readonly E[], day: Day): readonly E[] {
  return standing(events).filter(({ on }) => on <= day);
}

function deadlineOf<E>({ postponed }: ShareState<E>): ShareState<E> {
  return postponed ? { postponed } : OPEN;
}
