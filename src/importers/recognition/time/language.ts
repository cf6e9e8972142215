/** In which of the languages that times are read in a text is written. */
import { phrases as english } from '../../../messages/en/time/when-phrases.ts';
import type { Phrases } from '../../../messages/phrases/when.ts';

const ENGLISH: Phrases = { when: { phrases: english } };

/** Whether a text is in Latin letters that are no Roman figures. */
export function isEnglish(text: string): boolean {
  return /[a-z]{3}/i.test(text) && /[a-hj-uwyz]/i.test(text) && !/\p{Script=Cyrillic}/u.test(text);
}

/** The phrases by which a text is read: those of its own language. */
export function phrasesFor(text: string, phrases: Phrases): Phrases {
  return isEnglish(text) ? ENGLISH : phrases;
}
