/** «Лист ознакомления»: a table to be signed by those who have read an order. */
import type { Messages } from '../../messages/messages.ts';
import type { Order } from '../../plan/plan.ts';
import { oneLine } from '../one-line.ts';
import type { Section } from '../view.ts';

/** The sheet of an order that has one. */
export function acquaintanceSection({ acquaintance }: Order, { exports }: Messages): Section[] {
  if (acquaintance === undefined) return [];
  const { heading, tab, columns } = exports.acquaintance;
  const people =
    typeof acquaintance === 'number' ? Array.from({ length: acquaintance }, () => ({})) : acquaintance;
  return [
    {
      only: ['page'],
      name: 'acquaintance',
      heading,
      tab,
      startsPage: true,
      columns: [
        { key: 'number', heading: columns.number, kind: 'figure', share: 3 },
        { key: 'name', heading: columns.name, share: 18 },
        { key: 'post', heading: columns.post, share: 18 },
        { key: 'date', heading: columns.date, share: 8 },
        { key: 'signature', heading: columns.signature, share: 10 },
      ],
      rows: people.map(({ name = '', post = '' }: { name?: string; post?: string }, index) => ({
        number: index + 1,
        name: oneLine(name),
        post: oneLine(post),
      })),
    },
  ];
}
