/**
 * A change between two versions of a plan: one fact at one place. What it means for whom is worked out from it; its words
 * are in the catalogue. Knows nothing of git, files and terminals.
 */

import type { ChangeClass, ChangeKind } from '../change-kind.ts';

export { CHANGE_CLASSES, type ChangeClass, type ChangeKind } from '../change-kind.ts';

/** A value as it stands in a plan, or in JSON. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/**
 * Where a change is: keys of the plan, with ids in place of positions — `['activities', 'pdn-seminar', 'tasks', 'RUO',
 * 'text']`, `['actors', 'RUO', 'units', 'ruo-kalininsky', 'name']`, `['order', 'number']`. Ids are those of the later
 * version; in what was removed, of the earlier.
 */
export type ChangePath = readonly string[];

/** A fact: what was at a place, and what is there. Enough, with the others, to make the later version from the earlier. */
export interface Fact {
  readonly kind: ChangeKind;
  /** The activity it is about, under its id in the later version. */
  readonly activity?: string;
  /** The actor it is about, under its id in the later version: its task, its unit, or itself. */
  readonly actor?: string;
  readonly path: ChangePath;
  /** As the earlier version has it, in its own ids. Absent where there was nothing. */
  readonly before?: Value;
  /** As the later version has it. Absent where there is nothing now. */
  readonly after?: Value;
  /**
   * Of what was added, removed, reordered, or changed in a list without ids: the id of the neighbour above, before and
   * after; `null` for the first place. Lines of the order have their numbers, from 1, for ids.
   */
  readonly followed?: string | null;
  readonly follows?: string | null;
  /** A new id was recognised by what stands under it; no `was` says so, and records stay with the former id. */
  readonly recognised?: true;
  /** Of what was merged: the one that has its records now. Of what was split off: the one that had them. */
  readonly heir?: string;
}

/**
 * What a change does to what units owe, and to what was recorded. An obligation is one unit's share of one occurrence of
 * one activity; of a task that any one of several units may complete, each has a share.
 */
export interface Effect {
  /** Units that it concerns. */
  readonly units: number;
  /** Obligations that come into being, that cease, and that get another deadline. Each counts at one change only. */
  readonly created: number;
  readonly obsolete: number;
  readonly rescheduled: number;
  /**
   * Obligations concerned that have records, and those of them that are done. Concerned are those that come, cease or
   * move by it; where none do, those it speaks of.
   */
  readonly recorded: number;
  readonly done: number;
}

/** A fact with what follows from it. */
export interface Change extends Fact {
  readonly class: ChangeClass;
  /** Facts that are one change with it: the order that moved it, the words of times that come or go by it. */
  readonly also?: readonly Fact[];
  /** The actors it concerns, in the order of the table. */
  readonly actors: readonly string[];
  /** The months whose rows it touches, before or after, ascending; none where it concerns no row. */
  readonly months: readonly string[];
  readonly affects: Effect;
  /** Ids of the units that have more to do by it, and of those that have less. */
  readonly gains: readonly string[];
  readonly loses: readonly string[];
  /** How many records stand for an obligation before and, by this change, for none after; absent where there are none. */
  readonly lost?: number;
  /** Twelve hexadecimal digits that stay the same for the same change wherever it is found. */
  readonly fingerprint: string;
}

/** Records that would count for something else than what they were made of. */
export interface Credit {
  /** The id they would count for, and what stands under it: a title, or the name of a unit. */
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly count: number;
}

/** Everything that changed, and what it does in all: units and records that several changes concern count once. */
export interface Review {
  readonly changes: readonly Change[];
  readonly total: Effect;
  readonly credited: readonly Credit[];
}
