/**
 * A comparison in the order in which it is read: what is about the plan as a whole, what concerns several actors, and then
 * what changes for each of them, month by month. What concerns several is told in full once; in the sections of the
 * actors it is named, and of what comes and goes each sees its own words.
 */
import type { Messages } from '../../messages/messages.ts';
import type { Change } from '../../review/change.ts';
import { briefText } from '../changes/brief.ts';
import type { Telling } from '../changes/sides.ts';
import { hasUnits } from '../changes/task.ts';
import { changeText } from '../changes/text.ts';
import { diffGroups, type DiffGroup } from './groups.ts';
import type { PlanDiff } from './plan-diff.ts';

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

const TOPICS = ['order', 'plan', 'actors'] as const;
type Topic = (typeof TOPICS)[number];

/** @param only the one actor that was asked for: then everything is told in its section */
export function diffSections(diff: PlanDiff, messages: Messages, only?: string): DiffSection[] {
  const telling: Telling = { sides: diff.sides, messages };
  const around = diff.changes.filter(({ activity }) => activity === undefined);
  const about = diff.changes.filter(({ activity }) => activity !== undefined);
  const sections = [
    ...TOPICS.map((topic) => topicSection(topic, around, telling, only)),
    ...(only === undefined ? sharedSections(about, telling) : []),
    ...actorSections(about, telling, only),
  ];
  return sections.filter(({ groups }) => groups.length > 0);
}

/** What stands around the activities, by what it is about. */
function topicSection(
  topic: Topic,
  around: readonly Change[],
  telling: Telling,
  only: string | undefined,
): DiffSection {
  const changes = around.filter((change) => topicOf(change) === topic);
  const actors = only === undefined ? undefined : [only];
  const texts = changes.map((change) => changeText(change, telling, actors));
  return {
    heading: telling.messages.review.sections[topic],
    isFolded: false,
    changes,
    groups: texts.length > 0 ? [{ subjects: [{ actors: [], texts }] }] : [],
  };
}

function topicOf({ path: [part] }: Change): Topic {
  if (part === 'actors') return 'actors';
  return part === 'order' || part === 'title' || part === 'subtitle' ? 'order' : 'plan';
}

/** What concerns no actor, or several: of what comes and goes, each of several sees its own words in its section. */
function sharedSections(about: readonly Change[], telling: Telling): DiffSection[] {
  const { sections } = telling.messages.review;
  const nobody = about.filter(({ actors }) => actors.length === 0);
  const shared = about.filter(({ actors }) => actors.length > 1);
  return [
    {
      heading: sections.nobody,
      isFolded: true,
      changes: nobody,
      groups: diffGroups(nobody, telling, (change) => changeText(change, telling)),
    },
    {
      heading: sections.shared,
      isFolded: true,
      changes: shared,
      groups: diffGroups(shared, telling, (change) => changeText(change, telling, []), true),
    },
  ];
}

/** What changes for each actor, in the order of the table. */
function actorSections(about: readonly Change[], telling: Telling, only: string | undefined): DiffSection[] {
  const { before, after } = telling.sides;
  const table = [...after.plan.actors, ...before.plan.actors].map(({ id }) => id);
  return [...new Set(table)]
    .filter((actor) => only === undefined || actor === only)
    .map((actor) => {
      const changes = about.filter((change) => change.actors.includes(actor));
      const groups = diffGroups(changes, telling, (change) =>
        only !== undefined || change.actors.length === 1
          ? changeText(change, telling, [actor])
          : briefText(change, actor, telling),
      );
      return { actor, heading: actorHeading(actor, telling), isFolded: true, changes, groups };
    });
}

function actorHeading(id: string, { sides, messages }: Telling): string {
  const actor = sides.actor(id);
  return messages.review.sections.actor({
    name: sides.actorName(id),
    ...(actor && hasUnits(actor) ? { units: actor.units.length } : {}),
  });
}
