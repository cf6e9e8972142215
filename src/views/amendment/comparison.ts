/** The comparative table: what the documents say, what they are to say, and why. */
import type { OrderStatement } from '../../messages/phrases/amendment-facts.ts';
import type { Messages } from '../../messages/messages.ts';
import { amendmentMessages } from '../../messages/sections/amendments.ts';
import { oneLine } from '../one-line.ts';
import type { DocumentView } from '../view.ts';
import { allModifications, type Amendment } from './amendment.ts';
import { isWholeTable, type Modification } from './modification.ts';

/** Makes it of an amending order. @param messages those of the plan's language */
export function comparisonView(
  { modifications, pages, view }: Amendment,
  reason: string | undefined,
  messages: Messages,
): DocumentView {
  const { comparison, statement } = amendmentMessages(messages);
  const texts = (lines: readonly string[]) => ({ lines: lines.length > 0 ? lines : [comparison.noText] });
  const rows = allModifications(modifications).map((each, index) => ({
    number: index + 1,
    where: { lines: [placeWords(each, statement, comparison.whole)] },
    before: texts(each.before),
    after: texts(each.after),
    reason: reason === undefined ? '' : oneLine(reason),
  }));
  return {
    title: [
      { text: comparison.title, accent: 'strong', isCentred: true },
      { text: comparison.of({ title: pages.title ?? pages.kind }), isCentred: true },
    ],
    sections: [
      {
        columns: [
          { key: 'number', heading: comparison.number, kind: 'figure' },
          { key: 'where', heading: comparison.where, share: 16 },
          { key: 'before', heading: comparison.before, share: 30 },
          { key: 'after', heading: comparison.after, share: 30 },
          { key: 'reason', heading: comparison.reason, share: 14 },
        ],
        rows,
        print: { continued: (first) => first },
      },
    ],
    document: {
      language: view.document.language,
      date: view.document.date,
      issuer: view.document.issuer,
      layout: view.document.layout,
    },
    fields: [],
    record: () => ({}),
  };
}

/** What a statement does, without the texts that stand beside it. */
function placeWords(
  each: Modification,
  words: (statement: OrderStatement) => string[],
  whole: string,
): string {
  return isWholeTable(each) ? whole : words(each)[0]!.replace(/:$/, '');
}
