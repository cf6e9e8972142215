/** More letters than any word has that is cut short: what stands before them is not looked through. */
const LONGEST = 8;

/** What ends in a full stop because it is cut short: «2010 г.», «и др.», initials. */
const SHORT =
  /(?:(?<!\p{L})(?:гг?|др|пр|[тпсдв]|уч|руб|коп|тыс|млн|млрд|чел|экз|шт|час|мин|сек|ул|стр|кв|каб|тел|им|ст|гл|etc|No|p|pp|a\.m|p\.m)|(?<!\p{L})\p{Lu}|\.)\.$/u;

/** A text without the stop at its end, and that stop; the full stop of a word that is cut short belongs to the word. */
export function withoutStop(text: string): { readonly body: string; readonly stop: string } {
  const endsWithStop = text.endsWith('.') || text.endsWith(';');
  if (!endsWithStop || SHORT.test(text.slice(-LONGEST))) return { body: text, stop: '' };
  return { body: text.slice(0, -1), stop: text.slice(-1) };
}
