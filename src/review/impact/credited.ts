/** Records that stand for an obligation before and after, but for other work, or for another unit. */
import type { LedgerEvent } from '../../event.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RecordPlaces } from '../../progress/records/places.ts';
import { standing } from '../../progress/share-state.ts';
import type { Credit } from '../change.ts';
import type { Identities } from '../diff/identity.ts';
import { textLikeness } from '../diff/likeness.ts';
import { folded } from '../diff/typography.ts';
import type { Edition } from '../edition.ts';
import type { Both } from './obligations.ts';

/** Below this, neither the title nor the words of a task are what they were. */
const ALIKE = 0.3;

type RecordPlace = NonNullable<ReturnType<RecordPlaces['find']>>;

/**
 * @param placesIn the places that records have in a version
 * @param actor only records of what this actor owes, or owed; all unless given
 */
export function creditedElsewhere(
  { before, after }: Both<Edition>,
  identities: Identities,
  events: readonly LedgerEvent[],
  placesIn: (edition: Edition) => RecordPlaces,
  actor?: string,
): Credit[] {
  const records = standing(events);
  if (records.length === 0) return [];
  const [former, later] = [placesIn(before), placesIn(after)];
  const names = namesIn(before.plan);
  const credits = new Map<string, Credit>();
  for (const record of records) {
    const [from, to] = [former.find(record), later.find(record)];
    if (!from || !to) continue;
    if (actor !== undefined && from.item.actor.id !== actor && to.item.actor.id !== actor) continue;
    const credit = otherWork(from, to, identities, names) ?? otherUnit(from, to, names);
    if (!credit) continue;
    const key = JSON.stringify(credit);
    credits.set(key, { ...credit, count: (credits.get(key)?.count ?? 0) + 1 });
  }
  return [...credits.values()];
}

type CreditedPair = Omit<Credit, 'count'>;

function otherWork(
  from: RecordPlace,
  to: RecordPlace,
  identities: Identities,
  names: Names,
): CreditedPair | undefined {
  const [former, later] = [from.item.activity, to.item.activity];
  const credit = { id: later.id, before: former.title, after: later.title };
  // What was split off is the same work; what was a thing of its own before is other work.
  if (later.id !== identities.activities.laterId(former.id)) {
    return names.ids.has(identities.activities.formerId(later.id)) ? credit : undefined;
  }
  const isReplaced =
    textLikeness(former.title, later.title) < ALIKE && textLikeness(from.item.text, to.item.text) < ALIKE;
  return isReplaced || isOfAnother(names.titles, former.title, later.title) ? credit : undefined;
}

function otherUnit(
  { unit: former }: RecordPlace,
  { unit: later }: RecordPlace,
  names: Names,
): CreditedPair | undefined {
  return isOfAnother(names.units, former.name, later.name)
    ? { id: later.id, before: former.name, after: later.name }
    : undefined;
}

/** What the activities and the units of a version were called. */
type Names = ReturnType<typeof namesIn>;

function namesIn({ activities, actors }: Plan) {
  return {
    ids: new Set(activities.map(({ id }) => id)),
    titles: new Set(activities.map(({ title }) => folded(title))),
    units: new Set(actors.flatMap(({ units }) => units.map(({ name }) => folded(name)))),
  };
}

/** Whether something has the name now that another had. */
function isOfAnother(known: ReadonlySet<string>, before: string, after: string): boolean {
  return folded(before) !== folded(after) && known.has(folded(after));
}
