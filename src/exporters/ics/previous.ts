/** A calendar that was written before: what calendars that took it have. */
import ICAL from 'ical.js';
import { PLAN_PROPERTY } from './component.ts';
import type { Revision, Revisions } from './revisions.ts';

/** Of one plan. */
export interface PreviousCalendar {
  readonly components: ReadonlyMap<string, ICAL.Component>;
  readonly revisions: Revisions;
}

/** What a component says, in a form to be compared: all but which version it is. Its revision is gone afterwards. */
export function textOf(component: ICAL.Component): string {
  component.removeAllProperties('sequence');
  component.removeAllProperties('dtstamp');
  return component.toString();
}

/**
 * Reads the components of a plan.
 *
 * @returns nothing where the text is no calendar
 */
export function readPrevious(text: string, plan: string): PreviousCalendar | undefined {
  const components = new Map<string, ICAL.Component>();
  const revisions = new Map<string, Revision>();
  const found = componentsIn(text);
  if (!found) return undefined;
  for (const component of found) {
    const uid = component.getFirstPropertyValue('uid');
    if (typeof uid !== 'string' || component.getFirstPropertyValue(PLAN_PROPERTY) !== plan) continue;
    const sequence = Number(component.getFirstPropertyValue('sequence') ?? 0) || 0;
    const stamp = STAMP.exec(String(component.getFirstPropertyValue('dtstamp')))?.[0] ?? '';
    components.set(uid, component);
    revisions.set(uid, { sequence, stamp, says: textOf(component) });
  }
  return { components, revisions };
}

const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** The events and to-dos of a text, which may hold several calendars. */
function componentsIn(text: string): ICAL.Component[] | undefined {
  let parsed: unknown[];
  try {
    parsed = ICAL.parse(text);
  } catch {
    return undefined;
  }
  const calendars = (typeof parsed[0] === 'string' ? [parsed] : (parsed as unknown[][])).filter(
    ([name]) => name === 'vcalendar',
  );
  if (calendars.length === 0) return undefined;
  return calendars.flatMap((each) => {
    const calendar = new ICAL.Component(each);
    return [...calendar.getAllSubcomponents('vevent'), ...calendar.getAllSubcomponents('vtodo')];
  });
}
