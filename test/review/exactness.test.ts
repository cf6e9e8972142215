import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFacts } from './applied/facts.ts';
import { factsBetween } from './facts.ts';
import { normalForm, type NormalPlan } from '../../src/review/diff/normal-form.ts';
import { runs } from '../runs.ts';
import { editionOf } from './editions.ts';
import { comparable, mirrored } from './mirrored.ts';
import { edited } from './random-edits.ts';
import { randomPlan } from './random-plan.ts';

/** The number of a plan, and those of the edits that make the later version of it. */
const numbers = fc.tuple(fc.nat(9999), fc.array(fc.nat(99_999), { maxLength: 12 }));

function versionsOf([seed, edits]: readonly [number, readonly number[]]): [NormalPlan, NormalPlan] {
  const before = randomPlan(seed);
  return [normalForm(editionOf(before)), normalForm(editionOf(edited(before, edits)))];
}

const json = (value: unknown): string => JSON.stringify(value, null, 1);

describe('the list of facts', () => {
  it('makes the later version from the earlier, in whatever order', () => {
    fc.assert(
      fc.property(numbers, (each) => {
        const [before, after] = versionsOf(each);
        const facts = factsBetween(before, after);
        expect(json(applyFacts(before, facts))).toBe(json(after));
        expect(json(applyFacts(before, facts.toReversed()))).toBe(json(after));
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('is the same from the other side, with everything exchanged', () => {
    fc.assert(
      fc.property(numbers, (each) => {
        const [before, after] = versionsOf(each);
        const facts = factsBetween(before, after);
        const back = factsBetween(after, before);
        expect(comparable(back)).toEqual(comparable(facts.map(mirrored)));
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('is empty for a version and itself', () => {
    fc.assert(
      fc.property(numbers, (each) => {
        const [, after] = versionsOf(each);
        expect(factsBetween(after, structuredClone(after))).toEqual([]);
      }),
    );
  });
});
