/** Changes by the months they touch, and within them by activity. */
import type { Change, ChangeKind } from '../../review/change.ts';
import type { Telling } from '../changes/sides.ts';
import type { ChangeText } from '../changes/text.ts';
import { monthsWords } from '../changes/time.ts';

/** What is told of one activity, or of nothing in particular. */
export interface DiffSubject {
  readonly id?: string;
  readonly title?: string;
  /** Whom it concerns, where that is told. */
  readonly actors: readonly string[];
  readonly texts: readonly ChangeText[];
}

/** What changes in some months. */
export interface DiffGroup {
  /** In words; absent where it is about no month. */
  readonly months?: string;
  readonly subjects: readonly DiffSubject[];
}

/** What comes or goes names its actors itself. */
const NAMES_ACTORS: ReadonlySet<ChangeKind> = new Set([
  'activity-added',
  'activity-removed',
  'activity-merged',
  'activity-split',
]);

/**
 * By months, the earliest first; within them, in the order of the plan.
 *
 * @param tell how each is told
 * @param tellsWho whether an activity says whom it concerns
 */
export function diffGroups(
  changes: readonly Change[],
  telling: Telling,
  tell: (change: Change) => ChangeText,
  tellsWho = false,
): DiffGroup[] {
  const byMonths = new Map<string, Change[]>();
  for (const change of changes) {
    const key = change.months.join(' ');
    const known = byMonths.get(key);
    if (known) known.push(change);
    else byMonths.set(key, [change]);
  }
  return [...byMonths]
    .toSorted(([one], [other]) => Number(one === '') - Number(other === '') || (one < other ? -1 : 1))
    .map(([, own]) => ({
      ...(own[0]!.months.length > 0 ? { months: monthsWords(own[0]!.months, telling.messages) } : {}),
      subjects: subjectsOf(own, telling, tell, tellsWho),
    }));
}

function subjectsOf(
  changes: readonly Change[],
  { sides }: Telling,
  tell: (change: Change) => ChangeText,
  tellsWho: boolean,
): DiffSubject[] {
  const byActivity = new Map<string, Change[]>();
  for (const change of changes) {
    const id = change.activity ?? '';
    const known = byActivity.get(id);
    if (known) known.push(change);
    else byActivity.set(id, [change]);
  }
  return [...byActivity].map(([id, own]) => {
    const title = sides.activity(id)?.title;
    const isTold = own.every(({ kind }) => NAMES_ACTORS.has(kind));
    const actors = tellsWho && !isTold ? [...new Set(own.flatMap((change) => change.actors))] : [];
    return {
      id,
      ...(title === undefined ? {} : { title }),
      actors: actors.map((actor) => sides.actorName(actor)),
      texts: own.map(tell),
    };
  });
}
