/**
 * Writes the page of a plan as one file that needs nothing beside it and asks nobody for anything: a browser that opens it may
 * neither load nor send. It is read from top to bottom without its script, which only shows less at a time.
 */
import type { Messages } from '../../messages/messages.ts';
import { pageMessages, type PageMessages } from '../../messages/sections/page.ts';
import { STATUSES } from '../../progress/standing.ts';
import type { PlanPage } from '../../views/page/page.ts';
import { markup, verbatim, type Html } from '../html.ts';
import { calendarHtml } from './calendar.ts';
import { filtersHtml } from './filters.ts';
import { DARK, SCRIPT, STYLE } from './generated/assets.ts';
import { mastheadHtml } from './masthead.ts';
import type { PageData } from './page-data.ts';
import { storiesHtml } from './stories.ts';
import { tableHtml } from './table.ts';
import { unitsHtml } from './units.ts';

/** Nothing is loaded or sent; of what stands in the page only its own script and styles count, by their hashes. */
const POLICY = [
  "default-src 'none'",
  `script-src '${SCRIPT.hash}'`,
  `style-src '${STYLE.hash}' '${DARK.hash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Writes the page.
 *
 * @param messages those that the page was made with
 */
export function renderPage(page: PlanPage, messages: Messages): string {
  const words = pageMessages(messages);
  const { title, subtitle, mark, language, planLanguage } = page;
  const views = viewsOf(page, messages, words);
  const links = views.map(({ name }) => markup`<a href="#${name}">${words.views[name]}</a>`);
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${[title, subtitle].filter(Boolean).join(' ')}</title>
<style>${verbatim(STYLE.text)}</style>
<style id="dark" media="screen and (prefers-color-scheme: dark)">${verbatim(DARK.text)}</style>
</head>
<body>
<a class="skip" href="#table">${words.skip}</a>
<main tabindex="-1" data-page="${JSON.stringify(dataOf(page, messages, words))}">
<p class="mark" lang="${planLanguage}">${mark.map((line) => markup`${line}<br>`)}</p>
${mastheadHtml(page, words)}
<div class="toolbar"><nav class="views" aria-label="${words.viewsLabel}">${links}</nav>
${filtersHtml(page, words)}
</div>
<p id="nothing" hidden>${words.nothing}</p>
${views.map(
  ({ name, content }) => markup`<section class="view ${name}" id="${name}" aria-labelledby="${name}-name">
<h2 id="${name}-name">${words.views[name]}</h2>
${content}
</section>
`,
)}</main>
<dialog id="story" aria-labelledby="story-title"><form method="dialog"><button class="close" aria-label="${words.close}">×</button></form><div data-body tabindex="-1"></div></dialog>
<script>${verbatim(SCRIPT.text)}</script>
</body>
</html>
`.toString();
}

/** A part of the page that is looked at by itself. */
interface View {
  readonly name: keyof PageMessages['views'];
  readonly content: Html;
}

function viewsOf(page: PlanPage, messages: Messages, words: PageMessages): View[] {
  return [
    { name: 'table', content: tableHtml(page, words) },
    { name: 'calendar', content: calendarHtml(page, words, messages) },
    { name: 'activities', content: storiesHtml(page, words) },
    ...(page.progress ? [{ name: 'units', content: unitsHtml(page, words) } as const] : []),
  ];
}

function dataOf(
  { actors, months, units, sets, standings }: PlanPage,
  { common }: Messages,
  words: PageMessages,
): PageData {
  const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);
  return {
    actors: ids(actors),
    months: ids(months),
    units: ids(units),
    statuses: STATUSES.map((id) => [id, common.statuses[id]]),
    sets,
    standings: standings.map(({ set, codes }) => [set, codes]),
    words: {
      shown: words.shown({ shown: '{shown}', all: '{all}' }),
      more: words.more({ count: '{count}' }),
    },
  };
}
