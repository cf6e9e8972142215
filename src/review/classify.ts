/** What a change is for those it concerns. Seen from the other side, more is less, and everything else stays what it is. */
import type { Move } from '../plan/plan.ts';
import type { ChangeClass, ChangeKind, Effect, Fact, Value } from './change.ts';
import { folded } from './typography.ts';

/** Roles from the least that one has to do to the most. */
const ROLES: readonly (Value | undefined)[] = ['participant', 'support', 'control', 'performer', 'organizer'];

/** Kinds that are always the same. */
const FIXED: Partial<Record<ChangeKind, ChangeClass>> = {
  'plan-added': 'burden',
  'plan-removed': 'relief',
  'activity-added': 'burden',
  'activity-split': 'burden',
  'activity-removed': 'relief',
  'activity-merged': 'relief',
  'activity-reinstated': 'burden',
  'activity-withdrawn': 'relief',
  'activity-renamed': 'rewording',
  'activity-reordered': 'typographic',
  'task-added': 'burden',
  'task-dropped': 'relief',
  'chain-changed': 'rescheduling',
  'former-ids-changed': 'rewording',
  'actor-renamed': 'rewording',
  'actors-reordered': 'typographic',
  'unit-replaced': 'rewording',
  'units-reordered': 'typographic',
};

/** Kinds by which something comes to be due at another time. */
const OF_TIME = new Set<ChangeKind>([
  'moved',
  'deadline-changed',
  'schedule-changed',
  'period-changed',
  'deadline-rules-changed',
  'calendar-changed',
]);

/**
 * The class of one change, judged by what it does to obligations where that is what matters.
 *
 * @param concerns how many obligations it speaks of
 * @param isHandedOver whether another change gives the same task to somebody else, or takes it from them
 */
export function classify(fact: Fact, effect: Effect, concerns: number, isHandedOver: boolean): ChangeClass {
  const { kind, path, before, after } = fact;
  if (isHandedOver) return 'redistribution';
  const fixed = FIXED[kind];
  if (fixed) return fixed;
  if (OF_TIME.has(kind)) return ofTime(effect);
  switch (kind) {
    case 'role-changed':
      return more(ROLES.indexOf(before), ROLES.indexOf(after));
    case 'units-changed':
      return ofUnits(effect) ?? 'rewording';
    case 'completion-changed':
      return ofCompletion(before, after) ?? ofUnits(effect) ?? 'rewording';
    case 'output-changed':
      if (before === undefined) return 'burden';
      return after === undefined ? 'relief' : ofText(before, after);
    case 'amendment-changed':
      return path[2] === 'moved' && movedTimes(before) !== movedTimes(after)
        ? 'rescheduling'
        : ofText(before, after);
    case 'actor-added':
      return concerns > 0 ? 'burden' : 'rewording';
    case 'actor-removed':
      return concerns > 0 ? 'relief' : 'rewording';
    case 'unit-changed':
      // Somebody else has to see to it.
      return path[4] === 'parent' ? 'redistribution' : (ofUnits(effect) ?? 'rewording');
    case 'unit-added':
    case 'unit-removed':
    case 'unit-merged':
    case 'unit-split':
      return ofUnits(effect) ?? 'rewording';
    case 'plan-changed':
      return path[0] === 'rows' ? 'typographic' : 'rewording';
    default:
      return ofText(before, after);
  }
}

/** As many obligations as before, at another time, are rescheduled. */
function ofTime({ created, obsolete, rescheduled }: Effect): ChangeClass {
  if (created !== obsolete) return created > obsolete ? 'burden' : 'relief';
  return created + rescheduled > 0 ? 'rescheduling' : 'rewording';
}

/** Who gains and who loses by another choice of units. */
function ofUnits({ created, obsolete, rescheduled }: Effect): ChangeClass | undefined {
  if (created > 0 && obsolete > 0) return 'redistribution';
  if (created + obsolete > 0) return created > 0 ? 'burden' : 'relief';
  return rescheduled > 0 ? 'rescheduling' : undefined;
}

/** Acceptance is one more thing to get; what any one unit may do is less for each than what all have to. */
function ofCompletion(before: Value | undefined, after: Value | undefined): ChangeClass | undefined {
  if (before === undefined || after === undefined) return before === undefined ? 'burden' : 'relief';
  if (before === 'any' && after === 'all') return 'burden';
  if (before === 'all' && after === 'any') return 'relief';
  return before === 'any' || after === 'any' ? 'redistribution' : undefined;
}

/** The times that moves are about, without the orders that made them. */
function movedTimes(value: Value | undefined): string {
  const moves = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return JSON.stringify((moves as Move[]).map(({ from, to }) => [from, to]));
}

function more(was: number, is: number): ChangeClass {
  return is > was ? 'burden' : 'relief';
}

/** Texts, and whatever else is only words: nothing but a way of writing where the words are the same. */
function ofText(before: Value | undefined, after: Value | undefined): ChangeClass {
  return before !== undefined && after !== undefined && wordsIn(before) === wordsIn(after)
    ? 'typographic'
    : 'rewording';
}

/** The words of a text, or of all texts in a list or a group; the order of a list is a way of writing it. */
function wordsIn(value: Value): string {
  if (Array.isArray(value)) return (value as readonly Value[]).map(wordsIn).sort().join('\n');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, each]) => `${key}: ${wordsIn(each)}`)
      .join('\n');
  }
  return folded(String(value));
}
