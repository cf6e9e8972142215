/**
 * A comparison in the order in which it is read: what is about the plan as a whole, then month by month what changes in which
 * activity, and whom it concerns. Every change is told once.
 */
import { groupBy, entryIn } from '../../group-by.ts';
import type { Messages } from '../../messages/messages.ts';
import { memberEvent } from '../../review/members.ts';
import type { Change } from '../../review/change.ts';
import type { ChangeContext } from '../changes/plan-versions.ts';
import { hasUnits } from '../changes/units.ts';
import { changeText, type ChangeText } from '../changes/text.ts';
import { monthsWords } from '../../messages/phrases/when.ts';
import type { PlanDiff } from './plan-diff.ts';

/** An activity that something is told of. */
export interface DiffActivity {
  readonly id: string;
  readonly title: string | undefined;
  /** By which its changes are known. */
  readonly fingerprints: readonly string[];
}

/** What is told of one activity, of several alike, or of nothing in particular. */
export interface DiffSubject {
  readonly activity?: DiffActivity | undefined;
  /** Several activities, of each of which the same is told. */
  readonly alike?: readonly DiffActivity[];
  /** Whom it concerns, where its changes do not say so themselves. */
  readonly actors: readonly string[];
  readonly texts: readonly ChangeText[];
}

/** What changes in some months. */
export interface DiffGroup {
  /** In words; absent where it is about no month. */
  readonly months?: string;
  readonly subjects: readonly DiffSubject[];
}

/** A part of the comparison with a heading. */
export type DiffSection = ReturnType<typeof diffSections>[number];

const TOPICS = ['order', 'plan', 'actors'] as const;
type Topic = (typeof TOPICS)[number];

/** Where one actor was asked for, of what comes or goes only its own words are told. */
export function diffSections(diff: PlanDiff, messages: Messages) {
  const context: ChangeContext = { sides: diff.sides, messages };
  const { sections } = messages.review;
  const only = diff.actor;
  const around = diff.changes.filter(({ activity }) => activity === undefined);
  const about = diff.changes.filter(({ activity }) => activity !== undefined);
  const topics = TOPICS.map((topic) => {
    const changes = around.filter((change) => topicOf(change) === topic);
    const subjects = changeSubjects(changes, context, only);
    const groups: DiffGroup[] = subjects.length > 0 ? [{ subjects }] : [];
    return { heading: sections[topic], changes, groups };
  });
  const heading = only === undefined ? sections.activities : actorHeading(only, context);
  const activities = { heading, changes: about, groups: monthGroups(about, context, only) };
  return [...topics, activities].filter(({ groups }) => groups.length > 0);
}

function topicOf({ path: [part] }: Change): Topic {
  if (part === 'actors') return 'actors';
  return part === 'order' || part === 'title' || part === 'subtitle' ? 'order' : 'plan';
}

/** Every change once, in the order of the plan: what is about the plan as a whole, then activity by activity. */
export function changeSubjects(
  changes: readonly Change[],
  context: ChangeContext,
  only?: string,
): DiffSubject[] {
  const { sides } = context;
  const subjects = [...groupBy(changes, ({ activity }) => activity)].map(([id, own]): DiffSubject => {
    const title = id === undefined ? undefined : sides.activity(id)?.title;
    // What comes or goes names its actors itself.
    const isSaid = own.every(({ kind, actor }) => actor !== undefined || memberEvent(kind)?.sign);
    const concerned =
      id === undefined || only !== undefined || isSaid ? [] : own.flatMap(({ actors }) => actors);
    const fingerprints = own.map(({ fingerprint }) => fingerprint);
    return {
      activity: id === undefined ? undefined : { id, title, fingerprints },
      actors: [...new Set(concerned)].map((actor) => sides.actorName(actor)),
      texts: own.map((change) => changeText(change, context, only === undefined ? undefined : [only])),
    };
  });
  return toldTogether(subjects);
}

/** From so many on, activities in which the same is said are told together. */
const MANY = 3;

/** Where the first of them stands. Nothing is lost: each is named, and of each the same words would be said. */
function toldTogether(subjects: readonly DiffSubject[]): DiffSubject[] {
  const wordsOf = ({ activity, actors, texts }: DiffSubject): string =>
    JSON.stringify([
      activity !== undefined,
      actors,
      texts.map(({ change: _, fingerprints: __, ...words }) => words),
    ]);
  return [...groupBy(subjects, wordsOf).values()].flatMap((group): readonly DiffSubject[] => {
    const alike = group.flatMap(({ activity }) => activity ?? []);
    if (alike.length < MANY) return group;
    const { actors, texts } = group[0]!;
    return [{ alike, actors, texts: texts.map((text) => ({ ...text, fingerprints: [] })) }];
  });
}

/** By the months that the changes of an activity touch, the earliest first; within them, in the order of the plan. */
function monthGroups(changes: readonly Change[], context: ChangeContext, only?: string): DiffGroup[] {
  const months = new Map<string | undefined, Set<string>>();
  for (const { activity, months: touched } of changes) {
    const known = entryIn(months, activity, () => new Set());
    for (const month of touched) known.add(month);
  }
  const keyOf = ({ activity }: Change): string => [...months.get(activity)!].sort().join(' ');
  return [...groupBy(changes, keyOf)]
    .toSorted(([one], [other]) => Number(one === '') - Number(other === '') || (one < other ? -1 : 1))
    .map(([key, own]) => ({
      months: key === '' ? context.messages.review.noMonth : monthsWords(key.split(' '), context.messages),
      subjects: changeSubjects(own, context, only),
    }));
}

function actorHeading(id: string, { sides, messages }: ChangeContext): string {
  const actor = sides.actor(id);
  return messages.review.sections.actor({
    name: sides.actorName(id),
    ...(actor && hasUnits(actor) ? { units: actor.units.length } : {}),
  });
}
