import type { Language, Messages } from '../messages.ts';

/**
 * A section of the catalogue that most commands never speak from. It is read, in every language, with the code that
 * asks for it, and not at every start.
 */
export function section<T>(
  words: Readonly<Record<Language, T>>,
): (messages: Pick<Messages, 'language'>) => T {
  return ({ language }) => words[language];
}
