/**
 * The document that an export gives: the order with its appendix, or the appendix alone. Everything in it is worded and in its place;
 * a format only sets it.
 */
import type { Messages } from '../../messages/messages.ts';
import type { PresetName } from '../../plan/entries/layout.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import type { AppendixPart } from '../appendix/dimensions.ts';
import { appendixView } from '../appendix/view.ts';
import type { DocumentView } from '../view.ts';
import { acquaintanceSection } from './acquaintance.ts';
import { documentLayout } from './layout.ts';
import { orderPages, signatureOf } from './order.ts';

/** Which document of a plan is meant. */
export interface DocumentChoice extends AppendixPart {
  /** Whether the text of the order stands before its appendix. */
  readonly withOrder?: boolean | undefined;
  /** Whether it is a part of the appendix only, which nobody signs. */
  readonly isExtract?: boolean | undefined;
  readonly preset?: PresetName | undefined;
}

/**
 * The appendix. Once an order has amended it, its mark says so, and the table that is printed has no more what was withdrawn; the lists
 * of its items still have it.
 */
function inForce(plan: Plan, items: readonly Item[], messages: Messages, part: AppendixPart): DocumentView {
  const view = appendixView(plan, items, messages, part);
  const isAmended = plan.order?.amendedBy?.some(({ number }) => number !== undefined) ?? false;
  const kept = items.filter(({ activity }) => !activity.withdrawn);
  if (!isAmended || kept.length === items.length) return view;
  const [table] = appendixView(plan, kept, messages, part).sections;
  return { ...view, sections: [table!, ...view.sections.slice(1)] };
}

/**
 * Makes the document of a plan.
 *
 * @param items those of the plan
 * @param messages those of the plan's language
 */
export function documentView(
  plan: Plan,
  items: readonly Item[],
  messages: Messages,
  { withOrder = true, isExtract = false, preset, ...part }: DocumentChoice = {},
): DocumentView {
  const view = inForce(plan, items, messages, part);
  const layout = documentLayout(plan.layout, preset);
  const { order } = plan;
  if (!order || isExtract) return { ...view, document: { ...view.document, layout } };
  const { appendixSignatory, appendixNumber } = order;
  return {
    ...view,
    sections: [...view.sections, ...acquaintanceSection(order, messages)],
    document: {
      ...view.document,
      layout,
      ...(withOrder ? { order: orderPages(order, messages) } : {}),
      ...(appendixSignatory ? { signatory: signatureOf(appendixSignatory) } : {}),
      ...(layout.continuation
        ? { continuation: messages.exports.markContinued({ appendix: appendixNumber }) }
        : {}),
    },
  };
}
