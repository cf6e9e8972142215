import type { Language } from '../messages.ts';

/** How many of a long list are shown. */
export const SHOWN = 12;

const MORE: Readonly<Record<Language, (count: number) => string>> = {
  ru: (count) => ` и ещё ${count}`,
  en: (count) => ` and ${count} more`,
};

/** The first of many names, with commas, and how many there are besides. */
export function few(language: Language, names: readonly string[]): string {
  const more = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (more > 0 ? MORE[language](more) : '');
}
