/**
 * Signs of the fonts Symbol and Wingdings, which documents keep at places that mean nothing without the font. They are what bullets are
 * made of; one that is not here is a bullet, too.
 */
const SIGNS: Readonly<Record<number, string>> = {
  0x2d: '–',
  0x2a: '*',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x77: '◆',
  0xa7: '▪',
  0xa8: '□',
  0xb7: '•',
  0xbe: '–',
  0xd8: '➢',
  0xe0: '→',
  0xf0: '⇨',
  0xfc: '✓',
  0xfe: '☑',
};

const BULLET = '•';

/** A text with the signs of symbol fonts as they are displayed. */
export function readable(text: string): string {
  return text.replace(/[\uF000-\uF0FF]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0xf000] ?? BULLET);
}

/** The sign that a document names by its number in such a font. */
export function symbol(code: string): string {
  const number = parseInt(code, 16);
  if (!Number.isInteger(number) || number < 0x20 || number > 0xffff) return BULLET;
  return number >= 0xf000 || number < 0x100 ? (SIGNS[number & 0xff] ?? BULLET) : String.fromCharCode(number);
}
