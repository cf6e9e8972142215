import type { Fact } from './change.ts';
import { textLikeness } from './likeness.ts';
import type { NormalTask } from './normal-form.ts';

/** From here on, two tasks are one that somebody else has now. */
const ALIKE = 0.7;

/** Tasks that were taken from one actor and given to another, in the same activity and role and in much the same words. */
export function handedOver(facts: readonly Fact[]): ReadonlySet<Fact> {
  const dropped = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.kind !== 'task-dropped' || fact.activity === undefined) continue;
    dropped.set(fact.activity, [...(dropped.get(fact.activity) ?? []), fact]);
  }
  const found = new Set<Fact>();
  for (const fact of facts) {
    if (fact.kind !== 'task-added') continue;
    for (const other of dropped.get(fact.activity ?? '') ?? []) {
      const task = fact.after as unknown as NormalTask;
      const former = other.before as unknown as NormalTask;
      if (task.role !== former.role || textLikeness(task.text, former.text) < ALIKE) continue;
      found.add(fact).add(other);
    }
  }
  return found;
}
