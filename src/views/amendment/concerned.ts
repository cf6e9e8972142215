/** Whom an amending order concerns. */
import type { WorkingCalendar } from '../../calendar/production/working-calendar.ts';
import { addTo } from '../../group-by.ts';
import type { Plan, Order } from '../../plan/plan.ts';
import type { Modification } from './modification.ts';
import { itemsInForce, type LaterNames } from './printed.ts';
import { oneLine } from '../one-line.ts';

/** A version of a plan, with the calendar it was read with. */
export interface PrintedEdition {
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
}

type Names = Omit<LaterNames, 'section'>;

/** Whom it changes something for, in the order of the table: nobody in particular is everybody. */
export function concernedBy(
  modifications: readonly Modification[],
  before: PrintedEdition,
  after: PrintedEdition,
  names: Names,
): ConcernedActors {
  const called = new Map<string, string[]>();
  for (const { id, name } of after.plan.actors) addTo(called, id, name);
  for (const { id, name } of before.plan.actors) addTo(called, names.actor(id), name);
  const told = modifications.flatMap(({ actors }) => actors);
  const ids = new Set([...told, ...redated(before, after, names)]);
  const changed = [...called].filter(([id]) => ids.size === 0 || ids.has(id)).map(([, own]) => own);
  return { all: [...called.values()], changed };
}

/** The actors whose work has another last day at the same time: a rule says so, and no row. */
function redated(before: PrintedEdition, after: PrintedEdition, names: Names): string[] {
  const days = (
    { plan, calendar }: PrintedEdition,
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

/** The actors, by all the names that they go by in both versions, the present one first. */
export interface ConcernedActors {
  readonly all: readonly (readonly string[])[];
  /** Those of them whom the order changes something for. */
  readonly changed: readonly (readonly string[])[];
}

/**
 * Whom an amending order is sent to: of those who get the plan everybody who is no actor («исполнителю», «в дело»), and the actors
 * whom it concerns; those of them who were not named are named.
 */
export function distributionOf(
  order: Order,
  { all, changed }: ConcernedActors,
  formerIssuer: string,
): string[] {
  const names = new Map(
    [...all, ...changed].flatMap((own) => own.map((name) => [oneLine(name), oneLine(own[0]!)] as const)),
  );
  const wanted = new Set(changed.map(([name]) => oneLine(name!)));
  // «МОУ ДПО УМЦ» is not «МОУ»: the longest name that an entry begins with is meant.
  const byLength = [...names.keys()].toSorted((one, other) => other.length - one.length);
  const ownerOf = (entry: string): string | undefined =>
    names.get(
      byLength.find((name) => entry.startsWith(name) && !/^\p{L}/u.test(entry.slice(name.length))) ?? '',
    );
  const entries = order.distribution.map(oneLine);
  const named = new Set(entries.map(ownerOf));
  // Who issues it need not be sent it.
  const issuers = new Set([order.issuer, formerIssuer].map((name) => names.get(oneLine(name))));
  return [
    ...entries.filter((entry) => {
      const owner = ownerOf(entry);
      return owner === undefined || wanted.has(owner);
    }),
    ...[...wanted].filter((name) => !named.has(name) && !issuers.has(name)),
  ];
}
