import type { PageMessages } from '../../messages/sections/page.ts';
import type { PlanPage } from '../../views/page/page.ts';
import type { PageStory, StoryLink, StoryPart, StoryTask, StoryTime } from '../../views/page/story.ts';
import { markup, type Html } from '../html.ts';
import { doneBar, MOST, statusWords, storyLink, tagged } from './entry.ts';

/** Every piece of work with all that is known of it. */
export function storiesHtml(page: PlanPage, words: PageMessages): Html {
  return markup`<div class="stories" data-slot="${MOST.list}">
${page.stories.map((story) => storyHtml(story, page, words))}</div>`;
}

function storyHtml(story: PageStory, page: PlanPage, words: PageMessages): Html {
  const { id, title, section, when, changes, facts, tasks, times, before, after } = story;
  return markup`<article class="entry story" data-host id="${storyLink(id).slice(1)}">
<h3>${title}</h3>
<p class="when">${section === undefined ? '' : markup`<span class="section">${section}</span> `}${when}</p>
${changes.map((change) => markup`<p class="change">${change}</p>\n`)}<div class="columns"><div><h4>${words.story.tasks}</h4>
<ul class="tasks">${tasks.map(taskHtml)}</ul>
${facts.length > 0 ? factsHtml(facts) : ''}</div>
<div><h4>${words.story.times}</h4>
<ol class="times">
${times.map((time) => timeHtml(time, page))}</ol>
${linksHtml(words.story.before, before)}${linksHtml(words.story.after, after)}</div></div></article>
`;
}

function taskHtml({ who, role, text, when, facts }: StoryTask): Html {
  return markup`<li><p><strong>${who}</strong> <span class="role">${role}</span></p><p>${text}${
    when === undefined ? '' : markup` <span class="term">(${when})</span>`
  }</p>${facts.length > 0 ? factsHtml(facts) : ''}</li>`;
}

function factsHtml(facts: StoryTask['facts']): Html {
  return markup`<dl>${facts.map(({ heading, text }) => markup`<div><dt>${heading}</dt><dd>${text}</dd></div>`)}</dl>`;
}

function timeHtml({ period, deadline, why, waiting, parts }: StoryTime, page: PlanPage): Html {
  return markup`<li><p class="deadline"><span class="period">${period}</span> ${
    deadline === undefined ? '' : markup`<strong>${deadline}</strong>`
  }</p><p class="why">${why.join(' ')}</p>${waiting.map((words) => markup`<p class="waiting">${words}</p>`)}<ul class="parts">${parts.map(
    (part) => partHtml(part, page),
  )}</ul></li>\n`;
}

function partHtml({ who, tag, progress, records }: StoryPart, page: PlanPage): Html {
  return markup`<li class="point"${tagged(tag)}><span class="who">${who}</span> ${statusWords(tag, page)}${
    progress && progress.owed > 1
      ? markup`${doneBar(progress, true)}<span class="figures">${progress.words}</span>`
      : ''
  }${records.length > 0 ? markup`<ul class="records">${records.map((line) => markup`<li>${line}</li>`)}</ul>` : ''}</li>`;
}

function linksHtml(heading: string, links: readonly StoryLink[]): Html | string {
  if (links.length === 0) return '';
  return markup`<h4>${heading}</h4>
<ul class="links">${links.map(
    ({ id, title, who }) =>
      markup`<li><a href="${storyLink(id)}">${title}</a> <span class="role">${who}</span></li>`,
  )}</ul>
`;
}
