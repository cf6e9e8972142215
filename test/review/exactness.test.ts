import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFacts } from '../../src/review/apply-facts.ts';
import { factsBetween } from '../../src/review/facts.ts';
import { normalForm, type NormalPlan } from '../../src/review/normal-form.ts';
import { editionOf } from './editions.ts';
import { edited, randomPlan } from './random-plan.ts';

const pair = fc
  .tuple(fc.nat(9999), fc.array(fc.nat(99_999), { maxLength: 12 }))
  .map(([seed, edits]): [NormalPlan, NormalPlan] => {
    const before = randomPlan(seed);
    return [normalForm(editionOf(before)), normalForm(editionOf(edited(before, edits)))];
  });

const json = (value: unknown): string => JSON.stringify(value, null, 1);

describe('the list of facts', () => {
  it('makes the later version from the earlier, in whatever order', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const facts = factsBetween(before, after);
        expect(json(applyFacts(before, facts))).toBe(json(after));
        expect(json(applyFacts(before, facts.toReversed()))).toBe(json(after));
      }),
      { numRuns: 2000 },
    );
  });
});
