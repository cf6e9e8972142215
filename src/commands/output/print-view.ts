/** How a list is printed: one format is one line here, and every list has it. */
import { extname } from 'node:path';
import { usageError } from '../../failure.ts';
import { jsonPieces } from '../../render/json.ts';
import type { DocumentView, Medium, View } from '../../views/view.ts';
import { say, type Context } from '../context.ts';
import { STANDARD } from '../project/input.ts';
import { writeOutput, type OutputContent } from './write.ts';

/** Makes a list a text or the bytes of a file. */
type Writer = (view: View, context: Context, form: Medium) => Promise<OutputContent> | OutputContent;

/** The list with all that is said of it, as people look at it and as programs get it. */
const ANSWERS = {
  table: async (view, { io: { stdout }, paint }, form) => {
    if (form === 'pipe') return (await import('../../render/views/pipe.ts')).renderPipe(view);
    return (await import('../../render/views/screen.ts')).renderScreen(view, {
      paint,
      width: stdout.columns,
    });
  },
  json: ({ record }) => jsonPieces(record()),
} satisfies Record<string, Writer>;

/** Rows and nothing else, for programs: what is remarked on them is said beside them. */
const ROWS = {
  csv: async (view, { messages }) => (await import('../../render/views/csv.ts')).renderCsv(view, messages),
} satisfies Record<string, Writer>;

/** Texts that are shown as pages. */
const PAGES = {
  md: async (view) => (await import('../../render/views/markdown.ts')).renderMarkdown(view),
  html: async (view, context) => {
    const { language } = documentOf(view, context).document;
    return (await import('../../render/views/html.ts')).renderHtml(view, language);
  },
} satisfies Record<string, Writer>;

/** Files that no text program reads. */
const DOCUMENTS = {
  xlsx: async (view, context) =>
    (await import('../../exporters/xlsx/view.ts')).writeViewXlsx(documentOf(view, context)),
  docx: async (view, context) =>
    (await import('../../exporters/docx/view.ts')).writeViewDocx(documentOf(view, context)),
  pdf: async (view, context) =>
    (await import('../../exporters/pdf/view.ts')).writeViewPdf(documentOf(view, context), context.io.env),
} satisfies Record<string, Writer>;

const WRITERS = { ...ANSWERS, ...ROWS, ...PAGES, ...DOCUMENTS };

/** The formats that every list has. `table` is for people: at a terminal a table, in a pipe a line a row. */
export type ListFormat = keyof typeof WRITERS;

/** All of them. */
export const LIST_FORMATS = Object.keys(WRITERS) as readonly ListFormat[];

/** What every list can be told of how it is printed. */
export interface ListOptions {
  readonly format?: ListFormat | undefined;
  readonly output?: string | undefined;
}

/** The format of a list: the one asked for, else the one that the name of the file ends with. */
export function formatOf({ format, output }: ListOptions, usual: ListFormat = 'table'): ListFormat {
  return format ?? formatOfName(output, LIST_FORMATS, usual) ?? usual;
}

/**
 * The one of some formats that the name of a file ends with.
 *
 * @param text the format of a file that ends with `.txt`, where one of them is for that
 * @returns nothing where no file is named, or its name has no ending
 * @throws Failure `unknown-ending`: it would hold something else than its name says
 */
export function formatOfName<F extends string>(
  name: string | undefined,
  formats: readonly F[],
  text?: F,
): F | undefined {
  const ending = extname(name ?? '')
    .slice(1)
    .toLowerCase();
  if (ending === '') return undefined;
  const found = ending === 'txt' ? text : formats.find((each) => each === ending);
  if (found !== undefined) return found;
  const known = [...formats.filter((each) => !NO_ENDING.has(each)), ...(text === undefined ? [] : ['txt'])];
  throw usageError('unknown-ending', { path: name ?? '', known });
}

/** Formats for people, of which a file says nothing by its name. */
const NO_ENDING: ReadonlySet<string> = new Set(['table', 'text']);

/** Whether programs read it: they get all there is, however much. */
export function isForPrograms(format: ListFormat): boolean {
  return format === 'json' || Object.hasOwn(ROWS, format);
}

/** Whether it is passed on, as a page or a file: a document speaks the language of its plan, and the others that of whoever asks. */
export function isPassedOn(format: ListFormat): boolean {
  return Object.hasOwn(PAGES, format) || isDocument(format);
}

/** Whether it is a file that no text program reads. */
export function isDocument(format: ListFormat): boolean {
  return Object.hasOwn(DOCUMENTS, format);
}

/** Where a list is read. */
export function mediumOf({ io }: Context, options: ListOptions): Medium {
  if (formatOf(options) !== 'table') return 'page';
  return io.stdout.isTTY && (options.output ?? STANDARD) === STANDARD ? 'screen' : 'pipe';
}

/**
 * Prints a list in the format that was asked for, or writes it to the file that was named.
 *
 * @param remarks what is to be said beside rows that have no place for it
 */
export async function printView(
  context: Context,
  view: View,
  options: ListOptions,
  remarks: readonly string[] = [],
): Promise<void> {
  const format = formatOf(options);
  const content = await viewContent(context, view, format, mediumOf(context, options));
  await writeOutput(context, options.output ?? STANDARD, content);
  if (Object.hasOwn(ROWS, format)) for (const remark of remarks) await say(context.io.stderr, remark);
}

/** A list in a format, for where it is read. */
export async function viewContent(
  context: Context,
  view: View,
  format: ListFormat,
  form: Medium,
): Promise<OutputContent> {
  const write: Writer = WRITERS[format];
  return write(view, context, form);
}

/** A list that is no document of its own is in the language of whoever reads it, and bears the day it was made for. */
function documentOf(view: View, { language, today }: Context): DocumentView {
  return { ...view, document: view.document ?? { language, date: today } };
}
