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
export function componentText(component: ICAL.Component): string {
  component.removeAllProperties('sequence');
  component.removeAllProperties('dtstamp');
  return component.toString();
}

/**
 * Reads the components of a plan.
 *
 * @param uids those that the calendar may have; one without a UID is taken for it
 * @returns why there is no such calendar in the text: it holds none, or only those of others
 */
export function readPrevious(
  text: string,
  plan: string,
  uids: readonly string[],
): PreviousCalendar | 'no-calendar' | 'other-calendar' {
  const components = new Map<string, ICAL.Component>();
  const revisions = new Map<string, Revision>();
  const calendars = calendarsIn(text);
  if (calendars.length === 0) return 'no-calendar';
  const own = calendars.filter((calendar) => {
    const uid = calendar.getFirstPropertyValue('uid');
    return uid === null || uids.includes(String(uid));
  });
  if (own.length === 0) return 'other-calendar';
  for (const component of own.flatMap(componentsOf)) {
    const uid = component.getFirstPropertyValue('uid');
    if (typeof uid !== 'string' || component.getFirstPropertyValue(PLAN_PROPERTY) !== plan) continue;
    const sequence = Number(component.getFirstPropertyValue('sequence') ?? 0) || 0;
    const stamp = STAMP.exec(String(component.getFirstPropertyValue('dtstamp')))?.[0] ?? '';
    components.set(uid, component);
    revisions.set(uid, { sequence, stamp, says: componentText(component) });
  }
  return { components, revisions };
}

const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** The calendars of a text; none where it is something else. */
function calendarsIn(text: string): ICAL.Component[] {
  let parsed: unknown[];
  try {
    parsed = ICAL.parse(text);
  } catch {
    return [];
  }
  return (typeof parsed[0] === 'string' ? [parsed] : (parsed as unknown[][]))
    .filter(([name]) => name === 'vcalendar')
    .map((each) => new ICAL.Component(each));
}

function componentsOf(calendar: ICAL.Component): ICAL.Component[] {
  return [...calendar.getAllSubcomponents('vevent'), ...calendar.getAllSubcomponents('vtodo')];
}
