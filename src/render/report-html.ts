/** The report as one page that needs nothing beside it: no scripts, no fonts, no pictures. */
import type { Messages } from '../messages/messages.ts';
import type { Report } from '../progress/report.ts';
import { reportTables, type ReportCell, type ReportTable } from '../progress/report-tables.ts';
import { markup, type Html } from './html.ts';
import { REPORT_STYLE } from './report-style.ts';

/** @param messages those of the report's language */
export function renderReportHtml(report: Report, messages: Messages): string {
  const { heading, language, signatory } = report;
  const [title = '', ...lines] = heading;
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading.join('. ')}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${lines.map((line) => markup`<p>${line}</p>\n`)}</header>
<main>
${reportTables(report, messages).map(section)}</main>
${signatory ? signature(signatory) : ''}</body>
</html>
`;
  return page.toString();
}

function section({ name, caption, columns, rows, notes }: ReportTable): Html {
  const table = markup`<div class="scroll"><table aria-labelledby="${name}-caption">
<thead><tr>${columns.map(({ head }) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map((cells) => markup`<tr>${cells.map(cell)}</tr>\n`)}</tbody>
</table></div>
`;
  return markup`<section id="${name}">
<h2 id="${name}-caption">${caption}</h2>
${rows.length > 0 ? table : ''}${notes.map((note) => markup`<p>${note}</p>\n`)}</section>
`;
}

/** The first cell of a row names it. */
function cell({ lines, day, status, isFigure }: ReportCell, column: number): Html {
  const [first = ''] = lines;
  const content = lines.length > 1 ? lines.map((line) => markup`<p>${line}</p>`) : first;
  const kind = status ?? (isFigure ? 'figure' : day === undefined ? undefined : 'day');
  const named = kind === undefined ? '' : markup` class="${kind}"`;
  return column === 0 ? markup`<th scope="row"${named}>${content}</th>` : markup`<td${named}>${content}</td>`;
}

function signature({ post, name }: NonNullable<Report['signatory']>): Html {
  return markup`<footer class="signature"><span>${post}</span> <span>${name}</span></footer>\n`;
}
