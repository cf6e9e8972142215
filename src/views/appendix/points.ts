/** What stands in a cell point by point. */
import type { Messages } from '../../messages/messages.ts';
import type { Plan, Task } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import { bulletsOf } from '../../progress/table.ts';
import { laterOrders } from '../parts/later-orders.ts';
import { oneLine } from '../one-line.ts';
import { bulletWords } from './finer-time.ts';
import type { Placed } from './layout.ts';

/** A bullet: what comes round in its cell several times, in the same words, is one. */
interface Bullet {
  /** The first of all. */
  readonly item: Item;
  readonly all: readonly Item[];
  /** Whether nothing of it begins here. */
  readonly isContinued: boolean;
}

/** The bullets of a cell. */
export function bulletsIn(cell: readonly Placed[]): Bullet[] {
  const alike = new Map<Task, Map<string, Placed[]>>();
  for (const placed of cell) {
    const { task, text } = placed.item;
    const texts = alike.get(task) ?? new Map<string, Placed[]>();
    alike.set(task, texts.set(text, [...(texts.get(text) ?? []), placed]));
  }
  return bulletsOf(cell.map(({ item }) => item)).map((item) => {
    const placed = alike.get(item.task)!.get(item.text)!;
    return {
      item,
      all: placed.map((each) => each.item),
      isContinued: placed.every(({ isContinued }) => isContinued),
    };
  });
}

/** The words of the order. */
export function pointWords({ item, isContinued }: Bullet, { exports }: Messages): string {
  const words = oneLine(item.text);
  return isContinued ? exports.continued({ label: words }) : words;
}

/**
 * The words, and in brackets what the row does not say of the time, and what later orders made of it.
 *
 * @param isTimed whether the time has a column of its own
 */
export function shownWords(
  { item, all, isContinued }: Bullet,
  plan: Plan,
  messages: Messages,
  isTimed = false,
): string {
  const timed = isTimed ? item.text : bulletWords(plan, item, all, messages);
  const words = isContinued ? messages.exports.continued({ label: timed }) : timed;
  return [words, ...laterOrders(item, messages).map((change) => ` (${change})`)].join('');
}
