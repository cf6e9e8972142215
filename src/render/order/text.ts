/** The text of an order for a terminal, a pipe, or a page in Markdown. */
import { numberedClauses, type OrderPages } from '../../views/document/order.ts';
import { escapeMarkdown } from '../markdown.ts';

/** An order as lines of text, with blank ones between its parts. @param wrap breaks a line that is too long */
export function renderOrderText(order: OrderPages, wrap: (text: string) => string = (text) => text): string {
  return `${blocks(order)
    .map((lines) => lines.map(wrap).join('\n'))
    .join('\n\n')}\n`;
}

/** The same in Markdown: the kind of document is its heading, and a line a paragraph. */
export function renderOrderMarkdown(order: OrderPages): string {
  const [letterhead = [], [kind = ''] = [], ...rest] = blocks(order);
  const paragraphs = rest.flat().map(literal);
  return `${[...letterhead.map(literal), `# ${escapeMarkdown(kind)}`, ...paragraphs].join('\n\n')}\n`;
}

/** A number at the beginning of a line would begin a list, and be counted anew. */
function literal(text: string): string {
  return escapeMarkdown(text).replace(/^(\d+)([.)])/, '$1\\$2');
}

function blocks(order: OrderPages): string[][] {
  const { letterhead, kind, date, number, place, title, preamble, resolution, clauses, signature } = order;
  return [
    [...letterhead],
    [kind],
    [`${date} ${number}`, ...(place === undefined ? [] : [place])],
    title === undefined ? [] : [title],
    preamble === undefined ? [] : [preamble],
    resolution === undefined ? [] : [resolution],
    numberedClauses(clauses).map(({ text }) => text),
    signature ? [`${signature.post} ____________ ${signature.name}`] : [],
    [...order.executors],
    order.distribution === undefined ? [] : [order.distribution],
  ].filter((lines, index) => lines.length > 0 || index < 2);
}
