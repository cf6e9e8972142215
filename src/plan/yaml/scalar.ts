/** What a plain (unquoted) scalar is in YAML 1.2's core schema. */
import { isoDate } from '../../calendar/day.ts';
export type Scalar = string | number | boolean | null;

const NUMBER =
  /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const BOOLEAN_1_1 = /^(?:y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$/;
const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const NUMBER_1_1 = /^[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?:\.[0-9_]*)?)$/;

/** The value of a plain scalar. */
export function scalarValue(text: string): Scalar {
  const first = text.charCodeAt(0);
  // Everything special begins with an ASCII character below `z`; Cyrillic never costs more than this comparison.
  if (first > 0x7e) return text;
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return first <= 0x39 && NUMBER.test(text) ? toNumber(text) : text;
  }
}

function toNumber(text: string): number {
  if (/^[-+]?\.i/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return /^\.n/i.test(text) ? NaN : Number(text);
}

/** Whether a number is written the one way that reads back the same: not `012`, `1.10`, `1e3`, `0x1F`, nor 20 digits. */
export function isWrittenAsRead(text: string, value: number): boolean {
  return String(value) === text;
}

/** What YAML 1.1 programs, many editors among them, make of a text that cyclo leaves a text. */
export function readIn11(text: string): 'true' | 'false' | 'number' | undefined {
  const first = text.charCodeAt(0);
  if (first >= 0x41) {
    if (text.length > 3 || !BOOLEAN_1_1.test(text)) return undefined;
    return /^(?:y|on)/i.test(text) ? 'true' : 'false';
  }
  if (text.length > 40) return undefined;
  return BASE_60.test(text) || NUMBER_1_1.test(text) ? 'number' : undefined;
}

/** The month that a number with a point was meant to be: `10.2026` is 2026-10. */
export function monthMeant(written: string): string | undefined {
  const [, month, year] = /^(0?[1-9]|1[0-2])\.(\d{4})$/.exec(written) ?? [];
  return month === undefined ? undefined : isoDate(year!, month);
}
