/**
 * Terms that are counted from what was done: as soon as it is, they have their days, and as soon as that is taken back or
 * given back, they have none again. Nothing but plan, records and the day asked about decides; knows no clock.
 */
import { beginningBy, lastDayOf, type Occurrence } from '../calendar/occurrences.ts';
import type { Stretch } from '../calendar/named-spans.ts';
import { anchorDays, countedFrom, rowOf } from '../calendar/relative.ts';
import type { Relative } from '../calendar/when.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import { addTo, entryIn } from '../group-by.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import { unitsKnown } from './derived/listed-units.ts';
import { termOf, type Item } from './obligations.ts';
import { anyBearer } from './roll-up.ts';
import type { ShareStates } from './states.ts';

/** What decides on the days of open terms. */
interface Basis {
  readonly plan: Plan;
  readonly days: WorkingDays;
  readonly states: ShareStates;
}

/**
 * Items with the deadlines that follow from what was done. Where units have different ones, an item becomes several: one for
 * each deadline, and one for the units that still wait for theirs.
 */
export function datedItems(items: readonly Item[], basis: Basis): readonly Item[] {
  if (!items.some(({ occurrence }) => occurrence.open)) return items;
  return new OpenTerms(items, basis).dated();
}

/** Units with one deadline, or with none. */
interface DeadlineGroup {
  readonly units: Unit[];
  readonly days: Stretch | undefined;
}

class OpenTerms {
  readonly #items: readonly Item[];
  readonly #basis: Basis;
  /** Items by activity and time. */
  readonly #groups = new Map<string, Item[]>();
  readonly #dated = new Map<Item, readonly Item[]>();
  readonly #shares = new Map<string, AnchorShares>();

  constructor(items: readonly Item[], basis: Basis) {
    this.#items = items;
    this.#basis = basis;
    for (const item of items) addTo(this.#groups, keyOf(item.activity.id, item.occurrence.id), item);
  }

  dated(): Item[] {
    for (const item of this.#items) if (item.occurrence.open) this.#settle(item);
    return this.#items.flatMap((item) => this.#dated.get(item) ?? item);
  }

  /** Dates an item after those it is counted from; by a stack of its own, for a chain may be as long as the plan. */
  #settle(start: Item): void {
    const begun = new Set<Item>();
    const waiting = [start];
    for (let item = waiting.at(-1); item; item = waiting.at(-1)) {
      const before = begun.has(item)
        ? []
        : this.#anchorsOf(item).filter(
            (each) => each.occurrence.open && !this.#dated.has(each) && !begun.has(each),
          );
      begun.add(item);
      if (before.length > 0) {
        waiting.push(...before);
        continue;
      }
      waiting.pop();
      if (!this.#dated.has(item)) this.#dated.set(item, this.#pieces(item));
    }
  }

  /** The items that an open term is counted from. Where it is one of its own activity, those that are not open themselves. */
  #anchorsOf({ activity, occurrence: { open } }: Item): readonly Item[] {
    const found = open ? (this.#groups.get(keyOf(open.activity, open.occurrence)) ?? []) : [];
    return open?.activity === activity.id ? found.filter((each) => !each.occurrence.open) : found;
  }

  #pieces(item: Item): Item[] {
    const term = termOf(item);
    if (term?.kind !== 'relative') return [item];
    const anchors = this.#sharesFor(item);
    // What any of its units may do has one deadline.
    const one = item.task.doneBy === 'any' && item.units.length > 1 ? anyBearer(item) : undefined;
    const groups = new Map<string, DeadlineGroup>();
    for (const unit of item.units) {
      const days = anchors.daysOf(anchors.near(one ?? unit, term), term);
      const key = days ? `${days.first} ${days.last}` : '';
      entryIn(groups, key, (): DeadlineGroup => ({ units: [], days })).units.push(unit);
    }
    return [...groups.values()].map(({ units, days }) => {
      if (days) return this.#withDays({ ...item, units }, term, days);
      const sharesOf = (some: readonly Unit[]): TermShare[] =>
        (one ? [one] : some).flatMap((unit) => anchors.near(unit, term));
      return this.#waiting({ ...item, units }, sharesOf);
    });
  }

  #sharesFor(item: Item): AnchorShares {
    const { open } = item.occurrence;
    const isOwn = open?.activity === item.activity.id;
    const key = open ? `${keyOf(open.activity, open.occurrence)} ${isOwn}` : '';
    return entryIn(this.#shares, key, () => {
      const items = this.#anchorsOf(item).flatMap((each) => this.#dated.get(each) ?? each);
      return new AnchorShares(items, this.#basis.states);
    });
  }

  #withDays(item: Item, term: Relative, anchor: Stretch): Item {
    const { plan, days } = this.#basis;
    const { isDueLater: _, ...occurrence } = item.occurrence;
    const counted = countedFrom(term, anchor, days);
    const dated: Occurrence = {
      ...occurrence,
      ...counted,
      ...rowOf(counted.deadline, occurrence, plan.period),
    };
    const last = lastDayOf(dated, item.activity.nonWorkingDay ?? plan.nonWorkingDay, days);
    return {
      ...item,
      occurrence: beginningBy(dated, last),
      ...(last === undefined ? {} : { effectiveDeadline: last }),
    };
  }

  #waiting(item: Item, sharesOf: (units: readonly Unit[]) => readonly TermShare[]): Item {
    const { open } = item.occurrence;
    const title = this.#anchorsOf(item)[0]?.activity.title;
    if (!open || title === undefined) return item;
    const { activity, occurrence } = open;
    const awaits: Item['awaits'] = (units) => {
      const shares = [...new Set(sharesOf(units))];
      const done = shares.filter(({ item: each, unit }) => this.#basis.states.of(each, unit).completion);
      return { activity, occurrence, title, total: shares.length, done: done.length };
    };
    return { ...item, awaits };
  }
}

/** One unit's share of what is counted from. */
interface TermShare {
  readonly item: Item;
  readonly unit: Unit;
}

/** The shares of what terms are counted from, by those who owe them. */
class AnchorShares {
  readonly #states: ShareStates;
  readonly #all: TermShare[] = [];
  readonly #byUnit = new Map<string, TermShare[]>();
  readonly #byParent = new Map<string, TermShare[]>();
  readonly #days = new Map<readonly TermShare[], Map<Relative, Stretch | undefined>>();

  constructor(items: readonly Item[], states: ShareStates) {
    this.#states = states;
    for (const item of items) {
      if (item.activity.withdrawn) continue;
      for (const unit of unitsKnown(item)) {
        if (states.of(item, unit).excused) continue;
        const share = { item, unit };
        this.#all.push(share);
        addTo(this.#byUnit, unit.id, share);
        if (unit.parent !== undefined) addTo(this.#byParent, unit.parent, share);
      }
    }
  }

  /** Those that decide for a unit: as the plan says, else the nearest. Where there are none of these, all. */
  near({ id, parent = '' }: Unit, { anchor }: Relative): readonly TermShare[] {
    const [own, above, below] = [this.#byUnit.get(id), this.#byUnit.get(parent), this.#byParent.get(id)];
    const whose = anchor.kind === 'done' ? anchor.whose : undefined;
    const found =
      whose === undefined ? (own ?? above ?? below) : { own, parent: above, below, all: this.#all }[whose];
    return found ?? this.#all;
  }

  /** The days to count from; nothing while any share has none. */
  daysOf(shares: readonly TermShare[], term: Relative): Stretch | undefined {
    const known = entryIn(this.#days, shares, () => new Map<Relative, Stretch | undefined>());
    if (!known.has(term)) known.set(term, this.#daysOf(shares, term));
    return known.get(term);
  }

  #daysOf(shares: readonly TermShare[], { anchor }: Relative): Stretch | undefined {
    const all: Stretch[] = [];
    for (const { item, unit } of shares) {
      if (anchor.kind === 'done') {
        const on = this.#states.of(item, unit).completion?.on;
        if (on === undefined) return undefined;
        all.push({ first: on, last: on });
      } else {
        const { effectiveDeadline: last, occurrence } = item;
        if (last === undefined) return undefined;
        all.push(anchorDays(occurrence, last, undefined));
      }
    }
    const firsts = all.map((each) => each.first).sort();
    const lasts = all.map((each) => each.last).sort();
    const [first, last] = [firsts[0], lasts.at(-1)];
    return first === undefined || last === undefined ? undefined : { first, last };
  }
}

function keyOf(activity: string, occurrence: string): string {
  return `${activity} ${occurrence}`;
}
