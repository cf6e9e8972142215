import type { Fact } from './change.ts';
import type { NormalPlan } from './normal-form.ts';
import type { ShareChange } from './shares.ts';
import type { Whose } from './whose.ts';

/** The columns of both versions: those of the later from left to right, then those that are gone. */
export class Table {
  readonly #whose: Whose;
  readonly #places = new Map<string, number>();
  readonly #tasks = new Map<string, Set<string>>();

  constructor(before: NormalPlan | undefined, after: NormalPlan | undefined, whose: Whose) {
    const sides = [
      { plan: after, side: 'after' },
      { plan: before, side: 'before' },
    ] as const;
    for (const { plan, side } of sides) {
      for (const { id } of plan?.actors ?? []) {
        const name = whose.actor(side, id);
        if (!this.#places.has(name)) this.#places.set(name, this.#places.size);
      }
      for (const { id, tasks } of plan?.activities ?? []) {
        const [name] = whose.activities[side](id);
        if (whose.ofActivity(name).length === 0) continue;
        const actors = this.#tasks.get(name) ?? new Set();
        for (const actor of Object.keys(tasks)) actors.add(whose.actor(side, actor));
        this.#tasks.set(name, actors);
      }
    }
    this.#whose = whose;
  }

  /** The actors that a change concerns, from left to right: those whose obligations it is about, or whose tasks. */
  actorsOf(fact: Fact, shares: readonly ShareChange[]): string[] {
    const owing = shares.flatMap(({ before, after }) => [before?.actorName, after?.actorName]);
    const actors = new Set(owing.filter((name) => name !== undefined));
    if (fact.kind === 'unit-changed' && fact.path[4] === 'actor') {
      actors.add(this.#whose.actor('before', fact.before as string)).add(fact.after as string);
    }
    if (actors.size === 0 && fact.actor !== undefined) actors.add(fact.actor);
    if (actors.size === 0 && fact.activity !== undefined) {
      for (const name of this.#whose.namesOf(fact)) {
        for (const actor of this.#tasks.get(name) ?? []) actors.add(actor);
      }
    }
    const place = (actor: string): number => this.#places.get(actor) ?? this.#places.size;
    return [...actors].sort((a, b) => place(a) - place(b));
  }
}
