import type { Responsible, Unit } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import { responsibleOf } from '../../progress/responsible.ts';
import { oneLine } from '../one-line.ts';

/** Who answers for an item, each once. @param units those asked about; all unless given */
export function responsibleFor(item: Item, units: readonly Unit[] = item.units): string[] {
  const all = new Set<Responsible>();
  for (const unit of units) for (const each of responsibleOf(item, unit)) all.add(each);
  return [...new Set([...all].map(responsibleWords))];
}

/** «заместитель директора по УВР И. О. Фамилия». */
export function responsibleWords({ post, name, email }: Responsible): string {
  return oneLine([post, name].filter(Boolean).join(' ') || (email ?? ''));
}
