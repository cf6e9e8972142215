/** What changed in the list of activities, and in each of them. */
import type { ChangeKind, Fact } from './change.ts';
import { FormerIds, memberChanges } from './member-lists.ts';
import { changedKeys, isSame, newFact, type Versions } from './new-fact.ts';
import type { NormalActivity, NormalPlan } from './normal-form.ts';
import { namesAfter, type Renamings } from './renaming.ts';
import { taskFacts } from './task-facts.ts';
import { whenKind } from './when-kind.ts';

const KINDS = {
  'non-working-day': 'deadline-changed',
  after: 'chain-changed',
  with: 'partners-changed',
  moved: 'amendment-changed',
  was: 'former-ids-changed',
} as const satisfies Partial<Record<keyof NormalActivity, ChangeKind>>;

/** Facts about activities in the order of the later version; what is gone stands where it stood. */
export function activityFacts(versions: Versions<NormalPlan>, { actors, activities }: Renamings): Fact[] {
  const { before, aligned, after } = versions;
  const ids = after.activities.map(({ id }) => id);
  const members = before.activities.map(({ id }, index) => ({ id, aligned: aligned.activities[index]!.id }));
  const changes = memberChanges(members, ids);
  const [earlier, later] = [new FormerIds(before.activities), new FormerIds(after.activities)];
  const actorNames = namesAfter(actors);
  const former = new Map(members.map((member, index) => [member.aligned, index]));
  const renamings = new Map(activities.map((each) => [each.after, each]));
  const moved = new Map(changes.moved.map((each) => [each.id, each]));
  const added = new Map(changes.added.map((each) => [ids[each.index], each]));

  const factsOf = (activity: NormalActivity): readonly Fact[] => {
    const place = placeOf(activity);
    const index = former.get(activity.id);
    if (index === undefined) {
      const { follows = null } = added.get(activity.id) ?? {};
      const heir = earlier.heirOf(activity);
      return heir === undefined
        ? [newFact('activity-added', place, undefined, activity, { follows })]
        : [newFact('activity-split', place, undefined, activity, { follows, heir })];
    }
    const each = { before: before.activities[index]!, aligned: aligned.activities[index]!, after: activity };
    const change = renamings.get(activity.id);
    const elsewhere = moved.get(activity.id);
    const isKept = isSame(each.aligned, activity);
    if (isKept && !change && !elsewhere) return NONE;
    return [
      ...(change
        ? [
            newFact(
              'activity-renamed',
              { ...place, path: [...place.path, 'id'] },
              change.before,
              change.after,
              change.recognised ? { recognised: true } : {},
            ),
          ]
        : []),
      ...(elsewhere
        ? [
            newFact('activity-reordered', place, undefined, undefined, {
              followed: elsewhere.followed,
              follows: elsewhere.follows,
            }),
          ]
        : []),
      ...(isKept ? NONE : changesIn(each, place, actorNames)),
    ];
  };

  const removed = new Map(changes.removed.map((each) => [each.index, each]));
  const gone = new Map<string | null, Fact[]>();
  let above: string | null = null;
  for (const [index, activity] of before.activities.entries()) {
    const each = removed.get(index);
    if (!each) above = members[index]!.aligned;
    else put(gone, above, removalOf(activity, each.followed, later));
  }
  const facts = [...(gone.get(null) ?? NONE)];
  for (const activity of after.activities) {
    facts.push(...factsOf(activity), ...(gone.get(activity.id) ?? NONE));
  }
  return facts;
}

const NONE: readonly Fact[] = [];

function placeOf({ id }: NormalActivity): { readonly activity: string; readonly path: readonly string[] } {
  return { activity: id, path: ['activities', id] };
}

function put(groups: Map<string | null, Fact[]>, key: string | null, fact: Fact): void {
  const group = groups.get(key);
  if (group) group.push(fact);
  else groups.set(key, [fact]);
}

function removalOf(activity: NormalActivity, followed: string | null, later: FormerIds): Fact {
  const place = placeOf(activity);
  const heir = later.heirOf(activity);
  return heir === undefined
    ? newFact('activity-removed', place, activity, undefined, { followed })
    : newFact('activity-merged', place, activity, undefined, { followed, heir });
}

function changesIn(
  versions: Versions<NormalActivity>,
  place: { readonly activity: string; readonly path: readonly string[] },
  actorNames: (id: string) => string,
): Fact[] {
  const { before, after } = versions;
  const amendment = !before.withdrawn
    ? 'activity-withdrawn'
    : !after.withdrawn
      ? 'activity-reinstated'
      : 'amendment-changed';
  return [
    ...changedKeys<NormalActivity>({ title: 'title-changed' }, versions, place),
    ...(isSame(before.when, after.when)
      ? []
      : changedKeys<NormalActivity>({ when: whenKind(before.when, after.when) }, versions, place)),
    ...changedKeys<NormalActivity>({ withdrawn: amendment }, versions, place),
    ...changedKeys<NormalActivity>(KINDS, versions, place),
    ...taskFacts(versions, actorNames),
  ];
}
