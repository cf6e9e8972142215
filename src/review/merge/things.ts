/** What in a file has an id, and who is who on both sides of a merge. Files may be no valid plans: what is amiss is nobody. */
import { member, plainValue, type Tree } from '../../plan/canonical/tree.ts';
import { identify, type Identities, type Things } from '../diff/identity.ts';
import type { Three } from './sides.ts';

/** Who is who between the base and each side. */
export interface SideIdentities {
  readonly ours: Identities;
  readonly theirs: Identities;
}

/** Finds out what each side has made of the things of the base: the same that a review of the side would find. */
export function identitiesOf({ base, ours, theirs }: Three<Tree>): SideIdentities {
  const before = thingsIn(base);
  return { ours: identify(before, thingsIn(ours)), theirs: identify(before, thingsIn(theirs)) };
}

type Group = Readonly<Record<string, unknown>>;

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
