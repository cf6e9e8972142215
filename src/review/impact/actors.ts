import { entryIn } from '../../group-by.ts';
import type { Fact } from '../change.ts';
import type { NormalPlan } from '../diff/normal-form.ts';
import type { FactIndex } from './fact-index.ts';
import type { ObligationChange } from './obligations.ts';

/** Whom changes concern, in the order of the columns: those of the later version, then those that are gone. */
export class ConcernedActors {
  readonly #index: FactIndex;
  readonly #places = new Map<string, number>();
  readonly #tasks = new Map<string, Set<string>>();

  constructor(before: NormalPlan | undefined, after: NormalPlan | undefined, index: FactIndex) {
    const sides = [
      { plan: after, side: 'after' },
      { plan: before, side: 'before' },
    ] as const;
    for (const { plan, side } of sides) {
      for (const { id } of plan?.actors ?? []) {
        const name = index.actor(side, id);
        if (!this.#places.has(name)) this.#places.set(name, this.#places.size);
      }
      for (const { id, tasks } of plan?.activities ?? []) {
        const name = index.activity(side, id);
        if (index.ofActivity(name).length === 0) continue;
        const actors = entryIn(this.#tasks, name, () => new Set());
        for (const actor of Object.keys(tasks)) actors.add(index.actor(side, actor));
      }
    }
    this.#index = index;
  }

  /** From left to right: those whose obligations a change is about, or whose tasks. */
  of(fact: Fact, shares: readonly ObligationChange[]): string[] {
    const owing = shares.flatMap(({ before, after }) => [before?.actorName, after?.actorName]);
    const actors = new Set(owing.filter((name) => name !== undefined));
    if (fact.kind === 'unit-changed' && fact.path[4] === 'actor') {
      actors.add(this.#index.actor('before', fact.before as string)).add(fact.after as string);
    }
    if (actors.size === 0 && fact.actor !== undefined) actors.add(fact.actor);
    if (actors.size === 0 && fact.activity !== undefined) {
      for (const name of this.#index.namesOf(fact)) {
        for (const actor of this.#tasks.get(name) ?? []) actors.add(actor);
      }
    }
    const place = (actor: string): number => this.#places.get(actor) ?? this.#places.size;
    return [...actors].sort((a, b) => place(a) - place(b));
  }
}
