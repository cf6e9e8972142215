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

/** Who answers for items, each once: posts, and with them who is in them only where people may be named. */
export function responsibleWithin(items: readonly Item[], withPeople: boolean): string[] {
  const all = items.flatMap((item) => item.units.flatMap((unit) => responsibleOf(item, unit)));
  const posts = all.flatMap(({ post }) => (post === undefined ? [] : [{ post }]));
  return [...new Set((withPeople ? all : posts).map(responsibleWords))];
}

/** «заместитель директора по УВР И. О. Фамилия». */
export function responsibleWords({ post, name, email }: Responsible): string {
  return oneLine([post, name].filter(Boolean).join(' ') || (email ?? ''));
}
