/** What a person left in a cell, whatever the program made of it. */
import type { Cell, CellValue } from 'exceljs';
import { format } from 'numfmt';
import { addDays, type Day } from '../calendar/day.ts';
import type { Language } from '../messages/messages.ts';

/** What a cell shows. */
export interface CellContent {
  /** As it is displayed; white space at the ends is nobody's intention, and what cannot be stored is dropped. */
  readonly text: string;
  /** Why nobody can say what it shows: a formula that was never computed, or a number in a format that shows no figures. */
  readonly fault?: 'no-value' | 'not-displayed';
}

/**
 * What a cell shows.
 *
 * @param language that of whoever filled it in: numbers and dates are displayed as there
 */
export function contentOf({ value, numFmt }: Cell, language: Language): CellContent {
  const shown = displayed(value, numFmt, language);
  if (typeof shown !== 'string') return { text: '', ...shown };
  const text = shown
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .trim();
  return { text };
}

function displayed(
  value: CellValue,
  numberFormat: string | undefined,
  language: Language,
): string | Pick<CellContent, 'fault'> {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value instanceof Date) {
    return figures(value, numberFormat, language) ?? { fault: 'not-displayed' };
  }
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  // The text of a link may itself be set in several fonts.
  if ('hyperlink' in value) return linkText(displayed(value.text, undefined, language), value.hyperlink);
  if ('error' in value) return value.error;
  return value.result === undefined ? { fault: 'no-value' } : displayed(value.result, numberFormat, language);
}

/** Programs make links of what looks like an address; where a link goes is lost on nobody. */
function linkText(shown: ReturnType<typeof displayed>, target: string): string {
  const text = typeof shown === 'string' ? shown : '';
  if (target.startsWith('mailto:') || target === text) return text;
  return target.includes(text) ? target : `${text} (${target})`;
}

/** The formats that programs display by the habits of the country, by the names exceljs has for them. */
const OF_THE_COUNTRY: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'mm-dd-yy': { ru: 'dd.mm.yyyy', en: 'dd/mm/yyyy' },
  'm/d/yy "h":mm': { ru: 'dd.mm.yyyy h:mm', en: 'dd/mm/yyyy h:mm' },
};

const GENERAL = 'General';

/** A number has so many figures; of a longer one some were lost. */
const LONGEST_NUMBER = 1e15;

function figures(
  value: number | boolean | Date,
  numberFormat: string = GENERAL,
  language: Language,
): string | undefined {
  // In a narrow cell the format “General” shortens long numbers; whoever clicks on it sees them.
  if (numberFormat === GENERAL && Number.isInteger(value) && Math.abs(Number(value)) < LONGEST_NUMBER)
    return String(value);
  const country = OF_THE_COUNTRY[numberFormat]?.[language];
  // The locale that a format names is that of the program; numfmt does not know all of their numbers.
  const pattern = country ?? numberFormat.replace(/\[\$-[0-9a-f,]+\]/gi, '');
  try {
    const text = format(pattern, value instanceof Date ? serialOf(value) : value, { locale: language });
    return /^[#\s]*$/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Day 0 of spreadsheets, and the days from there to JavaScript's. */
const EPOCH: Day = '1899-12-30';
const EPOCH_DISTANCE = 25_569;
const DAY = 86_400_000;

function serialOf(date: Date): number {
  return date.getTime() / DAY + EPOCH_DISTANCE;
}

/** Between the days 1954 and 2119, so that no year is taken for a date. */
const SERIALS = { first: 20_000, last: 80_000 };

/**
 * The day of a cell that holds a date, or its number where the format was lost.
 *
 * @param shift what is added to the numbers of the workbook
 */
export function dayOfNumber(value: CellValue, shift: number): Day | undefined {
  if (typeof value === 'object' && value !== null && 'result' in value)
    return dayOfNumber(value.result, shift);
  const serial = value instanceof Date ? serialOf(value) : typeof value === 'number' ? value + shift : NaN;
  return serial >= SERIALS.first && serial < SERIALS.last ? addDays(EPOCH, Math.floor(serial)) : undefined;
}
