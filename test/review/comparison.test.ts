import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans, type ComparedWork, type Comparison } from '../../src/review/comparison.ts';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import type { Edition } from '../../src/review/edition.ts';
import { runs } from '../runs.ts';
import { editionOf } from './editions.ts';
import { edited } from './random-edits.ts';
import { randomPlan } from './random-plan.ts';

/** What was withdrawn is in no plan. */
const inForce = ({ plan }: Edition): string[] =>
  plan.activities.flatMap(({ id, withdrawn }) => (withdrawn ? [] : [id]));

const compared = (one: Edition, other: Edition): Comparison => {
  const [first, second] = [one, other].map(({ plan, calendar }) => ({ plan, days: calendar }));
  return comparePlans(first!, second!);
};

/** A work as seen from the other side. */
const turned = ({ one, other, months, ...rest }: ComparedWork): ComparedWork => ({
  ...rest,
  ...(other ? { one: other } : {}),
  ...(one ? { other: one } : {}),
  months: [months[1], months[0]],
});

/** Works in an order that does not depend on which plan comes first. */
const sorted = (works: readonly ComparedWork[]): string[] =>
  works
    .map(({ one, other, sure, ...rest }) =>
      JSON.stringify([one?.id, other?.id, sure?.toFixed(6), rest.match, rest.differences, rest.months]),
    )
    .sort();

const PERIODS = [
  '2026-09..2026-12',
  '2027-01..2027-05',
  '2027-09..2027-12',
  '2025-09..2026-11',
  '2027-09..2028-11',
] as const;

/** A plan in a period, its rules in all of it. */
function inPeriod(plan: PlanFile, period: (typeof PERIODS)[number]): PlanFile {
  const activities = plan.activities.map((each) =>
    period === plan.period ? each : { ...each, when: { every: 'month' as const } },
  );
  return { ...plan, period, activities };
}

const twoPlans = fc
  .tuple(
    fc.nat(9999),
    fc.array(fc.nat(99_999), { maxLength: 12 }),
    fc.option(fc.nat(9999)),
    fc.constantFrom(...PERIODS),
  )
  .map(([seed, edits, otherSeed, period]): [Edition, Edition] => {
    const plan = randomPlan(seed);
    const other = otherSeed === null ? edited(plan, edits) : randomPlan(otherSeed);
    return [editionOf(plan), editionOf(inPeriod(other, period))];
  });

describe('two plans beside each other', () => {
  it('of a plan and itself everything is the same', () => {
    fc.assert(
      fc.property(twoPlans, ([one]) => {
        const { works, load, totals } = compared(one, one);
        expect(works.map(({ one: first, other }) => [first?.id, other?.id])).toEqual(
          inForce(one).map((id) => [id, id]),
        );
        for (const { match, sure, differences, months } of works)
          expect([match, sure, differences, months[0]]).toEqual(['id', 1, [], months[1]]);
        for (const row of load) expect([row.months[0], row.load[0]]).toEqual([row.months[1], row.load[1]]);
        expect(totals[0]).toEqual(totals[1]);
      }),
      { numRuns: runs(500) },
    );
  });

  it('the other way round is the same with both exchanged', () => {
    fc.assert(
      fc.property(twoPlans, ([one, other]) => {
        const [there, back] = [compared(one, other), compared(other, one)];
        expect(sorted(back.works)).toEqual(sorted(there.works.map(turned)));
        expect([...back.totals].toReversed()).toEqual(there.totals);
        const rows = (all: Comparison['load'], isBack: boolean): string[] =>
          all
            .map(({ months, load }) =>
              JSON.stringify(isBack ? [[...months].toReversed(), [...load].toReversed()] : [months, load]),
            )
            .sort();
        expect(rows(back.load, true)).toEqual(rows(there.load, false));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('has each work of both once, and in its load all items of both', () => {
    fc.assert(
      fc.property(twoPlans, ([one, other]) => {
        const { works, load, totals } = compared(one, other);
        for (const [side, edition] of [
          [0, one],
          [1, other],
        ] as const) {
          const ids = works.flatMap((work) => (side === 0 ? work.one : work.other)?.id ?? []);
          expect(ids.toSorted()).toEqual(inForce(edition).toSorted());
          for (const key of ['items', 'shares'] as const)
            expect(load.reduce((sum, row) => sum + row.load[side][key], 0)).toBe(totals[side][key]);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
