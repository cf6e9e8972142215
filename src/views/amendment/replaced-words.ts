/** What of a text is worded anew, as an order says it: «слова «…» заменить словами «…»». */
import { isBalanced, type WordChange } from '../../messages/phrases/amendment-facts.ts';
import { diffWords, type WordRun } from '../../review/diff/word-diff.ts';

/** More places in one text than these nobody finds: then the whole text is told. */
const MOST_PLACES = 3;

/** Of the whole text, how much of it may be quoted. */
const WORTHWHILE = 0.7;

/** A text cut at the words that change: what stood there, and what is to stand there. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/**
 * The changes of words that make a text of another; nothing where it is shorter, or clearer, to tell the whole text. Each of the words
 * named stands once in the text, at the time when its change is carried out.
 */
export function replacedWords(before: string, after: string): readonly WordChange[] | undefined {
  const hunks = hunksOf(diffWords(before, after));
  if (hunks.length === 0 || hunks.length > MOST_PLACES) return undefined;
  const changes: WordChange[] = [];
  // From the end, so that places before stay as they are; told from the beginning.
  for (const hunk of hunks.toReversed()) {
    const change = changeOf(before, hunk);
    if (!change) return undefined;
    changes.unshift(change);
  }
  const length = changes.reduce((sum, change) => sum + quotedIn(change).join('').length, 0);
  if (length > after.length * WORTHWHILE) return undefined;
  return carriedOut(before, changes) === after ? changes : undefined;
}

function quotedIn(change: WordChange): string[] {
  if (change.kind === 'inserted') return [change.behind, change.after];
  return change.kind === 'replaced' ? [change.before, change.after] : [change.before];
}

/** A text after the changes, as a person makes them; nothing where one of them is not clear. */
function carriedOut(text: string, changes: readonly WordChange[]): string | undefined {
  let result = text;
  for (const change of changes) {
    const place = change.kind === 'inserted' ? change.behind : change.before;
    if (countOf(result, place) !== 1) return undefined;
    const at = result.indexOf(place);
    const [left, right] = [result.slice(0, at), result.slice(at + place.length)];
    if (change.kind === 'replaced') result = left + change.after + right;
    else if (change.kind === 'inserted') result = `${left}${place} ${change.after}${right}`;
    else result = left.endsWith(' ') || left === '' ? left + right.replace(/^ /, '') : left + right;
    if (change.kind === 'removed' && right === '') result = result.trimEnd();
  }
  return result;
}

/** How often words stand in a text, those counted that are a part of longer ones. */
export function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++;
  return count;
}

function hunksOf(runs: readonly WordRun[]): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  let open: { start: number; after: string } | undefined;
  for (const { kind, text } of runs) {
    if (kind === 'equal') {
      if (open) hunks.push({ ...open, end: at });
      open = undefined;
    } else {
      open ??= { start: at, after: '' };
      if (kind === 'inserted') open.after += text;
    }
    if (kind !== 'inserted') at += text.length;
  }
  if (open) hunks.push({ ...open, end: at });
  return hunks;
}

/** One change that can be quoted: whole words, which stand once in the text. */
function changeOf(text: string, hunk: Hunk): WordChange | undefined {
  const { start, end, after } = turned(text, hunk);
  const before = text.slice(start, end);
  const isGone = before.trim() !== '' && after.trim() === '';
  const isNamed = !isOpenEnded(before) && isClear(text, before.trim());
  if (isGone && isNamed && isApart(text, start, end)) return { kind: 'removed', before: before.trim() };
  if (before.trim() === '' && isSpoken(after.trim())) {
    const behind = wordsBefore(text, start);
    const isWord = /^(?:\s|$)/.test(text.slice(start)) || /\s$/.test(text.slice(0, start));
    if (behind !== undefined && isWord && isBalanced(after) && !isOpenEnded(after))
      return { kind: 'inserted', behind, after: after.trim() };
  }
  return replacement(text, { start, end, after });
}

/** What leans on the word behind it: a quotation does not end with it. */
const LEANS =
  /(?<![\p{L}\p{N}])(?:[авикосуя]|во|на|не|ни|но|за|из|об|от|до|по|со|ко|для|при|или|под|над|без|про|из-за|между|через)[,]?$|[,;:(–—-]$/u;

function isOpenEnded(words: string): boolean {
  return LEANS.test(words.trim());
}

/** «и свод» rather than «свод и»: a stretch that stands between two alike words can begin with the first as well. */
function turned(text: string, hunk: Hunk): Hunk {
  let { start, end, after } = hunk;
  for (let turn = 0; turn < 3; turn++) {
    const own = end > start ? text.slice(start, end) : after;
    const last = /(\s*\S+)(\s*)$/u.exec(own);
    const before = text.slice(0, start);
    if ((end > start && after !== '') || !last || !isOpenEnded(own)) return { start, end, after };
    const tail = last[1]!.trimStart() + last[2]!;
    if (tail === '' || !before.endsWith(tail)) return { start, end, after };
    [start, end] = [start - tail.length, end > start ? end - tail.length : end - tail.length];
    after = after === '' ? '' : tail + after.slice(0, after.length - tail.length);
  }
  return { start, end, after };
}

/** Whether what is left of a text without a stretch has its spaces right: the words had a space to each side, or were the last. */
function isApart(text: string, start: number, end: number): boolean {
  const [left, right] = [text.slice(0, start), text.slice(end)];
  const own = text.slice(start, end);
  const isOpen = left === '' || /\s$/.test(left) || /^\s/.test(own);
  return isOpen && (right === '' || /^\s/.test(right) || /\s$/.test(own));
}

/** Whether it begins with a word: a comma alone is not said to be added behind one. */
function isSpoken(text: string): boolean {
  return /^[\p{L}\p{N}«(№]/u.test(text);
}

function isClear(text: string, words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words) && isBalanced(words) && countOf(text, words) === 1;
}

/** The words right before a place, as many as it takes to find them once. */
function wordsBefore(text: string, place: number): string | undefined {
  const left = text.slice(0, place).trimEnd();
  for (const start of wordEdges(left, 'start').toReversed()) {
    const words = left.slice(start);
    if (isClear(text, words) && /[\p{L}\p{N}»)]$/u.test(words)) return words;
  }
  return undefined;
}

/** Widened by a word to the left, then by one to the right, until what is replaced stands once in the text. */
function replacement(text: string, hunk: Hunk): WordChange | undefined {
  const [starts, ends] = [wordEdges(text, 'start'), wordEdges(text, 'end')];
  let { start, end } = hunk;
  for (let turn = 0; turn <= starts.length * 2; turn++) {
    const left = text.slice(start, hunk.start);
    const right = text.slice(hunk.end, end);
    const before = text.slice(start, end);
    const after = left + hunk.after + right;
    const both = [before, after];
    const lead = Math.min(...both.map((each) => each.length - each.trimStart().length));
    const trail = Math.min(...both.map((each) => each.length - each.trimEnd().length));
    const [old, now] = [before.slice(lead, before.length - trail), after.slice(lead, after.length - trail)];
    const isTight = [old, now].every((each) => each.trim() === each && each !== '' && !isOpenEnded(each));
    const isSaid = isBalanced(now) && /[\p{L}\p{N}]/u.test(now);
    if (isTight && isSaid && isClear(text, old) && isWhole(text, old))
      return { kind: 'replaced', before: old, after: now };
    const [wider, longer] = [starts.findLast((at) => at < start), ends.find((at) => at > end)];
    if (wider !== undefined && (turn % 2 === 0 || longer === undefined)) start = wider;
    else if (longer !== undefined) end = longer;
    else return undefined;
  }
  return undefined;
}

/** Whether words begin and end where words do. */
function isWhole(text: string, words: string): boolean {
  const at = text.indexOf(words);
  const end = at + words.length;
  const begins = at === 0 || wordEdges(text, 'start').includes(at);
  return begins && (end === text.length || wordEdges(text, 'end').includes(end));
}

/** A word with its hyphens; and what stands without a space, with its signs. */
const WORDS = [/[\p{L}\p{M}\p{N}]+(?:[-‑'’.,/][\p{L}\p{M}\p{N}]+)*/gu, /\S+/gu];

function wordsIn(text: string): { start: number; end: number }[] {
  return WORDS.flatMap((words) =>
    [...text.matchAll(words)].map(({ index, 0: word }) => ({ start: index, end: index + word.length })),
  );
}

function wordEdges(text: string, edge: 'start' | 'end'): number[] {
  return [...new Set(wordsIn(text).map((word) => word[edge]))].sort((a, b) => a - b);
}
