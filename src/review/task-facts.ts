/** What changed in the tasks of one activity. */
import type { WhenEntry } from '../plan/generated/plan-file.ts';
import type { ChangeKind, Fact } from './change.ts';
import { changedEntries, changedKeys, isSame, newFact, type Versions } from './new-fact.ts';
import type { NormalActivity, NormalTask } from './normal-form.ts';
import { whenKind } from './when-kind.ts';

/** What a task takes from its activity: where all of them change alike, it is one change of the activity. */
export const INHERITED = {
  only: 'units-changed',
  except: 'units-changed',
  tags: 'units-changed',
  'done-by': 'completion-changed',
  'accepted-by': 'completion-changed',
  output: 'output-changed',
} as const satisfies Partial<Record<keyof NormalTask, ChangeKind>>;

const OWN = { role: 'role-changed', text: 'wording-changed' } as const;

/** One task in both versions. */
interface TaskVersions extends Versions<NormalTask> {
  readonly actor: string;
}

/** Facts about tasks. */
export function taskFacts(
  { before, aligned, after }: Versions<NormalActivity>,
  actorIds: (id: string) => string,
): Fact[] {
  const activity = after.id;
  const place = (actor: string) => ({ activity, actor, path: ['activities', activity, 'tasks', actor] });
  const raw = new Map(Object.entries(before.tasks).map(([actor, task]) => [actorIds(actor), task]));
  const both = Object.entries(after.tasks).flatMap(([actor, task]): TaskVersions[] => {
    const [was, named] = [raw.get(actor), aligned.tasks[actor]];
    return was && named && !isSame(named, task) ? [{ actor, before: was, aligned: named, after: task }] : [];
  });
  const common = Object.keys(after.tasks).filter((actor) => raw.has(actor)).length;
  const shared = common > 1 && both.length === common ? sharedKeys(both) : [];
  const first = both[0];
  return [
    ...(first
      ? shared.map((key) =>
          newFact(
            INHERITED[key],
            { activity, path: ['activities', activity, key] },
            first.before[key],
            first.after[key],
          ),
        )
      : []),
    ...[...raw]
      .filter(([actor]) => !Object.hasOwn(after.tasks, actor))
      .map(([actor, task]) => newFact('task-dropped', place(actor), task, undefined)),
    ...Object.entries(after.tasks)
      .filter(([actor]) => !raw.has(actor))
      .map(([actor, task]) => newFact('task-added', place(actor), undefined, task)),
    ...both.flatMap((task) => [
      ...changedKeys<NormalTask>(OWN, task, place(task.actor)),
      ...changedEntries('wording-changed', task.before.wording, task.after.wording, {
        ...place(task.actor),
        path: [...place(task.actor).path, 'wording'],
      }),
      ...ownTime(task, before.when, after.when, place(task.actor)),
      ...changedKeys<NormalTask>(INHERITED, task, place(task.actor)).filter(
        ({ path }) => !shared.some((key) => key === path.at(-1)),
      ),
    ]),
  ];
}

/** The keys that changed from one value to one other in all tasks. */
function sharedKeys(tasks: readonly TaskVersions[]): (keyof typeof INHERITED)[] {
  const [first, ...others] = tasks;
  if (!first) return [];
  return (Object.keys(INHERITED) as (keyof typeof INHERITED)[]).filter(
    (key) =>
      !isSame(first.aligned[key], first.after[key]) &&
      others.every(
        (each) => isSame(each.before[key], first.before[key]) && isSame(each.after[key], first.after[key]),
      ),
  );
}

/** Where a task has no time of its own, the activity's is compared. */
function ownTime(
  { aligned, before, after }: TaskVersions,
  sharedBefore: WhenEntry,
  sharedAfter: WhenEntry,
  place: { readonly activity: string; readonly actor: string; readonly path: readonly string[] },
): Fact[] {
  if (isSame(aligned.when, after.when)) return [];
  const kind = whenKind(before.when ?? sharedBefore, after.when ?? sharedAfter);
  return [newFact(kind, { ...place, path: [...place.path, 'when'] }, before.when, after.when)];
}
