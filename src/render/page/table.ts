import type { PlanPage } from '../../views/page/page.ts';
import type { PageCell, PageRow, Point } from '../../views/page/table.ts';
import type { PageMessages } from '../../messages/sections/page.ts';
import { markup, type Html } from '../html.ts';
import { doneBar, MOST, statusWords, storyLink, tagged } from './entry.ts';

/** The table of the page. */
export function tableHtml(page: PlanPage, words: PageMessages): Html {
  const { columns, rows, bands, heads, notes } = page.table;
  const isOfRows = rows.some(({ tag }) => tag !== undefined);
  const slot = isOfRows ? markup` data-slot="${MOST.list}"` : '';
  const levels = bands.filter(({ row }) => row === 0).length;
  const bandsAt = (at: number): Html[] => {
    const own = bands.filter(({ row }) => row === at);
    return own.map(
      ({ text }, index) =>
        markup`<tr data-band="${levels - own.length + index}"><th class="band" colspan="${columns.length}" scope="rowgroup"><span>${text}</span></th></tr>\n`,
    );
  };
  const byRow = new Map([...new Set(bands.map(({ row }) => row))].map((row) => [row, bandsAt(row)]));
  return markup`<table class="plan${isOfRows ? ' list' : ''}${columns.length > 6 ? ' wide' : ''}" aria-label="${words.views.table}">
<thead><tr>${columns.map(
    ({ heading, kind }, index) =>
      markup`<th scope="col" class="${index === 0 && heads > 0 ? 'first ' : ''}${kind ?? 'words'}">${heading}</th>`,
  )}</tr></thead>
<tbody${slot}>
${rows.map((row, index) => markup`${byRow.get(index) ?? ''}${rowHtml(row, heads, page)}`)}</tbody>
</table>${notes.map(
    (note) => markup`
<p class="notes">${note}</p>`,
  )}`;
}

function rowHtml({ tag, cells }: PageRow, heads: number, page: PlanPage): Html {
  return markup`<tr${tag ? markup` class="entry"${tagged(tag)}` : ''}>${cells.map((cell, index) =>
    index < heads
      ? markup`<th scope="row"${index === 0 ? markup` class="first"` : ''}><span>${cell.lines.join(' ')}</span></th>`
      : markup`<td data-label="${page.table.columns[index]!.heading}">${cellHtml(cell, tag !== undefined, page)}</td>`,
  )}</tr>\n`;
}

function cellHtml({ points, lines, progress }: PageCell, isOfRows: boolean, page: PlanPage): Html {
  if (!points) return markup`${lines.map((line) => markup`<p>${line}</p>`)}`;
  if (isOfRows)
    return markup`${points.map((point) => markup`<p class="point">${pointHtml(point, page)}</p>`)}`;
  if (points.length === 0) return markup`<span class="none" aria-hidden="true">–</span>`;
  return markup`${doneBar(progress)}<ul data-slot="${MOST.cell}">${points.map(
    (point) => markup`<li class="entry point"${tagged(point.tag)}>${pointHtml(point, page)}</li>`,
  )}</ul>`;
}

function pointHtml({ text, asides, changes, tag }: Point, page: PlanPage): Html {
  return markup`<a href="${storyLink(page.stories[tag.story]?.id ?? '')}">${text}</a>${asides.map((aside) => markup` <span class="term">(${aside})</span>`)}${changes.map((change) => markup` <span class="change">${change}</span>`)} ${statusWords(tag, page)}`;
}
