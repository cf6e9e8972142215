/** What changes do to obligations and records, counted. */
import type { LedgerEvent } from '../../event.ts';
import { uniqueBy } from '../../group-by.ts';
import { monthsBetween } from '../../calendar/day.ts';
import { shareState, standing } from '../../progress/share-state.ts';
import type { States } from '../../progress/states.ts';
import type { Effect } from '../change.ts';
import { sharesOf, type Obligation, type ObligationChange } from './obligations.ts';

/** What was recorded, as each version finds it. Absent where there is no such version. */
export interface Records {
  readonly before: States | undefined;
  readonly after: States | undefined;
}

/** Nothing owed, nothing recorded. */
export const NO_EFFECT: Effect = {
  units: 0,
  created: 0,
  obsolete: 0,
  rescheduled: 0,
  recorded: 0,
  done: 0,
};

/** What changes are about, to be counted. */
export interface Concerned {
  /** Obligations that come, cease or move by them. */
  readonly caused: readonly ObligationChange[];
  /** Those whose records matter. */
  readonly shares: readonly ObligationChange[];
  readonly units: ReadonlySet<string>;
}

/** Counts what becomes of obligations. */
export function effectOf({ caused, shares, units }: Concerned, records: Records): Effect {
  const count = (wanted: ObligationChange['outcome']): number =>
    caused.filter(({ outcome }) => outcome === wanted).length;
  const recorded = shares
    .filter(({ outcome }) => outcome !== 'idle')
    .map((change) => standing(everythingOf(change, records)))
    .filter((events) => events.length > 0);
  return {
    units: units.size,
    created: count('created'),
    obsolete: count('obsolete'),
    rescheduled: count('rescheduled'),
    recorded: recorded.length,
    done: recorded.filter((events) => shareState(events).completion !== undefined).length,
  };
}

/** The units that get more obligations than they lose, and the others. */
export function balanceOf({ caused }: Concerned): { readonly gains: string[]; readonly loses: string[] } {
  const counts = new Map<string, number>();
  for (const { outcome, before, after } of caused) {
    const unit = (after ?? before)?.unit.id ?? '';
    const change = outcome === 'created' ? 1 : outcome === 'obsolete' ? -1 : 0;
    counts.set(unit, (counts.get(unit) ?? 0) + change);
  }
  const units = [...counts];
  return {
    gains: units.filter(([, count]) => count > 0).map(([unit]) => unit),
    loses: units.filter(([, count]) => count < 0).map(([unit]) => unit),
  };
}

function everythingOf({ before, after }: ObligationChange, records: Records): readonly LedgerEvent[] {
  const of = (share: Obligation | undefined, states: States | undefined): readonly LedgerEvent[] =>
    share && states ? states.eventsOf(share.item, share.unit) : [];
  const [former, present] = [of(before, records.before), of(after, records.after)];
  if (former.length === 0 || present.length === 0) return former.length === 0 ? present : former;
  const events = new Map([...former, ...present].map((event) => [event.id, event]));
  return [...events.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The months in whose rows obligations stand, before and after, ascending. */
export function monthsOf(changes: readonly ObligationChange[]): string[] {
  const times = changes.flatMap(sharesOf).map(({ item }) => item.occurrence);
  const spans = uniqueBy(times, ({ from, to }) => `${from} ${to}`);
  return [...new Set(spans.flatMap(({ from, to }) => monthsBetween(from, to)))].sort();
}
