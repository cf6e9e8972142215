/**
 * A comparison in the order in which it is read: what is about the plan as a whole, what concerns several actors, and then
 * what changes for each of them, month by month. What concerns several is told in full once; in the sections of the
 * actors it is named, and of what comes and goes each sees its own words.
 */
import type { Messages } from '../messages/messages.ts';
import type { Change } from '../review/change.ts';
import type { Telling } from './change-sides.ts';
import { hasUnits } from './change-task.ts';
import { briefText } from './change-brief.ts';
import { changeText, type ChangeText } from './change-text.ts';
import { monthsWords } from './change-time.ts';
import type { PlanDiff } from './plan-diff.ts';

/** What is told of one activity, or of nothing in particular. */
export interface DiffSubject {
  readonly id?: string;
  readonly title?: string;
  /** Whom it concerns, where that is told. */
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
export interface DiffSection {
  /** The actor, where it is about one. */
  readonly actor?: string;
  readonly heading: string;
  /** What is about the plan as a whole stays open where the rest is folded away. */
  readonly isFolded: boolean;
  /** Everything it is about, told here or elsewhere. */
  readonly changes: readonly Change[];
  readonly groups: readonly DiffGroup[];
}

type Topic = 'order' | 'plan' | 'actors';

/** @param only the one actor that was asked for: then everything is told in its section */
export function diffSections(diff: PlanDiff, messages: Messages, only?: string): DiffSection[] {
  const telling: Telling = { sides: diff.sides, messages };
  const { sections } = messages.review;
  const about = diff.changes.filter(({ activity }) => activity !== undefined);
  const topics = (['order', 'plan', 'actors'] as const).map((topic): DiffSection => {
    const changes = diff.changes.filter(
      (change) => change.activity === undefined && topicOf(change) === topic,
    );
    const texts = changes.map((change) =>
      changeText(change, telling, only === undefined ? undefined : [only]),
    );
    return {
      heading: sections[topic],
      isFolded: false,
      changes,
      groups: texts.length > 0 ? [{ subjects: [{ actors: [], texts }] }] : [],
    };
  });
  const nobody = about.filter(({ actors }) => actors.length === 0);
  const shared = only === undefined ? about.filter(({ actors }) => actors.length > 1) : [];
  const actors = [...new Set(about.flatMap((change) => change.actors))].filter(
    (actor) => only === undefined || actor === only,
  );
  const everywhere: DiffSection[] = [
    {
      heading: sections.nobody,
      isFolded: true,
      changes: nobody,
      groups: groupsOf(nobody, telling, fullText(telling, [])),
    },
    {
      heading: sections.shared,
      isFolded: true,
      changes: shared,
      groups: groupsOf(shared, telling, fullText(telling, []), true),
    },
  ];
  const own = inTableOrder(actors, telling).map((actor): DiffSection => {
    const changes = about.filter((change) => change.actors.includes(actor));
    const tell = (change: Change): ChangeText =>
      only !== undefined || change.actors.length === 1
        ? changeText(change, telling, [actor])
        : briefText(change, actor, telling);
    return {
      actor,
      heading: actorHeading(actor, telling),
      isFolded: true,
      changes,
      groups: groupsOf(changes, telling, tell),
    };
  });
  return [...topics, ...everywhere, ...own].filter(({ groups }) => groups.length > 0);
}

/** What stands around the activities, by what it is about. */
function topicOf({ path: [part] }: Change): Topic {
  if (part === 'actors') return 'actors';
  return part === 'order' || part === 'title' || part === 'subtitle' ? 'order' : 'plan';
}

function inTableOrder(actors: readonly string[], { sides }: Telling): string[] {
  const table = [...sides.after.plan.actors, ...sides.before.plan.actors].map(({ id }) => id);
  return actors.toSorted((one, other) => table.indexOf(one) - table.indexOf(other));
}

function actorHeading(id: string, { sides, messages }: Telling): string {
  const actor = sides.actor(id);
  return messages.review.sections.actor({
    name: sides.actorName(id),
    ...(actor && hasUnits(actor) ? { units: actor.units.length } : {}),
  });
}

const fullText =
  (telling: Telling, actors: readonly string[]) =>
  (change: Change): ChangeText =>
    changeText(change, telling, change.actors.length > 1 ? actors : undefined);

/** By months, the earliest first; within them, in the order of the plan. */
function groupsOf(
  changes: readonly Change[],
  telling: Telling,
  tell: (change: Change) => ChangeText,
  tellsWho = false,
): DiffGroup[] {
  const byMonths = new Map<string, Change[]>();
  for (const change of changes) {
    const key = change.months.join(' ');
    const known = byMonths.get(key);
    if (known) known.push(change);
    else byMonths.set(key, [change]);
  }
  return [...byMonths]
    .toSorted(([one], [other]) => Number(one === '') - Number(other === '') || (one < other ? -1 : 1))
    .map(([, own]) => ({
      ...(own[0]!.months.length > 0 ? { months: monthsWords(own[0]!.months, telling.messages) } : {}),
      subjects: subjectsOf(own, telling, tell, tellsWho),
    }));
}

function subjectsOf(
  changes: readonly Change[],
  { sides }: Telling,
  tell: (change: Change) => ChangeText,
  tellsWho: boolean,
): DiffSubject[] {
  const byActivity = new Map<string, Change[]>();
  for (const change of changes) {
    const id = change.activity ?? '';
    const known = byActivity.get(id);
    if (known) known.push(change);
    else byActivity.set(id, [change]);
  }
  return [...byActivity].map(([id, own]) => {
    const title = sides.activity(id)?.title;
    const actors = tellsWho ? [...new Set(own.flatMap((change) => change.actors))] : [];
    return {
      id,
      ...(title === undefined ? {} : { title }),
      actors: actors.map((actor) => sides.actorName(actor)),
      texts: own.map(tell),
    };
  });
}
