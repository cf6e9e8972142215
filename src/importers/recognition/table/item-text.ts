/** The words of an item: what they say by themselves, and the stop behind them. */
import type { CellItem } from './cell-items.ts';

/** A dash says that there is nothing. */
export function isNoDash({ text }: CellItem): boolean {
  return !isDash(text);
}

export function isDash(text: string): boolean {
  return /^\s*[-–—]+\s*$/u.test(text);
}

/** The words without the final stop that the program sets itself. Abbreviations, initials and an ellipsis keep theirs. */
export function withoutFinalStop(text: string): string {
  if (text.endsWith(';')) return text.slice(0, -1);
  if (!text.endsWith('.')) return text;
  return /(?:\.\.|(?<!\p{L})(?:\p{Lu}|т\.\s?[дпе]|пр|др|г|гг|руб|тыс|ул|им|стр|экз|чел|ч|мин|кл|четв|полуг|уч|нач|рук|зам|отв|каб|гр|мес|нед|кв|обуч|ауд|корп|спец|лит))\.$/u.test(
    text,
  )
    ? text
    : text.slice(0, -1);
}
