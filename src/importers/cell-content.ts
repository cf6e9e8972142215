/** What a person left in a cell, whatever the program made of it. */
import type { CellValue } from 'exceljs';
import { addDays, isDay, type Day } from '../calendar/day.ts';

/** The text of a cell: white space at the ends is nobody's intention, and what cannot be stored is dropped. */
export function textOf(value: CellValue): string {
  return plain(value)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .trim();
}

function plain(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  // The text of a link may itself be set in several fonts.
  if ('hyperlink' in value) return linkText(plain(value.text), value.hyperlink);
  if ('result' in value) return plain(value.result);
  return 'error' in value ? value.error : '';
}

/** Programs make links of what looks like an address; where a link goes is lost on nobody. */
function linkText(text: string, target: string): string {
  if (target.startsWith('mailto:') || target === text) return text;
  return target.includes(text) ? target : `${text} (${target})`;
}

/** Day 0 of spreadsheets. */
const EPOCH: Day = '1899-12-30';

/** Between the days 1954 and 2119, so that no year is taken for a date. */
const SERIALS = { first: 20_000, last: 80_000 };

const FIGURES = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\s*г\.?)?$/;

/** The day in a cell: a date, its number where the format was lost, or figures typed as text; else nothing. */
export function dayOfCell(value: CellValue): Day | undefined {
  if (typeof value === 'object' && value !== null && 'result' in value) return dayOfCell(value.result);
  if (typeof value === 'number') {
    const isDate = value >= SERIALS.first && value < SERIALS.last;
    return isDate ? addDays(EPOCH, Math.floor(value)) : undefined;
  }
  const text = textOf(value);
  const [, day = '', month = '', year] = FIGURES.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}
