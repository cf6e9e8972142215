import { monthInWords } from '../../messages/phrases/dates.ts';
import { whenWords } from '../../messages/phrases/when.ts';
import { usageError } from '../../failure.ts';
import { loadMessages } from '../../messages/messages.ts';
import { obligations } from '../../progress/obligations.ts';
import { FIELDS } from '../../views/appendix/items.ts';
import { appendixView } from '../../views/appendix/view.ts';
import type { View } from '../../views/view.ts';
import { command, declareOptions } from '../command.ts';
import { askedName, knownIds } from '../lookup.ts';
import { formatOf, isDocument, isPassedOn, LIST_FORMATS, printView } from '../output/print-view.ts';
import { loadPlans } from '../project/plans.ts';
import { readSpan, SPAN } from '../span.ts';

/** `cyclo show`: the table, as the order shows it. */
export const show = command({
  writes: 'output',
  options: declareOptions(['actor', ...SPAN, 'deadlines', 'format', 'listOutput'], { format: LIST_FORMATS }),
  async run(context, { options }) {
    const { messages } = context;
    const asked = await readSpan(options, context.today, context);
    const span = asked.given ? asked : undefined;
    const format = formatOf(options);
    const plans = await loadPlans(context, span && { from: span.from.slice(0, 7), to: span.to.slice(0, 7) });
    const { actor } = await knownIds(context, plans, options);
    const views: View[] = [];
    for (const { plan, calendar } of plans) {
      const words = isPassedOn(format) ? await loadMessages(plan.language) : messages;
      const view = appendixView(plan, obligations(plan, calendar).items, words, {
        actor,
        period: span,
        deadlines: options.deadlines,
      });
      if (view.sections.some(({ rows = [] }) => rows.length > 0)) views.push(view);
    }
    if (views.length > 1 && isDocument(format))
      throw usageError('one-plan', { plans: plans.map(({ plan }) => plan.file) });
    const who = askedName(plans, options) ?? messages.due.everybody;
    const when = asked.month
      ? monthInWords(messages.language, asked.month)
      : whenWords([{ kind: 'window', from: asked.from, to: asked.to }], messages);
    const nothing = messages.due.nothing({ who, when });
    await printView(context, joined(views, nothing), options);
  },
});

/** The tables of several plans, one below the other. */
function joined(views: readonly View[], nothing: string): View {
  const [first, ...others] = views;
  if (first && others.length === 0) return first;
  return {
    ...(first ? {} : { title: [nothing] }),
    sections: views.flatMap(({ title = [], sections: [table, ...more] }) => [
      { ...table, lead: title },
      ...more,
    ]),
    fields: FIELDS,
    data: views.flatMap(({ data = [] }) => [...data]),
    record: () => ({ items: views.flatMap(({ record }) => (record() as { items: object[] }).items) }),
  };
}
