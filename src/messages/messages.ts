/**
 * The catalogue of everything a person reads. English is the shape, Russian has to match it: a missing or misspelt
 * key does not compile. A message is a function of named values, or a plain string.
 */
import type { en } from './en.ts';
import type { failures } from './en/failures/failures.ts';
import type { help } from './en/help/help.ts';

/** Languages of the interface and of the documents. */
export type Language = 'ru' | 'en';

const CATALOGUES: Readonly<Record<Language, () => Promise<Messages>>> = {
  ru: async () => (await import('./ru.ts')).ru,
  en: async () => (await import('./en.ts')).en,
};

/** The words of the ways in which a command fails, by their codes. They are read when one does. */
export type FailureWords = typeof failures;

/** The words of `--help`, which alone reads them. */
export type HelpWords = typeof help;

/** All messages of one language. */
export type Messages = typeof en;

/** Every language there is. */
export const LANGUAGES = Object.keys(CATALOGUES) as readonly Language[];

/** Loads one language; the other is never read. */
export function loadMessages(language: Language): Promise<Messages> {
  return CATALOGUES[language]();
}

/**
 * The language of the interface: `--lang`, then `CYCLO_LANG`, then the locale (POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`,
 * the first that is set). English where none of them names a language there is.
 */
export function chooseLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = argv.flatMap((word, index) =>
    word === '--lang' ? [argv[index + 1]] : word.startsWith('--lang=') ? [word.slice(7)] : [],
  );
  const named = [
    ...asked.toReversed(),
    env['CYCLO_LANG'],
    env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'],
  ].find(Boolean);
  return LANGUAGES.find((language) => named?.toLowerCase().startsWith(language)) ?? 'en';
}
