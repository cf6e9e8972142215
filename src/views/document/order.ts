/** The text of an order, worded: what stands on its pages before the appendix, from the letterhead to the distribution list. */
import { dayInFigures } from '../../messages/phrases/dates.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Order } from '../../plan/plan.ts';
import { oneLine } from '../one-line.ts';
import type { Signature } from '../view.ts';

/** A paragraph of a clause: the clause itself, a part of it with a number of its own, one behind a dash, or another paragraph. */
export interface ClauseLine {
  readonly kind: 'number' | 'dash' | 'plain';
  /** Of a number: 0 for the clause itself, 1 for 1.1, and so on. */
  readonly level: number;
  readonly text: string;
}

/** The pages of an order. */
export type OrderPages = ReturnType<typeof orderPages>;

/** Words the text of an order. */
export function orderPages(order: Order, { language, exports }: Messages) {
  const { letterhead, issuer, kind, date, number, place, title, preamble, signatory } = order;
  const clauses = order.clauses.flatMap(clauseLines);
  const opening = preamble === undefined ? undefined : oneLine(preamble);
  const { dateLine, numberLine } = exports.order;
  return {
    /** Over the kind of document, line by line. */
    letterhead: linesOf(letterhead ?? issuer),
    kind: oneLine(kind),
    /** «от 20.08.2010» and «№ 152», or blanks to be filled in. */
    date: dateLine({ date: date === undefined ? undefined : dayInFigures(language, date) }),
    number: numberLine({ number }),
    ...(place === undefined ? {} : { place: oneLine(place) }),
    ...(title === undefined ? {} : { title: oneLine(title) }),
    ...(opening === undefined ? {} : { preamble: opening }),
    // «ПРИКАЗЫВАЮ:»; who ends the preamble with a colon has written the word that orders.
    ...(clauses.length === 0 || opening?.endsWith(':')
      ? {}
      : { resolution: exports.order.resolution({ kind }) }),
    clauses,
    ...(signatory ? { signature: signatureOf(signatory) } : {}),
    executors: order.executors.map(oneLine),
    /** «Разослать: …». */
    ...(order.distribution.length === 0
      ? {}
      : { distribution: exports.order.distribution({ names: order.distribution.map(oneLine) }) }),
  };
}

/** Who signs, as it is printed. */
export function signatureOf({ post, name }: NonNullable<Order['signatory']>): Signature {
  return { post: oneLine(post), name: oneLine(name) };
}

/** A text of several lines, without those that are empty. */
function linesOf(text: string): string[] {
  return text.split('\n').map(oneLine).filter(Boolean);
}

/** «2.1. Слова»: a part of a clause that somebody has numbered; it is numbered anew, for the clause has no number of its own. */
const NUMBERED = /^\d+(?<parts>(?:\.\d+)+)\.?\s+(?<text>\S.*)$/;
const DASHED = /^[-–—•·*]\s+(?<text>\S.*)$/;
/** An order has at most four levels of numbers (ГОСТ Р 7.0.97-2016, 5.18). */
const DEEPEST = 3;

/** The paragraphs of a clause: its lines, of which the first is the clause. */
function clauseLines(clause: string): ClauseLine[] {
  const [first = '', ...others] = linesOf(clause);
  return [{ kind: 'number', level: 0, text: first }, ...others.map(partOfClause)];
}

function partOfClause(line: string): ClauseLine {
  const { parts, text = line } = NUMBERED.exec(line)?.groups ?? DASHED.exec(line)?.groups ?? {};
  if (parts !== undefined)
    return { kind: 'number', level: Math.min(DEEPEST, parts.split('.').length - 1), text };
  return { kind: text === line ? 'plain' : 'dash', level: 0, text };
}

/** Clauses with their numbers written out, for a text that has no lists of its own: 1, 2, 2.1; how deep each is set in. */
export function numberedClauses(clauses: readonly ClauseLine[]): { text: string; depth: number }[] {
  const counts: number[] = [];
  return clauses.map(({ kind, level, text }) => {
    if (kind !== 'number') return { text: kind === 'dash' ? `– ${text}` : text, depth: 1 };
    counts.length = Math.min(counts.length, level + 1);
    while (counts.length <= level) counts.push(0);
    counts[level]!++;
    return { text: `${counts.join('.')}. ${text}`, depth: level };
  });
}
