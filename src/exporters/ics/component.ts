/** A component as ical.js has it. Everything that is set in a calendar is set here. */
import ICAL from 'ical.js';
import { addDays, type Day } from '../../calendar/day.ts';
import type { CalendarComponent } from '../../views/calendar-component.ts';

// A line has 75 octets at most, the space before its continuation among them.
ICAL.foldLength = 74;

/** How work stands in a calendar. */
export interface ComponentForm {
  /** An event of its days, or a to-do with a day by which it is due. */
  readonly as: 'event' | 'todo';
  /** How many days before to remind of it, at nine in the morning. */
  readonly alarms: readonly number[];
}

/** The property that says of which plan a component is: of those of other plans nothing is known. */
export const PLAN_PROPERTY = 'x-cyclo-plan';

/** The hour of the day at which a calendar reminds. */
const MORNING = 9;

/** What a component is for calendars, without its revision. */
export function makeComponent(
  { plan, summary, description, location, categories, isCancelled, ...days }: CalendarComponent,
  uid: string,
  { as, alarms }: ComponentForm,
): ICAL.Component {
  const isTodo = as === 'todo';
  const component = new ICAL.Component(isTodo ? 'vtodo' : 'vevent');
  const set = (name: string, value: unknown): unknown => component.addPropertyWithValue(name, value);
  set('uid', uid);
  set('summary', summary);
  // Of all-day events the end is the day after the last.
  set('dtstart', dateOf(isTodo ? days.start : days.first));
  if (isTodo) set('due', dateOf(days.last));
  else set('dtend', dateOf(addDays(days.last, 1)));
  set('description', description.join('\n'));
  if (location !== '') set('location', location);
  const property = new ICAL.Property('categories');
  property.setValues([...categories]);
  component.addProperty(property);
  set('status', isCancelled ? CANCELLED : isTodo ? 'NEEDS-ACTION' : 'CONFIRMED');
  // Work to be done by a day does not make the day busy.
  if (!isTodo) set('transp', 'TRANSPARENT');
  set(PLAN_PROPERTY, plan);
  if (!isCancelled) for (const before of alarms) component.addSubcomponent(alarm(before, summary, isTodo));
  return component;
}

const CANCELLED = 'CANCELLED';

/** What is gone: taken out of the calendars that have it. */
export function cancel(component: ICAL.Component): void {
  component.updatePropertyWithValue('status', CANCELLED);
  component.removeAllSubcomponents('valarm');
}

function dateOf(day: Day): ICAL.Time {
  return ICAL.Time.fromDateString(day);
}

/** @param before days before the first day, or the one by which it is due */
function alarm(before: number, summary: string, isTodo: boolean): ICAL.Component {
  const made = new ICAL.Component('valarm');
  made.addPropertyWithValue('action', 'DISPLAY');
  made.addPropertyWithValue('description', summary);
  const trigger = new ICAL.Property('trigger');
  trigger.setValue(ICAL.Duration.fromSeconds((MORNING - before * 24) * 3600));
  if (isTodo) trigger.setParameter('related', 'END');
  made.addProperty(trigger);
  return made;
}
