/** The amending order itself: it names the order as it was signed, and is signed and sent as the later version has it. */
import { defined } from '../../defined.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import type { Day } from '../../calendar/day.ts';
import type { Messages } from '../../messages/messages.ts';
import { amendmentMessages } from '../../messages/sections/amendments.ts';
import { wholeTitle, type Order, type Plan } from '../../plan/plan.ts';
import { oneLine } from '../one-line.ts';
import { orderNames } from '../parts/order-names.ts';
import { distributionOf, type ConcernedActors } from './concerned.ts';
import type { Modifications } from './modifications.ts';
import type { Modification } from './modification.ts';

/** What is known of the order that is written. */
export interface NewAmendingOrder {
  readonly number?: string | undefined;
  readonly date?: Day | undefined;
  /** Why, as the preamble has it: «В связи с переносом семинара». */
  readonly reason?: string | undefined;
  /** From when it holds, where that is not the day of signing. */
  readonly inForce?: Day | undefined;
}

/** A plan that an order approves. */
export type ApprovedPlan = Plan & { readonly order: Order };

/**
 * Writes the order.
 *
 * @param later the requisites that the plan has now: who signs, who prepared it, on which letterhead
 * @param concerned the actors whom it changes something for
 */
export function amendingOrder(
  before: ApprovedPlan,
  later: Order,
  { ofOrder, ofPlan, isWhole }: Modifications,
  concerned: ConcernedActors,
  { number, date, reason, inForce }: NewAmendingOrder,
  messages: Messages,
): Order {
  const words = amendmentMessages(messages);
  const { order, language } = before;
  const names = {
    order: orderNames(order, language),
    plan: oneLine(wholeTitle({ title: oneLine(before.title), subtitle: oneLine(before.subtitle ?? '') })),
    earlier: (order.amendedBy ?? []).map((each) => orderNames({ ...order, ...each }, language)),
  };
  const clause = (introduction: string, modifications: readonly Modification[]): string =>
    [introduction, ...numberedLines(modifications.map(words.statement))].join('\n');
  const clauses = [
    ...(ofOrder.length > 0 ? [clause(words.amendOrder({ ...names, count: ofOrder.length }), ofOrder)] : []),
    ...(isWhole
      ? [words.wholePlan(names)]
      : ofPlan.length > 0
        ? [clause(words.amendPlan({ ...names, count: ofPlan.length }), ofPlan)]
        : []),
    ...(inForce === undefined ? [] : [words.inForce({ date: dayInFigures(language, inForce) })]),
    later.clauses.find(words.isControl) ?? words.control,
  ];
  const { issuer, issuerGenitive, letterhead, place, signatory, executors } = later;
  return {
    kind: order.kind,
    issuer,
    ...defined({ issuerGenitive, letterhead, place, signatory, number, date }),
    title: words.title({ ...names, ofOrder: ofOrder.length > 0 }),
    preamble: words.preamble({ reason: reason === undefined ? undefined : sentenceOf(reason) }),
    clauses,
    executors,
    distribution: distributionOf(later, concerned, order.issuer),
  };
}

/** With a capital, and without the stop that the word that orders stands for. */
function sentenceOf(text: string): string {
  const line = oneLine(text).replace(/\.$/, '');
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}

/** «1) …;», «2) …;», «3) ….»: a paragraph each, or several. */
function numberedLines(statements: readonly (readonly string[])[]): string[] {
  return statements.flatMap((lines, index) => {
    const end = index === statements.length - 1 ? '.' : ';';
    return lines.map((line, place) => {
      const numbered = place === 0 ? `${index + 1}) ${line}` : line;
      return place === lines.length - 1 ? numbered + end : numbered;
    });
  });
}
