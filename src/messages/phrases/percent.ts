import type { Language } from '../messages.ts';

const DECIMAL_SIGN: Readonly<Record<Language, string>> = { ru: ',', en: '.' };

/** A part of a whole as people write it: «88,9 %», “88.9 %”. Never rounded up to the whole, nor down to nothing. */
export function percent(part: number, language: Language): string {
  return `${figure(tenths(part), language)} %`;
}

/** The same below each other, without the sign: all of them with a decimal, or none. A dash where there is no whole. */
export function percentColumn(parts: readonly (number | undefined)[], language: Language): string[] {
  const all = parts.map((part) => (part === undefined ? undefined : tenths(part)));
  const decimals = all.every((each) => each === undefined || Number.isInteger(each)) ? 0 : 1;
  return all.map((each) => (each === undefined ? '–' : figure(each, language, decimals)));
}

function tenths(part: number): number {
  const rounded = Math.round(part * 1000) / 10;
  return part < 1 && rounded === 100 ? 99.9 : part > 0 && rounded === 0 ? 0.1 : rounded;
}

function figure(percentage: number, language: Language, decimals?: number): string {
  const text = decimals === undefined ? String(percentage) : percentage.toFixed(decimals);
  return text.replace('.', DECIMAL_SIGN[language]);
}
