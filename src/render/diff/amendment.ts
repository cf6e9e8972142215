/** What an amending order says of a change of the table: bullets and deadlines, before and after, with their places. */
import { defined } from '../../defined.ts';
import { addTo } from '../../group-by.ts';
import type { Messages } from '../../messages/messages.ts';
import { itemsInForce, printedPlan } from '../../views/amendment/printed.ts';
import { printedPoints, type PrintedPoint } from '../../views/amendment/printed-points.ts';
import type { Key } from '../../plan/field.ts';
import { fieldAt } from '../../plan/field-path.ts';
import type { Change } from '../../review/change.ts';
import type { Pair } from '../../review/diff/pairing.ts';
import { memberEvent } from '../../review/members.ts';
import type { PlanVersion, PlanVersions } from '../changes/plan-versions.ts';

/** A bullet of the table in one version. */
interface Bullet extends Omit<PrintedPoint, 'places' | 'line'> {
  readonly row: string;
  readonly actor: string;
  readonly text: string;
}

/** The last day of an occurrence; `null` where it has none. */
interface Deadline {
  readonly actor: string;
  readonly occurrence: string;
  readonly day: string | null;
}

/** What of an activity stands in the table of one version. */
function placesIn({ plan, calendar }: PlanVersion, messages: Messages) {
  const bullets = new Map<string, Bullet[]>();
  const deadlines = new Map<string, Deadline[]>();
  for (const { activity, actor, occurrence, effectiveDeadline: day = null } of itemsInForce(plan, calendar))
    addTo(deadlines, activity.id, { actor: actor.id, occurrence: occurrence.id, day });
  const { table } = printedPlan(plan, calendar, messages);
  for (const { places, rowHeading, column, number, above, line } of printedPoints(table)) {
    const row = { row: places.join(', '), rowHeading };
    for (const activity of line.activities)
      for (const actor of line.actors)
        addTo(bullets, activity, { ...row, actor, column, number, above, text: line.text });
  }
  return { bullets, deadlines };
}

/**
 * What changes of activities change in the table: nothing where one is about none, or about what is not in the table. The tables of
 * the two versions are each laid out once.
 */
export function amendmentsBetween(
  sides: PlanVersions,
  messages: Messages,
): (change: Change) => { bullets?: Pair<readonly Bullet[]>; deadlines?: Pair<readonly Deadline[]> } {
  const [before, after] = [placesIn(sides.before, messages), placesIn(sides.after, messages)];
  const laterActors = new Map(sides.after.plan.actors.map(({ id }) => [sides.formerActor(id), id]));

  /** What only one of the versions has, of all actors or of one. */
  const differing = <T extends { readonly actor: string }>(
    former: readonly T[] = [],
    now: readonly T[] = [],
    actor: string | undefined,
    keyOf: (each: T) => string,
  ): Pair<readonly T[]> | undefined => {
    const isOwn = (id: string): boolean => actor === undefined || id === actor;
    const later = (each: T): string => laterActors.get(each.actor) ?? each.actor;
    const formerKey = (each: T): string => `${later(each)}\n${keyOf(each)}`;
    const key = (each: T): string => `${each.actor}\n${keyOf(each)}`;
    const [gone, come] = [new Set(former.map(formerKey)), new Set(now.map(key))];
    const pair = {
      before: former.filter((each) => isOwn(later(each)) && !come.has(formerKey(each))),
      after: now.filter((each) => isOwn(each.actor) && !gone.has(key(each))),
    };
    return pair.before.length + pair.after.length > 0 ? pair : undefined;
  };

  return (change) => {
    const { kind, activity, actor } = change;
    const touched = touchedBy(change);
    if (activity === undefined || touched === undefined) return {};
    const former = sides.activityBefore(activity)?.id ?? activity;
    const isMoved = kind === 'activity-reordered';
    const bullets = [before.bullets.get(former), after.bullets.get(activity)] as const;
    const deadlines = [before.deadlines.get(former), after.deadlines.get(activity)] as const;
    return defined({
      bullets: differing(...bullets, actor, ({ row, text, above }) =>
        [row, text, isMoved ? above : ''].join('\n'),
      ),
      deadlines:
        touched === 'bullets'
          ? undefined
          : differing(...deadlines, actor, ({ occurrence, day }) => `${occurrence}\n${day}`),
    });
  };
}

/** Whether a change is of what stands in the table: of bullets alone, or of the time, too. */
function touchedBy({ kind, path }: Change): 'bullets' | 'times' | undefined {
  if (kind === 'activity-reordered') return 'bullets';
  if (memberEvent(kind)) return memberEvent(kind)?.sign ? 'times' : undefined;
  const field = fieldAt(path);
  if (field?.shape === 'text' || field?.shape === 'texts') return field.isInOrder ? 'bullets' : undefined;
  return TIMES.has(path.at(-1) ?? '') ? 'times' : undefined;
}

/** Keys of activities and tasks that say when something is to be done, and whether. */
const TIMES: ReadonlySet<string> = new Set(['when', 'non-working-day', 'withdrawn'] satisfies Key[]);
