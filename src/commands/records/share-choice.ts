/** From the words of a command that records to the shares they mean. Whatever is not clear stops the whole call. */
import type { Day } from '../../calendar/day.ts';
import { usageError } from '../../failure.ts';
import type { LedgerEvent } from '../../event.ts';
import type { Act } from '../../progress/records/acts.ts';
import { obligations, type Item } from '../../progress/obligations.ts';
import { decidingNames } from '../../progress/settling.ts';
import { chooseShares, type Selected, type Share } from '../../progress/records/recording.ts';
import { defined } from '../../defined.ts';
import { activitiesBefore } from '../../progress/relevant.ts';
import { datedItems } from '../../progress/open-terms.ts';
import { States } from '../../progress/states.ts';
import { idsOf, isCalled, type Plan } from '../../plan/plan.ts';
import { recordedEvents } from '../project/records.ts';
import type { Context } from '../context.ts';
import { knownId, knownIds } from '../lookup.ts';
import type { NamedValues } from '../command.ts';
import type { LoadedPlan } from '../project/plans.ts';
import { readMonth } from '../span.ts';

/** The options that say whose work, and when. */
export type ChoiceOptions = NamedValues<readonly ['units', 'actor', 'month', 'occurrence']>;

/**
 * The shares that are meant.
 *
 * @param on the day it happened: among several occurrences, the one that is running then is meant
 * @throws Failure when a name is unknown, or the words could mean several things
 */
export async function sharesNamed(
  context: Context,
  plans: readonly LoadedPlan[],
  act: Act,
  activities: readonly string[],
  options: ChoiceOptions,
  on: Day,
): Promise<Share[]> {
  for (const id of activities) await knownId(context, plans, 'activity', id);
  const choice = await readChoice(context, plans, options);
  const { units } = choice;
  const owed: { readonly plan: Plan; readonly items: readonly Item[] }[] = [];
  for (const { plan, calendar } of plans) {
    const { items: all } = obligations(plan, calendar);
    const isMeant = ({ activity }: Item): boolean => activities.some((id) => isCalled(activity, id));
    const open = all.filter((item) => item.occurrence.open && isMeant(item));
    const states = open.length > 0 ? await statesBefore(context, plan, open) : undefined;
    const items = states ? datedItems(all, { plan, days: calendar, states }) : all;
    owed.push({ plan, items: items.filter(isMeant) });
  }
  const possible = owed
    .flatMap(({ items }) => items)
    .flatMap((item) =>
      item.units
        .filter((unit) => units.length === 0 || units.some((id) => isCalled(unit, id)))
        .map((unit) => ({ item, unit })),
    );
  const events = await recordedEvents(context, plans, decidingNames(possible));
  return [...new Set(activities)].flatMap((id) => sharesOf(owed, id, { act, ...choice, on }, events));
}

/** How that stands from which the terms of items are counted. */
async function statesBefore(context: Context, plan: Plan, items: readonly Item[]): Promise<States> {
  const before = activitiesBefore(
    plan,
    items.map(({ activity }) => activity),
  );
  const events = await recordedEvents(context, [{ plan }], { activities: before.flatMap(idsOf) });
  return new States(plan, events);
}

/**
 * Whose work is meant, and when, as plans have it.
 *
 * @throws Failure when a name is unknown, or both a unit and an actor are named
 */
export async function readChoice(
  context: Context,
  plans: readonly LoadedPlan[],
  { unit = [], actor, month, occurrence }: ChoiceOptions,
): Promise<Omit<Selected, 'act' | 'on'>> {
  if (unit.length > 0 && actor !== undefined) throw usageError('unit-or-actor', {});
  return {
    units: await Promise.all(unit.map((name) => knownId(context, plans, 'unit', name))),
    ...(await knownIds(context, plans, { actor })),
    ...defined({ occurrence, month: month === undefined ? undefined : readMonth(month, '--month') }),
  };
}

function sharesOf(
  owed: readonly { readonly plan: Plan; readonly items: readonly Item[] }[],
  id: string,
  selected: Selected,
  events: readonly LedgerEvent[],
): Share[] {
  const found = owed.flatMap(({ plan, items: all }) => {
    const items = all.filter(({ activity }) => isCalled(activity, id));
    return items.length > 0 ? [{ plan, items, choice: chooseShares(plan, items, selected, events) }] : [];
  });
  const fitting = found.filter(({ choice }) => choice.kind === 'shares');
  const [first] = fitting.length > 0 ? fitting : found;
  if (!first) throw usageError('nobody-owes', { activity: id });
  const { items, choice } = first;
  if (fitting.length > 1) {
    throw usageError('which-plan', { activity: id, plans: fitting.map((each) => each.plan.file) });
  }
  const withdrawn = items[0]?.activity.withdrawn;
  if (withdrawn) throw usageError('activity-withdrawn', { activity: id, by: withdrawn.by });
  if (choice.kind === 'shares') return [...choice.shares];
  const { occurrence, month = '' } = selected;
  const named = 'units' in choice ? { ...choice, units: withNames(choice.units, items) } : choice;
  throw usageError(choice.kind, { activity: id, asked: occurrence ?? month, ...named });
}

/** Units by what is typed for them, and by what people call them. */
function withNames(ids: readonly string[], items: readonly Item[]): string[] {
  const names = new Map(items.flatMap(({ units }) => units.map(({ id, name }) => [id, name])));
  return ids.map((id) => (names.has(id) ? `${id} (${names.get(id)})` : id));
}
