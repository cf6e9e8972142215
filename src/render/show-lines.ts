import type { Messages } from '../messages/messages.ts';
import type { Plan } from '../plan/plan.ts';
import { bulletWords } from '../views/finer-time.ts';
import { laterOrders } from '../views/later-orders.ts';
import type { Item } from '../progress/obligations.ts';
import { bulletsOf, type PlanTable } from '../progress/table.ts';

/** A bullet's words, and in brackets what later orders made of it. */
export function shownWords(plan: Plan, item: Item, cell: readonly Item[], messages: Messages): string {
  const changes = laterOrders(item, messages).map((words) => ` (${words})`);
  return `${bulletWords(plan, item, cell, messages)}${changes.join('')}`;
}

/** A line an item, in columns without borders: the row's key, the actor's id, the words. For pipes and `grep`. */
export function renderShowLines(plan: Plan, { actors, rows }: PlanTable, messages: Messages): string {
  const widest = Math.max(0, ...actors.map(({ id }) => id.length));
  return rows
    .flatMap(({ key, cells }) =>
      cells.flatMap((cell) =>
        bulletsOf(cell).map((item) => {
          const words = shownWords(plan, item, cell, messages).replace(/\s+/g, ' ').trim();
          return `${key}  ${item.actor.id.padEnd(widest)}  ${words}\n`;
        }),
      ),
    )
    .join('');
}
