/** The text that a file's bytes are. Cyclo writes and reads UTF-8; what another encoding left is recognised. */

const REPLACEMENT = '\uFFFD';
const MARK = 0xfeff;
// What Cyrillic text is made of. Lower case outweighs: a wrong table mostly swaps the cases or gives frames and symbols.
const LOWER = /[а-яё]/g;
const EXPECTED = /[А-ЯЁ«»№–—…\u00A0]/g;
/** How many bytes, from the first that is not ASCII, say what encoding all of them are in. */
const SAMPLE = 1 << 20;
const TABLES = { 'windows-1251': 'windows-1251', 'koi8-r': 'KOI8-R', ibm866: 'CP866' } as const;

/** A text, and what is unusual about the bytes it was in. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** Whether it began with the mark of UTF-8. */
  readonly marked?: true;
  /** The encoding, where it is not UTF-8. */
  readonly encoding?: string;
  /** How many bytes are of no encoding that is known, and where in the text the first of them is. */
  readonly broken?: { readonly count: number; readonly start: number };
}

/** Decodes as well as can be: nothing is thrown, and what is not right is said. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide) return { text: withoutMark(decode(bytes, wide)), encoding: wide.toUpperCase() };
  const text = decode(bytes, 'utf-8');
  if (text.includes(REPLACEMENT) && !isUtf8(bytes)) return decodeForeign(bytes, text);
  return text.charCodeAt(0) === MARK ? { text: text.slice(1), marked: true } : { text };
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === MARK ? text.slice(1) : text;
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 by its mark, or by the zero bytes of its line breaks and spaces. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second !== 0 && second !== undefined && bytes.length % 2 === 0) return 'utf-16be';
  if (second === 0 && first !== 0 && bytes[3] === 0 && bytes.length % 2 === 0) return 'utf-16le';
  return undefined;
}

function decodeForeign(bytes: Uint8Array, text: string): DecodedText {
  const sample = bytes.subarray(bytes.findIndex((byte) => byte > 0x7f)).subarray(0, SAMPLE);
  const guess = decode(sample, 'utf-8');
  const whole = (guess.match(/[\u0400-\u04FF]/g) ?? []).length;
  if (replaced(guess) > whole) {
    const [table] = Object.keys(TABLES)
      .map((name) => ({ name: name as keyof typeof TABLES, score: likelihood(decode(sample, name)) }))
      .sort((a, b) => b.score - a.score);
    if (table && table.score > 0) return { text: decode(bytes, table.name), encoding: TABLES[table.name] };
  }
  const plain = withoutMark(text);
  return {
    text: plain,
    broken: { count: replaced(plain), start: plain.indexOf(REPLACEMENT) },
  };
}

/** How many characters could not be read. */
function replaced(text: string): number {
  return text.split(REPLACEMENT).length - 1;
}

/** How much the non-ASCII part of a text looks Cyrillic: above zero when most of it does. */
function likelihood(text: string): number {
  const strange = (text.match(/[^\0-\x7F]/g) ?? []).length;
  const lower = (text.match(LOWER) ?? []).length;
  const expected = (text.match(EXPECTED) ?? []).length;
  return 3 * lower + 2 * expected - 2 * strange;
}
