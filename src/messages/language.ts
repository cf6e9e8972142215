import { LANGUAGES, type Language } from './messages.ts';

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
