/**
 * What has become of one unit's share of an occurrence: its events folded in the order of recording. Pure, and blind to
 * plans and days; `standing.ts` judges the state against a deadline.
 */
import type { EventKind, LedgerEvent } from '../event.ts';

/** The events that stand for a share. All absent: it is open, and nobody has said anything of it. */
export interface ShareState {
  /** The completion: the first recorded since the share was last open. */
  readonly completion?: LedgerEvent;
  /** The acceptance of {@link completion}. */
  readonly accepted?: LedgerEvent;
  /** Why it is open again: the controller gave it back. */
  readonly returned?: LedgerEvent;
  /** Why nothing is owed. */
  readonly excused?: LedgerEvent;
  /** The deadline that replaces the plan's. Outlives every completion, return and reopening. */
  readonly postponed?: LedgerEvent;
}

/** The state of a share nothing is recorded about. */
export const OPEN: ShareState = {};

/** What each kind of event makes of a state. */
const STEPS: Readonly<Record<EventKind, (state: ShareState, event: LedgerEvent) => ShareState>> = {
  done: (state, event) => (state.completion ? state : { ...deadlineOf(state), completion: event }),
  accepted: (state, event) => (state.completion ? { ...state, accepted: state.accepted ?? event } : state),
  returned: (state, event) => (state.completion ? { ...deadlineOf(state), returned: event } : state),
  excused: (state, event) => ({ ...deadlineOf(state), excused: event }),
  postponed: (state, event) => ({ ...state, postponed: event }),
  reopened: deadlineOf,
  note: (state) => state,
  undone: (state) => state,
};

/**
 * Folds a share's events.
 *
 * @param events all of them, in the order of recording; those taken back count as if they had never been
 */
export function shareState(events: readonly LedgerEvent[]): ShareState {
  const takenBack = new Set(events.map(({ undoes }) => undoes));
  let state = OPEN;
  for (const event of events) if (!takenBack.has(event.id)) state = STEPS[event.kind](state, event);
  return state;
}

function deadlineOf({ postponed }: ShareState): ShareState {
  return postponed ? { postponed } : OPEN;
}
