import type { Workbook, Worksheet } from 'exceljs';
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
  readonly language: Language;
  /** Rows that are written when the workbook is. */
  readonly tables: TableRows[];
}

/** A sheet that is written from top to bottom, and the widths of its columns, in points. */
export interface OpenSheet {
  readonly sheet: Worksheet;
  readonly widths: readonly number[];
}

/** A table on its way to a sheet: it is measured, then written. */
export interface SheetTable {
  /** What its columns need, in points. */
  readonly widths: readonly number[];
  /** Writes it below whatever is on a sheet, whose columns are no narrower. */
  write(book: Book, open: OpenSheet): void;
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
  return { workbook, style, language, tables: [] };
}
