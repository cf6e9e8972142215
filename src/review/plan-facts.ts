/** What is about all of a plan: its name, headings, period, rules, calendar, and the order around it. */
import type { ChangeKind, Fact } from './change.ts';
import { lineFacts } from './line-facts.ts';
import { changedEntries, changedKeys, isSame, newFact } from './new-fact.ts';
import type { NormalCalendar } from './normal-calendar.ts';
import type { NormalOrder, NormalPlan } from './normal-form.ts';

const PLAN_KINDS = {
  plan: 'plan-changed',
  language: 'plan-changed',
  rows: 'plan-changed',
  title: 'heading-changed',
  subtitle: 'heading-changed',
  period: 'period-changed',
} as const satisfies Partial<Record<keyof NormalPlan, ChangeKind>>;

const DEADLINE_KINDS = {
  month: 'deadline-rules-changed',
  'non-working-day': 'deadline-rules-changed',
} as const;

const REQUISITES = {
  kind: 'order-changed',
  issuer: 'order-changed',
  title: 'order-changed',
  place: 'order-changed',
  number: 'order-changed',
  date: 'order-changed',
  preamble: 'order-changed',
  signatory: 'order-changed',
} as const satisfies Partial<Record<keyof NormalOrder, ChangeKind>>;

const LINES = ['clauses', 'executors', 'distribution'] as const;

const CALENDAR_KINDS = {
  calendar: 'calendar-changed',
  name: 'calendar-changed',
  extends: 'calendar-changed',
  year: 'calendar-changed',
  week: 'calendar-changed',
} as const satisfies Partial<Record<keyof NormalCalendar, ChangeKind>>;

const STATEMENTS = ['days-off', 'working-days', 'short-days'] as const;

/** Facts about the plan as a whole. */
export function planFacts(before: NormalPlan, after: NormalPlan): Fact[] {
  const deadlines = { before: before.deadlines, aligned: before.deadlines, after: after.deadlines };
  return [
    ...changedKeys<NormalPlan>(PLAN_KINDS, { before, aligned: before, after }, { path: [] }),
    ...orderFacts(before.order, after.order),
    ...changedKeys(DEADLINE_KINDS, deadlines, { path: ['deadlines'] }),
    ...calendarFacts(before.calendar, after.calendar),
  ];
}

function orderFacts(before: NormalOrder | undefined, after: NormalOrder | undefined): Fact[] {
  if (isSame(before, after)) return [];
  if (!before || !after) return [newFact('order-changed', { path: ['order'] }, before, after)];
  return [
    ...changedKeys<NormalOrder>(REQUISITES, { before, aligned: before, after }, { path: ['order'] }),
    ...LINES.flatMap((key) => lineFacts(before[key], after[key], ['order', key])),
  ];
}

function calendarFacts(before: NormalPlan['calendar'], after: NormalPlan['calendar']): Fact[] {
  if (isSame(before, after)) return [];
  if (typeof before === 'string' || typeof after === 'string') {
    return [newFact('calendar-changed', { path: ['calendar'] }, before, after)];
  }
  return [
    ...changedKeys<NormalCalendar>(
      CALENDAR_KINDS,
      { before, aligned: before, after },
      { path: ['calendar'] },
    ),
    ...STATEMENTS.flatMap((key) =>
      changedEntries('calendar-changed', before[key], after[key], { path: ['calendar', key] }),
    ),
  ];
}
