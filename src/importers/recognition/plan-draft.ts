/** A plan as it was recognised, before it is written. */
import type { Month } from '../../calendar/day.ts';
import type { LayoutKeys } from './table/layout.ts';
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
export interface PlanDraft extends LayoutKeys {
  readonly name: string;
  readonly language: 'ru' | 'en';
  readonly title: string;
  readonly subtitle?: string;
  readonly period: readonly Month[];
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
