/** What an amending order can be written as: one format is one line here. */
import type { Messages } from '../../messages/messages.ts';
import { renderJson } from '../../render/json.ts';
import { renderOrderMarkdown, renderOrderText } from '../../render/order/text.ts';
import { outsideOf } from '../../render/order/outside.ts';
import type { PlanDiff } from '../../render/diff/plan-diff.ts';
import type { Amendment, AmendmentChoice } from '../../views/amendment/amendment.ts';
import { comparisonView } from '../../views/amendment/comparison.ts';
import { amendmentRecord } from '../../views/amendment/record.ts';
import type { DocumentView } from '../../views/view.ts';
import type { Context } from '../context.ts';
import { viewContent } from '../output/print-view.ts';
import type { OutputContent } from '../output/write.ts';
import { lineStyle } from './line-style.ts';

/** What is written: the order with what it comes from, or the comparative table. */
interface Made extends Amendment, AmendmentChoice {
  readonly diff: PlanDiff;
  readonly messages: Messages;
  readonly isComparison: boolean;
}

type Writer = (made: Made, context: Context) => Promise<OutputContent>;

function comparisonOf({ messages, reason, ...made }: Made): DocumentView {
  return comparisonView(made, reason, messages);
}

const document =
  (format: 'docx' | 'xlsx' | 'pdf'): Writer =>
  (made, context) =>
    viewContent(context, made.isComparison ? comparisonOf(made) : made.view, format, 'page');

/** The formats. */
export const AMENDMENT_FORMATS = {
  text: async (made, context) => {
    const form = context.io.stdout.isTTY ? 'screen' : 'pipe';
    const printed = (view: DocumentView) => viewContent(context, view, 'table', form);
    if (made.isComparison) return printed(comparisonOf(made));
    const { wrap } = await lineStyle(context);
    const text = renderOrderText(made.pages, wrap && ((line) => wrap(line, 0)));
    if (!made.modifications.isWhole) return text;
    // In a pipe a table is lines for programs: an order is read by people.
    const table = form === 'screen' ? printed(made.view) : viewContent(context, made.view, 'md', 'page');
    return `${text}\n${(await table) as string}`;
  },
  md: async (made, context) => {
    if (made.isComparison) return viewContent(context, comparisonOf(made), 'md', 'page');
    const text = renderOrderMarkdown(made.pages);
    return made.modifications.isWhole
      ? `${text}\n${(await viewContent(context, made.view, 'md', 'page')) as string}`
      : text;
  },
  json: async (made) => {
    const { diff, inForce, date, messages } = made;
    return renderJson({
      plan: diff.plan,
      ...amendmentRecord(made, inForce ?? date, messages),
      outside: outsideOf(diff, made),
    });
  },
  docx: document('docx'),
  xlsx: document('xlsx'),
  pdf: document('pdf'),
} satisfies Record<string, Writer>;
