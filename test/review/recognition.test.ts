import { describe, expect, it } from 'vitest';
import { factsBetween } from './facts.ts';
import { normalForm, type NormalPlan } from '../../src/review/diff/normal-form.ts';
import { editionOf } from './editions.ts';
import { randomPlan } from './random-plan.ts';

const plan = (seed: number, size: number): NormalPlan => normalForm(editionOf(randomPlan(seed, size)));

/** The same plan in which every activity has another id, and nothing says so. */
function withOtherIds(before: NormalPlan): NormalPlan {
  return { ...before, activities: before.activities.map((each) => ({ ...each, id: `other-${each.id}` })) };
}

function counts(before: NormalPlan, after: NormalPlan): Record<string, number> {
  const result: Record<string, number> = {};
  for (const { kind } of factsBetween(before, after)) result[kind] = (result[kind] ?? 0) + 1;
  return result;
}

describe('activities with other ids', () => {
  it('are recognised by what stands under them, few or many', () => {
    for (const size of [10, 90, 1000]) {
      const before = plan(1, size);
      expect(counts(before, withOtherIds(before))['activity-renamed']).toBe(size);
    }
  });

  it('are recognised with a word changed', () => {
    const before = plan(2, 6);
    const [first, ...others] = before.activities;
    const after = {
      ...before,
      activities: [{ ...first!, id: 'other', title: `${first!.title} заново` }, ...others],
    };
    expect(counts(before, after)).toEqual({ 'activity-renamed': 1, 'title-changed': 1 });
  });

  it('are taken for new ones where little is the same', () => {
    const [before, after] = [plan(3, 8), plan(4, 8)];
    const renewed = {
      ...before,
      activities: after.activities.map((each) => ({ ...each, id: `other-${each.id}` })),
    };
    expect(counts(before, renewed)).toEqual({ 'activity-added': 8, 'activity-removed': 8 });
  });

  it('are told apart by their numbers where everything else is the same', () => {
    const before = plan(5, 1);
    const [one] = before.activities;
    const many = (ids: readonly string[]): NormalPlan => ({
      ...before,
      activities: ids.map((id) => ({ ...one!, id })),
    });
    const facts = factsBetween(many(['a', 'b', 'c']), many(['x', 'y', 'z']));
    expect(facts.map(({ before: from, after: to }) => [from, to])).toEqual([
      ['a', 'x'],
      ['b', 'y'],
      ['c', 'z'],
    ]);
  });
});
