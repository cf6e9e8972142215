/** An amending order, whole: what it says as data, as an order on its pages, with the table anew where that is replaced. */
import { firstDay } from '../../calendar/day.ts';
import { groupBy } from '../../group-by.ts';
import type { Messages } from '../../messages/messages.ts';
import type { PresetName } from '../../plan/entries/layout.ts';
import type { Order, Plan } from '../../plan/plan.ts';
import { documentLayout } from '../document/layout.ts';
import { orderPages, type OrderPages } from '../document/order.ts';
import { documentView } from '../document/view.ts';
import { oneLine } from '../one-line.ts';
import type { DocumentView } from '../view.ts';
import { concernedBy, type PrintedEdition } from './concerned.ts';
import type { Modification } from './modification.ts';
import { modificationsOf, type Modifications } from './modifications.ts';
import { amendingOrder, type NewAmendingOrder, type ApprovedPlan } from './order.ts';
import { itemsInForce, printedPlan, type LaterNames } from './printed.ts';

/** A version of a plan that an order approves, with the calendar it was read with. */
export interface ApprovedEdition extends PrintedEdition {
  readonly plan: ApprovedPlan;
}

/** What is asked for. */
export interface AmendmentChoice extends NewAmendingOrder {
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
  after: PrintedEdition,
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
    concernedBy(allModifications(modifications), before, after, names),
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
      layout: documentLayout(layout, preset),
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
