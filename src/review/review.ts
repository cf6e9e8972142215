/** A change of a plan as a reviewer needs to know it: what happened, what it is for whom, what becomes of what is owed. */
import { defined } from '../defined.ts';
import type { LedgerEvent } from '../event.ts';
import { once } from '../group-by.ts';
import { obligations } from '../progress/obligations.ts';
import { RecordPlaces } from '../progress/records/places.ts';
import { standing } from '../progress/share-state.ts';
import { States } from '../progress/states.ts';
import type { Change, Fact, Review } from './change.ts';
import { normalForms } from './diff/normal-form.ts';
import { difference } from './diff/tree-diff.ts';
import type { Edition } from './edition.ts';
import { concernedActors } from './impact/actors.ts';
import { Presence } from './impact/cause.ts';
import { Choices } from './impact/choices.ts';
import { classOf, handedOver } from './impact/class.ts';
import { obligedUnits, concernsOf, type Concern } from './impact/concern.ts';
import { creditedElsewhere } from './impact/credited.ts';
import { balanceOf, effectOf, monthsOf, NO_EFFECT, type Concerned, type Records } from './impact/effect.ts';
import { FactIndex } from './impact/fact-index.ts';
import { fingerprints, joinedFingerprint } from './impact/fingerprint.ts';
import {
  differing,
  itemsTouched,
  obligationChanges,
  type Obligation,
  type ObligationChange,
} from './impact/obligations.ts';
import { withParts } from './impact/parts.ts';

/**
 * Reviews a change of a plan.
 *
 * @param before absent where the plan is new
 * @param after absent where the plan is gone
 * @param events what was recorded of the plan, in the order of recording; under both names if its name changed
 * @param actor whose obligations and records alone are counted; everybody's unless given
 */
export function review(
  before: Edition | undefined,
  after: Edition | undefined,
  events: readonly LedgerEvent[],
  actor?: string,
): Review {
  const [former, later] = normalForms(before, after);
  const { facts, identities } = difference(former, later);
  if (facts.length === 0) return { changes: [], total: NO_EFFECT, credited: [] };
  const index = new FactIndex(facts, identities);
  const concerns = concernsBetween(before, after, facts, index);
  const records: Records = {
    before: before && new States(before.plan, events),
    after: after && new States(after.plan, events),
  };
  const actorsOf = concernedActors(former, later, index);
  const marks = fingerprints(facts, former, later);
  const passedOn = handedOver(facts);
  const versions = {
    editions: [before, after].filter((edition) => edition !== undefined),
    choices: new Choices(
      before && after && { before: before.plan, after: after.plan },
      { before: former, after: later },
      identities,
    ),
  };
  const placesIn = once(
    ({ plan, calendar }: Edition) => new RecordPlaces(plan, obligations(plan, calendar).items),
  );
  const lostBy = lostRecords(after, records, placesIn);
  const own = (concern: Concern): Concern =>
    actor === undefined ? concern : ofActor(concern, index.actor('before', actor));
  const changes = concerns.map((each): Change => {
    const { fact, parts, shares } = each;
    const concern = own(each);
    const lost = lostBy(concern);
    return {
      ...fact,
      class: classOf(fact, versions, passedOn.has(fact)),
      actors: actorsOf(fact, shares),
      months: monthsOf(shares),
      affects: effectOf(concern, records),
      ...balanceOf(concern),
      ...defined({ lost: lost > 0 ? lost : undefined, also: parts }),
      fingerprint: joinedFingerprint([fact, ...(parts ?? [])].map((member) => marks.get(member) ?? '')),
    };
  });
  const total = effectOf(together(concerns.map(own)), records);
  const credited =
    before && after ? creditedElsewhere({ before, after }, identities, events, placesIn, actor) : [];
  return { changes, total, credited };
}

/**
 * Counts the records of obligations which stand for none any more: of those that cease, and of those that go on where several
 * could have them now. What several changes are about is counted with the first.
 */
function lostRecords(
  after: Edition | undefined,
  { before }: Records,
  placesIn: (edition: Edition) => RecordPlaces,
): (concern: Concern) => number {
  const counted = new Set<Obligation>();
  return ({ caused, shares }) => {
    if (!after || !before) return 0;
    const meant = [
      ...caused.filter(({ outcome }) => outcome === 'obsolete'),
      ...shares.filter(({ outcome }) => outcome === 'kept' || outcome === 'rescheduled'),
    ].flatMap((change) => change.before ?? []);
    const events = meant.flatMap((share) => {
      if (counted.has(share)) return [];
      counted.add(share);
      return standing(before.eventsOf(share.item, share.unit));
    });
    if (events.length === 0) return 0;
    return events.filter((event) => !placesIn(after).find(event)).length;
  };
}

/** What one actor owes of what a change is about. */
function ofActor(concern: Concern, actor: string): Concern {
  const isOwn = ({ before, after }: ObligationChange): boolean =>
    before?.actorName === actor || after?.actorName === actor;
  const shares = concern.shares.filter(isOwn);
  // A change of a unit itself is about no obligation.
  const units =
    concern.shares.length === 0
      ? concern.units
      : obligedUnits(shares.filter(({ outcome }) => outcome !== 'idle'));
  return { ...concern, caused: concern.caused.filter(isOwn), shares, units };
}

/** Everything that changes are about, once. */
function together(concerns: readonly Concern[]): Concerned {
  return {
    caused: concerns.flatMap(({ caused }) => caused),
    shares: [...new Set(concerns.flatMap(({ shares }) => shares))],
    units: new Set(concerns.flatMap(({ units }) => [...units])),
  };
}

function concernsBetween(
  before: Edition | undefined,
  after: Edition | undefined,
  facts: readonly Fact[],
  index: FactIndex,
): Concern[] {
  if (!before || !after) {
    // All that the plan asks for comes or goes with it.
    const items = (edition: Edition | undefined) =>
      edition ? obligations(edition.plan, edition.calendar).items : [];
    const shares = obligationChanges(items(before), items(after), index);
    const units = obligedUnits(shares);
    return facts.map((fact) => ({ fact, caused: shares, shares, units }));
  }
  const items = itemsTouched(before, after, facts);
  const different = differing(items, index);
  // Records name the plan: under another name, nothing is what it was.
  const shares: readonly ObligationChange[] =
    before.plan.name === after.plan.name
      ? obligationChanges(different.before, different.after, index)
      : [...obligationChanges(items.before, [], index), ...obligationChanges([], items.after, index)];
  const presences = {
    before: new Presence(before.plan, items.before, 'before', index),
    after: new Presence(after.plan, items.after, 'after', index),
  };
  return withParts(concernsOf(facts, shares, index, presences), index, presences);
}
