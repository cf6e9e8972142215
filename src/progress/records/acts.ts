/**
 * What recording an act means: the events it adds, seeing what was recorded before.
 */
import { defined } from '../../defined.ts';
import { entryIn } from '../../group-by.ts';
import type { EventKind, LedgerEvent, NewEvent } from '../../event.ts';
import { isCalled, type Plan, type Unit } from '../../plan/plan.ts';
import type { Share } from './recording.ts';
import type { ShareState } from '../share-state.ts';
import { States } from '../states.ts';

/** What can be recorded about a share. Taking back is about an event: `undoing.ts`. */
export type Act = Exclude<EventKind, 'undone'>;

/** Why an act makes no sense in the state a share is in. */
type ActRefusal =
  | 'done-already'
  | 'done-by-another'
  | 'excused-already'
  | 'accepted-already'
  | 'not-done'
  | 'open-already'
  | 'too-early'
  | 'not-controlled';

/** What an act comes to. */
export type Decision =
  | { readonly kind: 'add' }
  /** It was recorded before, and recording it again would change nothing. */
  | { readonly kind: 'before'; readonly event: LedgerEvent }
  | Refused;

/** That an act makes no sense, and the record that stands in its way. */
interface Refused {
  readonly kind: 'refused';
  readonly refusal: ActRefusal;
  readonly event?: LedgerEvent;
}

/** What is to be kept with an act. */
export type Particulars = Pick<NewEvent, 'on' | 'by' | 'note' | 'evidence' | 'until' | 'authority'>;

const ADD: Decision = { kind: 'add' };

/**
 * Decides what an act comes to for one share.
 *
 * @param state what the ledger says now
 * @param given the day of the act, and for `postponed` the new deadline
 */
export function decide(
  act: Act,
  { item, unit }: Share,
  state: ShareState,
  { on, until }: Partial<Pick<Particulars, 'on' | 'until'>> = {},
): Decision {
  const { completion, accepted, returned, excused, postponed } = state;
  const refuse = (refusal: ActRefusal, event?: LedgerEvent): Decision =>
    defined({ kind: 'refused', refusal, event });
  const before = (event: LedgerEvent): Decision => ({ kind: 'before', event });
  // Nothing is decided about what has not happened yet.
  const addAfter = (event: LedgerEvent): Decision =>
    on !== undefined && on < event.on ? refuse('too-early', event) : ADD;
  switch (act) {
    case 'note':
      return ADD;
    case 'done':
      return completion ? before(completion) : ADD;
    case 'excused':
      if (excused) return before(excused);
      return completion ? refuse('done-already', completion) : ADD;
    case 'postponed':
      if (completion) return refuse('done-already', completion);
      if (excused) return refuse('excused-already', excused);
      return postponed?.until === until && postponed ? before(postponed) : ADD;
    case 'reopened':
      if (completion && isOfAnother(completion, unit)) return refuse('done-by-another', completion);
      return completion || excused ? addAfter(completion ?? excused!) : refuse('open-already');
    case 'accepted':
      if (item.task.acceptedBy === undefined) return refuse('not-controlled');
      if (accepted) return before(accepted);
      if (completion && isOfAnother(completion, unit)) return refuse('done-by-another', completion);
      return completion ? addAfter(completion) : refuse('not-done');
    case 'returned':
      if (item.task.acceptedBy === undefined) return refuse('not-controlled');
      if (accepted) return refuse('accepted-already', accepted);
      if (completion && isOfAnother(completion, unit)) return refuse('done-by-another', completion);
      if (completion) return addAfter(completion);
      return returned ? before(returned) : refuse('not-done');
  }
}

/** Whether a record is that of another unit: one that settled what any may do. */
export function isOfAnother(record: Pick<LedgerEvent, 'unit'>, unit: Unit): boolean {
  return !isCalled(unit, record.unit);
}

/** The event that an act on a share is. */
export function eventOf(act: Act, { item, unit }: Share, particulars: Particulars): NewEvent {
  return {
    plan: item.plan,
    activity: item.activity.id,
    occurrence: item.occurrence.id,
    actor: item.actor.id,
    unit: unit.id,
    kind: act,
    ...particulars,
  };
}

/** The event with who entered it, where that is another than who it is by. */
export function entered(event: NewEvent, enteredBy: string): NewEvent {
  return event.by === enteredBy ? event : { ...event, enteredBy };
}

/** What of an act can be told again otherwise. */
const COMPARED = ['on', 'note', 'evidence', 'until', 'authority'] as const;

/** In what an act that was recorded before differs from what would be recorded now; what is not said now does not differ. */
export function differences(
  now: Partial<Particulars>,
  before: Partial<Particulars>,
): readonly (typeof COMPARED)[number][] {
  return COMPARED.filter((key) => now[key] !== undefined && essence(now[key]) !== essence(before[key]));
}

/** A file is the same wherever it lies now. */
function essence(value: Particulars['note'] | Particulars['evidence']): string | undefined {
  if (typeof value !== 'object') return value;
  return value.type === 'file' ? value.sha256 : JSON.stringify(value);
}

/** What is new, what was recorded before, and what makes no sense. */
export interface Recording {
  readonly events: readonly NewEvent[];
  /** The state of each share that something is added to, as it was before. */
  readonly states: ReadonlyMap<Share, ShareState>;
  readonly before: readonly { readonly share: Share; readonly event: LedgerEvent }[];
  readonly refused: readonly ({ readonly share: Share } & Omit<Refused, 'kind'>)[];
}

/** The events to add for an act on some shares, in their order. */
export function eventsToAdd(
  act: Act,
  shares: readonly Share[],
  particulars: Particulars,
  known: readonly LedgerEvent[],
): Recording {
  const ledgers = new Map<Plan, States>();
  const states = new Map<Share, ShareState>();
  const events: NewEvent[] = [];
  const before: Recording['before'][number][] = [];
  const refused: Recording['refused'][number][] = [];
  for (const share of shares) {
    const { plan, item, unit } = share;
    const state = entryIn(ledgers, plan, () => new States(plan, known)).of(item, unit);
    const { kind, ...found } = decide(act, share, state, particulars);
    if (kind === 'add') {
      events.push(eventOf(act, share, particulars));
      states.set(share, state);
    } else if ('refusal' in found) refused.push({ share, ...found });
    else if ('event' in found) before.push({ share, event: found.event });
  }
  return { events, states, before, refused };
}
