import { likeness, portraitOf, type Portrait } from './likeness.ts';
import type { NormalActivity } from './normal-form.ts';
import { Unpaired, type Candidate, type Pair } from './pairing.ts';
import type { Renamed } from './renaming.ts';
import { folded } from './typography.ts';

/** From here on, two activities with different ids are taken for one. */
const ALIKE = 0.7;
/** So many comparisons are made of everything with everything; beyond, only of what shares a title or a text. */
const FEW = 10_000;

/** Activities that have another id: those that say so, and those that are recognised by what stands under them. */
export function matchActivities(
  before: readonly NormalActivity[],
  after: readonly NormalActivity[],
): Renamed[] {
  const unpaired = new Unpaired(before, after);
  unpaired.byId();
  const portraits = new Map<NormalActivity, Portrait>();
  const portrait = (activity: NormalActivity): Portrait => {
    const known = portraits.get(activity) ?? portraitOf(activity);
    portraits.set(activity, known);
    return known;
  };
  const scored = (pair: Pair<NormalActivity>): Candidate<NormalActivity> => ({
    ...pair,
    score: likeness(portrait(pair.before), portrait(pair.after)),
  });
  const linked = unpaired.byLikeness(unpaired.linked().map(scored));
  const alike = unpaired.byLikeness(
    likely(unpaired.before, unpaired.after)
      .map(scored)
      .filter(({ score }) => score >= ALIKE),
  );
  return [...linked.map(ids), ...alike.map((pair) => ({ ...ids(pair), recognised: true as const }))];
}

function ids({ before, after }: Pair<NormalActivity>): Renamed {
  return { before: before.id, after: after.id };
}

/** Pairs worth a closer look. */
function likely(before: readonly NormalActivity[], after: readonly NormalActivity[]): Pair<NormalActivity>[] {
  if (before.length * after.length <= FEW) return product(before, after);
  const [gone, come] = [byMark(before), byMark(after)];
  const pairs = new Map<string, Pair<NormalActivity>>();
  for (const [mark, each] of gone) {
    const others = come.get(mark) ?? [];
    // Of many that are the same in this, the first is compared with the first, the second with the second.
    const chosen =
      each.length * others.length <= FEW / 100
        ? product(each, others)
        : each.slice(0, others.length).map((one, index) => ({ before: one, after: others[index]! }));
    for (const pair of chosen) pairs.set(`${pair.before.id} ${pair.after.id}`, pair);
  }
  return [...pairs.values()];
}

/** By their title, and by the words of each task. */
function byMark(activities: readonly NormalActivity[]): Map<string, NormalActivity[]> {
  const groups = new Map<string, NormalActivity[]>();
  for (const activity of activities) {
    const marks = [
      folded(activity.title),
      ...Object.entries(activity.tasks).map(([actor, { text }]) => `${actor}: ${folded(text)}`),
    ];
    for (const mark of new Set(marks)) {
      const group = groups.get(mark);
      if (group) group.push(activity);
      else groups.set(mark, [activity]);
    }
  }
  return groups;
}

function product(
  before: readonly NormalActivity[],
  after: readonly NormalActivity[],
): Pair<NormalActivity>[] {
  return before.flatMap((one) => after.map((other) => ({ before: one, after: other })));
}
