/**
 * A calendar for phones and mail programs (RFC 5545): a component for each piece of work. Imported again it renews what is there and
 * doubles nothing, because each has the same UID as before, and a higher number where it says something else.
 */
import ICAL from 'ical.js';
import type { CalendarComponent } from '../../views/calendar-component.ts';
import { cancel, makeComponent, type ComponentForm } from './component.ts';
import { componentText, type PreviousCalendar } from './previous.ts';
import { revised, uidsOf, type Revision, type Revisions } from './revisions.ts';
import { createHash } from 'node:crypto';
import { entryIn, once } from '../../group-by.ts';

/** What a calendar is made of. */
interface CalendarContent {
  /** Of which plan and whose it is: its UID is made of that, and is the same each time it is written. */
  readonly of: string;
  /** What it is called where it is shown. */
  readonly name: string;
  readonly language: string;
  readonly components: readonly CalendarComponent[];
  /** What is not asked for, but is there, and keeps its UIDs. */
  readonly others: readonly CalendarComponent[];
  readonly form: ComponentForm;
}

/** The versions that components had, and since when they have the present one. */
interface CalendarHistory {
  readonly before: Revisions;
  /** `2010-08-20T00:00:00Z` */
  readonly stamp: string;
}

/** The next versions of what a calendar is made of: a step of its history. */
export function revisedBy(
  components: readonly CalendarComponent[],
  as: ComponentForm['as'],
  history: CalendarHistory,
): Revisions {
  return step(components, as, history).revisions;
}

function step(
  components: readonly CalendarComponent[],
  as: ComponentForm['as'],
  { before, stamp }: CalendarHistory,
): { readonly uids: readonly string[]; readonly revisions: Revisions } {
  const uids = uidsOf(components, (name) => uidOf(name, as), before);
  const says = components.map((each, index) => [uids[index]!, saidBy(each)] as const);
  return { uids, revisions: revised(new Map(says), before, stamp) };
}

/** What components say, each worked out once: most are the same in many versions of a plan. */
const said = new WeakMap<CalendarComponent, string>();

function saidBy(component: CalendarComponent): string {
  return entryIn(said, component, () => {
    // Former names say where a component comes from, and nothing that a calendar shows.
    const { names: _, ...all } = component;
    return JSON.stringify(all);
  });
}

/** Writes a calendar whose versions are known from a history of the plan. */
export function writeCalendar(content: CalendarContent, history: CalendarHistory) {
  const { components, others, form } = content;
  const { uids, revisions } = step([...components, ...others], form.as, history);
  const made = components.map((each, index) => {
    const uid = uids[index]!;
    return stamped(makeComponent(each, uid, form), revisions.get(uid)!);
  });
  const isAhead = [...revisions].some(([uid, revision]) => history.before.get(uid) !== revision);
  return { text: wholeCalendar(content, made), isAhead };
}

/**
 * Writes a calendar that follows one written before: what is gone of it is cancelled, what it has stays in it, even where it is not
 * asked for now.
 *
 * @param stamp since when the plan says what it says
 */
export function continueCalendar(
  content: CalendarContent,
  previous: PreviousCalendar,
  stamp: string,
): string {
  const { components, others, form } = content;
  const all = [...components, ...others];
  const uids = uidsOf(all, (name) => uidOf(name, form.as), previous.revisions);
  const made = new Map<string, ICAL.Component>();
  for (const [index, each] of all.entries()) {
    const uid = uids[index]!;
    if (index < components.length || previous.components.has(uid))
      made.set(uid, makeComponent(each, uid, form));
  }
  for (const [uid, component] of previous.components) {
    if (made.has(uid)) continue;
    cancel(component);
    made.set(uid, component);
  }
  const says = new Map([...made].map(([uid, component]) => [uid, componentText(component)]));
  const revisions = revised(says, previous.revisions, stamp);
  return wholeCalendar(
    content,
    [...made].map(([uid, component]) => stamped(component, revisions.get(uid)!)),
  );
}

function stamped(component: ICAL.Component, { sequence, stamp }: Revision): ICAL.Component {
  component.addPropertyWithValue('sequence', `${sequence}`);
  const property = new ICAL.Property('dtstamp');
  property.setValue(ICAL.Time.fromDateTimeString(stamp));
  component.addProperty(property);
  return component;
}

function wholeCalendar(
  { of, name, language }: Pick<CalendarContent, 'of' | 'name' | 'language'>,
  components: readonly ICAL.Component[],
): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', `-//cyclo//cyclo//${language.toUpperCase()}`);
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('uid', calendarUid(of));
  // The name of RFC 7986, and the one that programs knew before.
  calendar.addPropertyWithValue('name', name);
  calendar.addPropertyWithValue('x-wr-calname', name);
  for (const component of components) calendar.addSubcomponent(component);
  return `${calendar.toString()}\r\n`;
}

/** Names of cyclo among all names that UUIDs are made of. */
const NAMESPACE = Buffer.from('5d3bd7f6f2b04d7c9a8c0c5a4f6f1e21', 'hex');

/**
 * The UUID of a name: the same for the same name, on every machine (RFC 9562, version 5). Calendars know by it that a component is
 * one they have; RFC 7986 asks for UUIDs, because many programs make names of files of them.
 *
 * @param as an event and a to-do of the same work are two things: one does not replace the other
 */
function uidOf(name: string, as: 'event' | 'todo'): string {
  return uuidOf(`${as} ${name}`);
}

/** The UID of a whole calendar (RFC 7986, 5.3): of which plan it is, and whose. */
export function calendarUid(of: string): string {
  return uuidOf(`calendar ${of}`);
}

/** Each version of a plan in its history asks for the same. */
const uuidOf = once((name: string): string => {
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
});
