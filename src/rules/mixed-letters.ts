import { CYRILLIC_OF, inLetters, LATIN_OF } from '../plan/look-alikes.ts';
import { defined } from '../defined.ts';
import { textRule } from './rule.ts';

const WORD = /[A-Za-zА-Яа-яЁё]+/g;
const LATIN = /[A-Za-z]/;
const CYRILLIC = /[А-Яа-яЁё]/;
/** Latin letters that alone, between Russian words, can only be a preposition or a conjunction typed wrong. */
const LONE = /^[acoyABCOKY]$/;

/** Latin letters inside a Cyrillic word, or the other way round: it looks right, and no search will find it. */
export const mixedLetters = textRule(
  'mixed-letters',
  WORD,
  ({ 0: word, index }, text) => {
    const found = mistyped(word, text, index);
    return found && { args: { word, letters: found.letters }, ...defined({ replacement: found.meant }) };
  },
  ({ text }) => LATIN.test(text) && CYRILLIC.test(text),
);

/** The letters that do not belong in a word, and the word as it was meant where that is certain. */
function mistyped(
  word: string,
  text: string,
  index: number,
): { letters: string; meant?: string } | undefined {
  const latin = word.replace(/[^A-Za-z]/g, '');
  const cyrillic = word.replace(/[A-Za-z]/g, '');
  if (latin === '') return undefined;
  if (cyrillic === '') {
    const between = /[A-Za-zА-Яа-яЁё»,] $/.test(text.slice(0, index)) || index === 0;
    const isLone = LONE.test(word) && between && /^ [A-Za-zА-Яа-яЁё«]/.test(text.slice(index + word.length));
    return isLone ? { letters: word, meant: inLetters(word, CYRILLIC_OF) } : undefined;
  }
  const latinLooksCyrillic = latin.split('').every((letter) => CYRILLIC_OF.has(letter));
  const cyrillicLooksLatin = cyrillic.split('').every((letter) => LATIN_OF.has(letter));
  if (latinLooksCyrillic && (!cyrillicLooksLatin || latin.length <= cyrillic.length)) {
    return { letters: once(latin), meant: inLetters(word, CYRILLIC_OF) };
  }
  if (cyrillicLooksLatin) return { letters: once(cyrillic), meant: inLetters(word, LATIN_OF) };
  // «SMSкой»: a Latin word with a Russian ending is written so on purpose.
  return /^[A-Za-z]{2,}[а-яё]+$/.test(word) ? undefined : { letters: once(latin) };
}

/** Each letter once. */
function once(letters: string): string {
  return [...new Set(letters.split(''))].join(', ');
}
