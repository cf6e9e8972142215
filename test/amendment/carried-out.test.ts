import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import { editionOf } from '../review/editions.ts';
import { edited } from '../review/random-edits.ts';
import { randomPlan } from '../review/random-plan.ts';
import { runs } from '../runs.ts';
import { expectCarriedOut, isSamePaper, orderBetween } from './between.ts';
import { oddPlan, oddlyEdited, TABLES } from './odd-plans.ts';

/** @returns whether the table is told anew as a whole */
function check(one: PlanFile, other: PlanFile): boolean {
  const [before, after] = [editionOf(one), editionOf(other)];
  const made = orderBetween(before, after);
  expectCarriedOut(before, after, made);
  const { modifications } = made.amendment;
  expect(modifications.ofOrder.length + modifications.ofPlan.length > 0, made.text).toBe(
    !isSamePaper(before, after),
  );
  return modifications.isWhole;
}

const edits = (most: number) => fc.array(fc.nat(99_999), { minLength: 1, maxLength: most });
const ORDER = { kind: 'ПРИКАЗ', issuer: 'Управление', number: '152', date: '2010-08-20' } as const;

describe('an amending order carried out on paper by who knows nothing else', () => {
  it.each(Object.keys(TABLES) as (keyof typeof TABLES)[])('gives the new table: %s', (name) => {
    let [whole, all] = [0, 0];
    fc.assert(
      fc.property(fc.nat(9999), edits(6), (seed, numbers) => {
        const before = oddPlan(seed, TABLES[name]);
        all++;
        if (check(before, oddlyEdited(before, numbers))) whole++;
      }),
      { numRuns: runs(300) },
    );
    // Most of it can be said row by row.
    expect(whole).toBeLessThan(all / 2);
  });

  it.each([
    ['the name that another has until then', { А: 'Б', Б: 'В' }, false],
    ['the name that another has until then, told the other way round', { Б: 'В', А: 'Б' }, false],
    ["each other's names", { А: 'Б', Б: 'А' }, true],
  ])('gives the new table where headings get %s', (_, names: Record<string, string>, isWhole) => {
    const plan = oddPlan(1, TABLES['sections over months']);
    const sections = ['А', 'Б', 'Г'];
    plan.activities = plan.activities.map((each, at) => ({ ...each, section: sections[at % 3]! }));
    const later = structuredClone(plan);
    for (const each of later.activities) each.section = names[each.section!] ?? each.section!;
    expect(check(plan, later)).toBe(isWhole);
  });

  it('tells the table anew where two headings have become one', () => {
    const plan = oddPlan(5, TABLES['activities under actors and sections']);
    const later = structuredClone(plan);
    later.actors['MOU'] = { name: later.actors['UO']!.name };
    expect(check(plan, later)).toBe(true);
  });

  it('gives the new table after whatever edits of a plan', () => {
    fc.assert(
      fc.property(fc.nat(9999), edits(8), (seed, numbers) => {
        const plan = randomPlan(seed);
        plan.order = { ...ORDER, ...plan.order };
        const later = edited(plan, numbers);
        later.order ??= plan.order;
        check(plan, later);
      }),
      { numRuns: runs(1000) },
    );
  });
});
