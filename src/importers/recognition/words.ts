/** Words as they are compared: without case, endings, and what stands between them. */
import { once } from '../../group-by.ts';

const WORD = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;

/** What a text has that is plain in nothing. */
const NOT_PLAIN = /[\u00AD\u200B\u2060\uFEFF\u2011]|[^\S ]|^ | $| {2}/;

/** A text as people see it: one blank between words, none at the ends. Hard blanks are blanks. */
export function plainText(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return text
    .replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replaceAll('\u2011', '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const LATIN = 'aceopxyktmhbABCEHKMOPTXY';
const CYRILLIC = 'асеорхуктмнвАВСЕНКМОРТХУ';

/** A text whose words have no Latin letters among Cyrillic ones that look the same. */
export function unmixed(text: string): string {
  if (!/[a-z]/i.test(text)) return text;
  return text.replaceAll(/\p{L}+/gu, (word) => {
    if (!/\p{Script=Cyrillic}/u.test(word) || !/[a-z]/i.test(word)) return word;
    const same = [...word].map((letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter).join('');
    return /[a-z]/i.test(same) ? word : same;
  });
}

/** A text for comparing: plain, in small letters, without «ё», kinds of dashes and quotes, and a final stop. */
export function comparable(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[«»„“”"'‘’]/g, '"')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s*([-",.;:()])\s*/g, '$1')
    .replace(/[.;,]+$/, '');
}

/** The words of a text, as written. */
export function wordsOfText(text: string): string[] {
  return text.match(WORD) ?? [];
}

const ENDING =
  /(?:иями|ями|ами|иях|ого|его|ому|ему|ыми|ими|ией|иям|ием|ях|ах|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие|ую|юю|ом|ем|ам|ям|ых|их|ия|ья|ью|ию|ии|а|я|о|е|ы|и|у|ю|ь|й)$/u;
const KEPT = 4;

/** A word without its ending, so that its cases are one. Short words and those with figures stay. The words of a plan are few. */
export const stem = once((word: string): string => {
  const plain = word.toLowerCase().replaceAll('ё', 'е');
  if (/\d/.test(plain) || plain.length <= KEPT) return plain;
  const bare = plain.replace(ENDING, '');
  return bare.length < KEPT - 1 ? plain : bare;
});

/** Words that say nothing of what a text is about. */
const EMPTY = new Set(
  'и в во на по с со к ко о об обо от до для при за из у не а или как что это его ее их том том числе рамках вопрос вопросам через'.split(
    ' ',
  ),
);

/** The stems of a text's words that say something. */
export function stemsOf(text: string): string[] {
  return wordsOfText(text.toLowerCase())
    .filter((word) => !EMPTY.has(word))
    .map(stem);
}

/** How much of the words of two texts is the same, from 0 to 1: of the shorter mostly, of both a little. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [new Set(one), new Set(other)];
  if (first.size === 0 || second.size === 0) return 0;
  const shared = [...first].filter((word) => second.has(word)).length;
  const least = Math.min(first.size, second.size);
  return (0.7 * shared) / least + (0.3 * shared) / (first.size + second.size - shared);
}
