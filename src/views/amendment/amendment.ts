/** An amending order, whole: what it says as data, as an order on its pages, with the table anew where that is replaced. */
import { firstDay } from '../../calendar/day.ts';
import type { WorkingCalendar } from '../../calendar/production/working-calendar.ts';
import { addTo, groupBy } from '../../group-by.ts';
import type { Messages } from '../../messages/messages.ts';
import type { PresetName } from '../../plan/entries/layout.ts';
import type { Order, Plan } from '../../plan/plan.ts';
import { layoutOf } from '../document/layout.ts';
import { orderPages, type OrderPages } from '../document/order.ts';
import { documentView } from '../document/view.ts';
import { oneLine } from '../one-line.ts';
import type { DocumentView } from '../view.ts';
import type { Concerned } from './distribution.ts';
import type { Modification } from './modification.ts';
import { modificationsOf, type Modifications } from './modifications.ts';
import { amendingOrder, type AmendingOrder, type ApprovedPlan } from './order.ts';
import { itemsInForce, printedPlan, type LaterNames } from './printed.ts';

/** A version of a plan that an order approves, with the calendar it was read with. */
export interface ApprovedEdition {
  readonly plan: ApprovedPlan;
  readonly calendar: WorkingCalendar;
}

/** A version of a plan, with the calendar it was read with. */
interface Edition {
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
}

/** What is asked for. */
export interface AmendmentChoice extends AmendingOrder {
  /** Whether the table is told anew whatever is shorter. */
  readonly whole?: boolean | undefined;
  readonly preset?: PresetName | undefined;
}

/** What came of it. */
export interface Amendment {
  readonly modifications: Modifications;
  readonly order: Order;
  readonly pages: OrderPages;
  /** The order, and the new table behind it where that is replaced. */
  readonly view: DocumentView;
}

/**
 * Writes the order that makes one version of a plan of another.
 *
 * @param names by which the things of the earlier version go in the later one
 * @param messages those of the plan's language
 */
export function amendmentOf(
  before: ApprovedEdition,
  after: Edition,
  names: Omit<LaterNames, 'section'>,
  { whole = false, preset, ...own }: AmendmentChoice,
  messages: Messages,
): Amendment {
  const section = sectionNames(before.plan, after.plan, names);
  const modifications = modificationsOf(
    printedPlan(before.plan, before.calendar, messages, { ...names, section }),
    printedPlan(after.plan, after.calendar, messages),
    whole,
  );
  const order = amendingOrder(
    before.plan,
    after.plan.order ?? before.plan.order,
    modifications,
    concernedBy(modifications, before, after, names),
    own,
    messages,
  );
  const pages = orderPages(order, messages);
  return {
    modifications,
    order,
    pages,
    view: modifications.isWhole
      ? documentView({ ...after.plan, order }, itemsInForce(after.plan, after.calendar), messages, { preset })
      : orderView(after.plan, order, pages, preset),
  };
}

/** The order alone. */
function orderView(
  plan: Plan,
  order: Order,
  pages: OrderPages,
  preset: PresetName | undefined,
): DocumentView {
  const { language, period, layout } = plan;
  return {
    sections: [],
    document: {
      language,
      date: order.date ?? plan.order?.date ?? firstDay(period[0] ?? '1970-01'),
      issuer: oneLine(order.issuer),
      layout: layoutOf(layout, preset),
      order: pages,
      properties: { title: pages.title ?? pages.kind, subject: pages.kind },
    },
    fields: [],
    record: () => ({}),
  };
}

/** Everything that is to be done, in the order of the clauses. */
export function allModifications({ ofOrder, ofPlan }: Modifications): readonly Modification[] {
  return [...ofOrder, ...ofPlan];
}

/** Whom it changes something for, in the order of the table: nobody in particular is everybody. */
function concernedBy(
  modifications: Modifications,
  before: Edition,
  after: Edition,
  names: Omit<LaterNames, 'section'>,
): Concerned {
  const called = new Map<string, string[]>();
  for (const { id, name } of after.plan.actors) addTo(called, id, name);
  for (const { id, name } of before.plan.actors) addTo(called, names.actor(id), name);
  const told = allModifications(modifications).flatMap(({ actors }) => actors);
  const ids = new Set([...told, ...redated(before, after, names)]);
  const changed = [...called].filter(([id]) => ids.size === 0 || ids.has(id)).map(([, own]) => own);
  return { all: [...called.values()], changed };
}

/** The actors whose work has another last day at the same time: a rule says so, and no row. */
function redated(before: Edition, after: Edition, names: Omit<LaterNames, 'section'>): string[] {
  const days = (
    { plan, calendar }: Edition,
    { activity: idOf, actor: actorOf }: Omit<LaterNames, 'section'>,
  ): Map<string, { actor: string; day: string | undefined }> =>
    new Map(
      itemsInForce(plan, calendar).map(({ activity, actor, occurrence, effectiveDeadline: day }) => [
        `${idOf(activity.id)} ${actorOf(actor.id)} ${occurrence.id}`,
        { actor: actorOf(actor.id), day },
      ]),
    );
  const later = days(after, { activity: (id) => id, actor: (id) => id });
  return [...days(before, names)].flatMap(([key, { actor, day }]) => {
    const now = later.get(key);
    return now && now.day !== day ? [actor] : [];
  });
}

/** A section that all of its activities have left for one that is new is the same under another name. */
function sectionNames(
  before: Plan,
  after: Plan,
  { activity: laterId }: Pick<LaterNames, 'activity'>,
): LaterNames['section'] {
  const later = new Map(after.activities.map(({ id, section }) => [id, section]));
  const known = new Set(before.activities.map(({ section }) => section));
  const still = new Set(later.values());
  const renamed = new Map<string, string>();
  for (const [name, own] of groupBy(before.activities, ({ section }) => section)) {
    const now = new Set(own.flatMap(({ id }) => (later.has(laterId(id)) ? [later.get(laterId(id))] : [])));
    const [only] = now;
    if (name === undefined || only === undefined || now.size > 1) continue;
    const isTaken = [...renamed.values()].includes(only);
    if (!known.has(only) && !still.has(name) && !isTaken) renamed.set(name, only);
  }
  return (name) => renamed.get(name) ?? name;
}
