import type { Messages } from '../../messages/messages.ts';
import type { PageMessages } from '../../messages/sections/page.ts';
import type { PageDay, PageEntry, PageMonth } from '../../views/page/calendar.ts';
import type { PlanPage } from '../../views/page/page.ts';
import { markup, type Html } from '../html.ts';
import { MOST, statusWords, storyLink, tagged } from './entry.ts';

/** The months of the page: the script shows one of them at a time. */
export function calendarHtml(page: PlanPage, words: PageMessages, { calendar }: Messages): Html {
  const { weekdays } = calendar;
  return markup`<div class="months"><button type="button" data-step="-1" aria-label="${words.previousMonth}">‹</button>
<nav aria-label="${words.month}">${page.calendar.map(
    ({ month, name }) => markup`<a href="#m-${month}">${name}</a> `,
  )}</nav><button type="button" data-step="1" aria-label="${words.nextMonth}">›</button></div>
${page.calendar.map((month) => monthHtml(month, weekdays, page))}`;
}

function monthHtml(
  { month, name, weeks, undated, notes }: PageMonth,
  weekdays: readonly string[],
  page: PlanPage,
): Html {
  const heading = `m-${month}-name`;
  return markup`<section class="month" id="m-${month}" data-month="${month}" aria-labelledby="${heading}">
<h3 id="${heading}">${name}</h3>
<table class="days" aria-labelledby="${heading}">
<thead><tr>${weekdays.map((weekday) => markup`<th scope="col">${weekday}</th>`)}</tr></thead>
<tbody>
${weeks.map(
  (week) =>
    markup`<tr>${week.map((day, index) => (day ? dayHtml(day, weekdays[index]!, page) : markup`<td class="blank"></td>`))}</tr>\n`,
)}</tbody>
</table>
${undated.map(
  ({ heading: title, entries }) =>
    markup`<div class="undated"><h4>${title}</h4>${entriesHtml(entries, page)}</div>\n`,
)}<p class="notes">${notes.join('. ')}</p>
</section>
`;
}

function dayHtml(
  { day, number, kind, isToday, note, entries }: PageDay,
  weekday: string,
  page: PlanPage,
): Html {
  const classes = [kind, ...(entries.length === 0 ? ['idle'] : [])].join(' ');
  return markup`<td class="${classes}"${isToday ? markup` aria-current="date"` : ''}><time datetime="${day}">${number}<span class="weekday"> ${weekday}</span></time>${
    note === undefined ? '' : markup`<span class="note">${note}</span>`
  }${entries.length > 0 ? entriesHtml(entries, page) : ''}</td>`;
}

function entriesHtml(entries: readonly PageEntry[], page: PlanPage): Html {
  return markup`<ul data-slot="${MOST.day}">${entries.map(
    ({ title, who, tag }) =>
      markup`<li class="entry point"${tagged(tag)}><a href="${storyLink(page.stories[tag.story]?.id ?? '')}">${who === undefined ? '' : markup`<span class="who">${who}</span> `}${title}</a> ${statusWords(tag, page)}</li>`,
  )}</ul>`;
}
