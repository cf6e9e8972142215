/** What a change is for those it concerns. Seen from the other side, more is less, and everything else stays what it is. */
import type { ClassRule } from '../../plan/field.ts';
import { fieldAt } from '../../plan/field-path.ts';
import type { Move } from '../../plan/plan.ts';
import type { ChangeClass, ChangeKind, Effect, Fact, Value } from '../change.ts';
import { textLikeness } from '../diff/likeness.ts';
import type { NormalTask } from '../diff/normal-form.ts';
import { folded } from '../diff/typography.ts';

/** Roles from the least that one has to do to the most. */
const ROLES: readonly (Value | undefined)[] = ['participant', 'support', 'control', 'performer', 'organizer'];

/** From here on, two tasks are one that somebody else has now. */
const ALIKE = 0.7;

/** What a change is judged by. */
interface Judged extends Fact {
  readonly effect: Effect;
  /** How many units it concerns. */
  readonly concerns: number;
}

/** What comes, goes or stands elsewhere as a whole; what is in it, `plan/fields.ts` says. */
const MEMBERS: Partial<Record<ChangeKind, ChangeClass | ClassRule | 'actor'>> = {
  'plan-added': 'burden',
  'plan-removed': 'relief',
  'activity-added': 'burden',
  'activity-split': 'burden',
  'activity-removed': 'relief',
  'activity-merged': 'relief',
  'activity-reordered': 'typographic',
  'task-added': 'burden',
  'task-dropped': 'relief',
  'actor-added': 'actor',
  'actor-removed': 'actor',
  'actor-renamed': 'rewording',
  'unit-added': 'units',
  'unit-removed': 'units',
  'unit-merged': 'units',
  'unit-split': 'units',
};

const RULES: Readonly<Record<ClassRule | 'actor', (judged: Judged) => ChangeClass>> = {
  words: ofWords,
  time: ({ effect: { created, obsolete, rescheduled } }) => {
    // As many obligations as before, at another time, are rescheduled.
    if (created !== obsolete) return created > obsolete ? 'burden' : 'relief';
    return created + rescheduled > 0 ? 'rescheduling' : 'rewording';
  },
  units: (judged) => ofUnits(judged) ?? 'rewording',
  actor: ({ concerns, after }) => (concerns === 0 ? 'rewording' : after === undefined ? 'relief' : 'burden'),
  role: ({ before, after }) => (ROLES.indexOf(after) > ROLES.indexOf(before) ? 'burden' : 'relief'),
  completion: (judged) => ofCompletion(judged) ?? ofUnits(judged) ?? 'rewording',
  output: (judged) => {
    if (judged.before === undefined) return 'burden';
    return judged.after === undefined ? 'relief' : ofWords(judged);
  },
  withdrawal: (judged) => {
    if (judged.before === undefined) return 'relief';
    return judged.after === undefined ? 'burden' : ofWords(judged);
  },
  move: (judged) =>
    movedTimes(judged.before) === movedTimes(judged.after) ? ofWords(judged) : 'rescheduling',
};

/**
 * The class of one change, judged by what it does to obligations where that is what matters.
 *
 * @param concerns how many units it concerns
 * @param isHandedOver whether another change gives the same task to somebody else, or takes it from them
 */
export function classOf(fact: Fact, effect: Effect, concerns: number, isHandedOver: boolean): ChangeClass {
  if (isHandedOver) return 'redistribution';
  const rule = MEMBERS[fact.kind] ?? fieldAt(fact.path)?.class ?? 'words';
  return isRule(rule) ? RULES[rule]({ ...fact, effect, concerns }) : rule;
}

function isRule(rule: ChangeClass | ClassRule | 'actor'): rule is ClassRule | 'actor' {
  return Object.hasOwn(RULES, rule);
}

/** Tasks that were taken from one actor and given to another, in the same activity and role and in much the same words. */
export function handedOver(facts: readonly Fact[]): ReadonlySet<Fact> {
  const dropped = new Map<string | undefined, Fact[]>();
  for (const fact of facts) {
    if (fact.kind !== 'task-dropped') continue;
    dropped.set(fact.activity, [...(dropped.get(fact.activity) ?? []), fact]);
  }
  const found = new Set<Fact>();
  for (const fact of facts) {
    if (fact.kind !== 'task-added') continue;
    for (const other of dropped.get(fact.activity) ?? []) {
      const task = fact.after as unknown as NormalTask;
      const former = other.before as unknown as NormalTask;
      if (task.role !== former.role || textLikeness(task.text, former.text) < ALIKE) continue;
      found.add(fact).add(other);
    }
  }
  return found;
}

/** Who gains and who loses by another choice of units. */
function ofUnits({ effect: { created, obsolete, rescheduled } }: Judged): ChangeClass | undefined {
  if (created > 0 && obsolete > 0) return 'redistribution';
  if (created + obsolete > 0) return created > 0 ? 'burden' : 'relief';
  return rescheduled > 0 ? 'rescheduling' : undefined;
}

/** Acceptance is one more thing to get; what any one unit may do is less for each than what all have to. */
function ofCompletion({ before, after }: Judged): ChangeClass | undefined {
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

/** Texts, and whatever else is only words: nothing but a way of writing where the words are the same. */
function ofWords({ before, after }: Judged): ChangeClass {
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
