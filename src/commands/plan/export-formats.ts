/** What an export can be: one format is one line here. A writer takes of an {@link Exported} what its format shows. */
import type { WorkingCalendar } from '../../calendar/production/working-calendar.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import type { Period } from '../../progress/period.ts';
import type { States } from '../../progress/states.ts';
import type { Included } from '../../views/page/included.ts';
import type { DocumentView } from '../../views/view.ts';
import type { Context } from '../context.ts';
import { contentOf, type ListFormat } from '../print-view.ts';
import type { OutputContent } from '../write-output.ts';

/** What is exported, before it has a format. */
export interface Exported {
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
  /** Words of the plan's language: an export is read by others than by who makes it. */
  readonly messages: Messages;
  /** What was asked for; absent: the whole plan. */
  readonly asked: {
    readonly actor?: string | undefined;
    readonly unit?: string | undefined;
    readonly period?: Period | undefined;
  };
  /** What the plan asks of them at that time. */
  readonly items: readonly Item[];
  /** What the plan asks of everybody. */
  readonly allItems: readonly Item[];
  /** What was recorded about the plan, where --status asks for it. */
  readonly states?: States | undefined;
  /** What is told of records and people only where --include asks for it. */
  readonly include: ReadonlySet<Included>;
  /** The document: the order with its appendix, or the appendix alone. */
  readonly view: () => DocumentView;
}

/** A format of an export. */
interface ExportFormat {
  /** Whether it goes to standard output where no file is named, as texts for programs do. */
  readonly isText?: true;
  readonly write: (exported: Exported, context: Context) => Promise<OutputContent>;
}

/** A format that every list has. */
function listed(format: ListFormat): ExportFormat['write'] {
  return ({ view }, context) => contentOf(context, view(), format, 'page');
}

const FORMATS = {
  xlsx: { write: listed('xlsx') },
  docx: { write: listed('docx') },
  html: { write: async (exported, context) => (await import('./export-page.ts')).pageOf(exported, context) },
  csv: { isText: true, write: listed('csv') },
  md: { isText: true, write: listed('md') },
  json: { isText: true, write: listed('json') },
} satisfies Record<string, ExportFormat>;

/** The formats of `cyclo export`. */
export const EXPORT_FORMATS: Readonly<Record<keyof typeof FORMATS, ExportFormat>> = FORMATS;
