/** An order as it is read, line by line. */
import type { Day } from '../../../calendar/day.ts';
import type { SourcePlace } from '../../document/source-document.ts';

/** A line of the text around the tables. */
export interface TextLine {
  readonly text: string;
  readonly place: SourcePlace;
  /** It is a comment elsewhere already. */
  readonly isKept?: true;
}

/** A line with its blanks, as it is written: a signature is known by them. */
export interface RawLine extends TextLine {
  readonly raw: string;
}

/** What an order is made of, as far as it was found. */
export interface OrderDraft {
  kind?: string;
  issuer?: string;
  issuerGenitive?: string;
  /** The lines above the kind, from the top. */
  letterhead: readonly string[];
  title?: string;
  place?: string;
  number?: string;
  date?: Day;
  preamble?: string;
  readonly clauses: string[];
  signatory?: { readonly post: string; readonly name: string };
  readonly executors: string[];
  readonly distribution: string[];
  mark?: 'approved';
  appendixNumber?: number;
  appendixSignatory?: { readonly post: string; readonly name: string };
  /** Who signs that they have read it, or how many lines are left for them. */
  acquaintance?: number | readonly { readonly post?: string; readonly name?: string }[];
  /** Words that a document made of the plan has of itself, by the key they stand before; they are kept as comments. */
  readonly words: Map<string, string>;
}
