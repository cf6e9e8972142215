import type { Messages } from '../messages/messages.ts';
import type { Report } from '../progress/report.ts';
import { reportTables } from '../progress/report-tables.ts';
import { escapeMarkdown, renderMarkdownTable } from './markdown.ts';

/**
 * The report as GitHub-flavoured Markdown.
 *
 * @param messages those of the report's language
 */
export function renderReportMarkdown(report: Report, messages: Messages): string {
  const [title = '', ...lines] = report.heading.map(escapeMarkdown);
  const sections = reportTables(report, messages).map(({ caption, columns, rows, notes }) => {
    const head = columns.map((column) => column.head);
    const cells = rows.map((row) => row.map((cell) => cell.lines.join('\n')));
    return [
      `## ${escapeMarkdown(caption)}\n`,
      ...(rows.length > 0 ? [renderMarkdownTable(head, cells)] : []),
      ...notes.map((note) => `${escapeMarkdown(note)}\n`),
    ].join('\n');
  });
  const { signatory } = report;
  const signature = signatory
    ? [`${escapeMarkdown(`${signatory.post} ____________ ${signatory.name}`)}\n`]
    : [];
  return [`# ${title}\n`, ...lines.map((line) => `${line}\n`), ...sections, ...signature].join('\n');
}
