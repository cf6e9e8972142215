import type { PageMessages } from '../../messages/sections/page.ts';
import type { Choice, PlanPage } from '../../views/page/page.ts';
import { markup, type Html } from '../html.ts';

/** What the page is filtered by. Shown by the script: without it there is nothing to filter. */
export function filtersHtml(page: PlanPage, words: PageMessages): Html {
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

function options(choices: readonly Choice[]): Html {
  return markup`${choices.map(({ id, name }) => markup`<option value="${id}">${name}</option>`)}`;
}

/** Units of one actor stand together; an actor that is a unit itself stands alone. */
function unitOptions({ actors }: PlanPage, units: PlanPage['units']): Html {
  return markup`${actors.map(({ name }, index) => {
    const own = units.filter(({ actor }) => actor === index);
    return own.length > 1 ? markup`<optgroup label="${name}">${options(own)}</optgroup>` : options(own);
  })}`;
}
