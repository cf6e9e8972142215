import { loadMessages } from '../../messages/messages.ts';
import type { Item } from '../../progress/obligations.ts';
import { isCalled } from '../../plan/plan.ts';
import { renderPage } from '../../render/page/page.ts';
import { planPage } from '../../views/page/page.ts';
import type { Context } from '../context.ts';
import type { Exported } from './export-formats.ts';

/** The plan as one page for a browser, in the language of the plan unless another was asked for. */
export async function pageOf(exported: Exported, context: Context): Promise<string> {
  const { plan, calendar, asked, states, include, allItems } = exported;
  const { actor, unit, period } = asked;
  const messages =
    context.languageAsked === undefined ? exported.messages : await loadMessages(context.languageAsked);
  const ofUnit = (item: Item): Item =>
    unit === undefined ? item : { ...item, units: item.units.filter((each) => isCalled(each, unit)) };
  const page = planPage(
    {
      plan,
      calendar,
      items: exported.items.map(ofUnit),
      allItems,
      part: { actor, period },
      judged: states && { states, today: context.today },
      include,
    },
    messages,
    exported.messages,
  );
  return renderPage(page, messages);
}
