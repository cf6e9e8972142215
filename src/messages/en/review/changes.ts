import type { ChangeClass, ChangeKind } from '../../../change-kind.ts';
import { counted } from '../counted.ts';

const units = (count: number): string => counted(count, 'unit');

const records = (count: number): string => counted(count, 'record');

/** What changed between two versions of a plan: one change, said by itself. */
export const changes = {
  /** What a change is for those it concerns. */
  classes: {
    burden: 'more to do',
    relief: 'less to do',
    redistribution: 'redistributed',
    rescheduling: 'rescheduled',
    order: 'terms of the order',
    rewording: 'reworded',
    typographic: 'typographic',
  } satisfies Record<ChangeClass, string>,
  /** What happened, as the start of a sentence. */
  kinds: {
    'plan-added': 'New plan',
    'plan-removed': 'Plan removed',
    'activity-added': 'New activity',
    'activity-removed': 'Activity removed',
    'activity-merged': 'Merged into another activity',
    'activity-split': 'Split off from another activity',
    'activity-renamed': 'New id',
    'activity-reordered': 'New place in the list',
    'activity-withdrawn': 'Withdrawn',
    'activity-reinstated': 'No longer withdrawn',
    moved: 'Moved',
    'deadline-changed': 'New deadline',
    'schedule-changed': 'New schedule',
    'title-changed': 'New title',
    'wording-changed': 'New wording',
    'task-added': 'New task',
    'task-dropped': 'Task dropped',
    'role-changed': 'New role',
    'units-changed': 'Other units',
    'completion-changed': 'Completed otherwise',
    'output-changed': 'Another document to prove it',
    'chain-changed': 'Waits for other work',
    'partners-changed': 'Other outside bodies',
    'amendment-changed': 'Amended by',
    'former-ids-changed': 'Former ids',
    'actor-added': 'New actor',
    'actor-removed': 'Actor removed',
    'actor-renamed': 'New id of an actor',
    'actor-changed': 'Actor',
    'actors-reordered': 'New order of columns',
    'unit-added': 'New unit',
    'unit-removed': 'Unit removed',
    'unit-merged': 'Unit merged into another',
    'unit-split': 'Unit split off from another',
    'unit-replaced': 'New id of a unit',
    'unit-renamed': 'New name of a unit',
    'unit-changed': 'Unit',
    'units-reordered': 'New order of units',
    'order-changed': 'Order',
    'heading-changed': 'Heading of the table',
    'period-changed': 'Period',
    'deadline-rules-changed': 'How deadlines are read',
    'calendar-changed': 'Production calendar',
    'plan-changed': 'Plan',
  } satisfies Record<ChangeKind, string>,
  /** What the keys of a plan are called. */
  fields: {
    kind: 'kind of document',
    issuer: 'issued by',
    'issuer-genitive': 'issued by, in the genitive',
    title: 'title',
    subtitle: 'subtitle',
    'return-forms': 'return of forms',
    place: 'place',
    number: 'number',
    date: 'date',
    preamble: 'preamble',
    clauses: 'clauses',
    signatory: 'signatory',
    post: 'post of the signatory',
    name: 'name',
    executors: 'prepared by',
    distribution: 'distribution list',
    plan: 'name in records',
    language: 'language of documents',
    rows: 'rows of the table',
    cyclo: 'version of the format',
    'cyclo-units': 'version of the format',
    'cyclo-calendar': 'version of the format',
    deadlines: 'deadlines',
    actors: 'actors',
    activities: 'activities',
    period: 'period',
    month: 'end of a month’s work',
    'non-working-day': 'deadline on a day off',
    calendar: 'calendar',
    units: 'units',
    parent: 'answers to',
    tags: 'tags',
    from: 'from',
    to: 'to',
    was: 'former ids',
    only: 'only',
    except: 'except',
    'done-by': 'who completes it',
    host: 'host',
    'accepted-by': 'accepted by',
    output: 'document',
    with: 'together with',
    after: 'after',
    by: 'by order',
    reason: 'reason',
    withdrawn: 'withdrawn',
    moved: 'moved',
    actor: 'actor',
    tasks: 'tasks',
    text: 'wording',
    wording: 'wording',
    role: 'role',
    when: 'time',
    order: 'order',
    'days-off': 'day off',
    'working-days': 'working day',
    'short-days': 'short day',
    extends: 'extends',
    year: 'year',
    week: 'working week',
    source: 'source',
    id: 'id',
  },
  /** What words of a plan's own vocabulary mean. */
  values: {
    'done-by': { all: 'every unit', any: 'any one unit', host: 'the host' },
    'accepted-by': { parent: 'the unit above' },
    'non-working-day': { keep: 'stays', preceding: 'the working day before', next: 'the next working day' },
    language: { ru: 'Russian', en: 'English' },
    rows: { week: 'weeks', month: 'months', quarter: 'quarters' },
    calendar: { ru: 'Russian' },
  },
  none: 'none',
  notYet: 'blank',
  /** In the place of a time, or a rule, that a task or an activity does not have of its own. */
  asPlanned: { when: 'as the activity', other: 'as the plan says' },
  first: 'first in the list',
  alongWith: (a: { name: string }) => `along with ${a.name}, which it follows`,
  afterWhich: (a: { name: string }) => `after ${a.name}`,
  when: (a: { when: string }) => `When: ${a.when}`,
  deadline: 'deadline',
  deadlines: (a: { days: readonly string[]; more: number }) =>
    `deadline ${a.days.join(', ')}${a.more > 0 ? ` and ${a.more} more` : ''}`,
  otherDeadlines: (a: { more: number }) => `and ${a.more} more`,
  noDeadline: 'none',
  /** @param names of the units, where they are not all that the actor has */
  task: (a: { actor: string; role?: string; units?: number; names: readonly string[]; more: number }) =>
    `${a.actor}${a.role === undefined ? '' : `, ${a.role}`}${a.units === undefined ? '' : ` (${units(a.units)}${a.names.length === 0 ? '' : `: ${a.names.join(', ')}${a.more > 0 ? ` and ${a.more} more` : ''}`})`}`,
  who: (a: { tasks: readonly string[] }) => `Actors: ${a.tasks.join('; ')}`,
  ownWords: (a: { time: string }) => `for ${a.time}`,
  asElsewhere: 'as at other times',
  activityCount: (a: { count: number }) => counted(a.count, 'activity', 'activities'),
  /** A line of a list of the order, by its number: changed, added, removed. */
  lines: {
    clauses: (a: { number: string }) => `clause ${a.number}`,
    executors: (a: { number: string }) => `prepared by, line ${a.number}`,
    distribution: (a: { number: string }) => `distribution list, line ${a.number}`,
  },
  linesAdded: {
    clauses: (a: { number: string }) => `new clause ${a.number}`,
    executors: (a: { number: string }) => `prepared by, new line ${a.number}`,
    distribution: (a: { number: string }) => `distribution list, new line ${a.number}`,
  },
  linesRemoved: {
    clauses: (a: { number: string }) => `clause ${a.number} removed`,
    executors: (a: { number: string }) => `prepared by, line ${a.number} removed`,
    distribution: (a: { number: string }) => `distribution list, line ${a.number} removed`,
  },
  orderAdded: 'new',
  orderRemoved: 'removed',
  /** A day of which a calendar says nothing but what it is. */
  dayAdded: 'yes',
  withdrawal: (a: { by: string; reason?: string }) =>
    `${a.by}${a.reason === undefined ? '' : ` (${a.reason})`}`,
  movedFrom: (a: { from: string; to?: string; by: string }) =>
    `${a.by}, ${a.to === undefined ? `formerly ${a.from}` : `from ${a.from} to ${a.to}`}`,
  ofActor: (a: { label: string; actor: string }) => `${a.label} (${a.actor})`,
  added: (a: { names: readonly string[]; more: number }) =>
    `added: ${a.names.join(', ')}${a.more > 0 ? ` and ${a.more} more` : ''}`,
  removed: (a: { names: readonly string[]; more: number }) =>
    `removed: ${a.names.join(', ')}${a.more > 0 ? ` and ${a.more} more` : ''}`,
  unitCount: (a: { count: number }) => units(a.count),
  sameUnits: 'the same units, said otherwise',
  /** What a change does to what units owe and to the record. */
  effects: {
    created: (a: { count: number }) => `${counted(a.count, 'obligation')} more`,
    obsolete: (a: { count: number }) => `${counted(a.count, 'obligation')} fewer`,
    moved: (a: { count: number }) => `${counted(a.count, 'obligation')} to another time`,
    rescheduled: (a: { count: number }) => `${counted(a.count, 'deadline')} changed`,
    renamed: (a: { count: number }) => `${counted(a.count, 'obligation')} under another id`,
    done: (a: { count: number }) => `${a.count} done already`,
    recorded: (a: { count: number }) => `${records(a.count)} already`,
  },
  /** The same for all changes together, after “Obligations:”. */
  totals: {
    created: (a: { count: number }) => `${a.count} more`,
    obsolete: (a: { count: number }) => `${a.count} fewer`,
    moved: (a: { count: number }) => `${a.count} to another time`,
    rescheduled: (a: { count: number }) => `${a.count} with another deadline`,
    renamed: (a: { count: number }) => `${a.count} under another id`,
    done: (a: { count: number }) => `${a.count} done already: the records stay`,
    recorded: (a: { count: number }) => `${a.count} with records: they stay`,
  },
  /** Records that would be left without what they are about. */
  warnings: {
    'plan-removed': (a: { count: number }) =>
      `${records(a.count)} would be left without a plan. A plan that has records stays in plans/, whatever its period.`,
    'plan-changed': (a: { former: string; count: number }) =>
      `${records(a.count)} belong to the plan “${a.former}”. If this is the same plan, give it back its name: plan: ${a.former}.`,
    'activity-removed': (a: { id: string; count: number }) =>
      `${records(a.count)} of “${a.id}” would be left without an activity. If it has another id now, give it was: [${a.id}]; if a later order lifts it, keep it with withdrawn: instead of deleting it.`,
    'activity-renamed': (a: { id: string; former: string; count: number }) =>
      `${records(a.count)} would stay under the former id. Give “${a.id}” was: [${a.former}].`,
    'actor-renamed': (a: { former: string; count: number }) =>
      `${records(a.count)} would stay under “${a.former}”. Only units have former ids: leave the actor its id, and change its name alone.`,
    moved: (a: { id: string; from: string; count: number }) =>
      `${records(a.count)} would stay with the former time and not count for the new one. If it is the same work, give “${a.id}” moved: {from: ${a.from}, by: ORDER}.`,
    lost: (a: { count: number }) =>
      `${records(a.count)} would count for nothing: after this change, no obligation is theirs. They are kept; which they are, and what to do, cyclo validate says.`,
    'unit-removed': (a: { id: string; count: number }) =>
      `${records(a.count)} of “${a.id}” would be left without a unit. If it has another id now, give it was: [${a.id}]; if it closed, keep it with the day: to:.`,
    'unit-replaced': (a: { id: string; former: string; count: number }) =>
      `${records(a.count)} would stay under the former id. Give the unit “${a.id}” was: [${a.former}].`,
  },
  /** The same before there are any. */
  advice: {
    'activity-renamed': (a: { id: string; former: string }) =>
      `The former id is not named: records under it would not be found. Give “${a.id}” was: [${a.former}].`,
    'unit-replaced': (a: { id: string; former: string }) =>
      `The former id is not named: records under it would not be found. Give the unit “${a.id}” was: [${a.former}].`,
  },
};
