import { addMonths, monthOf, type Day } from '../../calendar/day.ts';
import { requestStates } from '../../progress/records/ledger-states.ts';
import { missing, missingCount } from '../../progress/missing.ts';
import { obligations, type Item } from '../../progress/obligations.ts';
import { isWithin, type Period } from '../../progress/period.ts';
import { RecordPlaces } from '../../progress/records/places.ts';
import { mergeRollUps, rollUp, type Grouping, type RollUp } from '../../progress/roll-up.ts';
import type { ShareStates } from '../../progress/states.ts';
import type { LedgerReader } from '../../store/ledger.ts';
import type { AsOf } from './as-of.ts';
import type { Context } from '../context.ts';
import { knownIds } from '../known.ts';
import { isAbout, loadPlans, type LoadedPlan } from '../project/plans.ts';
import { readPeriod, type SpanOptions } from '../span.ts';

/** A plan and what it asks of everybody. */
export interface PlanItems {
  readonly loaded: LoadedPlan;
  readonly items: readonly Item[];
}

/** A plan, and how its shares stood on each of some days, in their order. */
export interface PlanStates extends PlanItems {
  readonly states: readonly ShareStates[];
}

/** What the user names, as it is typed. */
export interface Named extends SpanOptions {
  readonly actor?: string;
  readonly activity?: string;
}

/** What was named, as plans have it. */
export interface Asked {
  readonly actor?: string;
  readonly activity?: string;
  readonly period?: Period;
}

/** The plans that are meant, with the items that are asked about, and those that have ended and may have work left. */
export interface ChosenPlans {
  readonly asked: Asked;
  readonly plans: readonly PlanItems[];
  readonly ended: readonly PlanItems[];
}

/**
 * Chooses plans by what the user names: by `--plan`, else those that have the time, the activity and the actor named. Where
 * neither says which, those that run on the day; all where none does.
 */
export async function choosePlans(context: Context, { day }: AsOf, named: Named): Promise<ChosenPlans> {
  const all = await loadPlans(context);
  const ids = await knownIds(context, all, named);
  const { actor, activity } = ids;
  const period = await readPeriod(named, day);
  const isTimeNamed = period.from !== undefined || period.to !== undefined;
  const isAsked = (item: Item): boolean =>
    (actor === undefined || item.actor.id === actor) &&
    (activity === undefined || item.activity.id === activity || item.activity.was.includes(activity)) &&
    isWithin(item, period);
  const askedOf = (loaded: LoadedPlan): PlanItems => ({
    loaded,
    items: obligations(loaded.plan, loaded.calendar).items.filter(isAsked),
  });
  const asked = { ...ids, ...(isTimeNamed ? { period } : {}) };
  const found = all.map(askedOf);
  if (context.planFiles.length > 0) return { asked, plans: found, ended: [] };
  const having = found.filter(({ items }) => items.length > 0);
  if (isTimeNamed || activity !== undefined) {
    return { asked, plans: having.length > 0 ? having : found, ended: [] };
  }
  const meant = having.length > 0 ? having : found;
  const now = monthOf(day);
  const running = meant.filter(({ loaded }) => isAbout(loaded.plan, { from: now, to: now }));
  if (running.length === 0) return { asked, plans: meant, ended: [] };
  const over = meant.filter(
    (each) => !running.includes(each) && (each.loaded.plan.period.at(-1) ?? '') < addMonths(now, -1),
  );
  return { asked, plans: running, ended: over };
}

/** Looks at what had happened about the items of plans by some days. */
export async function statesOf(
  ledger: LedgerReader,
  plans: readonly PlanItems[],
  days: readonly Day[],
  { knownBefore }: AsOf,
): Promise<PlanStates[]> {
  const found: PlanStates[] = [];
  for (const { loaded, items } of plans) {
    const { query, states } = requestStates(loaded.plan, items, days, knownBefore);
    found.push({ loaded, items, states: states(await ledger.shares(query)) });
  }
  return found;
}

/** How many records about the items of plans tell what had happened from what was known; 0 where nobody asked. */
export async function differenceOf(
  ledger: LedgerReader,
  plans: readonly PlanItems[],
  { day, comparedAt }: AsOf,
): Promise<number> {
  if (comparedAt === undefined) return 0;
  let count = 0;
  for (const { loaded, items } of plans) {
    const records = await ledger.difference({ plan: loaded.plan.name, day, knownBefore: comparedAt });
    if (records.length === 0) continue;
    const places = new RecordPlaces(loaded.plan, items);
    for (const record of records) if (places.find(record)) count += record.count;
  }
  return count;
}

/** What is left undone in plans that have ended. */
export interface EndedWork {
  readonly count: number;
  readonly plans: readonly string[];
}

/** Counts what is overdue in plans that have ended. */
export async function endedWork(
  ledger: LedgerReader,
  ended: readonly PlanItems[],
  state: AsOf,
): Promise<EndedWork> {
  const counts = (await statesOf(ledger, ended, [state.day], state)).map(({ loaded, items, states }) => ({
    name: loaded.plan.name,
    count: missingCount(missing(loaded.plan, items, states[0]!, state.day)),
  }));
  const open = counts.filter(({ count }) => count > 0);
  return {
    count: open.reduce((sum, { count }) => sum + count, 0),
    plans: open.map(({ name }) => name),
  };
}

/**
 * Counts the obligations of plans.
 * @param number which of the days that the states were asked for
 */
export function countPlans(plans: readonly PlanStates[], number: number, day: Day, by?: Grouping): RollUp {
  return mergeRollUps(
    plans.map(({ loaded, items, states }) => rollUp(loaded.plan, items, states[number]!, day, by)),
  );
}
