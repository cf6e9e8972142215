/** A plan as it was recognised, before it is written. */
import type { Month } from '../../calendar/day.ts';
import type { TableColumn } from '../../plan/plan.ts';
import type { TimeRows } from './table/layout.ts';
import type { DeadlinesDraft } from './order/deadline-notes.ts';
import type { OrderDraft, TextLine } from './order/draft.ts';
import type { UnitsProposal } from './names/actors.ts';
import type { Work } from './works.ts';

/** A work with its name. */
export interface NamedWork extends Work {
  readonly id: string;
  readonly title: string;
  readonly section?: string;
  /** The labels of times that it is the first to stand under. */
  readonly headings: readonly string[];
}

/** The whole. */
export interface PlanDraft {
  readonly name: string;
  readonly language: 'ru' | 'en';
  readonly title: string;
  readonly subtitle?: string;
  readonly period: readonly Month[];
  readonly rows: TimeRows;
  /** Nothing where the usual table is it. */
  readonly columns?: readonly TableColumn[];
  readonly bands?: readonly string[];
  readonly numbering?: string;
  /** Labels of columns that a plan works out itself. */
  readonly columnLabels: readonly string[];
  readonly order?: OrderDraft;
  readonly deadlines: DeadlinesDraft;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  /** Units that were proposed, taken or not. */
  readonly units: readonly (UnitsProposal & { readonly taken: boolean })[];
  readonly works: readonly NamedWork[];
  /** Lines of the source that have no place: above the plan, and at its end. */
  readonly left: readonly TextLine[];
  readonly leftAtEnd: readonly string[];
}
