/** How a text, a number, a truth value or nothing is written: plainly wherever every reader takes it for what it is. */
import type { ScalarNode } from './tree.ts';
import { scalarValue, readIn11 } from '../yaml/scalar.ts';

/** Where a value stands: on lines of its own, or within brackets, where commas and brackets mean something. */
export type YamlContext = 'block' | 'flow';

const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]/;
const ENDS_PLAIN = /:(?:\s|$)|\s#/;
const FLOW_SIGN = /[,[\]{}]/;
/** Marks in the first column would end a document; `<<` and `=` mean something to other readers. */
const SPECIAL = /^(?:<<|=|---|\.\.\.)/;
/**
 * What nobody sees, what turns the direction of the text around it, or what some readers take for the end of a line. No-break spaces
 * are texts' own.
 */
const UNSEEN =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200B\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Bidi_Control}|\p{Surrogate}/u;

/** A line whose first sign would be taken for its indentation. */
const BEGINS_ODDLY = /^[\t\u00A0\u2000-\u200A\u202F\u3000]/m;

/** A scalar on one line. */
export function writeScalar({ value }: ScalarNode, surroundings: YamlContext): string {
  if (typeof value !== 'string') return value === null ? 'null' : writeNumber(value);
  return isPlain(value, surroundings) ? value : quoted(value);
}

function writeNumber(value: number | boolean): string {
  if (typeof value === 'boolean' || Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
}

/** Whether a text can stand without quotes. */
export function isPlain(text: string, surroundings: YamlContext): boolean {
  if (text === '' || text.trim() !== text || /[\t\n\r]/.test(text) || UNSEEN.test(text)) return false;
  if (INDICATOR.test(text) || SPECIAL.test(text) || ENDS_PLAIN.test(text)) return false;
  if (surroundings === 'flow' && FLOW_SIGN.test(text)) return false;
  return typeof scalarValue(text) === 'string' && readIn11(text) === undefined;
}

/** In single quotes, where nothing but the quote itself has a second meaning; in double quotes what needs their signs. */
function quoted(text: string): string {
  const needsEscapes = /[\t\n\r]/.test(text) || UNSEEN.test(text);
  if (!needsEscapes && (!text.includes("'") || /["\\]/.test(text))) return `'${text.replaceAll("'", "''")}'`;
  const escaped = text
    .replaceAll(/["\\]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\t', String.raw`\t`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll(new RegExp(UNSEEN, 'gu'), (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}

/** Whether a text of several lines can be written line by line below its key. */
export function isLiteral(text: string): boolean {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  return (
    text.includes('\n') &&
    !/^$|^[ \t\n]|[ \t\r]$|\n$/.test(body) &&
    !/[ \t]\n/.test(body) &&
    !BEGINS_ODDLY.test(body) &&
    !isUnseen(body)
  );
}

/** Whether a text can be broken at its spaces and read back the same. */
export function isFoldable(text: string): boolean {
  return !/[\t\n\r]/.test(text) && text.trim() === text && !isUnseen(text);
}

function isUnseen(text: string): boolean {
  return UNSEEN.test(text) || text.includes('\r');
}
