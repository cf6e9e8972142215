/** The words for what happens to a plan between two versions: kinds of changes, and what they are for those they concern. */

/** What happened, as a closed set. */
export const CHANGE_KINDS = [
  'plan-added',
  'plan-removed',
  'activity-added',
  'activity-removed',
  /** Its former id went over to another activity, which has its records; seen from the other side, it was split off. */
  'activity-merged',
  'activity-split',
  /** Another id for the same; its title is `title-changed`. */
  'activity-renamed',
  'activity-reordered',
  'activity-withdrawn',
  'activity-reinstated',
  'moved',
  'deadline-changed',
  'schedule-changed',
  'title-changed',
  'wording-changed',
  'task-added',
  'task-dropped',
  'role-changed',
  'units-changed',
  'completion-changed',
  'output-changed',
  'responsible-changed',
  /** What the table says of it besides: its section, a place, a note. */
  'details-changed',
  'chain-changed',
  'partners-changed',
  /** What of an activity comes from the plan above, and at which times. */
  'origin-changed',
  'amendment-changed',
  'former-ids-changed',
  'actor-added',
  'actor-removed',
  /** Another id for the same; its name is `actor-changed`. */
  'actor-renamed',
  'actor-changed',
  'actors-reordered',
  'unit-added',
  'unit-removed',
  'unit-merged',
  'unit-split',
  /** Another id for the same: it names the former one in `was`. */
  'unit-replaced',
  /** Another name for the same. */
  'unit-renamed',
  'unit-changed',
  'units-reordered',
  'order-changed',
  'heading-changed',
  'period-changed',
  'deadline-rules-changed',
  'calendar-changed',
  /** The dates, or the name, of a school quarter, holidays and the like. */
  'spans-changed',
  'plan-changed',
] as const;

/** One of {@link CHANGE_KINDS}. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * What a change is for those it concerns: more to do, less to do, the same by others, the same at another time, another
 * term of the order itself, the same in other words, or nothing but another way of writing. In the order in which a
 * reviewer reads.
 */
export const CHANGE_CLASSES = [
  'burden',
  'relief',
  'redistribution',
  'rescheduling',
  'order',
  'rewording',
  'typographic',
] as const;

/** One of {@link CHANGE_CLASSES}. */
export type ChangeClass = (typeof CHANGE_CLASSES)[number];
