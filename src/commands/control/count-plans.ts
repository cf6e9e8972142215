import { addMonths, monthOf, type Day } from '../../calendar/day.ts';
import { requestStates } from '../../progress/records/ledger-states.ts';
import { groupBy, sumOf } from '../../group-by.ts';
import { idsOf, isCalled, wholeTitle } from '../../plan/plan.ts';
import { dayInWords } from '../../messages/phrases/dates.ts';
import type { Agenda } from '../../progress/agenda.ts';
import { isListed, unitsKnown } from '../../progress/derived/listed-units.ts';
import { obligations, type Item } from '../../progress/obligations.ts';
import { datedItems } from '../../progress/open-terms.ts';
import { isWithin, type Period } from '../../progress/period.ts';
import { RecordPlaces } from '../../progress/records/places.ts';
import { mergeRollUps, rollUp, type Grouping, type RollUp } from '../../progress/roll-up.ts';
import type { ShareStates } from '../../progress/states.ts';
import type { LedgerReader } from '../../store/ledger.ts';
import { AS_OF, differenceWords, readAsOf, type AsOf } from './as-of.ts';
import type { ReportContext } from '../../views/status.ts';
import { defined } from '../../defined.ts';
import type { Context } from '../context.ts';
import type { NamedValues } from '../command.ts';
import { readLedger, statesFrom } from '../project/records.ts';
import { knownIds } from '../lookup.ts';
import { isAbout, loadPlans, type LoadedPlan } from '../project/plans.ts';
import { readPeriod, type SpanOptions } from '../span.ts';

/** A plan and what is asked about of what it asks of everybody. */
export interface PlanItems {
  readonly loaded: LoadedPlan;
  readonly items: readonly Item[];
  /** All its items, and which of them are asked about, where their days depend on what was done. */
  readonly open?: { readonly all: readonly Item[]; readonly isAsked: (item: Item) => boolean };
}

/** A plan, and how it stood on each of some days, in their order. */
export interface PlanStates {
  readonly loaded: LoadedPlan;
  readonly days: readonly { readonly items: readonly Item[]; readonly states: ShareStates }[];
}

/** What the user names, as it is typed. */
export interface TypedNames extends SpanOptions, NamedValues<typeof AS_OF> {
  readonly actor?: string;
  readonly activity?: string;
}

/** What was named, as plans have it. */
export interface FoundNames {
  readonly actor?: string;
  readonly activity?: string;
  readonly period?: Period;
}

/** The plans that are meant, with the items that are asked about, and those that have ended and may have work left. */
export interface ChosenPlans {
  readonly asked: FoundNames;
  readonly plans: readonly PlanItems[];
  readonly ended: readonly PlanItems[];
}

/**
 * Chooses plans by what the user names: by `--plan`, else those that have the time, the activity and the actor named. Where
 * neither says which, those that run on the day; all where none does.
 */
export async function choosePlans(context: Context, { day }: AsOf, named: TypedNames): Promise<ChosenPlans> {
  const all = await loadPlans(context);
  const ids = await knownIds(context, all, named);
  const { actor, activity } = ids;
  const period = await readPeriod(named, day, context);
  const isAsked = (item: Item): boolean =>
    isListed(item) &&
    (actor === undefined || item.actor.id === actor) &&
    (activity === undefined || isCalled(item.activity, activity)) &&
    (period === undefined || isWithin(item, period));
  const askedOf = (loaded: LoadedPlan): PlanItems => {
    const { items } = obligations(loaded.plan, loaded.calendar);
    const isOpen = items.some(({ occurrence }) => occurrence.open);
    return { loaded, items: items.filter(isAsked), ...(isOpen ? { open: { all: items, isAsked } } : {}) };
  };
  const asked = { ...ids, ...defined({ period }) };
  const found = all.map(askedOf);
  if (context.planFiles.length > 0) return { asked, plans: found, ended: [] };
  const having = found.filter(({ items }) => items.length > 0);
  const meant = having.length > 0 ? having : found;
  if (period !== undefined || activity !== undefined) return { asked, plans: meant, ended: [] };
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
  for (const { loaded, items, open } of plans) {
    const { plan, calendar } = loaded;
    const request = requestStates(plan, open?.all ?? items, days, knownBefore);
    const onDays = (await statesFrom(ledger, request)).map((each) => {
      const dated = open && datedItems(open.all, { plan, days: calendar, states: each });
      return { items: dated?.filter(open!.isAsked) ?? items, states: each };
    });
    found.push({ loaded, days: onDays });
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
    for (const [plan, own] of groupBy(items, (item) => item.plan)) {
      const units = [...new Set(own.flatMap((item) => unitsKnown(item).flatMap(idsOf)))];
      const records = await ledger.difference({ plan, units, day, knownBefore: comparedAt });
      if (records.length === 0) continue;
      const places = new RecordPlaces(loaded.plan, own);
      for (const record of records) if (places.find(record)) count += record.count;
    }
  }
  return count;
}

/** What was made of plans as they stood on a day, and what is to be said around it. */
export interface PlanSurvey<T> extends ReportContext {
  readonly found: T;
  readonly plans: readonly PlanItems[];
  /** What is left undone in plans that have ended. */
  readonly left: Agenda['ended'];
}

/** What is asked of plans. */
interface Look<T> {
  /** The days on which they are judged, ascending; the last is the one that is asked about. */
  readonly days: (plans: readonly PlanItems[], state: AsOf) => readonly Day[];
  readonly look: (states: readonly PlanStates[], state: AsOf) => T;
}

/** How many shares of a plan were decided differently by people who did not know of each other. */
function disputedIn({ days }: PlanStates): number {
  const { items = [], states } = days.at(-1) ?? {};
  return sumOf(items, (item) => item.units.filter((unit) => states?.isDisputed(item, unit)).length);
}

/** Looks at the plans that options name, on the day that they name. */
export async function survey<T>(
  context: Context,
  options: TypedNames,
  { days, look }: Look<T>,
): Promise<PlanSurvey<T>> {
  const { language, messages, quiet } = context;
  const state = await readAsOf(context, options);
  const { plans, ended } = await choosePlans(context, state, options);
  const looked = async (ledger: LedgerReader): Promise<{ found: T; disputed: number }> => {
    const states = await statesOf(ledger, plans, days(plans, state), state);
    return { found: look(states, state), disputed: sumOf(states, disputedIn) };
  };
  const { found, disputed, left, count } = await readLedger(context, async (ledger) => ({
    ...(await looked(ledger)),
    left: await endedWork(ledger, ended, state),
    count: await differenceOf(ledger, plans, state),
  }));
  const { day, knownAt, comparedAt } = state;
  const words = dayInWords(language, day);
  const known = knownAt && messages.reports.knownAt({ day: dayInWords(language, knownAt) });
  const differingRecords = comparedAt === undefined ? undefined : count;
  return {
    found,
    plans,
    left,
    titles: plans.map(({ loaded }) => wholeTitle(loaded.plan)),
    day: known === undefined ? words : `${words} (${known})`,
    fields: { asOf: day, ...defined({ knownAt, differingRecords }), disputed, ended: left },
    notes: [
      ...differenceWords(state, count, messages),
      ...(disputed > 0 ? [messages.records.disputed({ count: disputed })] : []),
      ...(left.count > 0 ? [messages.missing.endedPlans(left)] : []),
    ],
    quiet,
  };
}

/** Counts what is overdue in plans that have ended. */
export async function endedWork(
  ledger: LedgerReader,
  ended: readonly PlanItems[],
  state: AsOf,
): Promise<Agenda['ended']> {
  const counts = (await statesOf(ledger, ended, [state.day], state)).map((each) => ({
    name: each.loaded.plan.name,
    count: countPlans([each], 0, state.day).totals.overdue,
  }));
  const open = counts.filter(({ count }) => count > 0);
  return { count: sumOf(open, ({ count }) => count), plans: open.map(({ name }) => name) };
}

/**
 * Counts the obligations of plans.
 * @param number which of the days that the states were asked for
 */
export function countPlans(plans: readonly PlanStates[], number: number, day: Day, by?: Grouping): RollUp {
  return mergeRollUps(
    plans.map(({ loaded, days }) => {
      const { items, states } = days[number]!;
      return rollUp(loaded.plan, items, states, day, by);
    }),
  );
}
