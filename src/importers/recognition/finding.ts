/** What is to be known about a recognition beside the plan: what was guessed, and what has no place in a plan. */
import { defined } from '../../defined.ts';
import type { ImportMessages } from '../../messages/sections/imports.ts';
import type { SourcePlace } from '../document/source-document.ts';

/** How sure a guess is, from 0 to 1. */
export type Sureness = number;

/** Nothing was guessed. */
export const CERTAIN: Sureness = 1;
/** What hardly anybody would read otherwise. */
export const LIKELY: Sureness = 0.9;
/** One of two ways to read it. */
export const EVEN: Sureness = 0.6;
/** Somebody has to look. */
export const DOUBTFUL: Sureness = 0.4;

/** What is told of a place of the source: what the catalogue has words for. */
export type ImportFindingCode = Exclude<keyof ImportMessages['findings'], 'note'>;

/** One thing to be known, with its place. */
export interface ImportFinding {
  readonly code: ImportFindingCode;
  readonly place?: SourcePlace;
  /** The words of the source it is about. */
  readonly text: string;
  /** What was made of it, where that can be said in a word. */
  readonly as?: string;
  readonly sure: Sureness;
}

/** A finding. */
export function finding(
  code: ImportFindingCode,
  text: string,
  sure: Sureness,
  place?: SourcePlace,
  as?: string,
): ImportFinding {
  return { code, text, sure, ...defined({ place, as }) };
}

/** What may be done with the source or left: each has a name by which it is decided. */
export interface Proposal {
  readonly key: string;
  readonly kind: 'merge' | 'link' | 'units';
  /** The words of each side, or of what is proposed. */
  readonly texts: readonly string[];
  readonly place: SourcePlace;
  readonly sure: Sureness;
  readonly taken: boolean;
}
