import { loadMessages } from '../../messages/messages.ts';
import type { Item } from '../../progress/obligations.ts';
import { isCalled } from '../../plan/plan.ts';
import { renderPage } from '../../render/page/page.ts';
import { INCLUDED } from '../../views/page/included.ts';
import { planPage } from '../../views/page/page.ts';
import type { Context } from '../context.ts';
import type { Exported, FormatOptions } from './export-formats.ts';

/** The plan as one page for a browser, in the language of the plan unless another was asked for. */
export async function pageOf(
  { plan, calendar, asked, states, items, allItems, part, messages: planMessages }: Exported,
  { languageAsked, today }: Context,
  { include = [] }: FormatOptions,
): Promise<string> {
  const messages = languageAsked === undefined ? planMessages : await loadMessages(languageAsked);
  const { unit } = asked;
  const ofUnit = (item: Item): Item =>
    unit === undefined ? item : { ...item, units: item.units.filter((each) => isCalled(each, unit)) };
  const included = new Set(INCLUDED.filter((each) => include.includes(each)));
  const judged = states && { states, today };
  const source = { plan, calendar, items: items.map(ofUnit), allItems, part, judged, include: included };
  return renderPage(planPage(source, messages, planMessages), messages);
}
