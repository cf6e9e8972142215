import type { Item } from '../../progress/obligations.ts';
import { responsibleOf } from '../../progress/responsible.ts';
import { responsibleWords } from '../parts/responsible.ts';
import type { Included } from './included.ts';

/** Who answers for items, each once: posts, and with them who is in them only where people may be named. */
export function responsibleWithin(items: readonly Item[], include: ReadonlySet<Included>): string[] {
  const all = items.flatMap((item) => item.units.flatMap((unit) => responsibleOf(item, unit)));
  const shown = include.has('people')
    ? all
    : all.flatMap(({ post }) => (post === undefined ? [] : [{ post }]));
  return [...new Set(shown.map(responsibleWords))];
}
