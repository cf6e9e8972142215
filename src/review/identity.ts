/** What of one version is what of the other, as records see it: they follow `was`, and nothing else. */
import type { NormalUnit } from './normal-form.ts';
import type { ChangeKind, Fact } from './change.ts';

/** The facts about one kind of things that tell who is who. */
interface Kinds {
  readonly renamed: ChangeKind;
  readonly removed: ChangeKind;
  readonly added: ChangeKind;
  readonly merged: ChangeKind;
  readonly split: ChangeKind;
  /** Where the id stands in the path. */
  readonly at: number;
}

const ACTIVITIES: Kinds = {
  renamed: 'activity-renamed',
  removed: 'activity-removed',
  added: 'activity-added',
  merged: 'activity-merged',
  split: 'activity-split',
  at: 1,
};
const UNITS: Kinds = {
  renamed: 'unit-replaced',
  removed: 'unit-removed',
  added: 'unit-added',
  merged: 'unit-merged',
  split: 'unit-split',
  at: 3,
};
/** Names for things of two versions that are equal where their records are the same. */
export class Identities {
  readonly #before = new Map<string, readonly [string, ...string[]]>();
  readonly #after = new Map<string, readonly [string, ...string[]]>();
  readonly #kinds: Kinds;

  private constructor(
    facts: readonly Fact[],
    kinds: Kinds,
    gone: readonly string[],
    come: readonly string[],
  ) {
    this.#kinds = kinds;
    const { renamed, removed, added, merged, split, at } = kinds;
    for (const id of gone) this.#before.set(id, [former(id)]);
    for (const id of come) this.#after.set(id, [fresh(id)]);
    for (const { kind, before, after, recognised } of facts) {
      if (kind !== renamed) continue;
      const [from, to] = [before as string, after as string];
      // Nothing says that it is the same: its records stay behind.
      this.#before.set(from, [recognised ? former(from) : to]);
      if (recognised) this.#after.set(to, [fresh(to)]);
    }
    for (const { kind, path, heir } of facts) {
      const id = path[at] ?? '';
      if (kind === removed || kind === merged) {
        this.#before.set(id, heir === undefined ? [former(id)] : [former(id), this.after(heir)[0]]);
      }
      if (kind === added || kind === split) {
        this.#after.set(id, heir === undefined ? [fresh(id)] : [fresh(id), this.before(heir)[0]]);
      }
    }
  }

  static ofActivities(facts: readonly Fact[]): Identities {
    return new Identities(facts, ACTIVITIES, [], []);
  }

  static ofUnits(facts: readonly Fact[]): Identities {
    const brought = (wanted: ChangeKind, side: 'before' | 'after'): string[] =>
      facts
        .filter(({ kind }) => kind === wanted)
        .flatMap((fact) => (fact[side] as unknown as { readonly units: readonly NormalUnit[] }).units)
        .map(({ id }) => id);
    return new Identities(facts, UNITS, brought('actor-removed', 'before'), brought('actor-added', 'after'));
  }

  /** The names of a thing of the earlier version: its own, and that of what has its records now. */
  before(id: string): readonly [string, ...string[]] {
    return this.#before.get(id) ?? [id];
  }

  /** The names of a thing of the later version: its own, and that of what had its records. */
  after(id: string): readonly [string, ...string[]] {
    return this.#after.get(id) ?? [id];
  }

  /** The own names of what a fact is about, in the versions that have it. */
  ofFact({ kind, path }: Fact, renamed: ReadonlyMap<string, string>): readonly string[] {
    const id = path[this.#kinds.at] ?? '';
    const { removed, merged, added, split } = this.#kinds;
    if (kind === removed || kind === merged) return [this.before(id)[0]];
    if (kind === added || kind === split) return [this.after(id)[0]];
    return [...new Set([this.after(id)[0], this.before(renamed.get(id) ?? id)[0]])];
  }
}

function former(id: string): string {
  return `former ${id}`;
}

function fresh(id: string): string {
  return `new ${id}`;
}
