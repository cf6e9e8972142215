import { expect } from 'vitest';
import { ru } from '../../src/messages/ru.ts';
import { amendmentBetween } from '../../src/render/order/amendment-between.ts';
import { outsideOf } from '../../src/render/order/outside.ts';
import { renderOrderText } from '../../src/render/order/text.ts';
import { entryIn } from '../../src/group-by.ts';
import type { Edition } from '../../src/review/edition.ts';
import type { Amendment } from '../../src/views/amendment/amendment.ts';
import { diffBetween } from '../render/compared.ts';
import { carryOut } from './carry-out.ts';
import { comparable, paperOf, type Paper } from './paper.ts';

const PAPERS = new WeakMap<Edition, { paper: Paper; plain: object }>();

/** A version on paper, printed once however often it is looked at. */
function printed(edition: Edition): { paper: Paper; plain: object } {
  return entryIn(PAPERS, edition, () => {
    const paper = paperOf(edition.plan, edition.calendar);
    return { paper, plain: comparable(paper) };
  });
}

/** The order between two versions, its text, and what it does not say. */
export function orderBetween(before: Edition, after: Edition) {
  const { order } = before.plan;
  if (!order) throw new Error('no order');
  const diff = diffBetween(before, after);
  const amendment = amendmentBetween(diff.sides, { ...before.plan, order }, {}, ru);
  const outside = outsideOf(diff, { ...amendment, messages: ru });
  return { amendment, text: renderOrderText(amendment.pages), outside, changes: diff.changes };
}

/** Carries an order out on the earlier paper, and expects the later one. Of a table that is told anew only the rest is compared. */
export function expectCarriedOut(
  before: Edition,
  after: Edition,
  { amendment, text }: { amendment: Amendment; text: string },
): void {
  const { plain: wanted } = printed(after);
  const paper = structuredClone(printed(before).paper);
  try {
    carryOut(paper, text);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${text}`, { cause: error });
  }
  const result = comparable(paper) as Record<string, unknown>;
  if (!amendment.modifications.isWhole) return expect(result, text).toEqual(wanted);
  const { heading: _, columns: __, rows: ___, notes: ____, ...own } = result;
  return expect(wanted, text).toMatchObject(own);
}

/** Whether nothing that is printed differs. */
export function isSamePaper(before: Edition, after: Edition): boolean {
  const [one, other] = [before, after].map((edition) => JSON.stringify(printed(edition).plain));
  return one === other;
}
