import type { PageMessages } from '../../messages/sections/page.ts';
import type { Progress } from '../../views/page/judge.ts';
import type { PlanPage } from '../../views/page/page.ts';
import { markup, type Html } from '../html.ts';
import { bar } from './entry.ts';

/** What the page is about, and how it stands as a whole. */
export function mastheadHtml(page: PlanPage, words: PageMessages): Html {
  const { order, title, subtitle, asOf, progress, planLanguage } = page;
  return markup`<header class="masthead">
<div class="title" lang="${planLanguage}">
${order === undefined ? '' : markup`<p class="order">${order}</p>\n`}<h1>${title}</h1>
${subtitle === undefined ? '' : markup`<p class="subtitle">${subtitle}</p>\n`}</div>
${progress ? summary(progress, asOf ?? '', words) : ''}<p class="tools"><button type="button" id="print">${words.print}</button> <button type="button" id="theme">${words.theme}</button></p>
</header>`;
}

/** A bar with its parts named: those that there are. */
function summary(progress: Progress, asOf: string, { legend }: PageMessages): Html {
  const { owed, done, late, inReview, overdue } = progress;
  const open = owed - done - late - inReview - overdue;
  const parts = [
    ['done', legend.done, done],
    ['late', legend.late, late],
    ['review', legend.inReview, inReview],
    ['overdue', legend.overdue, overdue],
    ['open', legend.open, open],
  ] as const;
  return markup`<section class="summary" aria-label="${asOf}">
<p class="as-of">${asOf}</p>
${bar(progress, true)}
<ul class="legend">${parts
    .filter(([, , count]) => count > 0)
    .map(
      ([name, label, count]) => markup`<li class="${name}"><span>${label}</span> <b>${count}</b></li>`,
    )}</ul>
</section>
`;
}
