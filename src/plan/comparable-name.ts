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
