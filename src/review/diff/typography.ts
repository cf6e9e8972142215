const SPACES = /\s+/gu;
const MARKS = /[\p{P}\p{S}]/gu;

/**
 * What is left of a text without what is only a way of writing it: punctuation and quotes, dashes, spaces, «ё», capitals.
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
