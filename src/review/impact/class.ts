/**
 * What a change is for those it concerns. It follows from the change itself: what stands beside it, and what others leave
 * for it to do, has no part in it. Seen from the other side, more is less, and everything else stays what it is.
 */
import { groupBy, areAlike } from '../../group-by.ts';
import { occurrences } from '../../calendar/occurrences.ts';
import { fieldAt } from '../../plan/field-path.ts';
import type { ClassRule } from '../../plan/field.ts';
import type { WhenEntry } from '../../plan/generated/plan-file.ts';
import { memberEvent } from '../members.ts';
import type { Move } from '../../plan/plan.ts';
import { whenContext } from '../../plan/when/anchors.ts';
import { readWhen } from '../../plan/when/entry.ts';
import type { ChangeClass, Fact, Value } from '../change.ts';
import { isSame, type NormalTask } from '../diff/normal-form.ts';
import { textLikeness } from '../diff/likeness.ts';
import { isWrittenAlike } from '../diff/typography.ts';
import type { Edition } from '../edition.ts';
import type { Balance, Choices } from './choices.ts';

/** Roles from the least that one has to do to the most. */
const ROLES: readonly (Value | undefined)[] = ['participant', 'support', 'control', 'performer', 'organizer'];

/** From here on, two tasks are one that somebody else has now. */
const ALIKE = 0.7;

/** Two versions, as far as a change has to be read in them. */
export interface Versions {
  readonly editions: readonly Edition[];
  readonly choices: Choices;
}

type ClassOfFact = (fact: Fact, versions: Versions) => ChangeClass;

const RULES: Readonly<Record<ClassRule, ClassOfFact>> = {
  words: (fact) => ofWords(fact, 'rewording'),
  requisite: (fact) => ofWords(fact, 'order'),
  time: ofTime,
  choice: (fact, { choices }) => ofBalance(choices.ofTasks(fact)) ?? 'rewording',
  tags: (fact, { choices }) => ofBalance(choices.byTags(fact)) ?? 'rewording',
  opening: ({ before, after }) => ((after ?? '') > (before ?? '') ? 'relief' : 'burden'),
  closing: ({ before, after }) => ((after ?? LAST) > (before ?? LAST) ? 'burden' : 'relief'),
  role: ({ before, after }) => (ROLES.indexOf(after) > ROLES.indexOf(before) ? 'burden' : 'relief'),
  completion: ofCompletion,
  output: (fact) => {
    if (fact.before === undefined) return 'burden';
    return fact.after === undefined ? 'relief' : ofWords(fact, 'rewording');
  },
  withdrawal: (fact) => {
    if (fact.before === undefined) return 'relief';
    return fact.after === undefined ? 'burden' : ofWords(fact, 'rewording');
  },
  move: (fact) =>
    movedTimes(fact.before) === movedTimes(fact.after) ? ofWords(fact, 'rewording') : 'rescheduling',
  day: ({ path, before, after }) =>
    WORDS_OF_DAYS.has(path.at(-1) ?? '') || isSame(withoutWords(before), withoutWords(after))
      ? 'rewording'
      : 'rescheduling',
};

const WORDS_OF_DAYS: ReadonlySet<string> = new Set(['name', 'source', 'genitive', 'during', 'each']);

/** After every day. */
const LAST = '9999';

/** @param isHandedOver whether another change gives the same task to somebody else, or takes it from them */
export function classOf(fact: Fact, versions: Versions, isHandedOver: boolean): ChangeClass {
  if (isHandedOver) return 'redistribution';
  const { kind, path } = fact;
  const { of, sign } = memberEvent(kind) ?? {};
  if (sign && of !== 'actor') return sign === '+' ? 'burden' : 'relief';
  const rule = (fieldAt(path) ?? fieldAt(path.slice(0, -1)))?.class ?? 'words';
  return isRule(rule) ? RULES[rule](fact, versions) : rule;
}

function isRule(rule: ChangeClass | ClassRule): rule is ClassRule {
  return Object.hasOwn(RULES, rule);
}

/** Tasks that were taken from one actor and given to another, in the same activity and role and in much the same words. */
export function handedOver(facts: readonly Fact[]): ReadonlySet<Fact> {
  const dropped = groupBy(
    facts.filter(({ kind }) => kind === 'task-dropped'),
    ({ activity }) => activity,
  );
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

/** More times are more to do, and fewer less; as many at other times, or by other days, are rescheduled. */
function ofTime(fact: Fact, { editions, choices }: Versions): ChangeClass {
  if (fact.kind === 'moved') return 'rescheduling';
  const [before, after] = [
    fact.before ?? choices.sharedWhen(fact, 'before'),
    fact.after ?? choices.sharedWhen(fact, 'after'),
  ];
  const times = (when: Value | undefined, { plan, calendar }: Edition): readonly string[] =>
    when === undefined
      ? []
      : occurrences(readWhen(when as WhenEntry), whenContext(plan, calendar)).occurrences.map(
          ({ id, deadline, open }) => `${id} ${deadline ?? open?.planned?.deadline}`,
        );
  let more = 0;
  let isOther = fact.kind === 'deadline-changed';
  for (const edition of editions) {
    const [former, later] = [times(before, edition), times(after, edition)];
    more += later.length - former.length;
    isOther ||= !isSame(former, later);
  }
  if (more !== 0 && fact.kind !== 'deadline-changed') return more > 0 ? 'burden' : 'relief';
  return isOther ? 'rescheduling' : 'rewording';
}

/** Who gains and who loses. */
function ofBalance({ gains, loses }: Balance): ChangeClass | undefined {
  if (gains && loses) return 'redistribution';
  if (gains) return 'burden';
  return loses ? 'relief' : undefined;
}

/**
 * Acceptance is one more thing to get. What all have to do is more than what any of them may do, or one does for all;
 * between these, others do it.
 */
function ofCompletion({ before, after }: Fact): ChangeClass {
  if (before === undefined || after === undefined) return before === undefined ? 'burden' : 'relief';
  if (before !== 'all' && after !== 'all') return 'redistribution';
  return after === 'all' ? 'burden' : 'relief';
}

/** The times that moves are about, without the orders that made them. */
function movedTimes(value: Value | undefined): string {
  const moves = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return JSON.stringify((moves as Move[]).map(({ from, to }) => [from, to]));
}

/** What is said of a day of the calendar, or of a span, without what it is called and where that is said. */
function withoutWords(value: Value | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !WORDS_OF_DAYS.has(key)));
}

/** Texts, and whatever else is only words: nothing but a way of writing where the words are the same. */
function ofWords({ before, after }: Fact, otherwise: ChangeClass): ChangeClass {
  return before !== undefined &&
    after !== undefined &&
    !isSame(before, after) &&
    areAlike(textsIn(before), textsIn(after), isWrittenAlike)
    ? 'typographic'
    : otherwise;
}

/** All texts in a value, with the keys they stand after; the order of a list is a way of writing it. */
function textsIn(value: Value): string[] {
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap(textsIn).sort();
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, each]: [string, Value]) => [key, ...textsIn(each)]);
}
