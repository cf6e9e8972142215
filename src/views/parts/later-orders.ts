import type { Messages } from '../../messages/messages.ts';
import type { Item } from '../../progress/obligations.ts';
import { oneLine } from '../one-line.ts';

/** What later orders made of an item, each with its order: that it was withdrawn, or from when it was moved. */
export function laterOrders(item: Item, messages: Messages): string[] {
  const { moved = [] } = item;
  const { withdrawn } = item.activity;
  if (!withdrawn && moved.length === 0) return [];
  const { mark } = messages.reports;
  const reason = withdrawn?.reason?.trim() ? oneLine(withdrawn.reason) : undefined;
  return [
    ...(withdrawn ? [mark.withdrawn({ by: oneLine(withdrawn.by), reason })] : []),
    ...moved.map(({ from, by }) =>
      mark.moved({ from: messages.when.occurrence({ id: from }), by: oneLine(by) }),
    ),
  ];
}
