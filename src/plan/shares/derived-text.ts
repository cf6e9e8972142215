/** A unit's own plan of the plan above: its tasks, what others do in the same events, and what its times are counted from. */
import { canonicalForm, canonicalTree } from '../canonical/form.ts';
import { KeyLayout } from '../canonical/layout.ts';
import { entryOf, member, plainValue, treeOf, type TreeEntry, type Tree } from '../canonical/tree.ts';
import { writeTree } from '../canonical/write-tree.ts';
import { isCalled, type Activity, type Plan, type Unit } from '../plan.ts';
import { isBuiltIn } from '../../calendar/production/built-in.ts';
import type { Derivation } from './derivation.ts';
import { unitsBelow } from './derived-shares.ts';
import { tasksFor, type DerivedTasks } from './derived-tasks.ts';

/** What to call a derived plan, and how it names its files. */
export interface DerivedNames {
  /** Its id. */
  readonly name: string;
  readonly derivedFrom: Derivation;
  /** A path that the plan above names, from the folder of the derived one. */
  readonly path: (name: string) => string;
}

/**
 * Writes the plan of a unit in the canonical form. The same plan above and the same unit give the same text, so that what
 * changed above is what two such texts differ in.
 *
 * @param text of the plan above, which is sound
 * @returns nothing where the plan above asks nothing of the unit
 */
export function derivedText(text: string, plan: Plan, unit: Unit, names: DerivedNames): string | undefined {
  const tasks = tasksFor(plan, unitsBelow(plan, unit.id));
  if (tasks.size === 0) return undefined;
  const { head, root } = canonicalTree(text, 'plan');
  const kept = new Set(tasks.keys());
  const ids = new Set([...kept].map(({ id }) => id));
  const list = member(root, 'activities');
  const activities = list?.kind === 'list' ? list.entries : [];
  const entries = carriedHeadings(activities, (_, index) => kept.has(plan.activities[index]!)).map(
    ([entry, index]) => ownActivity(entry, tasks.get(plan.activities[index]!)!, ids),
  );
  const actors = new Set(actorsKept(plan, [...tasks], unit));
  const own: Readonly<Record<string, (entry: TreeEntry) => TreeEntry | undefined>> = {
    plan: (entry) => withValue(entry, names.name),
    subtitle: () => undefined,
    order: () => undefined,
    'derived-from': () => undefined,
    calendar: (entry) => withValue(entry, rebased(plan.calendar, names)),
    spans: (entry) => withTexts(entry, names.path),
    actors: (entry) => ofActors(entry, actors, names),
    activities: (entry) => withEntries(entry, entries),
  };
  const parts = root.value.kind === 'map' ? root.value.entries : [];
  const subtitle = [unit.name, plan.subtitle].filter(Boolean).join(', ');
  const whole: Tree = {
    head: head.map((line) => schemaLine(line, names)),
    root: withEntries(root, [
      ...parts.flatMap((entry) => (own[entry.key!] ?? same)(entry) ?? []),
      entryOf('subtitle', subtitle),
      entryOf('derived-from', names.derivedFrom),
    ]),
    tail: [],
  };
  return canonicalForm(writeTree(whole, KeyLayout.of('plan')), 'plan');
}

/** An activity with the tasks that matter to the unit, and whose they are. */
function ownActivity(
  entry: TreeEntry,
  { actors, records, isOwn }: DerivedTasks,
  ids: ReadonlySet<string>,
): TreeEntry {
  const when = member(entry, 'when')!;
  const written = member(entry, 'origin');
  const above = written?.kind === 'map' && written.entries.find(({ key }) => key === 'tasks');
  const tasks = member(entry, 'tasks');
  const times = (tasks?.kind === 'map' ? tasks.entries : [])
    .filter(({ key = '' }) => actors.has(key))
    .map((task) => {
      // Records go by the names that times have where the obligation stands.
      const known = above ? member(above, task.key!) : undefined;
      return [task.key!, plainValue(known ?? member(task, 'when') ?? when)] as const;
    });
  const origin = entryOf('origin', { plan: records, tasks: Object.fromEntries(times) });
  const parts = entry.value.kind === 'map' ? entry.value.entries : [];
  return withEntries(
    entry,
    parts.flatMap((part): TreeEntry[] => {
      if (part.key === 'origin') return [];
      if (part.key === 'tasks') return [origin, only(part, ({ key = '' }) => actors.has(key))];
      if (part.key !== 'after') return [part];
      const after = only(part, ({ value }) => isOwn && value.kind === 'scalar' && ids.has(`${value.value}`));
      return after.value.kind === 'list' && after.value.entries.length > 0 ? [after] : [];
    }),
  );
}

/** The actors with a task, those whose units are named, and those that these answer to. */
function actorsKept(
  { actors }: Plan,
  tasks: readonly (readonly [Activity, DerivedTasks])[],
  unit: Unit,
): Iterable<string> {
  const named = tasks.flatMap(([activity]) =>
    activity.tasks.flatMap(({ only: some, except, host }) => [
      ...some,
      ...except,
      ...(host === undefined ? [] : [host]),
    ]),
  );
  const ownerOf = (id: string): string | undefined =>
    actors.find((actor) => actor.id === id || actor.units.some((each) => isCalled(each, id)))?.id;
  const kept = new Set([
    unit.actor,
    ...tasks.flatMap(([, own]) => [...own.actors]),
    ...named.flatMap((id) => ownerOf(id) ?? []),
  ]);
  // A set is gone through to its end, with what is added on the way.
  for (const id of kept)
    for (const { parent } of actors.find((actor) => actor.id === id)?.units ?? []) {
      const above = parent === undefined ? undefined : ownerOf(parent);
      if (above !== undefined) kept.add(above);
    }
  return kept;
}

function ofActors(entry: TreeEntry, kept: ReadonlySet<string>, names: DerivedNames): TreeEntry {
  const actors = only(entry, ({ key = '' }) => kept.has(key));
  if (actors.value.kind === 'scalar') return actors;
  const entries = actors.value.entries.map((actor) => {
    const units = member(actor, 'units');
    if (units?.kind !== 'scalar' || actor.value.kind === 'scalar') return actor;
    return withEntries(
      actor,
      actor.value.entries.map((part) => (part.key === 'units' ? withTexts(part, names.path) : part)),
    );
  });
  return withEntries(actors, entries);
}

function rebased(calendar: string, { path }: DerivedNames): string {
  return isBuiltIn(calendar) ? calendar : path(calendar);
}

/** Editors find the schema from the folder of the plan. */
function schemaLine(line: string, { path }: DerivedNames): string {
  const [, start, file] = /^(# yaml-language-server: \$schema=)(?![a-z]+:)(.+)$/.exec(line) ?? [];
  return start === undefined || file === undefined ? line : start + path(file);
}

function same(entry: TreeEntry): TreeEntry {
  return entry;
}

function withValue(entry: TreeEntry, value: string): TreeEntry {
  return { ...entry, value: treeOf(value) };
}

/** Texts made of those that stand after a key, of one or of each of a list. */
function withTexts(entry: TreeEntry, change: (text: string) => string): TreeEntry {
  const { value } = entry;
  if (value.kind === 'scalar') return withValue(entry, change(String(value.value)));
  return withEntries(
    entry,
    value.entries.map((each) => withTexts(each, change)),
  );
}

function withEntries(entry: TreeEntry, entries: TreeEntry[]): TreeEntry {
  return entry.value.kind === 'scalar' ? entry : { ...entry, value: { ...entry.value, entries } };
}

function only(entry: TreeEntry, isKept: (each: TreeEntry) => boolean): TreeEntry {
  return entry.value.kind === 'scalar' ? entry : withEntries(entry, entry.value.entries.filter(isKept));
}

/**
 * Those of a list that are kept, with their places in it. A heading over several of them, which is set apart by a blank line,
 * goes down to the next that is kept before another heading.
 */
function carriedHeadings(
  entries: readonly TreeEntry[],
  isKept: (entry: TreeEntry, index: number) => boolean,
): readonly (readonly [TreeEntry, number])[] {
  let heading: readonly string[] = [];
  return entries.flatMap((entry, index) => {
    const own = headingOf(entry);
    if (own.length > 0) heading = own;
    if (!isKept(entry, index)) return [];
    const before = own.length > 0 ? entry.before : [...heading, ...entry.before];
    heading = [];
    return [[{ ...entry, before: [...before] }, index] as const];
  });
}

/** The comments before an entry that do not belong to it alone. */
function headingOf({ before }: TreeEntry): readonly string[] {
  const end = before.lastIndexOf('');
  const lines = end < 0 ? [] : before.slice(0, end);
  return lines.some((line) => line !== '') ? lines : [];
}
