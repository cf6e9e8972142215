/**
 * Every key of a plan, a registry and a calendar: what it is, and what a change of it means. Comparing, merging, writing
 * in the canonical form and telling all ask this table. Keys of the entities stand in the order of their normal form.
 */
import type { Field, Fields } from './field.ts';
import { byEntry, monthsEntry, whenEntry } from './when/write.ts';
import type { WhenEntry } from './generated/plan-file.ts';
import type { Responsible } from './plan.ts';
import { DOCUMENT_FIELDS, LAYOUT, REQUISITE, SETTING } from './entries/document-fields.ts';
import { originEntry } from './shares/derivation.ts';
import { responsibleEntry } from './entries/responsible.ts';
import { spanEntries } from './entries/spans.ts';
import { whenKind } from './when/kind.ts';

const FORMAT = { shape: 'format', kind: 'plan-changed', class: 'rewording', isInOrder: false } as const;

const ID = { shape: 'id', class: 'rewording', isInOrder: false } as const;

const FORMER_IDS = {
  shape: 'set',
  kind: 'former-ids-changed',
  class: 'rewording',
  isInOrder: false,
} as const;

const HEADING = { shape: 'text', kind: 'heading-changed', class: 'words', isInOrder: true } as const;

const RULE = {
  shape: 'value',
  kind: 'deadline-rules-changed',
  class: 'rescheduling',
  isInOrder: true,
} as const;

const CALENDAR = {
  shape: 'value',
  kind: 'calendar-changed',
  class: 'rescheduling',
  isInOrder: false,
} as const;

const SPANS = { shape: 'value', kind: 'spans-changed', class: 'day', isInOrder: false } as const;

const UNIT = { shape: 'value', kind: 'unit-changed', class: 'redistribution', isInOrder: false } as const;

const UNITS = {
  shape: 'members',
  of: 'unit',
  kind: 'units-reordered',
  class: 'typographic',
  isInOrder: false,
} as const;

const WHEN = {
  shape: 'value',
  kind: (before: unknown, after: unknown) => whenKind(before as WhenEntry, after as WhenEntry),
  class: 'time',
  isInOrder: true,
  names: { of: 'activities', under: ['before', 'after', 'activity', 'done'] },
} as const;

const AMENDMENT = { shape: 'value', kind: 'amendment-changed', class: 'words', isInOrder: false } as const;

const CHOICE = {
  shape: 'set',
  kind: 'units-changed',
  class: 'choice',
  isInOrder: false,
  isInherited: true,
} as const;

const COMPLETION = {
  shape: 'value',
  kind: 'completion-changed',
  class: 'completion',
  isInOrder: false,
  isInherited: true,
} as const;

const DETAIL = { shape: 'text', kind: 'details-changed', class: 'words', isInOrder: false } as const;

const EMAIL = { ...UNIT, class: 'rewording' } as const;

const RESPONSIBLE = {
  ...UNIT,
  read: ({ responsible }: { readonly responsible?: readonly Responsible[] }) =>
    responsible && responsibleEntry(responsible),
} as const;

/** What a task takes from its activity. */
const INHERITED = {
  only: { ...CHOICE, refers: 'units' },
  except: { ...CHOICE, refers: 'units' },
  tags: CHOICE,
  'done-by': { ...COMPLETION, usual: 'all' },
  // It says nothing without `done-by`, which has it.
  host: { ...COMPLETION, shape: 'part', refers: 'units' },
  'accepted-by': COMPLETION,
  output: { shape: 'value', kind: 'output-changed', class: 'output', isInOrder: false, isInherited: true },
  responsible: { ...RESPONSIBLE, kind: 'responsible-changed', isInherited: true },
  where: { ...DETAIL, isInherited: true },
  indicator: { ...DETAIL, isInherited: true },
  note: { ...DETAIL, isInherited: true },
} as const satisfies Partial<Record<string, Field>>;

export const FIELDS: Fields = {
  plan: {
    cyclo: FORMAT,
    plan: { ...FORMAT, shape: 'value', read: ({ name }) => name },
    'derived-from': { ...FORMAT, shape: 'value' },
    language: { shape: 'value', kind: 'plan-changed', class: 'rewording', isInOrder: true },
    title: HEADING,
    subtitle: HEADING,
    'return-forms': { ...FORMAT, shape: 'text' },
    period: {
      shape: 'value',
      kind: 'period-changed',
      class: 'order',
      isInOrder: true,
      read: ({ period }) => monthsEntry(period),
    },
    rows: { ...LAYOUT, read: ({ rows }) => (typeof rows === 'string' ? rows : rows.set) },
    table: { ...LAYOUT, shape: 'record', of: 'table', entries: 'open' },
    layout: { ...SETTING, shape: 'group', of: 'layout' },
    order: { ...REQUISITE, shape: 'group', of: 'order' },
    deadlines: { ...RULE, shape: 'group', of: 'deadlines', read: (plan) => plan },
    days: {
      ...RULE,
      read: ({ days }) => days && Object.fromEntries(days.map(({ id, ...day }) => [id, day])),
    },
    calendar: { ...CALENDAR, shape: 'group', of: 'calendar' },
    spans: {
      ...SPANS,
      shape: 'spans',
      of: 'span',
      read: ({ spans, unreadSpans = [] }) => ({
        ...spanEntries(spans),
        ...Object.fromEntries(unreadSpans.map((file) => [file, file])),
      }),
    },
    actors: {
      shape: 'members',
      of: 'actor',
      kind: 'actors-reordered',
      class: 'order',
      isInOrder: true,
      refers: 'actors',
    },
    activities: {
      shape: 'members',
      of: 'activity',
      kind: 'activity-reordered',
      class: 'typographic',
      isInOrder: true,
      entries: 'separate',
    },
  },
  ...DOCUMENT_FIELDS,
  deadlines: {
    month: { ...RULE, read: ({ monthDeadline }) => byEntry(monthDeadline) },
    'non-working-day': RULE,
  },
  actor: {
    name: { shape: 'text', kind: 'actor-changed', class: 'requisite', isInOrder: true },
    responsible: { ...RESPONSIBLE, kind: 'actor-changed' },
    email: { ...EMAIL, kind: 'actor-changed' },
    units: UNITS,
  },
  unit: {
    id: { ...ID, kind: 'unit-replaced', refers: 'units' },
    name: { shape: 'text', kind: 'unit-renamed', class: 'words', isInOrder: false },
    actor: { ...UNIT, shape: 'owner', refers: 'actors' },
    parent: { ...UNIT, refers: 'units' },
    tags: { ...UNIT, shape: 'set', class: 'tags' },
    from: { ...UNIT, class: 'opening' },
    to: { ...UNIT, class: 'closing' },
    responsible: RESPONSIBLE,
    email: EMAIL,
    was: FORMER_IDS,
  },
  activity: {
    id: { ...ID, kind: 'activity-renamed', refers: 'activities' },
    title: { shape: 'text', kind: 'title-changed', class: 'words', isInOrder: false },
    section: { ...DETAIL, isInOrder: true },
    when: { ...WHEN, read: ({ when }) => whenEntry(when) },
    after: {
      shape: 'set',
      kind: 'chain-changed',
      class: 'rescheduling',
      isInOrder: false,
      refers: 'activities',
    },
    with: { shape: 'sequence', kind: 'partners-changed', class: 'words', isInOrder: false },
    origin: {
      ...WHEN,
      kind: 'origin-changed',
      class: 'rewording',
      isInOrder: false,
      read: ({ origin }) => origin && originEntry(origin),
    },
    'non-working-day': { ...RULE, kind: 'deadline-changed' },
    was: FORMER_IDS,
    withdrawn: {
      shape: 'record',
      of: 'withdrawn',
      kind: withdrawalKind,
      class: 'withdrawal',
      isInOrder: false,
    },
    moved: {
      ...AMENDMENT,
      shape: 'record',
      of: 'moved',
      class: 'move',
      read: ({ moved }) => (moved?.length === 1 ? moved[0] : moved),
    },
    tasks: {
      shape: 'members',
      of: 'task',
      kind: 'wording-changed',
      class: 'words',
      isInOrder: true,
      refers: 'actors',
      entries: 'open',
    },
    ...INHERITED,
  },
  withdrawn: { by: AMENDMENT, reason: AMENDMENT },
  moved: { from: AMENDMENT, to: AMENDMENT, by: AMENDMENT },
  task: {
    role: { shape: 'value', kind: 'role-changed', class: 'role', isInOrder: false },
    text: { shape: 'text', kind: 'wording-changed', class: 'words', isInOrder: true },
    wording: { shape: 'texts', kind: 'wording-changed', class: 'words', isInOrder: true },
    when: { ...WHEN, read: ({ when }) => when && whenEntry(when) },
    ...INHERITED,
    'done-by': {
      ...INHERITED['done-by'],
      refers: 'units',
      read: ({ doneBy, host }) => (doneBy === 'host' && host !== undefined ? { host } : doneBy),
    },
  },
  units: {
    'cyclo-units': FORMAT,
    units: UNITS,
  },
  calendar: {
    'cyclo-calendar': FORMAT,
    calendar: CALENDAR,
    name: { ...CALENDAR, class: 'words' },
    extends: CALENDAR,
    year: CALENDAR,
    week: { ...CALENDAR, shape: 'set' },
    'days-off': { ...CALENDAR, shape: 'days', of: 'day', class: 'day' },
    'working-days': { ...CALENDAR, shape: 'days', of: 'day', class: 'day' },
    'short-days': { ...CALENDAR, shape: 'days', of: 'day', class: 'day' },
  },
  spans: {
    'cyclo-spans': FORMAT,
    year: SPANS,
    sets: { ...SPANS, shape: 'members', of: 'spanSet', entries: 'open' },
  },
  spanSet: {
    name: SPANS,
    each: SPANS,
    gaps: SPANS,
    spans: { ...SPANS, shape: 'members', of: 'span' },
  },
  span: { name: SPANS, genitive: SPANS, during: SPANS, dates: SPANS, differ: { ...SPANS, of: 'otherDates' } },
  otherDates: { only: SPANS, tags: SPANS, parents: SPANS, dates: SPANS },
  day: { date: CALENDAR, from: CALENDAR, to: CALENDAR, name: CALENDAR, source: CALENDAR },
};

function withdrawalKind(
  before: unknown,
  after: unknown,
): 'activity-withdrawn' | 'activity-reinstated' | 'amendment-changed' {
  if (before === undefined) return 'activity-withdrawn';
  return after === undefined ? 'activity-reinstated' : 'amendment-changed';
}
