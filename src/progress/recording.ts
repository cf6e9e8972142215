/**
 * From the words "this activity, these units, that month" to the obligations they mean, and to what is new about them.
 */
import type { Day, Month } from '../calendar/day.ts';
import type { LedgerEvent, NewEvent } from '../event.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import type { Item } from './obligations.ts';
import { Completions } from './standing.ts';

/** One unit's share of one occurrence. */
export interface Share {
  readonly plan: Plan;
  readonly item: Item;
  readonly unit: Unit;
}

/** What the user named. */
export interface Selected {
  readonly units: readonly string[];
  readonly actor?: string;
  readonly occurrence?: string;
  readonly month?: Month;
  /** The day it was done: among several occurrences, the one that is running then is meant. */
  readonly on: Day;
}

/** The shares that are meant, or what has to be said more exactly. */
export type Choice =
  | { readonly kind: 'shares'; readonly shares: readonly Share[] }
  | { readonly kind: 'which-unit'; readonly units: readonly Unit[] }
  | { readonly kind: 'not-theirs'; readonly unit: string; readonly units: readonly Unit[] }
  | { readonly kind: 'which-occurrence'; readonly occurrences: readonly string[] }
  | { readonly kind: 'no-occurrence'; readonly occurrences: readonly string[] };

/** Finds the shares of one activity's items that a selection means. Guesses nothing that could be meant otherwise. */
export function chooseShares(
  plan: Plan,
  items: readonly Item[],
  selected: Selected,
  known: readonly LedgerEvent[],
): Choice {
  const who = unitsMeant(items, selected);
  if ('kind' in who) return who;
  const completions = new Completions(plan, known);
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
  const running = named.filter(
    ({
      item: {
        occurrence: { start, deadline = selected.on },
      },
    }) => start <= selected.on && selected.on <= deadline,
  );
  if (ids(running).length === 1) return { kind: 'shares', shares: running };
  const open = named.filter(
    ({ item, unit }) => !completions.of(item, unit) && item.occurrence.start <= selected.on,
  );
  if (ids(open).length === 1) return { kind: 'shares', shares: open };
  return { kind: 'which-occurrence', occurrences: candidates };
}

function unitsMeant(items: readonly Item[], { units, actor }: Selected): Set<string> | Choice {
  const owing = [...new Map(items.flatMap((item) => item.units).map((unit) => [unit.id, unit])).values()];
  if (units.length > 0) {
    const meant = units.map((id) => owing.find((unit) => unit.id === id || unit.was.includes(id)) ?? id);
    const stranger = meant.find((unit) => typeof unit === 'string');
    if (stranger !== undefined) return { kind: 'not-theirs', unit: stranger, units: owing };
    return new Set(meant.map((unit) => (unit as Unit).id));
  }
  const theirs = actor === undefined ? owing : owing.filter((unit) => unit.actor === actor);
  if (actor !== undefined && theirs.length === 0) return { kind: 'not-theirs', unit: actor, units: owing };
  if (actor === undefined && theirs.length > 1) return { kind: 'which-unit', units: owing };
  return new Set(theirs.map((unit) => unit.id));
}

function ids(shares: readonly Share[]): string[] {
  return [...new Set(shares.map(({ item }) => item.occurrence.id))];
}

/** What is to be kept with a completion. */
export type Particulars = Pick<NewEvent, 'on' | 'by' | 'note' | 'evidence'>;

/** What is new, and what was recorded before. */
export interface Recording {
  readonly events: readonly NewEvent[];
  readonly before: readonly { readonly share: Share; readonly event: LedgerEvent }[];
}

/** The completions to add: none for a share that has one already. */
export function completionsToAdd(
  shares: readonly Share[],
  particulars: Particulars,
  known: readonly LedgerEvent[],
): Recording {
  const completions = new Map(
    [...new Set(shares.map(({ plan }) => plan))].map((plan) => [plan, new Completions(plan, known)]),
  );
  const events: NewEvent[] = [];
  const before: { share: Share; event: LedgerEvent }[] = [];
  for (const share of shares) {
    const { plan, item, unit } = share;
    const event = completions.get(plan)?.of(item, unit);
    if (event) before.push({ share, event });
    else {
      const key = { plan: plan.name, activity: item.activity.id, occurrence: item.occurrence.id };
      events.push({ ...key, actor: item.actor.id, unit: unit.id, kind: 'done', ...particulars });
    }
  }
  return { events, before };
}

/** What undoing means: the completion to take back, or why there is none. */
export type Undoing =
  | { readonly kind: 'event'; readonly event: LedgerEvent }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly kind: 'already'; readonly event: LedgerEvent };

/**
 * The completion to take back.
 *
 * @param id the event's id or its first characters; the last completion that stands where absent
 */
export function chooseUndoing(events: readonly LedgerEvent[], id: string | undefined): Undoing {
  const takenBack = new Set(events.map(({ undoes }) => undoes));
  const completions = events.filter(({ kind }) => kind === 'done');
  if (id === undefined) {
    const event = completions.findLast((completion) => !takenBack.has(completion.id));
    return event ? { kind: 'event', event } : { kind: 'nothing' };
  }
  const found = completions.filter((completion) => completion.id.startsWith(id.toLowerCase()));
  const [event] = found;
  if (!event) return { kind: 'unknown' };
  if (found.length > 1) return { kind: 'ambiguous', ids: found.map((completion) => completion.id) };
  return { kind: takenBack.has(event.id) ? 'already' : 'event', event };
}
