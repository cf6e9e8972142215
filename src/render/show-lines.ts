import type { PlanTable } from '../progress/table.ts';

/** A line an item, in columns without borders: the row's key, the actor's id, the words. For pipes and `grep`. */
export function renderShowLines({ actors, rows }: PlanTable): string {
  const widest = Math.max(0, ...actors.map(({ id }) => id.length));
  return rows
    .flatMap(({ key, cells }) => cells.flat().map((item) => ({ key, item })))
    .map(
      ({ key, item: { actor, text } }) =>
        `${key}  ${actor.id.padEnd(widest)}  ${text.replace(/\s+/g, ' ').trim()}\n`,
    )
    .join('');
}
