/** The counters of automatic lists. */

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Without ё, й, ъ, ы and ь, as Word counts. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
/** From the largest down: each is written as often as it goes into what is left. */
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Beyond this, nobody reads Roman numerals, nor letters. */
const LONGEST = 4000;

/** How counters are written, by the names of Word (ECMA-376, 17.18.59); those that are missing are written in figures. */
const WRITTEN: Readonly<Record<string, (count: number) => string>> = {
  decimalZero: (count) => String(count).padStart(2, '0'),
  lowerLetter: (count) => letters(count, LATIN),
  upperLetter: (count) => letters(count, LATIN).toUpperCase(),
  russianLower: (count) => letters(count, RUSSIAN),
  russianUpper: (count) => letters(count, RUSSIAN).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (count) => roman(count).toUpperCase(),
  none: () => '',
};

/** A counter as it is displayed. */
export function numeral(count: number, format: string): string {
  const written = count > 0 && count < LONGEST ? WRITTEN[format] : undefined;
  return written?.(count) ?? String(count);
}

/** After the last letter comes the first one twice. */
function letters(count: number, alphabet: string): string {
  return alphabet[(count - 1) % alphabet.length]!.repeat(Math.ceil(count / alphabet.length));
}

function roman(count: number): string {
  let [left, text] = [count, ''];
  for (const [value, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
