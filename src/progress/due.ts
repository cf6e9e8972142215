/**
 * What is due: the items of a stretch of days for some actors or units, with their status on a day.
 */
import type { Day } from '../calendar/day.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import { defined } from '../defined.ts';
import type { StateEvent } from '../event.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import { unitsInScope, type Scope } from './scope.ts';
import { waitingFor } from './chains.ts';
import { byActivity, isWaiting, obligations, type Item } from './obligations.ts';
import { datedItems } from './open-terms.ts';
import { decidingUnits } from './settling.ts';
import { daysAfterDeadline, itemStanding, type Status } from './standing.ts';
import { statesIn, type Recorded, type ShareStates } from './states.ts';

/** Whose work, on which days, seen from which day. */
export interface DueQuery extends Scope {
  readonly today: Day;
  /** First and last day of the stretch. */
  readonly from: Day;
  readonly to: Day;
  /** Every unit by itself, instead of all units of an item together. */
  readonly eachUnit?: boolean;
}

/** One item of a plan, and how it stands. */
export type DueItem = NonNullable<ReturnType<typeof dueItem>>;

const CLOSED: ReadonlySet<Status> = new Set(['done', 'done-late', 'withdrawn', 'excused']);

/** Whether nothing more is to be done about an item. */
export function isClosed({ status }: { readonly status: Status }): boolean {
  return CLOSED.has(status);
}

/** What falls into a stretch of days or is overdue, done or not, in the order of the file, and what of the plan cannot be computed. */
export function due(plan: Plan, days: WorkingDays, recorded: Recorded, query: DueQuery) {
  const { items: planned, problems } = obligations(plan, days);
  const states = statesIn(plan, recorded);
  const items = datedItems(planned, { plan, days, states });
  const groups = byActivity(items);
  const listed: DueItem[] = [];
  for (const item of items) {
    if (query.actor !== undefined && item.actor.id !== query.actor) continue;
    const units = unitsInScope(item, query);
    const [first] = units;
    if (!first) continue;
    const unit = query.unit === undefined ? undefined : first;
    const parts = query.eachUnit ? units.map((each) => [each]) : [units];
    for (const part of parts) {
      const found = dueItem({ plan, item, groups, states }, part, query.eachUnit ? part[0] : unit, query);
      if (found) listed.push(found);
    }
  }
  return { items: listed, problems };
}

/** An item, and what its state is judged by. */
interface ItemToJudge {
  readonly plan: Plan;
  readonly item: Item;
  readonly groups: ReadonlyMap<string, readonly Item[]>;
  readonly states: ShareStates;
}

/** An item for some of its units, where it is due or overdue for them. @param unit the one that is asked about by itself */
function dueItem(
  { plan, item, groups, states }: ItemToJudge,
  units: readonly Unit[],
  unit: Unit | undefined,
  query: DueQuery,
) {
  const within = isDueWithin(item, units, states, query);
  const { effectiveDeadline } = item;
  if (!within && (effectiveDeadline === undefined || effectiveDeadline >= query.today)) return undefined;
  const { status, units: counts } = itemStanding(item, units, states, query.today);
  if (!within && status !== 'overdue') return undefined;
  const postponed = unit && states.hasPostponed ? lastPostponed(item, unit, states) : undefined;
  const shown = {
    ...item,
    ...defined({ effectiveDeadline: postponed?.until }),
    // Of units that several people answer for, only those of who is asked about.
    ...(query.responsible === undefined ? {} : { units }),
  };
  return {
    plan,
    item: shown,
    /** The unit, where one was asked about, and the decision that gave it another deadline: `item` has that one. */
    ...defined({ unit, postponed }),
    status,
    units: counts,
    /** Whether it can be worked on, or falls due, in the stretch. */
    within,
    /** Whole days since the effective deadline, for what is overdue. */
    daysLate: status === 'overdue' ? daysAfterDeadline(shown, query.today) : 0,
    /** For how many of its units people decided differently without knowing of each other, and nobody has settled it. */
    disputed: units.filter((each) => states.isDisputed(item, each)).length,
    waitingFor: isClosed({ status }) ? [] : waitingFor(item, groups, units, states, query.today),
  };
}

/**
 * Whether an item can be worked on, or falls due, in a stretch of days; for one of the units, where its deadline is another.
 *
 * @param today where it is given, what still waits for its days then is within, however long it has waited
 */
export function isDueWithin(
  item: Item,
  units: readonly Unit[],
  states: ShareStates,
  { from, to, today = '' }: Pick<DueQuery, 'from' | 'to'> & { readonly today?: Day },
): boolean {
  // Whatever waits does so until it has a deadline: it is not forgotten when its month is over.
  const isOpen = isWaiting(item) && item.occurrence.start <= to && from <= today;
  return isOpen || touches(item, from, to) || dueAnew(item, units, states, from, to);
}

/** Whether a unit's postponed share falls due in the stretch. */
function dueAnew(item: Item, units: readonly Unit[], states: ShareStates, from: Day, to: Day): boolean {
  return (
    states.hasPostponed &&
    decidingUnits(item, units).some((unit) => {
      const { postponed, completion } = states.of(item, unit);
      return (
        !completion && postponed?.until !== undefined && from <= postponed.until && postponed.until <= to
      );
    })
  );
}

/** The decision that gave a unit another deadline: the last of all, where any of them may do it. */
function lastPostponed(item: Item, unit: Unit, states: ShareStates): StateEvent | undefined {
  return decidingUnits(item, [unit])
    .flatMap((each) => states.of(item, each).postponed ?? [])
    .reduce<StateEvent | undefined>(
      (last, event) => ((event.until ?? '') > (last?.until ?? '') ? event : last),
      undefined,
    );
}

/** Whether the time an item can be worked on, up to its effective deadline, meets a stretch of days. */
function touches({ occurrence, effectiveDeadline }: Item, from: Day, to: Day): boolean {
  const { start, deadline } = occurrence;
  const last = deadline === undefined ? `${occurrence.to}-99` : max(deadline, effectiveDeadline ?? deadline);
  return start <= to && last >= from;
}

function max(a: Day, b: Day): Day {
  return a > b ? a : b;
}
