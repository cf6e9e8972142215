import {
  cellLines,
  columnsFor,
  linesFor,
  type Column,
  type Content,
  type Section,
  type View,
  type Words,
} from '../../views/view.ts';
import { markup, type Html } from '../html.ts';
import { REPORT_STYLE } from '../report-style.ts';

/** Writes a view as one page that needs nothing beside it: no scripts, no fonts, no pictures. */
export function renderHtml({ title, sections, notes }: View, language: string): string {
  const [first, ...more] = linesFor('page', title).map(({ text }) => text);
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${[first, ...more].filter(Boolean).join('. ')}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${first === undefined ? '' : markup`<header>\n<h1>${first}</h1>\n${paragraphs(more)}</header>\n`}<main>
${sections.map(sectionHtml)}${paragraphs(notes)}</main>
</body>
</html>
`.toString();
}

function sectionHtml(section: Section): Html {
  const { heading, lead, points, rows = [], notes } = section;
  const columns = columnsFor('page', section);
  const table = markup`<div class="scroll"><table>
<thead><tr>${columns.map((column) => markup`<th scope="col">${column.heading}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => markup`<tr>${columns.map((column) => cell(column, row[column.key]))}</tr>\n`)}</tbody>
</table></div>
`;
  const [head] = heading === undefined ? [] : linesFor('page', [heading]);
  return markup`<section>
${head ? markup`<h2>${head.text}</h2>\n` : ''}${paragraphs(lead)}${points ? markup`<ul>${linesFor('page', points).map(({ text }) => markup`<li>${text}</li>\n`)}</ul>\n` : ''}${rows.length > 0 && columns.length > 0 ? table : ''}${paragraphs(notes)}</section>
`;
}

function cell({ kind }: Column, content: Content): Html {
  const lines = cellLines('page', content).map(({ text }) => text);
  const inside = lines.length > 1 ? lines.map((line) => markup`<p>${line}</p>`) : lines;
  const name = (typeof content === 'object' && content.status) || kind;
  return name === undefined ? markup`<td>${inside}</td>` : markup`<td class="${name}">${inside}</td>`;
}

function paragraphs(words: readonly Words[] = []): Html[] {
  return linesFor('page', words).map(({ text }) => markup`<p>${text}</p>\n`);
}
