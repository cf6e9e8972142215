/** How `cyclo status` is printed: for a person, for a pipe, for a program. */
import { dayInWords } from '../../messages/dates.ts';
import type { Plan } from '../../plan/plan.ts';
import type { StatusReport } from '../../progress/status-report.ts';
import { alignColumns } from '../../render/terminal/align-columns.ts';
import { renderMarkdownTable } from '../../render/markdown.ts';
import { renderStatusCsv, renderStatusJson } from '../../render/status-data.ts';
import {
  groupTable,
  matrixTable,
  totalLines,
  trendTable,
  type TextTable,
} from '../../render/status-lines.ts';
import type { Context } from '../context.ts';
import { asOfFields, asOfWords, differenceWords, type AsOf } from './as-of.ts';
import type { StatusOptions } from './status.ts';

/** What is printed. */
export interface Status {
  readonly plans: readonly Plan[];
  readonly report: StatusReport;
  readonly state: AsOf;
  /** How many records tell what had happened from what was known. */
  readonly difference: number;
}

/** Prints a report in the form that was asked for. */
export async function printStatus(
  context: Context,
  { plans, report, state, difference }: Status,
  { by, format = 'table' }: StatusOptions,
): Promise<void> {
  const { io, messages, language, paint, quiet } = context;
  const { ended } = report;
  const notes = [
    ...differenceWords(state, difference, messages),
    ...(ended.count > 0 ? [messages.missing.endedPlans(ended)] : []),
  ];
  if (format === 'json')
    return io.stdout.write(renderStatusJson(report, asOfFields(state, difference), report.matrix?.by ?? by));
  if (format === 'csv') {
    io.stdout.write(renderStatusCsv(report));
    for (const note of notes) io.stderr.write(`${note}\n`);
    return;
  }
  const inWords = io.stdout.isTTY || format === 'md';
  const day = asOfWords(state, (each) => (inWords ? dayInWords(language, each) : each), messages);
  const heading = messages.status.heading({ day });
  const draw = await tables(context, format);
  const parts: string[] = [];
  if (format === 'md') parts.push(`## ${heading}\n`);
  else {
    const titles = plans.map(({ title, subtitle }) =>
      paint.bold([title, subtitle].filter(Boolean).join(' ')),
    );
    parts.push(await wrapped(context, [...titles, heading]));
  }
  const totals = totalLines(report, messages, paint);
  parts.push(
    format === 'md'
      ? `${totals.map((line) => `- ${line.replaceAll(/ {2,}/g, ' ')}`).join('\n')}\n`
      : await wrapped(context, totals),
  );
  if (report.matrix) {
    parts.push(draw(matrixTable({ ...report, matrix: report.matrix }, messages, paint)));
    if (!quiet) parts.push(await wrapped(context, [paint.dim(messages.status.legend)]));
  } else if (by !== undefined && report.groups.length > 0) {
    parts.push(draw(groupTable(by, report, messages)));
  }
  if (report.trend) {
    const trend = trendTable(report.trend, messages);
    parts.push(await wrapped(context, [messages.status.trend, trend.spark]), draw(trend));
  }
  if (notes.length > 0) parts.push(await wrapped(context, notes));
  if (!quiet && io.stdout.isTTY && report.totals.overdue > 0)
    parts.push(`${paint.dim(messages.status.hintMissing)}\n`);
  io.stdout.write(parts.join('\n'));
}

async function wrapped({ io }: Context, lines: readonly string[]): Promise<string> {
  const text = lines.join('\n');
  if (!io.stdout.isTTY) return `${text}\n`;
  const { wrapText } = await import('../../render/terminal/wrap-text.ts');
  return `${wrapText(text, io.stdout.columns)}\n`;
}

/** How tables are drawn: with borders at a terminal, in columns for a pipe, in Markdown. */
async function tables({ io, paint }: Context, format: 'table' | 'md'): Promise<(table: TextTable) => string> {
  if (format === 'md') return ({ head, rows }) => renderMarkdownTable(head, rows);
  if (!io.stdout.isTTY) return ({ head, rows }) => alignColumns([head, ...rows]);
  const { renderDenseTable } = await import('../../render/terminal/dense-table.ts');
  return ({ head, rows }) => renderDenseTable(head, rows, io.stdout.columns, paint);
}
