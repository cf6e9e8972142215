/**
 * Where a long text is broken into lines. Lines that are filled up one after the other all move when a word changes; here
 * a place to break is chosen by what stands right around it, so a changed word changes its own line, seldom a neighbour.
 */

/** A space at which a text may be broken, and how good a place it is. */
interface Break {
  readonly at: number;
  /** How much ends here: a sentence, a clause, a phrase, a word. */
  readonly rank: number;
  strength: number;
}

const SENTENCE = 9;
const CLAUSE = 1;
const COMMA = 0.95;
const BRACKET = 0.8;
const PHRASE = 0.7;
const IN_QUOTES = 0.6;
const WORD = 0.5;
/** Where no line ends unless nothing else is left: after a preposition or an initial, before a dash. */
const TIED = -3;
/** Pieces are compared in steps, so that a letter more does not change which is the longer. */
const STEP = 16;
const EVEN = 0.45;

/**
 * Breaks a text into lines: after every sentence, then, where a sentence is too long, at its strongest places.
 *
 * @param width characters of a line; a single long word may exceed it
 * @returns lines that give the text when they are joined by spaces
 */
export function foldText(text: string, width: number): string[] {
  if (text.length <= width) return [text];
  const breaks = breaksOf(text);
  const lines: string[] = [];
  const fold = (start: number, end: number, first: number, last: number): void => {
    const within = breaks.slice(first, last);
    const [strongest] = within.toSorted((a, b) => b.strength - a.strength);
    if (!strongest || (end - start <= width && strongest.rank !== SENTENCE)) {
      lines.push(text.slice(start, end));
      return;
    }
    const index = first + within.indexOf(strongest);
    fold(start, strongest.at, first, index);
    fold(strongest.at + 1, end, index + 1, last);
  };
  fold(0, text.length, 0, breaks.length);
  return lines;
}

function breaksOf(text: string): Break[] {
  let depth = 0;
  let counted = 0;
  const breaks: Break[] = [...text.matchAll(/(?<=(\S+)) (?=(\S+))/g)].map(
    ({ index: at, 1: before, 2: after }) => {
      for (; counted < at; counted++) depth += depthOf(text[counted]!);
      return { at, rank: rankOf(before!, after!, depth > 0), strength: 0 };
    },
  );
  breaks.forEach((each, index) => {
    // Of equals, the one between long pieces: a word alone on its line is no gain.
    const left = breaks.findLast(({ rank }, other) => other < index && rank >= each.rank)?.at ?? -1;
    const right = breaks.find(({ rank }, other) => other > index && rank >= each.rank)?.at ?? text.length;
    const piece = Math.min(each.at - left - 1, right - each.at);
    each.strength = each.rank + Math.min(EVEN, (Math.floor(piece / STEP) * STEP) / 160);
  });
  return breaks;
}

function depthOf(character: string): number {
  if (character === '«' || character === '(') return 1;
  return character === '»' || character === ')' ? -1 : 0;
}

function rankOf(before: string, after: string, inQuotes: boolean): number {
  const word = before.replace(/[^\p{L}\p{N}]/gu, '');
  const ending = before.replace(/[»”")\]]+$/, '');
  if (/^[—–-]$/.test(after)) return TIED;
  if (/[.!?…]$/.test(ending) && word.length > 2 && /^[«"(]?\p{Lu}/u.test(after))
    return inQuotes ? IN_QUOTES : SENTENCE;
  if (inQuotes) return /[,;:]$/.test(ending) ? IN_QUOTES : word.length > 2 ? WORD : TIED;
  if (/[;:]$/.test(ending)) return CLAUSE;
  if (ending.endsWith(',')) return COMMA;
  if (/[»)]$/.test(before) || /^[«(]/.test(after) || /^[—–]$/.test(before)) return BRACKET;
  if (word.length <= 2) return TIED;
  return /^\p{Ll}{1,3}$/u.test(after) ? PHRASE : WORD;
}
