/**
 * Writes the page of a plan as one file that needs nothing beside it and asks nobody for anything: a browser that opens it may
 * neither load nor send. It is read from top to bottom without its script, which only shows less at a time.
 */
import type { Messages } from '../../messages/messages.ts';
import { pageMessages, type PageMessages } from '../../messages/sections/page.ts';
import { STATUSES } from '../../progress/standing.ts';
import type { PlanPage, FilterChoice, PageUnit } from '../../views/page/page.ts';
import { markup, verbatim, type Html } from '../html.ts';
import { calendarHtml } from './calendar.ts';
import { DARK, SCRIPT, STYLE } from './generated/assets.ts';
import type { PageData } from './page-data.ts';
import { storiesHtml } from './stories.ts';
import { tableHtml } from './table.ts';
import type { Progress } from '../../views/page/judge.ts';
import { doneBar } from './entry.ts';

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
interface PageView {
  readonly name: keyof PageMessages['views'];
  readonly content: Html;
}

function viewsOf(page: PlanPage, messages: Messages, words: PageMessages): PageView[] {
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

/** What the page is about, and how it stands as a whole. */
function mastheadHtml(page: PlanPage, words: PageMessages): Html {
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
${doneBar(progress, true)}
<ul class="legend">${parts
    .filter(([, , count]) => count > 0)
    .map(
      ([name, label, count]) => markup`<li class="${name}"><span>${label}</span> <b>${count}</b></li>`,
    )}</ul>
</section>
`;
}

/** What the page is filtered by. Shown by the script: without it there is nothing to filter. */
function filtersHtml(page: PlanPage, words: PageMessages): Html {
  const { actors, months, statuses } = page;
  const concerned = new Set(page.sets.flat());
  const units = page.units.filter((_, index) => concerned.has(index));
  const having = actors.filter((_, index) => units.some(({ actor }) => actor === index));
  const isOfUnits = units.length > having.length;
  return markup`<form class="filters" role="search" aria-label="${words.filters}">
<label class="search"><span>${words.search}</span><input type="search" name="search" autocomplete="off" spellcheck="false"></label>
<button type="button" class="fold" aria-expanded="false">${words.fold}</button>
${having.length > 1 ? select('actor', words.actor, options(having), words) : ''}${
    isOfUnits ? select('unit', words.unit, unitOptions(page, units), words) : ''
  }${months.length > 1 ? select('month', words.month, options(months), words) : ''}${
    statuses.length > 0 ? select('status', words.status, options(statuses), words) : ''
  }<div class="found"><output id="count" role="status"></output><button type="reset">${words.reset}</button></div>
</form>`;
}

function select(name: string, label: string, content: Html, { all }: PageMessages): Html {
  return markup`<label><span>${label}</span><select name="${name}"><option value="">${all}</option>${content}</select></label>\n`;
}

function options(choices: readonly FilterChoice[]): Html {
  return markup`${choices.map(({ id, name }) => markup`<option value="${id}">${name}</option>`)}`;
}

/** Units of one actor stand together; an actor that is a unit itself stands alone. */
function unitOptions({ actors }: PlanPage, units: PlanPage['units']): Html {
  return markup`${actors.map(({ name }, index) => {
    const own = units.filter(({ actor }) => actor === index);
    return own.length > 1 ? markup`<optgroup label="${name}">${options(own)}</optgroup>` : options(own);
  })}`;
}

/** How the units stand, by actor. */
function unitsHtml(page: PlanPage, words: PageMessages): Html {
  const groups = page.actors
    .map((actor, index) => ({
      actor,
      units: page.units.filter((unit) => unit.actor === index && unit.progress !== undefined),
    }))
    .filter(({ units }) => units.length > 0);
  return markup`<table class="units" aria-label="${words.views.units}">
<thead><tr><th scope="col">${words.unit}</th><th scope="col">${words.column}</th></tr></thead>
${groups.map(
  ({ actor, units }) => markup`<tbody>
${units.length > 1 ? markup`<tr><th class="band" colspan="2" scope="rowgroup">${actor.name}</th></tr>\n` : ''}${units.map((unit) => rowHtml(unit, actor.id))}</tbody>
`,
)}</table>`;
}

function rowHtml({ id, name, progress }: PageUnit, actor: string): Html {
  return markup`<tr data-unit="${id}" data-actor="${actor}"><th scope="row"><a href="#table">${name}</a></th><td>${doneBar(progress, true)}<span class="figures">${progress?.words ?? ''}</span></td></tr>\n`;
}
