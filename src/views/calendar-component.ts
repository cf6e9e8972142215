/**
 * One piece of work as people have it in a calendar of their own: what, on which days, and what else is to be known of it. In no
 * format yet; RFC 5545 calls such a thing a component.
 */
import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import type { Messages } from '../messages/messages.ts';
import { shiftWords } from '../messages/phrases/shift.ts';
import { whenWords } from '../messages/phrases/when.ts';
import { icsMessages } from '../messages/sections/ics.ts';
import { wholeTitle, type Plan } from '../plan/plan.ts';
import { timeNames, type Item } from '../progress/obligations.ts';
import { visibleText } from '../visible-text.ts';
import { oneLine } from './one-line.ts';
import { laterOrders } from './parts/later-orders.ts';
import { documentSubject } from './parts/order-names.ts';
import { responsibleFor } from './parts/responsible.ts';

/** What a calendar has of an item. */
export type CalendarComponent = ReturnType<typeof calendarComponent>;

/** An item with a day to stand on. */
type DatedItem = Item & Required<Pick<Item, 'effectiveDeadline'>>;

/** Whether it is known on which day an item stands in a calendar. */
export function isDated(item: Item): item is DatedItem {
  return item.effectiveDeadline !== undefined;
}

/** What a calendar is made of: a plan, and the production calendar its deadlines were moved by. */
export interface ComponentSource {
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
  /** Those of the plan's language. */
  readonly messages: Messages;
}

/** @param isOfSeveral whether the calendar has work of several actors, so that the title has to say whose it is */
export function calendarComponent(item: DatedItem, source: ComponentSource, isOfSeveral: boolean) {
  const { plan } = source;
  const { activity, actor, task, occurrence, effectiveDeadline } = item;
  const summary = shown(item.text);
  const who = shown(actor.name);
  return {
    /** The name of the plan. */
    plan: plan.name,
    /** What it is called by: its plan, activity, time and actor, as they are now and then as they were, the oldest last. */
    names: namesOf(item),
    summary: isOfSeveral ? `${who}: ${summary}` : summary,
    /** Lines. */
    description: descriptionOf(item, source),
    location: shown(task.where ?? ''),
    categories: [who, shown(activity.section ?? '')].filter(Boolean),
    /** From when it can be worked on. */
    start: occurrence.start,
    /** The days on which it stands in a calendar: the last on which it can be done, or all of those that the plan names. */
    first: isOnAllDays(item) ? occurrence.start : effectiveDeadline,
    last: effectiveDeadline,
    /** A later order has withdrawn it. */
    isCancelled: activity.withdrawn !== undefined,
  };
}

/** The plan says of some work from which day to which it takes place; of other work only by when it is done. */
function isOnAllDays({ activity, task, occurrence }: Item): boolean {
  return (task.when ?? activity.when)[occurrence.term]?.kind === 'window';
}

function namesOf(item: Item): [string, ...string[]] {
  const { activity, formerIds, actor } = item;
  const all = [activity.id, ...formerIds.toReversed()].flatMap((id) =>
    timeNames(item).map((time) => [item.plan, id, time, actor.id].join(' ')),
  );
  return all as [string, ...string[]];
}

function descriptionOf(item: DatedItem, { plan, calendar, messages }: ComponentSource): string[] {
  const { activity, actor, task, occurrence, text, effectiveDeadline } = item;
  const { deadline = effectiveDeadline } = occurrence;
  const { details, columns } = messages.exports;
  const labelled: readonly (readonly [label: string, words: string | undefined])[] = [
    [columns.actor, oneLine(actor.name)],
    [details.role, messages.common.roles[task.role]],
    [details.title, activity.title === text ? undefined : activity.title],
    [details.when, whenWords(task.when ?? activity.when, messages, plan.period)],
    [details.with, activity.with.join(', ')],
    [details.responsible, responsibleFor(item).join(', ')],
    [columns.output, task.output],
    [details.indicator, task.indicator],
    [details.note, task.note],
  ];
  return [
    ...labelled.flatMap(([label, words]) => (words ? [`${label}: ${words}`] : [])),
    shiftWords({ deadline, effectiveDeadline }, calendar, messages) ?? '',
    ...laterOrders(item, messages),
    sourceWords(plan, messages),
  ]
    .filter(Boolean)
    .map(shown);
}

/** What the work was asked for by. */
function sourceWords(plan: Plan, messages: Messages): string {
  const { order } = documentSubject(plan);
  return icsMessages(messages).source({ order, plan: oneLine(wholeTitle(plan)) });
}

/** A text on one line, in which nothing steers the program that shows it. */
function shown(text: string): string {
  return visibleText(oneLine(text));
}
