import type { Cell } from 'exceljs';
import type { Typeface } from '../typesetting/text-width.ts';
import { isFormula } from '../../visible-text.ts';
import { fontOf } from './style.ts';
import { escaped } from './table-rows.ts';

/** Writes text that stays text, whatever it looks like. */
export function writeText(cell: Cell, text: string, face: Typeface): void {
  cell.value = escaped(text);
  cell.font = fontOf(face);
  // A string is no formula until somebody edits the cell; in a cell of the format “text” it is none then either.
  if (isFormula(text)) cell.numFmt = '@';
}
