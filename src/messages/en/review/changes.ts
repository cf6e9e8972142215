import { counted } from '../counted.ts';
import { fields } from './fields.ts';

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
  },
  /** What happened, as the start of a sentence. */
  kinds: {
    'plan-added': 'New plan',
    'plan-removed': 'Plan removed',
    'activity-added': 'New activity',
    'activity-removed': 'Activity removed',
    /** Its former id went over to another activity, which has its records; seen from the other side, it was split off. */
    'activity-merged': 'Merged into another activity',
    'activity-split': 'Split off from another activity',
    /** Another id for the same; its title is `title-changed`. */
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
    'responsible-changed': 'Somebody else is responsible',
    /** What the table says of it besides: its section, a place, a note. */
    'details-changed': 'The table says something else of it',
    'chain-changed': 'Waits for other work',
    'partners-changed': 'Other outside bodies',
    /** What of an activity comes from the plan above, and at which times. */
    'origin-changed': 'Other terms in the plan above',
    'amendment-changed': 'Amended by',
    'former-ids-changed': 'Former ids',
    'actor-added': 'New actor',
    'actor-removed': 'Actor removed',
    /** Another id for the same; its name is `actor-changed`. */
    'actor-renamed': 'New id of an actor',
    'actor-changed': 'Actor',
    'actors-reordered': 'New order of columns',
    'unit-added': 'New unit',
    'unit-removed': 'Unit removed',
    'unit-merged': 'Unit merged into another',
    'unit-split': 'Unit split off from another',
    /** Another id for the same: it names the former one in `was`. */
    'unit-replaced': 'New id of a unit',
    /** Another name for the same. */
    'unit-renamed': 'New name of a unit',
    'unit-changed': 'Unit',
    'units-reordered': 'New order of units',
    'order-changed': 'Order',
    'heading-changed': 'Heading of the table',
    'period-changed': 'Period',
    'deadline-rules-changed': 'How deadlines are read',
    'calendar-changed': 'Production calendar',
    /** The dates, or the name, of a school quarter, holidays and the like. */
    'spans-changed': 'Spans',
    'plan-changed': 'Plan',
  },
  /** What the keys of a plan are called. */
  fields,
  /** What words of a plan's own vocabulary mean. */
  table: {
    columns: (a: { names: string }) => `columns: ${a.names}`,
    bands: (a: { names: string }) => (a.names === '' ? 'no bands' : `bands: ${a.names}`),
    continued: 'what is continued stands in each row',
    punctuation: {
      source: 'items end as written',
      semicolons: 'items end in semicolons',
      none: 'items end without a stop',
    },
    numbering: {
      through: 'rows numbered through the table',
      separate: 'rows numbered from one under each band',
      outline: 'rows numbered with the number of their band',
    },
    names: {
      rows: 'Time',
      actor: 'Responsible body',
      actors: 'each actor',
      sections: 'each section',
      rhythms: 'each rhythm',
      weeks: 'each week',
      months: 'each month',
      quarters: 'each quarter',
    },
  },
  values: {
    'done-by': { all: 'every unit', any: 'any one unit', host: 'the host' },
    'accepted-by': { parent: 'the unit above' },
    'non-working-day': { keep: 'stays', preceding: 'the working day before', next: 'the next working day' },
    preset: {
      'gost-2025': 'ГОСТ Р 7.0.97-2025',
      'gost-2016': 'ГОСТ Р 7.0.97-2016',
      archive: 'for long storage',
      school: 'of a school',
    },
    orientation: { landscape: 'landscape', portrait: 'portrait' },
    'page-numbers': { separate: 'of its own', through: 'on from the order' },
    mark: { appendix: 'appendix to the order', approved: 'approved by the order' },
    language: { ru: 'Russian', en: 'English' },
    rows: { week: 'weeks', month: 'months', quarter: 'quarters' },
    calendar: { ru: 'Russian' },
  },
  blankLines: (a: { count: number }) => counted(a.count, 'blank line'),
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
