/** What stands in a cell point by point. */
import type { Messages } from '../../messages/messages.ts';
import type { Plan, Task } from '../../plan/plan.ts';
import { bulletsOf } from '../../progress/table.ts';
import { laterOrders } from '../later-orders.ts';
import { oneLine } from '../one-line.ts';
import { bulletWords } from './finer-time.ts';
import type { Placed } from './layout.ts';

/** The bullets of a cell: what comes round in it several times, in the same words, is one. */
export function bulletsIn(cell: readonly Placed[]): Placed[] {
  const begun = new Map<Task, Set<string>>();
  for (const { item, isContinued } of cell) {
    if (!isContinued) begun.set(item.task, (begun.get(item.task) ?? new Set()).add(item.text));
  }
  return bulletsOf(cell.map(({ item }) => item)).map((item) => ({
    item,
    // What begins anew is not continued.
    isContinued: !begun.get(item.task)?.has(item.text),
  }));
}

/** The words of the order. */
export function pointWords({ item, isContinued }: Placed, { exports }: Messages): string {
  const words = oneLine(item.text);
  return isContinued ? exports.continued({ label: words }) : words;
}

/**
 * The words, and in brackets what the row does not say of the time, and what later orders made of it.
 *
 * @param cell all items of the cell
 * @param isTimed whether the time has a column of its own
 */
export function shownWords(
  { item, isContinued }: Placed,
  cell: readonly Placed[],
  plan: Plan,
  messages: Messages,
  isTimed = false,
): string {
  const all = cell.map((each) => each.item);
  const timed = isTimed ? item.text : bulletWords(plan, item, all, messages);
  const words = isContinued ? messages.exports.continued({ label: timed }) : timed;
  return [words, ...laterOrders(item, messages).map((change) => ` (${change})`)].join('');
}
