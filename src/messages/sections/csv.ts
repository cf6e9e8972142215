/**
 * The words of tables for spreadsheets. In English they are the fields and values of the JSON form as they are. They are apart from the
 * rest of the catalogue: reading a table takes every language.
 */
import { records as enRecords } from '../en/records/records.ts';
import type { Language, Messages } from '../messages.ts';
import { csv as ru } from '../ru/csv.ts';
import { records as ruRecords } from '../ru/records/records.ts';

const WORDS: Readonly<Partial<Record<Language, typeof ru>>> = { ru };

/** The words of one language; nothing where it has none of its own. */
export function csvWords({ language }: Messages): typeof ru | undefined {
  return WORDS[language];
}

/** A column that some table has. */
export type CsvField = keyof typeof ru.headings;

/** The field that a column holds, by its heading in any language; nothing for one that no table has. */
export function csvField(heading: string): CsvField | undefined {
  return FIELDS.get(normal(heading));
}

const FIELDS = new Map(
  [undefined, ...Object.values(WORDS)].flatMap((words) =>
    (Object.keys(ru.headings) as CsvField[]).map(
      (field) => [normal(words?.headings[field] ?? field), field] as const,
    ),
  ),
);

/** Whether the kind of a record, as tables tell it in either language, is a completion. */
export function isCompletion(kind: string): boolean {
  return ['done', enRecords.kinds.done, ruRecords.kinds.done].map(normal).includes(normal(kind));
}

function normal(words: string): string {
  return words.trim().toLowerCase();
}
