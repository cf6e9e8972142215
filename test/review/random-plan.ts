/** Random plans: the same for the same number. */
import { Chance } from '../../bench/chance.ts';
import type {
  ActivityEntry,
  OrderEntry,
  PlanFile,
  TaskEntry,
  UnitEntry,
  WhenEntry,
} from '../../src/plan/generated/plan-file.ts';

export const WORDS = [
  'отчёт', 'сведения', 'журнал', 'семинар', 'приём', 'школы', 'района', 'о ходе', 'по форме', 'итоги',
  'четверти', 'заполнение', 'проверка', 'участие', 'подготовка', '«Сетевой город»', '№ 5', 'за год,', 'и свод',
] as const; // prettier-ignore
export const WHENS: readonly [WhenEntry, ...WhenEntry[]] = [
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
export const ROLES = ['organizer', 'participant', 'support', 'control', 'performer'] as const;
export const ACTORS = ['UO', 'RUO', 'MOU', 'UMC', 'DO'] as const;

/** A plan of a handful of activities. */
export function randomPlan(seed: number, size = 6): PlanFile {
  const chance = new Chance(`plan ${seed}`);
  const plan: PlanFile = {
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

/** A new activity. */
export function activity(chance: Chance, plan: PlanFile, id: string): ActivityEntry {
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

/** What an actor of the plan does. */
export function task(chance: Chance, plan: PlanFile): TaskEntry {
  if (chance.hits(0.5)) return words(chance, 5);
  return {
    text: words(chance, 5),
    ...(chance.hits(0.6) ? { role: chance.one(ROLES) } : {}),
    ...(chance.hits(0.2) ? { only: [anyUnit(plan, chance)] } : {}),
    ...(chance.hits(0.2) ? { when: chance.one(WHENS) } : {}),
  };
}

/** A unit. */
export function unit(chance: Chance, id: string): UnitEntry {
  return {
    id,
    name: `${words(chance, 1)} ${id}`,
    ...(chance.hits(0.4) ? { tags: [chance.one(['лицей', 'школа'])] } : {}),
    ...(chance.hits(0.3) ? { parent: chance.one(['UO', 'ruo-1', 'ruo-2']) } : {}),
  };
}

/** The order around a plan. */
export function order(chance: Chance): OrderEntry {
  return {
    kind: 'ПРИКАЗ',
    issuer: 'Управление',
    clauses: Array.from({ length: chance.below(5) }, () => words(chance, 4)),
    distribution: ['в дело', 'исполнителю'].filter(() => chance.hits(0.5)),
  };
}

/** The id of one of the activities. */
export function anyId(plan: PlanFile, chance: Chance): string {
  return plan.activities[chance.below(plan.activities.length)]?.id ?? 'nothing';
}

/** What one of the units is referred to by. */
export function anyUnit(plan: PlanFile, chance: Chance): string {
  const ids = Object.entries(plan.actors).flatMap(([id, { units }]) =>
    Array.isArray(units) ? units.map((each) => each.id) : [id],
  );
  return ids[chance.below(ids.length)] ?? 'UO';
}

/** So many words. */
export function words(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => chance.one(WORDS)).join(' ');
}
