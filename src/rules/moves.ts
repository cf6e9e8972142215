import type { Path } from '../diagnostic.ts';
import type { Move } from '../plan/plan.ts';
import type { Subject } from './rule.ts';

/** A move by a later order, and where it stands. */
interface MovePlace {
  readonly move: Move;
  /** The activity's index. */
  readonly index: number;
  readonly path: Path;
}

/** Every move of a plan, in the order of the file. */
export function* movesOf({ plan, entry }: Pick<Subject, 'plan' | 'entry'>): Iterable<MovePlace> {
  for (const [index, { moved }] of plan.activities.entries()) {
    if (!moved) continue;
    const path = ['activities', index, 'moved'];
    const isList = Array.isArray(entry.activities[index]?.moved);
    for (const [at, move] of moved.entries()) yield { move, index, path: isList ? [...path, at] : path };
  }
}
