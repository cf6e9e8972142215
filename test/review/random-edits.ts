/** Random edits of plans: the same for the same numbers. */
import { Chance } from '../../bench/chance.ts';
import type {
  ActivityEntry,
  FullTaskEntry,
  OrderEntry,
  PlanFile,
  TaskEntry,
  UnitEntry,
} from '../../src/plan/generated/plan-file.ts';
import {
  activity,
  ACTORS,
  anyId,
  anyUnit,
  order,
  ROLES,
  task,
  unit,
  WHENS,
  WORDS,
  words,
} from './random-plan.ts';

/**
 * The plan after so many edits, each chosen by its number. It is never invalid by the schema.
 *
 * @param names the edits to choose from; all of them if not given
 */
export function edited(
  plan: PlanFile,
  numbers: readonly number[],
  names: readonly EditName[] = EDIT_NAMES,
): PlanFile {
  const result = structuredClone(plan);
  for (const number of numbers) {
    EDITS[names[number % names.length]!](result, new Chance(`edit ${number}`));
  }
  return result;
}

type Edit = (plan: PlanFile, chance: Chance) => void;

/** Applies to one activity, where there is one. */
const ofActivity =
  (edit: (activity: ActivityEntry, chance: Chance, plan: PlanFile) => void): Edit =>
  (plan, chance) => {
    const found = plan.activities[chance.below(plan.activities.length)];
    if (found) edit(found, chance, plan);
  };

/** Applies to one task, in its full form. */
const ofTask = (edit: (task: FullTaskEntry, chance: Chance, plan: PlanFile) => void): Edit =>
  ofActivity((found, chance, plan) => {
    const actors = Object.keys(found.tasks);
    const actor = actors[chance.below(actors.length)]!;
    const entry = full(found.tasks[actor]!);
    edit(entry, chance, plan);
    found.tasks[actor] = entry;
  });

/** Applies to the list of units of an actor. */
const ofUnits =
  (edit: (units: UnitEntry[], chance: Chance, plan: PlanFile) => void): Edit =>
  (plan, chance) => {
    const actors = Object.values(plan.actors);
    const actor = actors[chance.below(actors.length)]!;
    const units = [...((actor.units as UnitEntry[] | undefined) ?? [])];
    edit(units, chance, plan);
    if (units.length > 0) actor.units = units;
    else delete actor.units;
  };

const ofOrder =
  (edit: (order: OrderEntry, chance: Chance) => void): Edit =>
  (plan, chance) => {
    plan.order ??= order(chance);
    edit(plan.order, chance);
  };

const EDITS = {
  'activity added': (plan, chance) =>
    insert(plan.activities, chance, activity(chance, plan, freshId(plan, chance, 'a'))),
  'activity removed': (plan, chance) => void plan.activities.splice(chance.below(plan.activities.length), 1),
  'activity reordered': (plan, chance) => {
    const [moved] = plan.activities.splice(chance.below(plan.activities.length), 1);
    if (moved) insert(plan.activities, chance, moved);
  },
  'activity renamed': ofActivity((found, chance, plan) => renameActivity(plan, found, chance, true)),
  'activity renamed in silence': ofActivity((found, chance, plan) =>
    renameActivity(plan, found, chance, false),
  ),
  'activities merged': ofActivity((found, chance, plan) => {
    // One takes over the records of another.
    const other = plan.activities[chance.below(plan.activities.length)]!;
    if (other === found) return;
    plan.activities.splice(plan.activities.indexOf(other), 1);
    found.was = [...new Set([...(found.was ?? []), other.id, ...(other.was ?? [])])].filter(
      (id) => id !== found.id,
    );
  }),
  title: ofActivity((found, chance) => void (found.title = changedText(found.title, chance))),
  when: ofActivity((found, chance) => void (found.when = chance.one(WHENS))),
  after: ofActivity((found, chance, plan) =>
    setOrDelete(found, 'after', chance, [anyId(plan, chance), anyId(plan, chance)]),
  ),
  with: ofActivity((found, chance) =>
    setOrDelete(found, 'with', chance, [words(chance, 1), words(chance, 2)]),
  ),
  output: ofActivity((found, chance) => setOrDelete(found, 'output', chance, words(chance, 2))),
  only: ofActivity((found, chance, plan) =>
    setOrDelete(found, 'only', chance, [anyUnit(plan, chance), anyUnit(plan, chance)]),
  ),
  tags: ofActivity((found, chance) => setOrDelete(found, 'tags', chance, [chance.one(['лицей', 'школа'])])),
  'done-by': ofActivity((found, chance) => setOrDelete(found, 'done-by', chance, chance.one(['all', 'any']))),
  'non-working-day': ofActivity((found, chance) =>
    setOrDelete(found, 'non-working-day', chance, chance.one(['keep', 'next'])),
  ),
  withdrawn: ofActivity((found, chance) => setOrDelete(found, 'withdrawn', chance, { by: words(chance, 2) })),
  moved: ofActivity((found, chance) =>
    setOrDelete(found, 'moved', chance, { from: chance.one(['2026-09', '2026-10']), by: words(chance, 1) }),
  ),
  'task added': ofActivity((found, chance, plan) => {
    const actors = Object.keys(plan.actors);
    found.tasks[actors[chance.below(actors.length)]!] ??= task(chance, plan);
  }),
  'task dropped': ofActivity((found, chance) => {
    const actors = Object.keys(found.tasks);
    if (actors.length > 1) delete found.tasks[actors[chance.below(actors.length)]!];
  }),
  'tasks in another order': ofActivity((found, chance) => {
    // The order of keys, which means nothing.
    const entries = Object.entries(found.tasks);
    found.tasks = Object.fromEntries(entries.toReversed());
    void chance;
  }),
  text: ofTask((found, chance) => void (found.text = changedText(found.text, chance))),
  role: ofTask((found, chance) => void (found.role = chance.one(ROLES))),
  wording: ofTask((found, chance) =>
    setOrDelete(found, 'wording', chance, { [chance.one(['2026-09', '2026-10'])]: words(chance, 3) }),
  ),
  'own when': ofTask((found, chance) => setOrDelete(found, 'when', chance, chance.one(WHENS))),
  except: ofTask((found, chance, plan) => setOrDelete(found, 'except', chance, [anyUnit(plan, chance)])),
  'accepted-by': ofTask((found, chance) => setOrDelete(found, 'accepted-by', chance, 'parent')),
  host: ofTask((found, chance, plan) => {
    setOrDelete(found, 'done-by', chance, 'host');
    if (found['done-by'] === 'host') found.host = anyUnit(plan, chance);
    else delete found.host;
  }),
  'actor added': (plan, chance) => {
    const id = ACTORS.find((each) => !Object.hasOwn(plan.actors, each));
    if (id === undefined) return;
    plan.actors[id] = { name: words(chance, 2) };
    if (chance.hits(0.5)) plan.actors[id].units = [unit(chance, freshUnit(plan, chance))];
    plan.actors = Object.fromEntries(shuffledOne(Object.entries(plan.actors), chance));
  },
  'actor removed': (plan, chance) => {
    const ids = Object.keys(plan.actors);
    if (ids.length < 2) return;
    const gone = ids[chance.below(ids.length)]!;
    delete plan.actors[gone];
    for (const each of plan.activities) {
      if (Object.keys(each.tasks).length > 1) delete each.tasks[gone];
    }
  },
  'actor renamed': (plan, chance) => {
    // Another id for the same actor, which keeps its units.
    const id = ACTORS.find((each) => !Object.hasOwn(plan.actors, each));
    const ids = Object.keys(plan.actors);
    const former = ids[chance.below(ids.length)]!;
    if (id === undefined) return;
    const exchanged = <T>(group: Readonly<Record<string, T>>): Record<string, T> =>
      Object.fromEntries(Object.entries(group).map(([key, value]) => [key === former ? id : key, value]));
    plan.actors = exchanged(plan.actors);
    for (const each of plan.activities) each.tasks = exchanged(each.tasks);
  },
  'actors reordered': (plan, chance) =>
    void (plan.actors = Object.fromEntries(shuffledOne(Object.entries(plan.actors), chance))),
  'actor name': (plan, chance) => {
    const actors = Object.values(plan.actors);
    const actor = actors[chance.below(actors.length)]!;
    actor.name = changedText(actor.name, chance);
  },
  'unit added': ofUnits((units, chance, plan) =>
    insert(units, chance, unit(chance, freshUnit(plan, chance))),
  ),
  'unit removed': ofUnits((units, chance) => void units.splice(chance.below(units.length), 1)),
  'units reordered': ofUnits((units, chance) => {
    const [moved] = units.splice(chance.below(units.length), 1);
    if (moved) insert(units, chance, moved);
  }),
  'unit replaced': ofUnits((units, chance, plan) => {
    const index = chance.below(units.length);
    const found = units[index];
    if (!found) return;
    const id = freshUnit(plan, chance);
    units[index] = chance.hits(0.7)
      ? { ...found, id, was: [...(found.was ?? []), found.id] }
      : { ...found, id };
    exchangeUnit(plan, found.id, id);
  }),
  'units merged': ofUnits((units, chance) => {
    // Two become one.
    if (units.length < 2) return;
    const [gone] = units.splice(chance.below(units.length), 1);
    const index = chance.below(units.length);
    units[index] = { ...units[index]!, was: [...new Set([...(units[index]!.was ?? []), gone!.id])] };
  }),
  'unit limits': ofUnits((units, chance) => {
    const index = chance.below(units.length);
    const found = units[index];
    if (!found) return;
    const more = chance.one<Partial<UnitEntry>>([
      { name: words(chance, 2) },
      { tags: ['школа'] },
      { parent: 'UO' },
      { from: '2026-10-15' },
      { to: '2026-10-20' },
    ]);
    units[index] = { ...found, ...more };
  }),
  'unit to another actor': (plan, chance) => {
    // A unit goes over to another actor.
    const lists = Object.values(plan.actors).filter(({ units }) => Array.isArray(units) && units.length > 1);
    const from = lists[chance.below(lists.length)];
    const to = lists[chance.below(lists.length)];
    if (!from || !to || from === to) return;
    const units = [...(from.units as UnitEntry[])];
    const [moved] = units.splice(chance.below(units.length), 1);
    from.units = units;
    to.units = [...(to.units as UnitEntry[])];
    insert(to.units, chance, moved!);
  },
  'order number': ofOrder((found, chance) => setOrDelete(found, 'number', chance, String(chance.below(900)))),
  'clause added': ofOrder(
    (found, chance) => void (found.clauses = [...(found.clauses ?? []), words(chance, 4)]),
  ),
  'clause changed': ofOrder((found, chance) => {
    const clauses = [...(found.clauses ?? [])];
    const [gone] = clauses.splice(chance.below(clauses.length), 1);
    if (gone !== undefined && chance.hits(0.6)) {
      insert(clauses, chance, chance.hits(0.5) ? gone : changedText(gone, chance));
    }
    found.clauses = clauses;
  }),
  signatory: ofOrder((found, chance) =>
    setOrDelete(found, 'signatory', chance, { post: words(chance, 1), name: words(chance, 1) }),
  ),
  order: (plan, chance) => {
    if (chance.hits(0.5)) delete plan.order;
    else plan.order = order(chance);
  },
  heading: (plan, chance) => void (plan.title = changedText(plan.title, chance)),
  subtitle: (plan, chance) => setOrDelete(plan, 'subtitle', chance, words(chance, 3)),
  period: (plan, chance) =>
    void (plan.period = chance.one([
      '2026-09..2026-12',
      '2026-09..2026-11',
      ['2026-09', '2026-11..2026-12'],
    ])),
  'month deadline': (plan, chance) =>
    void (plan.deadlines = { month: chance.one([5, 25, 'last-day', 'last-working-day']) }),
  roll: (plan, chance) =>
    void (plan.deadlines = {
      ...plan.deadlines,
      'non-working-day': chance.one(['keep', 'preceding', 'next']),
    }),
  rows: (plan, chance) => void (plan.rows = chance.one(['week', 'month', 'quarter'])),
  language: (plan, chance) => void (plan.language = chance.one(['ru', 'en'])),
} as const satisfies Readonly<Record<string, Edit>>;

/** What an edit is called. */
export type EditName = keyof typeof EDITS;

/** All of them. */
export const EDIT_NAMES = Object.keys(EDITS) as readonly EditName[];

function full(entry: TaskEntry): FullTaskEntry {
  return typeof entry === 'string' ? { text: entry } : { ...entry };
}

function renameActivity(plan: PlanFile, found: ActivityEntry, chance: Chance, says: boolean): void {
  // Sometimes back to an id it had, or to that of something else that is gone.
  const [former] = found.was ?? [];
  const known = plan.activities.some(({ id }) => id === former);
  const id = former !== undefined && !known && chance.hits(0.3) ? former : freshId(plan, chance, 'a');
  const before = found.id;
  found.id = id;
  const was = (found.was ?? []).filter((each) => each !== id);
  if (says) found.was = [...was, before];
  else if (was.length > 0) found.was = was;
  else delete found.was;
  for (const each of plan.activities) {
    if (each.after && chance.hits(0.9)) each.after = each.after.map((name) => (name === before ? id : name));
  }
}

function exchangeUnit(plan: PlanFile, before: string, after: string): void {
  const names = (id: string): string => (id === before ? after : id);
  const exchange = (entry: FullTaskEntry | ActivityEntry): void => {
    if (entry.only) entry.only = entry.only.map(names);
    if (entry.except) entry.except = entry.except.map(names);
    if (entry.host !== undefined) entry.host = names(entry.host);
  };
  for (const each of plan.activities) {
    exchange(each);
    for (const entry of Object.values(each.tasks)) if (typeof entry !== 'string') exchange(entry);
  }
}

function freshId(plan: PlanFile, chance: Chance, prefix: string): string {
  const id = `${prefix}-${chance.below(40)}`;
  return plan.activities.some((each) => each.id === id) ? freshId(plan, chance, prefix) : id;
}

function freshUnit(plan: PlanFile, chance: Chance): string {
  const id = `unit-${chance.below(40)}`;
  const taken = Object.values(plan.actors).some(
    ({ units }) => Array.isArray(units) && units.some((each) => each.id === id),
  );
  return taken ? freshUnit(plan, chance) : id;
}

function changedText(text: string, chance: Chance): string {
  const parts = text.split(' ');
  parts.splice(
    chance.below(parts.length),
    chance.hits(0.5) ? 1 : 0,
    chance.one([...WORDS, 'ещё —'] as unknown as [string]),
  );
  return parts.join(' ');
}

function setOrDelete<T extends object, K extends keyof T>(
  thing: T,
  key: K,
  chance: Chance,
  value: T[K],
): void {
  if (chance.hits(0.7)) thing[key] = value;
  else delete thing[key];
}

function insert<T>(list: T[], chance: Chance, value: T): void {
  list.splice(chance.below(list.length + 1), 0, value);
}

function shuffledOne<T>(list: readonly T[], chance: Chance): T[] {
  const result = [...list];
  const [moved] = result.splice(chance.below(result.length), 1);
  if (moved !== undefined) insert(result, chance, moved);
  return result;
}
