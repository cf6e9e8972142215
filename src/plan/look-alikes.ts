/** Letters that look the same in Latin and Cyrillic: typed on the wrong keyboard, they make two words of one. */
const PAIRS = 'AА BВ CС EЕ HН KК MМ OО PР TТ XХ aа cс eе oо pр xх yу'.split(' ');

/** The Cyrillic letter that a Latin one looks like. */
export const CYRILLIC_OF: ReadonlyMap<string, string> = new Map(PAIRS.map((pair) => [pair[0]!, pair[1]!]));

/** The Latin letter that a Cyrillic one looks like. */
export const LATIN_OF: ReadonlyMap<string, string> = new Map(PAIRS.map((pair) => [pair[1]!, pair[0]!]));

/** A text with every letter replaced that has a look-alike in the table. */
export function inLetters(text: string, table: ReadonlyMap<string, string>): string {
  return text.replace(/[A-Za-zА-Яа-яЁё]/g, (letter) => table.get(letter) ?? letter);
}

/**
 * A name without what people see no difference in: the case of letters, «ё», kinds of quotes and hyphens, blanks, and the signs for a
 * number (№ 31, №31, N 31, No. 31).
 */
export function comparableName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»„“”"'‘’`]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s*(?:№|#|(?<!\p{L})no?\.?)\s*(?=\d)/gu, ' №')
    .replace(/\s+/g, ' ')
    .trim();
}
