/** What stands in a cell point by point. */
import type { Messages } from '../../messages/messages.ts';
import type { Plan, Punctuation, Task } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import { laterOrders } from '../parts/later-orders.ts';
import { oneLine } from '../one-line.ts';
import { withoutStop } from '../stops.ts';
import type { Cell, Line } from '../view.ts';
import type { FinerTime } from './finer-time.ts';
import type { PlacedItem } from './layout.ts';

/** A bullet: what comes round in its cell several times, in the same words, is one. It is continued where nothing of it begins here. */
type Bullet = ReturnType<typeof bulletsIn>[number];

/** The bullets of a cell, in the order of the first of each. */
export function bulletsIn(cell: readonly PlacedItem[]) {
  const bullets: { words: string; all: [Item, ...Item[]]; isContinued: boolean }[] = [];
  const known = new Map<Task, Map<string, (typeof bullets)[number]>>();
  for (const { item, isContinued } of cell) {
    const texts = known.get(item.task) ?? new Map<string, (typeof bullets)[number]>();
    const bullet = texts.get(item.text);
    if (bullet) {
      bullet.all.push(item);
      bullet.isContinued &&= isContinued;
      continue;
    }
    const first: (typeof bullets)[number] = { words: oneLine(item.text), all: [item], isContinued };
    bullets.push(first);
    known.set(item.task, texts.set(item.text, first));
  }
  return bullets;
}

/** How a table says its work. */
export interface WorkWords {
  readonly plan: Plan;
  readonly messages: Messages;
  /** What it does not say of times by itself; absent: it says each time in a column, or times are not asked for. */
  readonly finerTime: FinerTime | undefined;
  readonly punctuation: Punctuation;
}

/** Bullets as the cell of a table. A terminal says also what later orders made of them. */
export function workCell(bullets: readonly Bullet[], words: WorkWords): Cell {
  const lines = bulletLines(bullets, words);
  return {
    lines,
    screen: () => withLaterOrders(bullets, lines, words.messages),
  };
}

/** The words of bullets, and beside them what the table does not say of their time. */
export function bulletLines(
  bullets: readonly Bullet[],
  { messages, finerTime, punctuation }: WorkWords,
): Line[] {
  return bullets.map(({ words, all, isContinued }, place) => {
    const time = finerTime?.(all);
    const asides = [
      ...(time === undefined ? [] : [time]),
      ...(isContinued ? [messages.exports.continuation] : []),
    ];
    const text = punctuated(words, punctuation, place === bullets.length - 1);
    return { text, ...(asides.length > 0 ? { asides } : {}) };
  });
}

/** The same, and what later orders made of each. */
export function withLaterOrders(
  bullets: readonly Bullet[],
  lines: readonly Line[],
  messages: Messages,
): Line[] {
  return lines.map((line, place) => {
    const later = laterOrders(bullets[place]!.all[0], messages);
    return later.length > 0 ? { ...line, asides: [...(line.asides ?? []), ...later] } : line;
  });
}

/** The words of the order with what ends them as the plan wants it. */
function punctuated(text: string, punctuation: Punctuation, isLast: boolean): string {
  if (punctuation === 'source') return text;
  const { body } = withoutStop(text);
  if (punctuation === 'none') return body;
  if (!isLast) return `${body};`;
  return body.endsWith('.') ? body : `${body}.`;
}
