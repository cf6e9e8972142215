/** A statement of an amending order with what it comes from: what stood there, what is to stand there, and whom it is about. */
import type { Action, NumberShift, OrderStatement, Where } from '../../messages/phrases/amendment-facts.ts';

/** One change, worded for nobody yet. */
export interface Modification extends OrderStatement, Involved {
  /** The whole texts it is about, before and after: what a clause quotes only in part, too. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The cells it is about, where it is about cells alone: what is done alike in several is said once. */
  readonly cells?: readonly CellPlace[];
  /** Another way to say it, which does not depend on the place within the cell. */
  readonly anywhere?: Action;
}

/** The activities that something is about, and the actors whose they are. */
export interface Involved {
  readonly activities: readonly string[];
  readonly actors: readonly string[];
}

/** The same of several together. */
export function aboutAll(things: readonly Involved[]): Involved {
  return {
    activities: [...new Set(things.flatMap(({ activities }) => activities))],
    actors: [...new Set(things.flatMap(({ actors }) => actors))],
  };
}

/** A statement. @param about what it concerns */
export function modification(
  where: Where,
  action: Action,
  about: readonly Involved[],
  before: readonly string[] = [],
  after: readonly string[] = [],
): Modification {
  return { where, action, before, after, ...aboutAll(about) };
}

/** The table, or what stands in it under a heading. */
export function inTable(bands: readonly string[] = []): Where {
  return { part: 'table', ...(bands.length > 0 ? { bands } : {}) };
}

/** A cell, known in both versions, and how it is called. */
export interface CellPlace {
  readonly row: string;
  readonly column: string;
  readonly where: Where;
}

/** The new numbers of what stays in a list, in its order. */
export function shiftsOf<T>(all: readonly T[], kept: readonly T[]): NumberShift[] {
  return kept.flatMap((thing, index) => {
    const from = all.indexOf(thing) + 1;
    return from === index + 1 ? [] : [{ from, to: index + 1 }];
  });
}

/** The new numbers of what stands in a list from a place on, where some things come before it. @param last the last number */
export function shiftsFrom(at: number, last: number, coming: number): NumberShift[] {
  return Array.from({ length: Math.max(0, last - at + 1) }, (_, index) => ({
    from: at + index,
    to: at + index + coming,
  }));
}

/** About how many letters a statement has besides what it quotes. */
const OVERHEAD = 60;

/** About how long a statement is. */
export function lengthOf({ action }: OrderStatement): number {
  switch (action.kind) {
    case 'inserted':
    case 'restated':
      return OVERHEAD + action.content.reduce((sum, { lines }) => sum + lines.join('').length + 2, 0);
    case 'reworded':
      return OVERHEAD + JSON.stringify(action.changes).length;
    case 'removed':
    case 'renumbered':
      return OVERHEAD + action.shifts.length * 4;
    default:
      return OVERHEAD;
  }
}

/** Whether a statement tells the table anew, in an appendix. */
export function isWholeTable({ where, action }: OrderStatement): boolean {
  return (
    where.part === 'table' && !where.rows && !where.columns && action.kind === 'restated' && !action.item
  );
}
