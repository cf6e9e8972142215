/** A column of a table, once it is known what it is for. */
import type { Sureness } from '../finding.ts';
import type { LabelKind } from '../time/label.ts';
import type { HeadingMeaning } from './headings.ts';

/** What a column is. `extra` has no place in a plan but its notes; a `spread` is one of several of a kind. */
export type ColumnPurpose =
  | { readonly kind: HeadingMeaning }
  | { readonly kind: 'extra' }
  | {
      readonly kind: 'spread';
      /** `terms`: when the work of a row is done for what heads the column. */
      readonly of: 'actors' | 'sections' | 'terms' | LabelKind;
      readonly label: string;
    };

/** A column. */
export type SourceColumn = ColumnPurpose & {
  /** From 1. */
  readonly column: number;
  /** As it is printed over it; empty where nothing is. */
  readonly heading: string;
  readonly sure: Sureness;
};

/** One of several columns of a kind. */
export type SpreadColumn = Extract<SourceColumn, { readonly kind: 'spread' }>;

/** The first column of one of some kinds. */
export function columnOf(
  columns: readonly SourceColumn[],
  ...kinds: readonly SourceColumn['kind'][]
): SourceColumn | undefined {
  return columns.find(({ kind }) => kinds.includes(kind));
}

/** The columns that are there for each of several, of one of some kinds or of any. */
export function spreadOf(
  columns: readonly SourceColumn[],
  ...kinds: readonly SpreadColumn['of'][]
): SpreadColumn[] {
  return columns.filter(
    (column): column is SpreadColumn =>
      column.kind === 'spread' && (kinds.length === 0 || kinds.includes(column.of)),
  );
}

/** What a column or what heads it is about. */
export function subjectOf(column: SourceColumn): string {
  return column.kind === 'spread' ? column.of : column.kind;
}

/** A column of which it is not settled what it is for. */
export interface OpenColumn {
  readonly column: number;
  readonly heading: string;
  /** The last of its headings. */
  readonly own: string;
  /** What stands in it, without empty cells. */
  readonly values: readonly string[];
  meaning?: ColumnPurpose;
  sure: Sureness;
}

/** Whether any column is of one of some kinds. */
export function hasKind(columns: readonly OpenColumn[], ...kinds: readonly ColumnPurpose['kind'][]): boolean {
  return columns.some(({ meaning }) => meaning && kinds.includes(meaning.kind));
}
