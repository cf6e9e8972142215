import { changeText } from './text.ts';
import type { DiffSubject } from '../diff/groups.ts';
import type { Change } from '../../review/change.ts';
import type { Telling } from './sides.ts';

/** Every change once, in the order of the plan: what is about the plan as a whole, then activity by activity. */
export function changeSubjects(changes: readonly Change[], telling: Telling): DiffSubject[] {
  const byActivity = new Map<string | undefined, Change[]>();
  for (const change of changes) {
    const known = byActivity.get(change.activity);
    if (known) known.push(change);
    else byActivity.set(change.activity, [change]);
  }
  return [...byActivity].map(([id, own]) => {
    const title = id === undefined ? undefined : telling.sides.activity(id)?.title;
    return {
      ...(id === undefined ? {} : { id }),
      ...(title === undefined ? {} : { title }),
      actors: [],
      texts: own.map((change) => changeText(change, telling)),
    };
  });
}
