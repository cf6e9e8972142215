import { entryIn } from '../../group-by.ts';
import type { Fact } from '../change.ts';
import type { NormalPlan } from '../diff/normal-form.ts';
import type { FactIndex } from './fact-index.ts';
import { sharesOf, type ObligationChange } from './obligations.ts';

/**
 * Whom changes concern, in the order of the columns: those of the later version, then those that are gone. Of one change these are
 * whose obligations it is about, or whose tasks.
 */
export function concernedActors(
  before: NormalPlan | undefined,
  after: NormalPlan | undefined,
  index: FactIndex,
): (fact: Fact, shares: readonly ObligationChange[]) => string[] {
  const places = new Map<string, number>();
  const taskActors = new Map<string, Set<string>>();
  const sides = [
    { plan: after, side: 'after' },
    { plan: before, side: 'before' },
  ] as const;
  for (const { plan, side } of sides) {
    for (const { id } of plan?.actors ?? []) entryIn(places, index.actor(side, id), () => places.size);
    for (const { id, tasks } of plan?.activities ?? []) {
      const name = index.activity(side, id);
      if (index.ofActivity(name).length === 0) continue;
      const actors = entryIn(taskActors, name, () => new Set());
      for (const actor of Object.keys(tasks)) actors.add(index.actor(side, actor));
    }
  }
  return (fact, shares) => {
    const actors = new Set(shares.flatMap(sharesOf).map(({ actorName }) => actorName));
    if (fact.kind === 'unit-changed' && fact.path[4] === 'actor') {
      actors.add(index.actor('before', fact.before as string)).add(fact.after as string);
    }
    if (actors.size === 0 && fact.actor !== undefined) actors.add(fact.actor);
    if (actors.size === 0 && fact.activity !== undefined) {
      for (const name of index.namesOf(fact)) {
        for (const actor of taskActors.get(name) ?? []) actors.add(actor);
      }
    }
    const place = (actor: string): number => places.get(actor) ?? places.size;
    return [...actors].sort((a, b) => place(a) - place(b));
  };
}
