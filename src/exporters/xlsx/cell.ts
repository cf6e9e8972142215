import type { Cell } from 'exceljs';
import type { Typeface } from '../typesetting/text-width.ts';
import { isFormula } from '../../visible-text.ts';
import { fontOf } from './style.ts';

/** Writes text that stays text, whatever it looks like. */
export function writeText(cell: Cell, text: string, face: Typeface): void {
  cell.value = escaped(text);
  cell.font = fontOf(face);
  // A string is no formula until somebody edits the cell; in a cell of the format “text” it is none then either.
  if (isFormula(text)) cell.numFmt = '@';
}

/**
 * What XML cannot hold is written as `_x0007_`, so what looks like that has to be escaped itself (ECMA-376,
 * ST_Xstring); exceljs does neither.
 */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase();
      return `_x${code.padStart(4, '0')}_`;
    });
}
