/** A change of a plan as a reviewer needs to know it: what happened, what it is for whom, what becomes of what is owed. */
import type { LedgerEvent } from '../event.ts';
import { obligations, type Item } from '../progress/obligations.ts';
import { States } from '../progress/states.ts';
import type { Change, Fact, Review } from './change.ts';
import { classify } from './classify.ts';
import { bodiesOf, concernsOf, type Concern } from './concern.ts';
import { differing } from './differing.ts';
import type { Edition } from './edition.ts';
import { effectOf, monthsOf, NO_EFFECT, type Concerned, type Records } from './effect.ts';
import { factsBetween } from './facts.ts';
import { fingerprints } from './fingerprint.ts';
import { handedOver } from './handed-over.ts';
import { normalForms } from './normal-form.ts';
import { presenceOf } from './presence.ts';
import { touched } from './scope.ts';
import { shareChanges, type ShareChange } from './shares.ts';
import { Table } from './table.ts';
import { Whose } from './whose.ts';

/**
 * Reviews a change of a plan.
 *
 * @param before absent where the plan is new
 * @param after absent where the plan is gone
 * @param events what was recorded of the plan, in the order of recording; under both names if its name changed
 */
export function review(
  before: Edition | undefined,
  after: Edition | undefined,
  events: readonly LedgerEvent[],
): Review {
  const [was, is] = normalForms(before, after);
  const facts = factsBetween(was, is);
  if (facts.length === 0) return { changes: [], total: NO_EFFECT };
  const whose = new Whose(facts);
  const concerns = concernsBetween(before, after, facts, whose);
  const records: Records = {
    ...(before ? { before: new States(before.plan, events) } : {}),
    ...(after ? { after: new States(after.plan, events) } : {}),
  };
  const table = new Table(was, is, whose);
  const marks = fingerprints(facts, was, is);
  const passedOn = handedOver(facts);
  const chosen = choices(concerns);
  const changes = concerns.map((concern, index): Change => {
    const { fact, shares, units } = concern;
    const affects = effectOf(concern, records);
    // `only`, `except` and `tags` are one choice, and so are the rules of deadlines: what it comes to is said of each of them.
    const choice = chosen.get(choiceKey(fact));
    const whole = choice ? effectOf({ ...concern, caused: choice }, records) : affects;
    return {
      ...fact,
      class: classify(fact, whole, units.size, passedOn.has(fact)),
      actors: table.actorsOf(fact, shares),
      months: monthsOf(shares),
      affects,
      fingerprint: marks[index] ?? '',
    };
  });
  return { changes, total: effectOf(together(concerns), records) };
}

/** Of these, several can be one choice. */
const CHOSEN = new Set<Fact['kind']>(['units-changed', 'deadline-rules-changed']);

/** What changes do together that choose units for one task, or the rules of deadlines. */
function choices(concerns: readonly Concern[]): ReadonlyMap<string, readonly ShareChange[]> {
  const groups = new Map<string, readonly ShareChange[]>();
  for (const { fact, caused } of concerns) {
    if (!CHOSEN.has(fact.kind)) continue;
    groups.set(choiceKey(fact), [...(groups.get(choiceKey(fact)) ?? []), ...caused]);
  }
  return groups;
}

function choiceKey({ kind, activity, actor }: Fact): string {
  return `${kind} ${activity} ${actor}`;
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
  whose: Whose,
): Concern[] {
  if (!before || !after) {
    // All that the plan asks for comes or goes with it.
    const shares = shareChanges(before ? itemsOf(before) : [], after ? itemsOf(after) : [], whose);
    const units = bodiesOf(shares);
    return facts.map((fact) => ({ fact, caused: shares, shares, units }));
  }
  const plans = touched(before, after, facts);
  const was = itemsOf({ ...before, plan: plans.before });
  const is = itemsOf({ ...after, plan: plans.after });
  // Records name the plan: under another name, nothing is what it was.
  const shares: readonly ShareChange[] =
    before.plan.name === after.plan.name
      ? sharesBetween(was, is, whose)
      : [...shareChanges(was, [], whose), ...shareChanges([], is, whose)];
  return concernsOf(facts, shares, whose, {
    before: presenceOf(before.plan, was, 'before', whose),
    after: presenceOf(after.plan, is, 'after', whose),
  });
}

function sharesBetween(was: readonly Item[], is: readonly Item[], whose: Whose): ShareChange[] {
  const { before, after } = differing({ before: was, after: is }, whose);
  return shareChanges(before, after, whose);
}

function itemsOf({ plan, calendar }: Edition): readonly Item[] {
  return obligations(plan, calendar).items;
}
