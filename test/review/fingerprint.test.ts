import { describe, expect, it } from 'vitest';
import type { ActivityEntry, PlanFile } from '../../src/plan/generated/plan-file.ts';
import { review } from '../../src/review/review.ts';
import { editionOf } from './editions.ts';

const activity = (id: string, more: Partial<ActivityEntry> = {}): ActivityEntry => ({
  id,
  title: `Работа ${id}`,
  when: '2010-10',
  tasks: { A: `Выполнение работы ${id}` },
  ...more,
});

const BASE: PlanFile = {
  cyclo: 1,
  plan: 'p',
  title: 'T',
  period: '2010-08..2010-12',
  order: { kind: 'ПРИКАЗ', issuer: 'У', clauses: ['Утвердить циклограмму.', 'Контроль оставляю за собой.'] },
  actors: { A: { name: 'A' } },
  activities: ['a', 'b', 'c', 'd'].map((id) => activity(id)),
};

/** The fingerprints of what changes, by kind. */
function marks(before: PlanFile, after: PlanFile): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const { kind, fingerprint } of review(editionOf(before), editionOf(after), []).changes) {
    (result[kind] ??= []).push(fingerprint);
  }
  return result;
}

/** Other things that happen at the same time: all around, and nowhere near. */
const NOISE: readonly (readonly [string, (plan: PlanFile) => PlanFile])[] = [
  [
    'an activity before all others',
    (plan) => ({
      ...plan,
      activities: [activity('new', { title: 'Другое', tasks: { A: 'Иное' } }), ...plan.activities],
    }),
  ],
  [
    'an activity at the end',
    (plan) => ({
      ...plan,
      activities: [...plan.activities, activity('new', { title: 'Другое', tasks: { A: 'Иное' } })],
    }),
  ],
  [
    'an activity at every place',
    (plan) => ({
      ...plan,
      activities: plan.activities.flatMap((each, n) => [
        activity(`new-${n}`, { title: `Другое ${n}`, tasks: { A: `Иное ${n}` } }),
        each,
      ]),
    }),
  ],
  [
    'a clause before all others',
    (plan) => ({
      ...plan,
      order: { ...plan.order!, clauses: ['Назначить ответственных лиц.', ...(plan.order?.clauses ?? [])] },
    }),
  ],
  ['another heading', (plan) => ({ ...plan, title: 'U' })],
];

const EDITS: readonly (readonly [string, (plan: PlanFile) => PlanFile, string])[] = [
  [
    'a title',
    (plan) => ({
      ...plan,
      activities: plan.activities.map((each) => (each.id === 'b' ? { ...each, title: 'Иначе' } : each)),
    }),
    'title-changed',
  ],
  [
    'a place',
    (plan) => {
      const [a, b, c, d] = plan.activities as [ActivityEntry, ActivityEntry, ActivityEntry, ActivityEntry];
      return { ...plan, activities: [b, c, d, a] };
    },
    'activity-reordered',
  ],
  [
    'a removal',
    (plan) => ({ ...plan, activities: plan.activities.filter(({ id }) => id !== 'c') }),
    'activity-removed',
  ],
  [
    'a clause',
    (plan) => ({
      ...plan,
      order: { ...plan.order!, clauses: ['Утвердить циклограмму работы.', 'Контроль оставляю за собой.'] },
    }),
    'order-changed',
  ],
];

describe('a fingerprint', () => {
  const cases = EDITS.flatMap(([edit, make, kind]) =>
    NOISE.map(([noise, also]) => ({ edit, make, kind, noise, also })),
  );

  it.each(cases)('of $edit stays with $noise around', ({ make, kind, also }) => {
    const alone = marks(BASE, make(BASE))[kind] ?? [];
    expect(alone).toHaveLength(1);
    expect(marks(BASE, also(make(BASE)))[kind]).toEqual(expect.arrayContaining(alone));
  });

  it('tells what is done from what undoes it, and one place from another', () => {
    const [, retitled] = EDITS[0]!;
    const there = marks(BASE, retitled(BASE))['title-changed'];
    expect(marks(retitled(BASE), BASE)['title-changed']).not.toEqual(there);
    const [a, b, c, d] = BASE.activities as [ActivityEntry, ActivityEntry, ActivityEntry, ActivityEntry];
    const down = marks(BASE, { ...BASE, activities: [b, c, d, a] })['activity-reordered'];
    expect(marks(BASE, { ...BASE, activities: [b, c, a, d] })['activity-reordered']).not.toEqual(down);
  });

  it('is of the change, not of the file or the machine', () => {
    expect(marks(BASE, { ...BASE, title: 'U' })).toEqual({ 'heading-changed': ['de35133cc3a0'] });
  });

  it('differs for changes that are equal: two clauses with the same words go', () => {
    const twice = { ...BASE, order: { ...BASE.order!, clauses: ['Один.', 'Два слова.', 'Два слова.'] } };
    const once = { ...BASE, order: { ...BASE.order!, clauses: ['Один.'] } };
    const found = marks(twice, once)['order-changed'] ?? [];
    expect(new Set(found).size).toBe(2);
  });
});
