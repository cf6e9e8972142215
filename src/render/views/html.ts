import {
  cellTexts,
  columnsFor,
  sectionsFor,
  textsFor,
  type Column,
  type Content,
  type DocumentDetails,
  type Section,
  type View,
  type Words,
} from '../../views/view.ts';
import { titleInOneLine } from '../../views/one-line.ts';
import { forDocument } from '../../views/document/text.ts';
import { htmlPage, markup, type Html } from '../html.ts';
import { PAGE_STYLE } from './page-style.ts';

/** Writes a view as one page that needs nothing beside it: no scripts, no fonts, no pictures. */
export function renderHtml(given: View, language: string): string {
  const view = forDocument(given);
  const { title, notes, document } = view;
  const [first, ...more] = textsFor('page', title);
  const body = markup`${document?.mark?.length ? markup`<p class="mark">${document.mark.map((line) => markup`${line}<br>`)}</p>\n` : ''}${first === undefined ? '' : markup`<header>\n<h1>${first}</h1>\n${paragraphs(more)}</header>\n`}<main>
${sectionsFor('page', view).map(sectionHtml)}${paragraphs(notes)}</main>
${document?.signatory ? signature(document.signatory) : ''}`;
  return htmlPage(language, titleInOneLine([first ?? '', ...more]), PAGE_STYLE, body);
}

function sectionHtml(section: Section): Html {
  const { name, heading, lead, points, rows = [], bands = [], notes } = section;
  const columns = columnsFor('page', section);
  const table = markup`<div class="scroll"><table${name === undefined ? '' : markup` aria-labelledby="${name}-caption"`}>
<thead><tr>${columns.map((column) => markup`<th scope="col">${column.heading}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row, index) =>
    markup`${bands.map((band) => (band.row === index ? markup`<tr><th class="band" colspan="${columns.length}" scope="rowgroup">${band.text}</th></tr>\n` : ''))}<tr>${columns.map(
      ({ key, kind }, column) => cell(row[key], kind, name !== undefined && column === 0),
    )}</tr>\n`,
)}</tbody>
</table></div>
`;
  const [head] = textsFor('page', heading);
  const [id, caption] =
    name === undefined ? ['', ''] : [markup` id="${name}"`, markup` id="${name}-caption"`];
  return markup`<section${id}>
${head === undefined ? '' : markup`<h2${caption}>${head}</h2>\n`}${paragraphs(lead)}${points ? markup`<ul>${textsFor('page', points).map((text) => markup`<li>${text}</li>\n`)}</ul>\n` : ''}${rows.length > 0 && columns.length > 0 ? table : ''}${paragraphs(notes)}</section>
`;
}

function cell(shown: Content, kind: Column['kind'], isRowHead: boolean): Html {
  const [first = '', ...more] = cellTexts('page', shown, kind);
  const content = more.length > 0 ? [first, ...more].map((line) => markup`<p>${line}</p>`) : first;
  const { status, value } = typeof shown === 'object' ? shown : {};
  const named = status ?? (kind === 'points' || shown === undefined || value === null ? undefined : kind);
  const styled = named === undefined ? '' : markup` class="${named}"`;
  return isRowHead ? markup`<th scope="row"${styled}>${content}</th>` : markup`<td${styled}>${content}</td>`;
}

function signature({ post, name }: NonNullable<DocumentDetails['signatory']>): Html {
  return markup`<footer class="signature"><span>${post}</span> <span>${name}</span></footer>\n`;
}

function paragraphs(words: readonly Words[] = []): Html[] {
  return textsFor('page', words).map((text) => markup`<p>${text}</p>\n`);
}
