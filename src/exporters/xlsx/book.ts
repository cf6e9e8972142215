import type { Workbook } from 'exceljs';
import type { SheetStyle } from './style.ts';
import type { TableRows } from './table-rows.ts';
import { toUtc, type Day } from '../../calendar/day.ts';
import type { Language } from '../../messages/messages.ts';
import { LOCALES } from '../locales.ts';

/** What a document says of itself. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  /** The body it comes from; it is signed by the program where there is none. */
  readonly issuer?: string | undefined;
  readonly language: Language;
  /** The time it bears instead of a clock's. */
  readonly date: Day;
}

/** A workbook being made. */
export interface Book {
  readonly workbook: Workbook;
  readonly style: SheetStyle;
  /** Rows that are written when the workbook is. */
  readonly tables: TableRows[];
}

/** An empty workbook. */
export async function newWorkbook(properties: DocumentProperties, style: SheetStyle): Promise<Book> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const { title, subject, issuer, language, date } = properties;
  const made = new Date(toUtc(date));
  Object.assign(workbook, {
    title,
    subject,
    company: issuer ?? '',
    creator: issuer ?? 'cyclo',
    lastModifiedBy: issuer ?? 'cyclo',
    language: LOCALES[language],
    created: made,
    modified: made,
  });
  return { workbook, style, tables: [] };
}
