/** What a cell of a workbook holds, from what its XML says. */
import { GENERAL, type NumberFormat } from './number-format.ts';
import type { FilledCell } from './sheet.ts';

/** A cell as its XML has it. */
export interface WrittenCell {
  readonly type?: string | undefined;
  readonly style?: string | undefined;
  hasFormula: boolean;
  text: string | undefined;
}

/** What cells refer to. */
export interface WorkbookStyles {
  strings: readonly string[];
  /** The number format of each style. */
  formats: readonly (NumberFormat | undefined)[];
  /** What is added to the number of a day. */
  shift: number;
}

const DAY = 86_400_000;

/** From the day 0 of spreadsheets to that of JavaScript. */
const DAYS_BEFORE_1970 = 25_569;

/** What a cell holds; nothing where it is empty. */
export function cellOf(
  { type, style, text, hasFormula }: WrittenCell,
  styles: WorkbookStyles,
): FilledCell | undefined {
  const format = style === undefined ? GENERAL : styles.formats[Number(style)];
  if (text === undefined) return hasFormula ? { value: undefined, format } : undefined;
  // A formula may give an empty text; an empty number is none.
  if (text === '') return hasFormula && type !== 'str' ? { value: undefined, format } : undefined;
  return { value: valueOf(type, text, styles), format };
}

function valueOf(
  type: string | undefined,
  text: string,
  { strings, shift }: WorkbookStyles,
): FilledCell['value'] {
  switch (type) {
    case 's': {
      const string = strings[Number(text)];
      if (string === undefined) throw new Error(`there is no shared string ${text}`);
      return string;
    }
    case 'b':
      return text === '1' || text === 'true';
    case 'd': {
      const number = Date.parse(text.replace(/(?<=T[^Z+-]*)$/, 'Z')) / DAY + DAYS_BEFORE_1970;
      return Number.isNaN(number) ? text : number - shift;
    }
    case 'n':
    case undefined:
      return Number.isFinite(Number(text)) ? Number(text) : text;
    default:
      return unescaped(text);
  }
}

/** A text without the escapes that stand for what XML cannot hold. */
export function unescaped(text: string): string {
  if (!text.includes('_')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
