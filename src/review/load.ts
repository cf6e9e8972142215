/** How much there is to do in two plans, for whom and in which month. */
import type { Month } from '../calendar/day.ts';
import { groupBy } from '../group-by.ts';
import type { Actor, Plan } from '../plan/plan.ts';
import type { Item } from '../progress/obligations.ts';

/** How much is to be done: items of the table, and shares of units. */
export type Amount = ReturnType<typeof amountOf>;

/** An actor in two months that answer to each other. */
export type LoadRow = ReturnType<typeof loadOf>[number];

/** The month in which an item counts. */
export function monthIn({ occurrence }: Item): Month {
  return occurrence.to;
}

/** How much items come to. */
export function amountOf(items: readonly Item[]) {
  return { items: items.length, shares: items.reduce((sum, { units }) => sum + units.length, 0) };
}

/**
 * The load of each actor that has any, month by month: those of the same months beside each other, of other periods those that answer to each
 * other.
 */
export function loadOf(
  one: Plan,
  other: Plan,
  [first, second]: readonly [readonly Item[], readonly Item[]],
  actors: ReadonlyMap<string, string>,
) {
  const twins = new Set(actors.values());
  const both: readonly (readonly [Actor | undefined, Actor | undefined])[] = [
    ...one.actors.map(
      (actor) => [actor, other.actors.find(({ id }) => id === actors.get(actor.id))] as const,
    ),
    ...other.actors.filter(({ id }) => !twins.has(id)).map((actor) => [undefined, actor] as const),
  ];
  const pairs = monthPairs([...monthsOf(one, first)].sort(), [...monthsOf(other, second)].sort());
  const by = (items: readonly Item[]): Map<string, Item[]> =>
    groupBy(items, (item) => `${item.actor.id} ${monthIn(item)}`);
  const [ours, theirs] = [by(first), by(second)];
  return both.flatMap(([a, b]) => {
    const rows = pairs.map(([month, answer]) => ({
      /** Its id in the first plan that has it. */
      actor: (a ?? b)!.id,
      name: (a ?? b)!.name,
      months: [month, answer] as const,
      load: [
        amountOf(ours.get(`${a?.id} ${month}`) ?? []),
        amountOf(theirs.get(`${b?.id} ${answer}`) ?? []),
      ] as const,
    }));
    return rows.some(({ load }) => load.some(({ items }) => items > 0)) ? rows : [];
  });
}

function monthsOf({ period }: Plan, items: readonly Item[]): Set<Month> {
  return new Set([...period, ...items.map(monthIn)]);
}

function monthPairs(
  one: readonly Month[],
  other: readonly Month[],
): (readonly [Month | undefined, Month | undefined])[] {
  if (one.some((month) => other.includes(month)))
    return [...new Set([...one, ...other])]
      .sort()
      .map((month) => [one.includes(month) ? month : undefined, other.includes(month) ? month : undefined]);
  const ofYear = (month: Month): string => month.slice(5);
  const left = [...other];
  const byName = one.map((month) => {
    const at = left.findIndex((each) => ofYear(each) === ofYear(month));
    return [month, at < 0 ? undefined : left.splice(at, 1)[0]] as const;
  });
  if (left.length < other.length) return [...byName, ...left.map((month) => [undefined, month] as const)];
  return Array.from(
    { length: Math.max(one.length, other.length) },
    (_, index) => [one[index], other[index]] as const,
  );
}
