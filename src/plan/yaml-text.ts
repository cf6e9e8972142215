import type { Report } from './yaml-problem.ts';

/** Files beyond this are not read: a plan of 10,000 activities has 5 MB. */
export const MAX_BYTES = 64 * 1024 * 1024;

const REPLACEMENT = '\uFFFD';
const NON_ASCII = /[^\0-\x7F]/;
// What Cyrillic text is made of. Lower case outweighs: a wrong table mostly swaps the cases or gives frames and symbols.
const LOWER = /[а-яё]/g;
const EXPECTED = /[А-ЯЁ«»№–—…\u00A0]/g;
const TABLES = { 'windows-1251': 'windows-1251', 'koi8-r': 'KOI8-R', ibm866: 'CP866' } as const;

/**
 * The text of a file. Cyclo writes and reads UTF-8; what another encoding left is named, decoded as well as it can be,
 * and read on, so that the rest of the findings comes in the same run. A byte order mark is not part of the text.
 */
export function readText(bytes: Uint8Array, report: Report): string {
  if (bytes.length > MAX_BYTES) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024);
    report({
      code: 'yaml-too-large',
      args: { megabytes, limit: MAX_BYTES / 1024 / 1024 },
      path: [],
      start: 0,
      end: 0,
    });
    return '';
  }
  const wide = wideEncoding(bytes);
  if (wide) return reportEncoding(decode(bytes, wide).replace(/^\uFEFF/, ''), wide.toUpperCase(), report);
  const text = decode(bytes, 'utf-8');
  if (text.includes(REPLACEMENT) && !isUtf8(bytes)) return readForeign(bytes, text, report);
  if (text.charCodeAt(0) !== 0xfeff) return text;
  report({ code: 'yaml-byte-order-mark', args: {}, path: [], start: 0, end: 0 });
  return text.slice(1);
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

function readForeign(bytes: Uint8Array, text: string, report: Report): string {
  const broken = text.split(REPLACEMENT).length - 1;
  const whole = (text.match(/[\u0400-\u04FF]/g) ?? []).length;
  if (broken > whole) {
    const [table] = Object.keys(TABLES)
      .map((name) => ({ name: name as keyof typeof TABLES, text: decode(bytes, name) }))
      .map((guess) => ({ ...guess, score: likelihood(guess.text) }))
      .sort((a, b) => b.score - a.score);
    if (table && table.score > 0) return reportEncoding(table.text, TABLES[table.name], report);
  }
  const start = text.indexOf(REPLACEMENT);
  report({ code: 'yaml-bad-bytes', args: { count: broken }, path: [], start, end: start + 1 });
  return text.replace(/^\uFEFF/, '');
}

/** How much the non-ASCII part of a text looks Cyrillic: above zero when most of it does. */
function likelihood(text: string): number {
  const strange = (text.match(/[^\0-\x7F]/g) ?? []).length;
  const lower = (text.match(LOWER) ?? []).length;
  const expected = (text.match(EXPECTED) ?? []).length;
  return 3 * lower + 2 * expected - 2 * strange;
}

function reportEncoding(text: string, encoding: string, report: Report): string {
  const start = Math.max(0, text.search(NON_ASCII));
  report({
    code: 'yaml-encoding',
    args: { encoding },
    path: [],
    start,
    end: Math.min(start + 1, text.length),
  });
  return text;
}
