/** What in a file has an id, and who is who on both sides of a merge. Files may be no valid plans: what is amiss is nobody. */
import type { Identified } from '../../plan/plan.ts';
import { member, plainValue, type Tree } from '../../plan/canonical/tree.ts';
import { identify, type Identities, type Identity, type Things } from '../diff/identity.ts';
import type { Group } from '../diff/normal-form.ts';
import type { Side, Three } from './sides.ts';

/** Who is who among the things of one kind, between the base and each side. */
interface BothIdentities {
  readonly ours: Identity;
  readonly theirs: Identity;
  /** New ids by those of the base: of what one side has renamed, or both alike. */
  readonly agreed: ReadonlyMap<string, string>;
  /** What the sides gave different ids, or one side an id that the other gave something else; by its id in the base. */
  readonly disputed: ReadonlySet<string>;
}

/** Who is who among everything that has an id. */
export type SideIdentities = Readonly<Record<keyof Identities, BothIdentities>>;

/** Finds out what each side has made of the things of the base: the same that a review of the side would find. */
export function identitiesOf(trees: Three<Tree>): SideIdentities {
  const things = { base: thingsIn(trees.base), ours: thingsIn(trees.ours), theirs: thingsIn(trees.theirs) };
  const [ours, theirs] = [identify(things.base, things.ours), identify(things.base, things.theirs)];
  const both = (kind: keyof Identities, listed: (of: Things) => readonly Identified[]): BothIdentities => {
    const ids = (side: Side): Set<string> => new Set(listed(things[side]).map(({ id }) => id));
    const own = { identity: ours[kind], ids: ids('ours') };
    const other = { identity: theirs[kind], ids: ids('theirs') };
    return { ours: own.identity, theirs: other.identity, ...renamesOf(ids('base'), own, other) };
  };
  return {
    actors: both('actors', ({ actors }) => actors),
    units: both('units', ({ actors }) => actors.flatMap(({ units }) => units)),
    activities: both('activities', ({ activities }) => activities),
  };
}

/** The things of one kind on one side. */
interface SideThings {
  readonly identity: Identity;
  readonly ids: ReadonlySet<string>;
}

function renamesOf(
  base: ReadonlySet<string>,
  ours: SideThings,
  theirs: SideThings,
): Pick<BothIdentities, 'agreed' | 'disputed'> {
  const agreed = new Map<string, string>();
  const disputed = new Set<string>();
  for (const [own, other] of [[ours, theirs] as const, [theirs, ours] as const])
    for (const { before, after } of own.identity.renamed) {
      const otherId = other.identity.laterId(before);
      const isElsewhere = otherId !== before && otherId !== after;
      // An id that the other side has only left to the thing which had it is not taken: here that thing is gone, or renamed.
      const isNew = !base.has(after) || other.identity.renaming(after) !== undefined;
      const isTaken = otherId !== after && other.ids.has(otherId) && other.ids.has(after) && isNew;
      if (isElsewhere || isTaken) disputed.add(before);
      else agreed.set(before, after);
    }
  for (const id of disputed) agreed.delete(id);
  return { agreed, disputed };
}

function thingsIn({ root }: Tree): Things {
  const value = (key: string): unknown => {
    const node = member(root, key);
    return node && plainValue(node);
  };
  const listed = groupsIn(value('units'));
  const actors = Object.entries(isGroup(value('actors')) ? (value('actors') as Group) : {});
  const registries = [...new Set(listed.map((unit) => textIn(unit, 'actor')))].map(
    (id) => [id, { units: listed.filter((unit) => textIn(unit, 'actor') === id) }] as const,
  );
  return {
    actors: [...actors, ...registries].map(([id, actor]) => ({
      id,
      name: (isGroup(actor) && textIn(actor, 'name')) || id,
      units: (isGroup(actor) ? groupsIn(actor['units']) : []).map((unit) => ({
        ...named(unit),
        name: textIn(unit, 'name') || textIn(unit, 'id'),
      })),
    })),
    activities: groupsIn(value('activities')).map((activity) => ({
      ...named(activity),
      title: textIn(activity, 'title') || textIn(activity, 'id'),
      when: activity['when'],
      tasks: tasksIn(activity['tasks']),
    })),
  };
}

function named(thing: Group): { readonly id: string; readonly was: readonly string[] } {
  const was = Array.isArray(thing['was']) ? thing['was'].map(String) : [];
  return { id: textIn(thing, 'id'), was };
}

function tasksIn(value: unknown): Record<string, { readonly role: string; readonly text: string }> {
  const tasks = Object.entries(isGroup(value) ? value : {});
  return Object.fromEntries(
    tasks.map(([actor, task]) => {
      const full: Group = isGroup(task) ? task : { text: task };
      return [actor, { role: textIn(full, 'role') || 'performer', text: textIn(full, 'text') }];
    }),
  );
}

/** The groups of a list that have an id. */
function groupsIn(value: unknown): Group[] {
  const list = Array.isArray(value) ? value : [];
  return list.filter((each: unknown): each is Group => isGroup(each) && textIn(each, 'id') !== '');
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(thing: Group, key: string): string {
  const value = thing[key];
  return typeof value === 'string' ? value : '';
}
