/** The story of one activity: what is said of it now and since when, and everything that was done to it. */
import { once } from '../../group-by.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Change } from '../../review/change.ts';
import type { Edition } from '../../review/edition.ts';
import { provenance } from '../../review/provenance.ts';
import { activityIn, aspectsOf } from './activity-aspects.ts';
import { versionsIn, type AspectOrigin, type Story, type StoryStep } from './story.ts';

/**
 * Tells the story of an activity.
 *
 * @param id its id, or one that it had
 * @param actor only what is said of this actor's task, and of the activity itself
 * @returns nothing where the plan never had such an activity
 */
export function activityStory(
  story: Story,
  id: string,
  messages: Messages,
  actor?: string,
): Story | undefined {
  const ids = idsOf(story, id);
  const versions = versionsIn(story);
  const holder = versions.find((edition) => activityIn(edition, ids));
  const activity = holder && activityIn(holder, ids);
  if (!activity) return undefined;
  const last = story.steps.find(({ after, mistakes }) => after || mistakes === undefined);
  const now = last?.after;
  const isGone = !now || !activityIn(now, ids);
  const relevant = story.steps.flatMap((step) => {
    const changes = changesOf(step, ids, actor);
    return changes.length > 0 ? [{ ...step, changes }] : [];
  });
  const { id: lastId, title } = activity;
  const former = [...ids].filter((each) => each !== lastId && isKnown(versions, each));
  const origins = isGone ? [] : originsOf(story, now, ids, messages, actor);
  const past = { id: lastId, title, former, ids: new Set([lastId, ...former]), isGone, origins };
  return { ...story, activity: past, relevant, shown: relevant };
}

/**
 * Counts the steps that did something to an activity, the newest first, however many are known so far. Under a former id it
 * counts too few until the renaming is reached.
 */
export function stepCounter(id: string, actor?: string): (known: readonly StoryStep[]) => number {
  const ids = new Set([id]);
  let [read, count] = [0, 0];
  return (known) => {
    for (const step of known.slice(read)) {
      addIds(ids, step);
      if (changesOf(step, ids, actor).length > 0) count++;
    }
    read = known.length;
    return count;
  };
}

/** Every id it had: those that the plan tells, and those that were recognised. */
function idsOf({ steps }: Story, id: string): ReadonlySet<string> {
  const ids = new Set([id]);
  // Later ids first, where the one that was asked for is a former one; then the earlier ones.
  for (const pass of [steps.toReversed(), steps]) for (const step of pass) addIds(ids, step);
  return ids;
}

function addIds(ids: Set<string>, { changes, after }: StoryStep): void {
  for (const { kind, activity, before } of changes) {
    if (kind !== 'activity-renamed' || activity === undefined || typeof before !== 'string') continue;
    if (ids.has(before)) ids.add(activity);
    else if (ids.has(activity)) ids.add(before);
  }
  for (const each of after?.plan.activities ?? [])
    if (ids.has(each.id)) each.was.forEach((former) => ids.add(former));
}

function changesOf({ changes }: StoryStep, ids: ReadonlySet<string>, actor: string | undefined): Change[] {
  return changes.filter((change) => isAbout(change, ids) && concerns(change, actor));
}

function isKnown(versions: readonly Edition[], id: string): boolean {
  return versions.some(({ plan }) => plan.activities.some((activity) => activity.id === id));
}

function isAbout({ activity, heir }: Change, ids: ReadonlySet<string>): boolean {
  return (activity !== undefined && ids.has(activity)) || (heir !== undefined && ids.has(heir));
}

function concerns({ actor, actors }: Change, only: string | undefined): boolean {
  return only === undefined || actor === only || (actor === undefined && actors.includes(only));
}

function originsOf(
  { steps }: Story,
  now: Edition,
  ids: ReadonlySet<string>,
  messages: Messages,
  only: string | undefined,
): AspectOrigin[] {
  const readable = steps.filter((step): step is StoryStep & { after: Edition } => step.after !== undefined);
  const aspects = once((edition: Edition) => aspectsOf(edition, ids, messages));
  const valuesOf = (edition: Edition): Map<string, string> =>
    new Map(aspects(edition).map(({ name, value }) => [name, value]));
  const found = provenance(
    readable.filter(({ isCutOff }) => isCutOff !== true),
    valuesOf,
  );
  return aspects(now)
    .filter(({ actor }) => only === undefined || actor === undefined || actor === only)
    .map((aspect): AspectOrigin => ({ aspect, step: found.get(aspect.name) }));
}
