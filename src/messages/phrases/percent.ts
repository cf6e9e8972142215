import type { Language } from '../messages.ts';

const DECIMAL_SIGN: Readonly<Record<Language, string>> = { ru: ',', en: '.' };

/** A part of a whole as people write it: «88,9 %», “88.9 %”. Never rounded up to the whole, nor down to nothing. */
export function percent(part: number, language: Language): string {
  return `${percentFigure(part, language)} %`;
}

/** The same without the sign, for a column that has it in its head. */
export function percentFigure(part: number, language: Language): string {
  const rounded = Math.round(part * 1000) / 10;
  const shown = part < 1 && rounded === 100 ? 99.9 : part > 0 && rounded === 0 ? 0.1 : rounded;
  const text = String(shown);
  return text.replace('.', DECIMAL_SIGN[language]);
}
