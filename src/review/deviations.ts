/** Where a derived plan is not what the plan above asks of its unit: what it has yet to take over, and what contradicts it. */
import { unitsKnown } from '../progress/derived/listed-units.ts';
import { obligations, type Item } from '../progress/obligations.ts';
import type { Day } from '../calendar/day.ts';
import type { ChangeKind, Fact } from './change.ts';
import { normalForms } from './diff/normal-form.ts';
import { difference } from './diff/tree-diff.ts';
import type { Edition } from './edition.ts';

/** One thing that is not as above. */
export type Deviation = {
  /** The activity it is about; absent: the plan as a whole. Under the id that the derived plan has for it, if it has it. */
  readonly activity?: string;
  readonly title?: string;
} & (
  | { readonly kind: 'behind' | 'differs'; readonly changes: readonly ChangeKind[] }
  /** A task of the unit that is there above, and not here. */
  | { readonly kind: 'dropped' | 'new' }
  /** Above, it is no more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'later'; readonly deadline: Day; readonly above: Day }
  /** A time that stands for none of those above: what is recorded of it counts for nothing there. */
  | { readonly kind: 'no-time'; readonly occurrence: string }
);

/** What a unit may say of its work as it likes: nobody above depends on it. */
const OWN_MATTER: ReadonlySet<ChangeKind> = new Set([
  'responsible-changed',
  'details-changed',
  'activity-reordered',
  'former-ids-changed',
  'origin-changed',
]);

/** A day of its own may be earlier. */
const TIMES: ReadonlySet<ChangeKind> = new Set(['moved', 'deadline-changed', 'schedule-changed']);

/** What of the plan as a whole decides on days. */
const RULES: ReadonlySet<ChangeKind> = new Set([
  'period-changed',
  'deadline-rules-changed',
  'calendar-changed',
  'spans-changed',
]);

/**
 * Compares a derived plan with its part of the plan above.
 *
 * @param above what would be made of the plan above now
 * @param base what was made of it when the derived plan last followed it; absent where nobody knows: then nothing is known to
 *   have changed above since
 */
export function deviations(derived: Edition, above: Edition, base?: Edition): readonly Deviation[] {
  const changed = base ? factsBetween(base, above) : [];
  const found = new Map<string, Deviation>();
  const add = (deviation: Deviation): void => {
    const key = JSON.stringify([
      deviation.kind,
      deviation.activity,
      'occurrence' in deviation && deviation.occurrence,
    ]);
    const known = found.get(key);
    if (known && 'changes' in known && 'changes' in deviation) {
      const changes = [...new Set([...known.changes, ...deviation.changes])];
      found.set(key, { ...known, changes });
    } else if (!known) found.set(key, deviation);
  };
  const late = new Set<string>();
  for (const fact of factsBetween(above, derived)) {
    const deviation = deviationOf(fact, derived, above, changed);
    if (!deviation) continue;
    add(deviation);
    if (deviation.kind === 'behind' && TIMES.has(fact.kind)) late.add(deviation.activity ?? '');
  }
  for (const deviation of timesOf(derived, above)) if (!late.has(deviation.activity ?? '')) add(deviation);
  return [...found.values()];
}

function factsBetween(one: Edition, other: Edition): readonly Fact[] {
  const [before, after] = normalForms(one, other);
  return difference(before, after).facts;
}

function deviationOf(
  { kind, path, activity: id, actor }: Fact,
  { plan }: Edition,
  above: Edition,
  changed: readonly Fact[],
): Deviation | undefined {
  const isChanged = changed.some((fact) => fact.activity === id && isOnOneWay(fact.path, path));
  if (path[0] !== 'activities') {
    if (!RULES.has(kind)) return undefined;
    return { kind: isChanged ? 'behind' : 'differs', changes: [kind] };
  }
  const activity = plan.activities.find((each) => each.id === id);
  const title = activity?.title ?? above.plan.activities.find((each) => each.id === id)?.title ?? '';
  const about = { activity: id ?? '', title };
  if (kind === 'activity-removed' || kind === 'activity-merged' || kind === 'task-dropped')
    return { kind: isChanged ? 'new' : 'dropped', ...about };
  if (kind === 'activity-added') return activity?.origin ? { kind: 'gone', ...about } : undefined;
  if (kind === 'task-added')
    return activity?.origin?.tasks[actor ?? ''] ? { kind: 'gone', ...about } : undefined;
  if (!activity?.origin || OWN_MATTER.has(kind)) return undefined;
  // A task that is not from above is nobody's matter there.
  if (path[2] === 'tasks' && !activity.origin.tasks[actor ?? '']) return undefined;
  if (TIMES.has(kind) && !isChanged) return undefined;
  return { kind: isChanged ? 'behind' : 'differs', ...about, changes: [kind] };
}

/** Whether one path leads to the other, or beyond it. */
function isOnOneWay(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).every((key, index) => key === other[index]);
}

/** Later deadlines than above, and times that stand for none there. */
function timesOf(derived: Edition, above: Edition): Deviation[] {
  const deadlines = new Map<string, Item>();
  const activities = new Set<string>();
  for (const item of obligations(above.plan, above.calendar).items) {
    deadlines.set(keyOf(item), item);
    activities.add(`${item.activity.id} ${item.actor.id}`);
  }
  return obligations(derived.plan, derived.calendar).items.flatMap((item): Deviation[] => {
    const { activity, actor, occurrence, effectiveDeadline: deadline } = item;
    if (!activity.origin?.tasks[actor.id] || unitsKnown(item).length === 0) return [];
    if (!activities.has(`${activity.id} ${actor.id}`)) return [];
    const about = { activity: activity.id, title: activity.title };
    const own = deadlines.get(keyOf(item));
    if (!own) return [{ kind: 'no-time', ...about, occurrence: occurrence.id }];
    const last = own.effectiveDeadline;
    return deadline !== undefined && last !== undefined && deadline > last
      ? [{ kind: 'later', ...about, deadline, above: last }]
      : [];
  });
}

function keyOf({ activity, actor, occurrence }: Item): string {
  return `${activity.id} ${actor.id} ${occurrence.id}`;
}
