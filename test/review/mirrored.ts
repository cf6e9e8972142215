import type { Change, ChangeClass, ChangeKind, Fact } from '../../src/review/change.ts';

/** Kinds that are another kind seen from the other side. */
const OPPOSITES: readonly (readonly [ChangeKind, ChangeKind])[] = [
  ['plan-added', 'plan-removed'],
  ['activity-added', 'activity-removed'],
  ['activity-split', 'activity-merged'],
  ['activity-withdrawn', 'activity-reinstated'],
  ['task-added', 'task-dropped'],
  ['actor-added', 'actor-removed'],
  ['unit-added', 'unit-removed'],
  ['unit-split', 'unit-merged'],
];

/** The same fact seen from the other side, but for the ids in its path. */
export function mirrored<T extends Fact>(fact: T): T {
  const { before, after, followed, follows, ...more } = fact;
  const pair = OPPOSITES.find((kinds) => kinds.includes(fact.kind));
  const [one, other] = pair ?? [fact.kind, fact.kind];
  return {
    ...more,
    kind: fact.kind === one ? other : one,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
    ...(follows === undefined ? {} : { followed: follows }),
    ...(followed === undefined ? {} : { follows: followed }),
  } as T;
}

/** The same change seen from the other side: more is less, what comes goes. Its fingerprint is another. */
export function mirroredChange(change: Change): Change {
  const { affects, also } = change;
  return {
    ...mirrored(change),
    class: OPPOSITE_CLASSES[change.class] ?? change.class,
    affects: { ...affects, created: affects.obsolete, obsolete: affects.created },
    ...(also ? { also: also.map(mirrored) } : {}),
    fingerprint: '',
  };
}

const OPPOSITE_CLASSES: Partial<Record<ChangeClass, ChangeClass>> = { burden: 'relief', relief: 'burden' };

/** Facts in an order and with ids that do not depend on which version comes first. */
export function comparable(facts: readonly Fact[]): string[] {
  const names = new Map<string, string>();
  for (const { kind, before, after } of facts) {
    if (['activity-renamed', 'unit-replaced', 'actor-renamed'].includes(kind)) {
      const both = [before as string, after as string].sort().join('=');
      names.set(before as string, both);
      names.set(after as string, both);
    }
  }
  const name = (id: string | undefined): string | undefined =>
    id === undefined ? id : (names.get(id) ?? id);
  return facts
    .map(({ path, activity, actor, ...all }) => {
      // Units are named by their ids in one version.
      const { gains: _, loses: __, ...rest } = all as Partial<Change>;
      const actors = rest.actors?.map(name).sort();
      // Records are lost from one side, and found from the other.
      delete (rest as { lost?: number }).lost;
      // What follows from a change names its activity in one version, too.
      const also = rest.also?.map((each) => ({
        ...each,
        activity: name(each.activity),
        path: each.path.map(name),
      }));
      const more = { ...rest, ...(actors && { actors }), ...(also && { also }) };
      const sorted = Object.fromEntries(Object.entries(more).sort(([a], [b]) => (a < b ? -1 : 1)));
      // Lines of the order are numbered as they stand in one version.
      if (path[0] === 'order' && path.length === 3) return JSON.stringify([path[1], sorted]);
      // A unit that stays may have another actor.
      if (path[2] === 'units' && path.length === 5) {
        return JSON.stringify([name(path[3]), path[4], { ...sorted, actors: [] }]);
      }
      return JSON.stringify([path.map(name), name(activity), name(actor), sorted]);
    })
    .sort();
}
