/** How a list is printed: one format is one line here, and every list has it. */
import { renderJson } from '../render/json.ts';
import type { Form, View } from '../views/view.ts';
import type { Context } from './context.ts';

type Writer = (view: View, context: Context) => Promise<string> | string;

const WRITERS = {
  table: async (view, { io: { stdout }, paint }) => {
    if (!stdout.isTTY) return (await import('../render/views/pipe.ts')).renderPipe(view);
    return (await import('../render/views/screen.ts')).renderScreen(view, { paint, width: stdout.columns });
  },
  json: ({ record }) => renderJson(record()),
  csv: async (view, { messages }) => (await import('../render/views/csv.ts')).renderCsv(view, messages),
  md: async (view) => (await import('../render/views/markdown.ts')).renderMarkdown(view),
  html: async (view, { language }) => (await import('../render/views/html.ts')).renderHtml(view, language),
} satisfies Record<string, Writer>;

/** The formats that every list has. `table` is for people: at a terminal a table, in a pipe a line a row. */
export type ListFormat = keyof typeof WRITERS;

/** All of them. */
export const LIST_FORMATS = Object.keys(WRITERS) as readonly ListFormat[];

/** Where a format is read. */
export function formOf({ io }: Context, format: ListFormat = 'table'): Form {
  if (format !== 'table') return 'page';
  return io.stdout.isTTY ? 'screen' : 'pipe';
}

/** Prints a list in the format that was asked for. */
export async function printView(
  context: Context,
  view: View,
  format: ListFormat | undefined = 'table',
): Promise<void> {
  const write: Writer = WRITERS[format];
  context.io.stdout.write(await write(view, context));
}
