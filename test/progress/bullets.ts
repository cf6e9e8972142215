import type { Task } from '../../src/plan/plan.ts';
import type { Item } from '../../src/progress/obligations.ts';

/** The bullets of a cell: what comes round several times in one row, in the same words, is one bullet. */
export function bulletsOf(cell: readonly Item[]): Item[] {
  const known = new Map<Task, Set<string>>();
  return cell.filter(({ task, text }) => {
    const texts = known.get(task);
    if (!texts) known.set(task, new Set([text]));
    else if (texts.has(text)) return false;
    else texts.add(text);
    return true;
  });
}
