/** What an export can be: one format is one line here. A writer takes of an {@link Exported} what its format shows. */
import type { Messages } from '../../messages/messages.ts';
import type { Scope } from '../../progress/scope.ts';
import type { Period } from '../../progress/period.ts';
import type { States } from '../../progress/states.ts';
import type { PageSource } from '../../views/page/page.ts';
import type { DocumentView } from '../../views/view.ts';
import type { Context } from '../context.ts';
import type { NamedValues } from '../command.ts';
import { viewContent, type ListFormat } from '../output/print-view.ts';
import type { OutputContent } from '../output/write.ts';

/** What is exported, before it has a format. */
export interface Exported extends Omit<PageSource, 'judged' | 'include'> {
  /** Words of the plan's language: an export is read by others than by who makes it. */
  readonly messages: Messages;
  /** What was asked for; absent: the whole plan. */
  readonly asked: Scope & { readonly period?: Period | undefined };
  /** What was recorded about the plan, where --status asks for it. */
  readonly states?: States | undefined;
  /** Whether the text of the order is asked for, too. */
  readonly withOrder: boolean;
  /** The document: the order with its appendix, or the appendix alone. */
  readonly view: () => DocumentView;
}

/** Options that only some formats can be told, by the names of the verb's options. */
export const FORMAT_OPTIONS = [
  'withStatus',
  'previous',
  'todo',
  'alarm',
  'include',
  'watch',
  'template',
] as const;

/** What is given for them. */
export type FormatOptions = NamedValues<typeof FORMAT_OPTIONS>;

/** A format of an export. */
interface ExportFormat {
  /** Those of {@link FORMAT_OPTIONS} that it knows, as they are typed. */
  readonly options?: readonly (keyof FormatOptions)[];
  /** Whether it goes to standard output where no file is named, as texts for programs do. */
  readonly isText?: true;
  readonly write: (exported: Exported, context: Context, options: FormatOptions) => Promise<OutputContent>;
}

/** A format that every list has. */
function listed(format: ListFormat): ExportFormat['write'] {
  return ({ view }, context) => viewContent(context, view(), format, 'page');
}

const FORMATS = {
  xlsx: { write: listed('xlsx') },
  docx: { write: listed('docx') },
  pdf: { write: listed('pdf') },
  html: {
    options: ['status', 'include', 'watch'],
    write: async (...all) => (await import('./export-page.ts')).pageOf(...all),
  },
  ics: {
    options: ['previous', 'todo', 'alarm'],
    write: async (...all) => (await import('./ics.ts')).icsOf(...all),
  },
  csv: { isText: true, options: ['status'], write: listed('csv') },
  md: { isText: true, write: listed('md') },
  json: {
    isText: true,
    options: ['status'],
    write: async (exported) => (await import('./export-record.ts')).jsonOf(exported),
  },
  template: {
    isText: true,
    options: ['status', 'template'],
    write: async (...all) => (await import('./export-record.ts')).templateOf(...all),
  },
} satisfies Record<string, ExportFormat>;

/** What an export can be: the formats of `cyclo export`, and `template`, which is chosen by naming one. */
export const EXPORT_FORMATS: Readonly<Record<keyof typeof FORMATS, ExportFormat>> = FORMATS;
