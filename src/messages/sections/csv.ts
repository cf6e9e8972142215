/** The words of tables for spreadsheets. They are apart from the rest of the catalogue: reading a table takes both languages. */
import { csv as en } from '../en/csv.ts';
import { records as enRecords } from '../en/records/records.ts';
import { csv as ru } from '../ru/csv.ts';
import { records as ruRecords } from '../ru/records/records.ts';
import { section } from './section.ts';

/** The words of one language. */
export const csvMessages = section<typeof en>({ en, ru });

/** A column that some table has. */
export type CsvField = keyof typeof en.headings;

/** The field that a column holds, by its heading in either language; nothing for one that no table has. */
export function csvField(heading: string): CsvField | undefined {
  return FIELDS.get(normal(heading));
}

const FIELDS = new Map(
  [en, ru].flatMap(({ headings }) =>
    (Object.keys(headings) as CsvField[]).map((field) => [normal(headings[field]), field] as const),
  ),
);

/** Whether the kind of a record, as tables tell it in either language, is a completion. */
export function isCompletion(kind: string): boolean {
  return ['done', enRecords.kinds.done, ruRecords.kinds.done].map(normal).includes(normal(kind));
}

function normal(words: string): string {
  return words.trim().toLowerCase();
}
