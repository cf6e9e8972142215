import type { Responsible } from '../plan/plan.ts';
import type { Item } from '../progress/obligations.ts';
import { oneLine } from './one-line.ts';

/** Who answers for an item, each once: those the plan names for the work, else those of its units. */
export function responsibleFor({ task, units, actor }: Item): string[] {
  const all = task.responsible ?? units.flatMap((unit) => unit.responsible ?? actor.responsible ?? []);
  return [...new Set(all.map(responsibleWords))];
}

/** «заместитель директора по УВР И. О. Фамилия». */
export function responsibleWords({ post, name }: Responsible): string {
  return oneLine([post, name].filter(Boolean).join(' '));
}
