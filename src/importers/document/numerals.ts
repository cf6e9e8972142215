/** The counters of automatic lists. */

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Without ё, й, ъ, ы and ь, as Word counts. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const ROMAN = {
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
};

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
  for (const [sign, value] of Object.entries(ROMAN)) {
    text += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
