const SPACES = /\s+/gu;
const MARKS = /[\p{P}\p{S}]/gu;
const QUOTES = /[«»"“”„‟‹›'‘’‚‛]/gu;
const DASHES = /[-‐‑‒–—―−]/gu;
/** Between two letters or figures a space parts words; beside any other sign it is a way of writing. */
const LOOSE_SPACES = /(?<![\p{L}\p{M}\p{N}]) | (?![\p{L}\p{M}\p{N}])/gu;
/** But «5, 5» are two numbers, and «5,5» is one. */
const PARTED_FIGURES = /(?<=\p{N})(?: ?[.,:] | [.,:])(?=\p{N})/gu;
const FINAL_STOP = /(?<!\.)\.$/u;

/**
 * What is left of a text for finding out what is alike: its words without punctuation, quotes, dashes, «ё» and capitals.
 * Signs that stand for words stay: «№», «§», «%».
 */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('№', ' № ')
    .replaceAll(MARKS, (mark) => ('№§%'.includes(mark) ? mark : ' '))
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(SPACES, ' ')
    .trim();
}

/**
 * Whether two texts differ only in a way of writing that cannot change what they say: spaces, «ё», kinds of quotes and of
 * dashes, a final stop. A capital, a comma or a sign of arithmetic can.
 */
export function isWrittenAlike(one: string, other: string): boolean {
  return one === other || written(one) === written(other);
}

function written(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u00AD', '')
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .replaceAll(QUOTES, '"')
    .replaceAll(DASHES, '-')
    .replaceAll(SPACES, ' ')
    .trim()
    .replaceAll(PARTED_FIGURES, (sign) => `${sign.trim()}|`)
    .replaceAll(LOOSE_SPACES, '')
    .replace(FINAL_STOP, '');
}
