import { dayInFigures } from '../../messages/phrases/dates.ts';
import type { DocumentSubject, OrderNames } from '../../messages/en/control/reports.ts';
import type { Language, Messages } from '../../messages/messages.ts';
import type { Order, Plan } from '../../plan/plan.ts';
import { oneLine } from '../one-line.ts';

/** What a document says of the plan it is about, to be worded. */
export function documentSubject({ order, title, subtitle, language }: Plan): DocumentSubject {
  return {
    order: order && orderNames(order, language),
    plan: oneLine(title),
    subtitle: subtitle === undefined ? undefined : oneLine(subtitle),
  };
}

/** What a document calls an order by, to be worded. */
export function orderNames(
  { kind, issuer, issuerGenitive, number, date }: Order,
  language: Language,
): OrderNames {
  return {
    kind: oneLine(kind),
    issuer: oneLine(issuer),
    issuerGenitive: issuerGenitive === undefined ? undefined : oneLine(issuerGenitive),
    number,
    date: date === undefined ? undefined : dayInFigures(language, date),
  };
}

/** The lines of the mark at the top right of a plan's appendix; none where no order approves it. */
export function appendixMark({ order, title, language }: Plan, { exports }: Messages): string[] {
  if (!order) return [];
  const { mark = 'appendix', appendixNumber } = order;
  return exports.mark({
    ...orderNames(order, language),
    mark,
    appendix: appendixNumber,
    title: oneLine(title),
    // Those that are not signed yet are not in force.
    amendedBy: (order.amendedBy ?? [])
      .filter(({ number }) => number !== undefined)
      .map((each) => orderNames({ ...order, ...each }, language)),
  });
}
