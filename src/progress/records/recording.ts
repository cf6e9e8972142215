/**
 * From the words "this activity, these units, that month" to the obligations they mean, and to what is new about them.
 */
import { uniqueBy } from '../../group-by.ts';
import type { Day, Month } from '../../calendar/day.ts';
import type { LedgerEvent } from '../../event.ts';
import { isCalled, type Plan, type Unit } from '../../plan/plan.ts';
import type { Item } from '../obligations.ts';
import { decide, type Act } from './acts.ts';
import { States } from '../states.ts';

/** One unit's share of one occurrence. */
export interface Share {
  readonly plan: Plan;
  readonly item: Item;
  readonly unit: Unit;
}

/** What the user named. */
export interface Selected {
  /** What is to be recorded; a completion unless given. */
  readonly act?: Act;
  readonly units: readonly string[];
  readonly actor?: string;
  readonly occurrence?: string;
  readonly month?: Month;
  /** The day it was done: among several occurrences, the one that is running then is meant. */
  readonly on: Day;
}

/** The shares that are meant, or what has to be said more exactly: the failure that it is, and of what it speaks, by ids. */
export type ShareChoice =
  | { readonly kind: 'shares'; readonly shares: readonly Share[] }
  | { readonly kind: 'which-unit'; readonly units: readonly string[] }
  | { readonly kind: 'not-theirs'; readonly unit: string; readonly units: readonly string[] }
  | { readonly kind: 'which-occurrence' | 'no-occurrence'; readonly occurrences: readonly string[] };

/** Finds the shares of one activity's items that a selection means. Guesses nothing that could be meant otherwise. */
export function chooseShares(
  plan: Plan,
  items: readonly Item[],
  selected: Selected,
  known: readonly LedgerEvent[],
): ShareChoice {
  const who = unitsMeant(items, selected);
  if ('kind' in who) return who;
  const states = new States(plan, known);
  const shares = items.flatMap((item) =>
    item.units.filter((unit) => who.has(unit.id)).map((unit) => ({ plan, item, unit })),
  );
  const all = ids(shares);
  const named = shares.filter(({ item: { occurrence } }) => {
    if (selected.occurrence !== undefined) return occurrence.id === selected.occurrence;
    return (
      selected.month === undefined || (occurrence.from <= selected.month && selected.month <= occurrence.to)
    );
  });
  if (named.length === 0) return { kind: 'no-occurrence', occurrences: all };
  const candidates = ids(named);
  if (candidates.length === 1) return { kind: 'shares', shares: named };
  const { act = 'done', on } = selected;
  const open = named.filter((share) => decide(act, share, states.of(share.item, share.unit)).kind === 'add');
  const running = named.filter(({ item }) => {
    const { start, deadline = on } = item.occurrence;
    return start <= on && on <= deadline;
  });
  const begun = open.filter(({ item }) => item.occurrence.start <= on);
  const likely = act === 'done' ? [running, begun] : [open];
  const chosen = likely.find((some) => ids(some).length === 1);
  if (chosen) return { kind: 'shares', shares: chosen };
  return { kind: 'which-occurrence', occurrences: candidates };
}

function unitsMeant(
  items: readonly Item[],
  { act = 'done', units, actor }: Selected,
): ReadonlySet<string | undefined> | ShareChoice {
  const owing = uniqueBy(
    items.flatMap((item) => item.units),
    ({ id }) => id,
  );
  const owingIds = owing.map(({ id }) => id);
  if (units.length > 0) {
    const meant = new Map(units.map((name) => [name, owing.find((unit) => isCalled(unit, name))?.id]));
    const stranger = units.find((name) => meant.get(name) === undefined);
    if (stranger !== undefined) return { kind: 'not-theirs', unit: stranger, units: owingIds };
    return new Set(meant.values());
  }
  const isAnyones =
    act === 'done' && items.every(({ task }) => task.actor !== actor || task.doneBy === 'any');
  const theirs = owing.filter((unit) => actor === undefined || unit.actor === actor).map(({ id }) => id);
  if (actor !== undefined && theirs.length === 0) return { kind: 'not-theirs', unit: actor, units: owingIds };
  // What any one of them may do was not done by all of them.
  if ((actor === undefined || isAnyones) && theirs.length > 1) return { kind: 'which-unit', units: theirs };
  return new Set(theirs);
}

function ids(shares: readonly Share[]): string[] {
  return [...new Set(shares.map(({ item }) => item.occurrence.id))];
}
