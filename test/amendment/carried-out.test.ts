import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ru } from '../../src/messages/ru.ts';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import { amendmentBetween } from '../../src/render/order/amendment-between.ts';
import { renderOrderText } from '../../src/render/order/text.ts';
import type { Edition } from '../../src/review/edition.ts';
import type { Amendment } from '../../src/views/amendment/amendment.ts';
import { diffBetween } from '../render/compared.ts';
import { editionOf } from '../review/editions.ts';
import { edited } from '../review/random-edits.ts';
import { randomPlan } from '../review/random-plan.ts';
import { runs } from '../runs.ts';
import { carryOut } from './carry-out.ts';
import { comparable, paperOf } from './paper.ts';
import { oddPlan, oddlyEdited, TABLES } from './odd-plans.ts';

/** The order between two versions, and its text. */
function orderBetween(before: Edition, after: Edition): { amendment: Amendment; text: string } {
  const { order } = before.plan;
  if (!order) throw new Error('no order');
  const amendment = amendmentBetween(diffBetween(before, after).sides, { ...before.plan, order }, {}, ru);
  return { amendment, text: renderOrderText(amendment.pages) };
}

/** Carries the order out on the earlier paper, and expects the later one. @returns whether it is told anew as a whole */
function expectCarriedOut(one: PlanFile, other: PlanFile): boolean {
  const [before, after] = [editionOf(one), editionOf(other)];
  const { amendment, text } = orderBetween(before, after);
  const wanted = paperOf(after.plan, after.calendar);
  const paper = paperOf(before.plan, before.calendar);
  try {
    carryOut(paper, text);
  } catch (error) {
    throw new Error(
      `${(error as Error).message}\n${text}\n${JSON.stringify(paperOf(before.plan, before.calendar), null, 1)}`,
    );
  }
  if (amendment.modifications.isWhole) {
    const {
      heading: _,
      columns: __,
      rows: ___,
      notes: ____,
      ...own
    } = comparable(paper) as Record<string, unknown>;
    expect(comparable(wanted), text).toMatchObject(own);
    return true;
  }
  expect(comparable(paper), text).toEqual(comparable(wanted));
  return false;
}

const ORDER = { kind: 'ПРИКАЗ', issuer: 'Управление', number: '152', date: '2010-08-20' } as const;

describe('an amending order carried out on paper by who knows nothing else', () => {
  it.each(Object.keys(TABLES) as (keyof typeof TABLES)[])('gives the new table: %s', (name) => {
    let whole = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.nat(9999), fc.array(fc.nat(99_999), { minLength: 1, maxLength: 6 }), (seed, numbers) => {
        const before = oddPlan(seed, TABLES[name]);
        all++;
        if (expectCarriedOut(before, oddlyEdited(before, numbers))) whole++;
      }),
      { numRuns: runs(+(process.env.N ?? 400)) },
    );
    // Most of it can be said row by row.
    expect(whole).toBeLessThan(all / 2);
  });

  it('gives the new table after whatever edits of a plan', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.array(fc.nat(99_999), { maxLength: 8 }), (seed, numbers) => {
        const plan = randomPlan(seed);
        plan.order = { ...ORDER, ...plan.order };
        const later = edited(plan, numbers);
        later.order ??= plan.order;
        expectCarriedOut(plan, later);
      }),
      { numRuns: runs(+(process.env.N ?? 400)) },
    );
  });
});
