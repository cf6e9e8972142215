/** Random plans and random edits of them: the same for the same numbers. */
import { Chance } from '../../bench/chance.ts';
import type {
  ActivityEntry,
  FullTaskEntry,
  OrderEntry,
  PlanFile,
  TaskEntry,
  UnitEntry,
  WhenEntry,
} from '../../src/plan/generated/plan-file.ts';

const WORDS = [
  'отчёт', 'сведения', 'журнал', 'семинар', 'приём', 'школы', 'района', 'о ходе', 'по форме', 'итоги',
  'четверти', 'заполнение', 'проверка', 'участие', 'подготовка', '«Сетевой город»', '№ 5', 'за год,', 'и свод',
] as const; // prettier-ignore
const WHENS: readonly [WhenEntry, ...WhenEntry[]] = [
  '2026-09',
  '2026-10',
  '2026-11',
  ['2026-10'],
  ['2026-09', '2026-12'],
  '2026-09..2026-11',
  '2026-10-05',
  '2026-11-05',
  '2026-10-05..2026-10-20',
  { every: 'month', by: 5 },
  { every: 'month', by: 10, in: ['2026-09', '2026-10'] },
  { every: 'month', by: { day: 5, of: 'following-month' } },
  { every: 'month', weekday: { last: 'monday' } },
  { every: 'quarter', by: 'last-working-day' },
  { every: 'week', by: 'friday', in: '2026-09' },
  'throughout',
  { throughout: '2026-10..2026-11' },
  'as-needed',
];
const ROLES = ['organizer', 'participant', 'support', 'control', 'performer'] as const;
const ACTORS = ['UO', 'RUO', 'MOU', 'UMC', 'DO'] as const;

/** One plan and what it takes from elsewhere. */
export type RandomPlan = PlanFile;

/** A plan of a handful of activities. */
export function randomPlan(seed: number, size = 6): RandomPlan {
  const chance = new Chance(`plan ${seed}`);
  const plan: RandomPlan = {
    cyclo: 1,
    plan: 'random',
    title: words(chance, 3),
    period: '2026-09..2026-12',
    actors: {
      UO: { name: 'Управление' },
      RUO: { name: 'РУО', units: [unit(chance, 'ruo-1'), unit(chance, 'ruo-2')] },
      MOU: { name: 'МОУ', units: [1, 2, 3, 4].map((n) => unit(chance, `school-${n}`)) },
      UMC: { name: 'Центр' },
    },
    activities: [],
  };
  for (let n = 0; n < size; n++) plan.activities.push(activity(chance, plan, `a-${n}`));
  if (chance.hits(0.7)) plan.order = order(chance);
  return plan;
}

/** The plan after so many edits, each chosen by its number. Never invalid. */
export function edited(plan: RandomPlan, edits: readonly number[]): RandomPlan {
  const result = structuredClone(plan);
  for (const number of edits) {
    const chance = new Chance(`edit ${number}`);
    EDITS[number % EDITS.length]!(result, chance);
  }
  return result;
}

type Edit = (plan: RandomPlan, chance: Chance) => void;

/** Applies to one activity, where there is one. */
const ofActivity =
  (edit: (activity: ActivityEntry, chance: Chance, plan: RandomPlan) => void): Edit =>
  (plan, chance) => {
    const found = plan.activities[chance.below(plan.activities.length)];
    if (found) edit(found, chance, plan);
  };

/** Applies to one task, in its full form. */
const ofTask = (edit: (task: FullTaskEntry, chance: Chance, plan: RandomPlan) => void): Edit =>
  ofActivity((found, chance, plan) => {
    const actors = Object.keys(found.tasks);
    const actor = actors[chance.below(actors.length)]!;
    const entry = full(found.tasks[actor]!);
    edit(entry, chance, plan);
    found.tasks[actor] = entry;
  });

/** Applies to the list of units of an actor. */
const ofUnits =
  (edit: (units: UnitEntry[], chance: Chance, plan: RandomPlan) => void): Edit =>
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

const EDITS: readonly Edit[] = [
  (plan, chance) => insert(plan.activities, chance, activity(chance, plan, freshId(plan, chance, 'a'))),
  (plan, chance) => void plan.activities.splice(chance.below(plan.activities.length), 1),
  (plan, chance) => {
    const [moved] = plan.activities.splice(chance.below(plan.activities.length), 1);
    if (moved) insert(plan.activities, chance, moved);
  },
  ofActivity((found, chance, plan) => renameActivity(plan, found, chance, true)),
  ofActivity((found, chance, plan) => renameActivity(plan, found, chance, false)),
  ofActivity((found, chance, plan) => {
    // One takes over the records of another.
    const other = plan.activities[chance.below(plan.activities.length)]!;
    if (other === found) return;
    plan.activities.splice(plan.activities.indexOf(other), 1);
    found.was = [...new Set([...(found.was ?? []), other.id, ...(other.was ?? [])])].filter(
      (id) => id !== found.id,
    );
  }),
  ofActivity((found, chance) => void (found.title = changedText(found.title, chance))),
  ofActivity((found, chance) => void (found.when = chance.one(WHENS))),
  ofActivity((found, chance, plan) =>
    setOrDelete(found, 'after', chance, [anyId(plan, chance), anyId(plan, chance)]),
  ),
  ofActivity((found, chance) => setOrDelete(found, 'with', chance, [words(chance, 1), words(chance, 2)])),
  ofActivity((found, chance) => setOrDelete(found, 'output', chance, words(chance, 2))),
  ofActivity((found, chance, plan) =>
    setOrDelete(found, 'only', chance, [anyUnit(plan, chance), anyUnit(plan, chance)]),
  ),
  ofActivity((found, chance) => setOrDelete(found, 'tags', chance, [chance.one(['лицей', 'школа'])])),
  ofActivity((found, chance) => setOrDelete(found, 'done-by', chance, chance.one(['all', 'any']))),
  ofActivity((found, chance) => setOrDelete(found, 'non-working-day', chance, chance.one(['keep', 'next']))),
  ofActivity((found, chance) => setOrDelete(found, 'withdrawn', chance, { by: words(chance, 2) })),
  ofActivity((found, chance) =>
    setOrDelete(found, 'moved', chance, { from: chance.one(['2026-09', '2026-10']), by: words(chance, 1) }),
  ),
  ofActivity((found, chance, plan) => {
    const actors = Object.keys(plan.actors);
    found.tasks[actors[chance.below(actors.length)]!] ??= task(chance, plan);
  }),
  ofActivity((found, chance) => {
    const actors = Object.keys(found.tasks);
    if (actors.length > 1) delete found.tasks[actors[chance.below(actors.length)]!];
  }),
  ofActivity((found, chance) => {
    // The order of keys, which means nothing.
    const entries = Object.entries(found.tasks);
    found.tasks = Object.fromEntries(entries.toReversed());
    void chance;
  }),
  ofTask((found, chance) => void (found.text = changedText(found.text, chance))),
  ofTask((found, chance) => void (found.role = chance.one(ROLES))),
  ofTask((found, chance) =>
    setOrDelete(found, 'wording', chance, { [chance.one(['2026-09', '2026-10'])]: words(chance, 3) }),
  ),
  ofTask((found, chance) => setOrDelete(found, 'when', chance, chance.one(WHENS))),
  ofTask((found, chance, plan) => setOrDelete(found, 'except', chance, [anyUnit(plan, chance)])),
  ofTask((found, chance) => setOrDelete(found, 'accepted-by', chance, 'parent')),
  ofTask((found, chance, plan) => {
    setOrDelete(found, 'done-by', chance, 'host');
    if (found['done-by'] === 'host') found.host = anyUnit(plan, chance);
    else delete found.host;
  }),
  (plan, chance) => {
    const id = ACTORS.find((each) => !Object.hasOwn(plan.actors, each));
    if (id === undefined) return;
    plan.actors[id] = { name: words(chance, 2) };
    if (chance.hits(0.5)) plan.actors[id].units = [unit(chance, freshUnit(plan, chance))];
    plan.actors = Object.fromEntries(shuffledOne(Object.entries(plan.actors), chance));
  },
  (plan, chance) => {
    const ids = Object.keys(plan.actors);
    if (ids.length < 2) return;
    const gone = ids[chance.below(ids.length)]!;
    delete plan.actors[gone];
    for (const each of plan.activities) {
      if (Object.keys(each.tasks).length > 1) delete each.tasks[gone];
    }
  },
  (plan, chance) => {
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
  (plan, chance) => void (plan.actors = Object.fromEntries(shuffledOne(Object.entries(plan.actors), chance))),
  (plan, chance) => {
    const actors = Object.values(plan.actors);
    const actor = actors[chance.below(actors.length)]!;
    actor.name = changedText(actor.name, chance);
  },
  ofUnits((units, chance, plan) => insert(units, chance, unit(chance, freshUnit(plan, chance)))),
  ofUnits((units, chance) => void units.splice(chance.below(units.length), 1)),
  ofUnits((units, chance) => {
    const [moved] = units.splice(chance.below(units.length), 1);
    if (moved) insert(units, chance, moved);
  }),
  ofUnits((units, chance, plan) => {
    const index = chance.below(units.length);
    const found = units[index];
    if (!found) return;
    const id = freshUnit(plan, chance);
    units[index] = chance.hits(0.7)
      ? { ...found, id, was: [...(found.was ?? []), found.id] }
      : { ...found, id };
    exchangeUnit(plan, found.id, id);
  }),
  ofUnits((units, chance) => {
    // Two become one.
    if (units.length < 2) return;
    const [gone] = units.splice(chance.below(units.length), 1);
    const index = chance.below(units.length);
    units[index] = { ...units[index]!, was: [...new Set([...(units[index]!.was ?? []), gone!.id])] };
  }),
  ofUnits((units, chance) => {
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
  (plan, chance) => {
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
  ofOrder((found, chance) => setOrDelete(found, 'number', chance, String(chance.below(900)))),
  ofOrder((found, chance) => void (found.clauses = [...(found.clauses ?? []), words(chance, 4)])),
  ofOrder((found, chance) => {
    const clauses = [...(found.clauses ?? [])];
    const [gone] = clauses.splice(chance.below(clauses.length), 1);
    if (gone !== undefined && chance.hits(0.6)) {
      insert(clauses, chance, chance.hits(0.5) ? gone : changedText(gone, chance));
    }
    found.clauses = clauses;
  }),
  ofOrder((found, chance) =>
    setOrDelete(found, 'signatory', chance, { post: words(chance, 1), name: words(chance, 1) }),
  ),
  (plan, chance) => {
    if (chance.hits(0.5)) delete plan.order;
    else plan.order = order(chance);
  },
  (plan, chance) => void (plan.title = changedText(plan.title, chance)),
  (plan, chance) => setOrDelete(plan, 'subtitle', chance, words(chance, 3)),
  (plan, chance) =>
    void (plan.period = chance.one([
      '2026-09..2026-12',
      '2026-09..2026-11',
      ['2026-09', '2026-11..2026-12'],
    ])),
  (plan, chance) => void (plan.deadlines = { month: chance.one([5, 25, 'last-day', 'last-working-day']) }),
  (plan, chance) =>
    void (plan.deadlines = {
      ...plan.deadlines,
      'non-working-day': chance.one(['keep', 'preceding', 'next']),
    }),
  (plan, chance) => void (plan.rows = chance.one(['week', 'month', 'quarter'])),
  (plan, chance) => void (plan.language = chance.one(['ru', 'en'])),
];

function activity(chance: Chance, plan: RandomPlan, id: string): ActivityEntry {
  const actors = Object.keys(plan.actors).filter(() => chance.hits(0.6));
  const [first = 'UO'] = Object.keys(plan.actors);
  return {
    id,
    title: words(chance, 3),
    when: chance.one(WHENS),
    ...(chance.hits(0.2) && plan.activities.length > 0 ? { after: [anyId(plan, chance)] } : {}),
    ...(chance.hits(0.2) ? { output: words(chance, 2) } : {}),
    tasks: Object.fromEntries(
      (actors.length > 0 ? actors : [first]).map((actor) => [actor, task(chance, plan)]),
    ),
  };
}

function task(chance: Chance, plan: RandomPlan): TaskEntry {
  if (chance.hits(0.5)) return words(chance, 5);
  return {
    text: words(chance, 5),
    ...(chance.hits(0.6) ? { role: chance.one(ROLES) } : {}),
    ...(chance.hits(0.2) ? { only: [anyUnit(plan, chance)] } : {}),
    ...(chance.hits(0.2) ? { when: chance.one(WHENS) } : {}),
  };
}

function unit(chance: Chance, id: string): UnitEntry {
  return {
    id,
    name: `${words(chance, 1)} ${id}`,
    ...(chance.hits(0.4) ? { tags: [chance.one(['лицей', 'школа'])] } : {}),
    ...(chance.hits(0.3) ? { parent: chance.one(['UO', 'ruo-1', 'ruo-2']) } : {}),
  };
}

function order(chance: Chance): OrderEntry {
  return {
    kind: 'ПРИКАЗ',
    issuer: 'Управление',
    clauses: Array.from({ length: chance.below(5) }, () => words(chance, 4)),
    distribution: ['в дело', 'исполнителю'].filter(() => chance.hits(0.5)),
  };
}

function full(entry: TaskEntry): FullTaskEntry {
  return typeof entry === 'string' ? { text: entry } : { ...entry };
}

function renameActivity(plan: RandomPlan, found: ActivityEntry, chance: Chance, says: boolean): void {
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

function exchangeUnit(plan: RandomPlan, before: string, after: string): void {
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

function freshId(plan: RandomPlan, chance: Chance, prefix: string): string {
  const id = `${prefix}-${chance.below(40)}`;
  return plan.activities.some((each) => each.id === id) ? freshId(plan, chance, prefix) : id;
}

function freshUnit(plan: RandomPlan, chance: Chance): string {
  const id = `unit-${chance.below(40)}`;
  const taken = Object.values(plan.actors).some(
    ({ units }) => Array.isArray(units) && units.some((each) => each.id === id),
  );
  return taken ? freshUnit(plan, chance) : id;
}

function anyId(plan: RandomPlan, chance: Chance): string {
  return plan.activities[chance.below(plan.activities.length)]?.id ?? 'nothing';
}

function anyUnit(plan: RandomPlan, chance: Chance): string {
  const ids = Object.entries(plan.actors).flatMap(([id, { units }]) =>
    Array.isArray(units) ? units.map((each) => each.id) : [id],
  );
  return ids[chance.below(ids.length)] ?? 'UO';
}

function words(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => chance.one(WORDS)).join(' ');
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
