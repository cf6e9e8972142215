/**
 * The appendix of an order: the table of a plan as its order shows it, and every bullet of it with what is known about it. On
 * paper it has the words of the order; at a terminal also what the row does not say of a time, and what later orders changed.
 */
import { firstDay } from '../../calendar/day.ts';
import type { Messages } from '../../messages/messages.ts';
import { wholeTitle, type Plan } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import { oneLine } from '../one-line.ts';
import { documentLayout } from '../document/layout.ts';
import { appendixMark } from '../parts/order-names.ts';
import type { DocumentView } from '../view.ts';
import type { AppendixPart } from './dimensions.ts';
import { FIELDS, STANDING_FIELDS, itemEntry, itemsSection, listItems } from './items.ts';
import { linesSection } from './lines.ts';
import { laidOutTable } from './table.ts';

/**
 * Makes the appendix of a plan.
 *
 * @param items those of the plan
 * @param messages those of the plan's language for a document
 */
export function appendixView(
  plan: Plan,
  items: readonly Item[],
  messages: Messages,
  part: AppendixPart = {},
): DocumentView {
  const table = laidOutTable(plan, items, messages, part);
  const listed = listItems(table, plan, messages, part).map(({ row }) => row);
  const { order, title, subtitle } = plan;
  const mark = appendixMark(plan, messages);
  return {
    title: [title, ...(subtitle === undefined ? [] : [subtitle])].map((text) => ({
      text: oneLine(text),
      accent: 'strong',
      isCentred: true,
      only: ['screen', 'page'],
    })),
    sections: [table.section, linesSection(table), itemsSection(listed, plan, messages)],
    document: {
      language: plan.language,
      date: order?.date ?? firstDay(plan.period[0] ?? '1970-01'),
      issuer: order && oneLine(order.issuer),
      mark,
      layout: documentLayout(plan.layout),
      properties: { title: oneLine(wholeTitle(plan)), subject: mark.join(' ') },
    },
    fields: part.standing ? [...FIELDS, ...STANDING_FIELDS] : FIELDS,
    data: listed,
    record: () => ({ items: listed.map(itemEntry) }),
  };
}
