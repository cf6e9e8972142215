/** What was understood of a document, cell by cell, beside its table: one page that needs nothing beside it. */
import type { Language } from '../../messages/messages.ts';
import type { ImportMessages } from '../../messages/sections/imports.ts';
import { htmlPage, markup, type Html } from '../html.ts';

/** A cell of the source's table. */
export interface ReportCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** How sure what was understood of it is, from 0 to 1; nothing where nothing was. */
  readonly sure?: number;
}

/** What an item became. */
interface ReportItem {
  readonly place: string;
  readonly text: string;
  readonly id: string;
  readonly when: string;
  readonly role: string;
  readonly sure: number;
}

/** The page. */
export interface ImportReport {
  readonly source: string;
  readonly tables: readonly (readonly (readonly ReportCell[])[])[];
  readonly items: readonly ReportItem[];
  readonly remarks: readonly string[];
  readonly proposals: readonly string[];
}

const STYLE = `
body { font: 15px/1.4 sans-serif; margin: 1.5rem; color: #222; }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(30rem, 1fr)); gap: 2rem; align-items: start; }
table { border-collapse: collapse; width: 100%; }
td, th { border: 1px solid #999; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; white-space: pre-line; }
.sure { background: #e7f4e7; } .likely { background: #fdf6d8; } .doubtful { background: #fbe0dc; }
`;

/** Writes the page. */
export function renderImportReport(report: ImportReport, language: Language, words: ImportMessages): string {
  const { title, source, understood, remarks, proposals, columns } = words.report;
  const heading = title({ source: report.source });
  const body = markup`<h1>${heading}</h1>
<main>
<section>
<h2>${source}</h2>
${report.tables.map((rows) => markup`<table>\n${rows.map(rowOf)}</table>\n`)}</section>
<section>
<h2>${understood}</h2>
<table>
<tr>${Object.values(columns).map((name) => markup`<th>${name}</th>`)}</tr>
${report.items.map((item) => itemRow(item, words))}</table>
</section>
</main>
${listOf(remarks, report.remarks)}${listOf(proposals, report.proposals)}`;
  return htmlPage(language, heading, STYLE, body);
}

function rowOf(cells: readonly ReportCell[]): Html {
  const all = cells.map(
    ({ text, rowSpan, columnSpan, sure }) =>
      markup`<td rowspan="${rowSpan}" colspan="${columnSpan}" class="${sure === undefined ? '' : degree(sure)}">${text}</td>`,
  );
  return markup`<tr>${all}</tr>\n`;
}

function itemRow({ place, text, id, when, role, sure }: ReportItem, words: ImportMessages): Html {
  const percent = words.sure({ percent: Math.round(sure * 100) });
  const cells = [place, text, id, when, role, percent].map((cell) => markup`<td>${cell}</td>`);
  return markup`<tr class="${degree(sure)}">${cells}</tr>\n`;
}

function degree(sure: number): string {
  if (sure >= 1) return 'sure';
  return sure >= 0.75 ? 'likely' : 'doubtful';
}

function listOf(heading: string, lines: readonly string[]): Html | string {
  return lines.length === 0
    ? ''
    : markup`<h2>${heading}</h2>\n<ul>\n${lines.map((line) => markup`<li>${line}</li>\n`)}</ul>\n`;
}
