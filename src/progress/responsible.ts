/** Who answers for what is owed. */
import type { Plan, Responsible, Unit } from '../plan/plan.ts';
import type { Item } from './obligations.ts';

/** Who answers for a unit's share of an item: those the plan names for the work, else those of the unit, else of its actor. */
export function responsibleOf(
  { task, actor }: Pick<Item, 'task' | 'actor'>,
  unit: Unit,
): readonly Responsible[] {
  return task.responsible ?? unit.responsible ?? actor.responsible ?? [];
}

/** Everybody whom a plan names. */
export function allResponsible({ actors, activities }: Plan): Responsible[] {
  return [
    ...actors.flatMap(({ responsible = [], units }) => [
      ...responsible,
      ...units.flatMap((unit) => unit.responsible ?? []),
    ]),
    ...activities.flatMap(({ tasks }) => tasks.flatMap(({ responsible = [] }) => responsible)),
  ];
}

/** Whether somebody is meant by some words of the name or the post: «Фамилия И.», «зам. директора». Case and stops do not matter. */
export function isMeant({ post = '', name = '' }: Responsible, asked: string): boolean {
  const known = wordsOf(`${post} ${name}`);
  return wordsOf(asked).every((word) => known.some((each) => each.startsWith(word)));
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
