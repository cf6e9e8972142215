import type { PageMessages } from '../../messages/sections/page.ts';
import type { PageUnit, PlanPage } from '../../views/page/page.ts';
import { markup, type Html } from '../html.ts';
import { bar } from './entry.ts';

/** How the units stand, by actor. */
export function unitsHtml(page: PlanPage, words: PageMessages): Html {
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
  return markup`<tr data-unit="${id}" data-actor="${actor}"><th scope="row"><a href="#table">${name}</a></th><td>${bar(progress, true)}<span class="figures">${progress?.words ?? ''}</span></td></tr>\n`;
}
