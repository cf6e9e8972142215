/**
 * What an amending order says, before it has words: which place of a printed document is meant, and what is done there. A statement is
 * carried out by itself, in the order in which the statements stand: places are those that the statements before it have left.
 */

/** What a part of a printed document is called by: a name that is printed over it, a number that is printed, or its place, from 1. */
export type Ref =
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'number'; readonly number: number }
  | { readonly by: 'place'; readonly place: number };

/** What is counted or named: a paragraph of a cell, a clause of an order, a row or a column of a table. */
export type TextUnit = 'paragraph' | 'clause' | 'row' | 'column';

/** The part of a document that a statement is about. */
export type DocumentPart = 'table' | 'notes' | 'heading' | 'title' | 'preamble' | 'clauses';

/** Where something is changed. */
export interface Where {
  readonly part: DocumentPart;
  /** Of a table: the rows, and the columns, in whose cells it is; absent where it is about the table as such. */
  readonly rows?: readonly Ref[];
  readonly columns?: readonly Ref[];
  /** The headings inside the table that the rows stand under, the outermost first. */
  readonly bands?: readonly string[];
}

/** What has a number, and which it gets. */
export interface NumberShift {
  readonly from: number;
  readonly to: number;
}

/** A change within a text. */
export type WordChange =
  | { readonly kind: 'replaced'; readonly before: string; readonly after: string }
  | { readonly kind: 'removed'; readonly before: string }
  | { readonly kind: 'inserted'; readonly behind: string; readonly after: string };

/** Texts that are to stand somewhere: in a cell, or in the cells of a row or a column, each named; in several, where they are the same. */
export interface StatedContent {
  readonly unit?: 'row' | 'column';
  readonly of?: readonly Ref[];
  /** The headings that the row stands under. */
  readonly bands?: readonly string[];
  readonly lines: readonly string[];
}

/** What is done. */
export type Action =
  | {
      readonly kind: 'removed';
      readonly unit: TextUnit;
      readonly items: readonly Ref[];
      /** With it goes the heading that stands over it alone. */
      readonly band?: readonly string[];
      readonly shifts: readonly NumberShift[];
    }
  | {
      readonly kind: 'inserted';
      readonly unit: TextUnit;
      /** Absent: at the end. */
      readonly items?: readonly Ref[];
      /** What it stands behind, where its place has no number; `null`: before everything else. */
      readonly behind?: Ref | null;
      /** Of a row whose place has no number and that comes with a heading: the heading that this one stands behind. */
      readonly behindBand?: readonly string[] | null;
      /** A heading comes with it. */
      readonly band?: readonly string[];
      readonly shifts: readonly NumberShift[];
      readonly content: readonly StatedContent[];
    }
  | { readonly kind: 'renumbered'; readonly unit: TextUnit; readonly shifts: readonly NumberShift[] }
  | {
      readonly kind: 'restated';
      /** Absent: all that stands there. */
      readonly unit?: TextUnit;
      readonly item?: Ref;
      readonly content: readonly StatedContent[];
    }
  | { readonly kind: 'cleared' }
  | {
      readonly kind: 'reworded';
      readonly unit?: TextUnit;
      readonly item?: Ref;
      readonly changes: readonly WordChange[];
    }
  | { readonly kind: 'renamed'; readonly unit: 'row' | 'column'; readonly item: Ref; readonly name: string }
  | { readonly kind: 'band-renamed'; readonly band: readonly string[]; readonly name: string }
  | { readonly kind: 'rearranged'; readonly unit: 'row' | 'column'; readonly items: readonly Ref[] };

/** A statement of an order. */
export interface OrderStatement {
  readonly where: Where;
  readonly action: Action;
}

/** Whether all that «…» opens is closed again: such a text can stand in quotes inside a sentence. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '«') depth++;
    else if (sign === '»' && --depth < 0) return false;
  }
  return depth === 0;
}
