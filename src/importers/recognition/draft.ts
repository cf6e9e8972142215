/** What becomes of a table before it is a plan: each item of work with all that is known of it. */
import type { When } from '../../calendar/when.ts';
import type { SourcePlace } from '../document/source-document.ts';
import type { KnownItem } from './items-sheet.ts';
import type { Sureness } from './finding.ts';
import type { RowHeading } from './table/frame.ts';

/** What a table says of work besides its words and its time. */
export interface DraftDetails {
  readonly responsible?: readonly string[];
  readonly where?: string;
  readonly output?: string;
  readonly indicator?: string;
  readonly note?: string;
  readonly with?: readonly string[];
}

/** One item of work. */
export interface DraftItem {
  /** As in the source, without a final stop. */
  readonly text: string;
  readonly place: SourcePlace;
  /** Its cell: the order of what stands in one is kept. */
  readonly cell: string;
  readonly actor: string;
  readonly section?: string;
  readonly when: When;
  readonly sure: Sureness;
  readonly details: DraftDetails;
  /** What a second sheet says of it. */
  readonly known?: KnownItem;
  /** What is kept beside it as comments. */
  readonly comments: readonly string[];
  /** The label of a time that it stands under. */
  readonly heading: RowHeading;
}
