/** What a person left in a cell, whatever the program made of it. */
import type { Day } from '../../calendar/day.ts';
import type { Language } from '../../messages/messages.ts';
import { displayedNumber } from './number-format.ts';
import { cellAddress, type Sheet } from './sheet.ts';
import { dayOfSerial } from '../written-day.ts';

/** What a cell shows. */
export interface CellContent {
  /** As it is displayed; white space at the ends is nobody's intention, and what cannot be stored is dropped. */
  readonly text: string;
  /** Why nobody can say what it shows: a formula that was never computed, or a number in a format that shows no figures. */
  readonly fault?: 'no-value' | 'not-displayed';
  /** The day that it holds, in whatever format. */
  readonly day?: Day;
}

/**
 * What a cell shows.
 *
 * @param language that of whoever filled it in: numbers and dates are displayed as there
 */
export function shownContent(
  { rows, links, shift }: Sheet,
  row: number,
  column: number,
  language: Language,
): CellContent {
  const cell = rows.get(row)?.get(column);
  if (!cell) return { text: '' };
  const { value, format } = cell;
  if (value === undefined) return { text: '', fault: 'no-value' };
  if (typeof value === 'string') {
    const target = links.size > 0 ? links.get(cellAddress(row, column)) : undefined;
    return { text: plain(target === undefined ? value : linkText(value, target)) };
  }
  const text = displayedNumber(value, format, language, shift);
  if (text === undefined) return { text: '', fault: 'not-displayed' };
  const day = typeof value === 'number' ? dayOfSerial(value + shift) : undefined;
  return { text: plain(text), ...(day === undefined ? {} : { day }) };
}

/** What cannot be stored. */
const UNSTORED = /[^\P{Cc}\n\t]|\p{Cs}/gu;

function plain(text: string): string {
  // Of a hundred thousand cells, hardly any has something to drop.
  if (text.search(UNSTORED) < 0) return text.trim();
  return text.replace(/\r\n?/g, '\n').replace(UNSTORED, '').trim();
}

/** Programs make links of what looks like an address; where a link goes is lost on nobody. */
function linkText(text: string, target: string): string {
  if (target.startsWith('mailto:') || target === text) return text;
  return target.includes(text) ? target : `${text} (${target})`;
}
