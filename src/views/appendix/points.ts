/** What stands in a cell point by point. */
import type { Messages } from '../../messages/messages.ts';
import type { Plan, Task } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
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

/** The bullets of a cell, in the order of the first of each. */
export function bulletsIn(cell: readonly Placed[]): Bullet[] {
  const bullets: { item: Item; all: Item[]; isContinued: boolean }[] = [];
  const known = new Map<Task, Map<string, (typeof bullets)[number]>>();
  for (const { item, isContinued } of cell) {
    const texts = known.get(item.task) ?? new Map<string, (typeof bullets)[number]>();
    const bullet = texts.get(item.text);
    if (bullet) {
      bullet.all.push(item);
      bullet.isContinued &&= isContinued;
      continue;
    }
    const first = { item, all: [item], isContinued };
    bullets.push(first);
    known.set(item.task, texts.set(item.text, first));
  }
  return bullets;
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
