/** Whom an amending order concerns. */
import type { WorkingCalendar } from '../../calendar/production/working-calendar.ts';
import { addTo } from '../../group-by.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Concerned } from './distribution.ts';
import type { Modification } from './modification.ts';
import { itemsInForce, type LaterNames } from './printed.ts';

/** A version of a plan, with the calendar it was read with. */
export interface Edition {
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
}

type Names = Omit<LaterNames, 'section'>;

/** Whom it changes something for, in the order of the table: nobody in particular is everybody. */
export function concernedBy(
  modifications: readonly Modification[],
  before: Edition,
  after: Edition,
  names: Names,
): Concerned {
  const called = new Map<string, string[]>();
  for (const { id, name } of after.plan.actors) addTo(called, id, name);
  for (const { id, name } of before.plan.actors) addTo(called, names.actor(id), name);
  const told = modifications.flatMap(({ actors }) => actors);
  const ids = new Set([...told, ...redated(before, after, names)]);
  const changed = [...called].filter(([id]) => ids.size === 0 || ids.has(id)).map(([, own]) => own);
  return { all: [...called.values()], changed };
}

/** The actors whose work has another last day at the same time: a rule says so, and no row. */
function redated(before: Edition, after: Edition, names: Names): string[] {
  const days = (
    { plan, calendar }: Edition,
    { activity: idOf, actor: actorOf }: Names,
  ): Map<string, { actor: string; day: string | undefined }> =>
    new Map(
      itemsInForce(plan, calendar).map(({ activity, actor, occurrence, effectiveDeadline: day }) => [
        `${idOf(activity.id)} ${actorOf(actor.id)} ${occurrence.id}`,
        { actor: actorOf(actor.id), day },
      ]),
    );
  const later = days(after, { activity: (id) => id, actor: (id) => id });
  return [...days(before, names)].flatMap(([key, { actor, day }]) => {
    const now = later.get(key);
    return now && now.day !== day ? [actor] : [];
  });
}
