/** A file of records as rows of named texts, whether it is CSV or an object a line. */
import { csvField, isCompletion, type CsvField } from '../messages/sections/csv.ts';
import { unkeptText } from '../visible-text.ts';
import { csvRows, eachLine, type Delimiter } from './csv-rows.ts';
import { jsonElements, type JsonElement } from './json-elements.ts';
import type { Complaint, RecordProblem } from './problem.ts';

/** What a record says, as it was written. Absent where nothing was. */
export type RecordRow = { readonly line: number } & { readonly [F in RecordField]?: string };

/** The fields a record has. */
export const FIELDS = [
  'activity',
  'occurrence',
  'month',
  'unit',
  'date',
  'note',
  'evidence',
  'by',
  'plan',
] as const;

/** One of {@link FIELDS}. */
type RecordField = (typeof FIELDS)[number];

/** What a column means here: a field of a record, the kind of the record, or nothing that a record has. */
type ColumnMeaning = RecordField | 'kind' | 'other';

/** The day of a record is called otherwise where it is told. */
const OF_TABLES: Readonly<Partial<Record<CsvField, ColumnMeaning>>> = { on: 'date', kind: 'kind' };

/** How else people call a column. */
const OTHERWISE: Readonly<Record<string, RecordField>> = { срок: 'occurrence' };

/**
 * Reads CSV (with commas, semicolons or tabs; the first line names the columns) or JSON, an object a line or a list of them. Rows, and what
 * could not be read as one, come in the order of the file, one at a time: a long file is not kept twice.
 */
export function recordRows(content: string): IterableIterator<RecordRow | RecordProblem> {
  const text = content.replace(/^\uFEFF/, '');
  if (ANSWER.test(text)) return [{ line: 1, code: 'whole-answer', args: {} } as const].values();
  if (/^\s*\{/.test(text))
    return fromJson(isObject(text) ? [{ line: 1, source: text }] : numberedLines(text));
  return /^\s*\[/.test(text) ? fromJson(jsonElements(text)) : fromCsv(text);
}

/** What `--format json` prints: one object for all, and no list of records. */
const ANSWER = /^\s*\{\s*"schemaVersion"/;

/** Every column that some table of cyclo has is known, in both languages; nothing for others. */
function columnOf(name: string): ColumnMeaning | undefined {
  const word = name.trim().toLowerCase();
  if (Object.hasOwn(OTHERWISE, word)) return OTHERWISE[word];
  const field = csvField(word);
  if (field === undefined) return undefined;
  return OF_TABLES[field] ?? FIELDS.find((each) => each === field) ?? 'other';
}

function* fromCsv(text: string): Generator<RecordRow | RecordProblem> {
  const [, announced] = /^sep=([,;\t])\r?\n/i.exec(text) ?? [];
  const delimiter = (announced as Delimiter | undefined) ?? delimiterOf(text);
  let columns: readonly (ColumnMeaning | undefined)[] | undefined;
  for (const { line, cells, fault } of csvRows(text, delimiter)) {
    if (announced !== undefined && line === 1) continue;
    if (!columns) {
      columns = cells.map(columnOf);
      const complaints = fault ? [{ code: fault, args: {} } as const] : [...faultsOfHead(cells, columns)];
      for (const complaint of complaints) yield { line, ...complaint };
      // Without its columns no row means anything.
      if (complaints.length > 0) return;
    } else if (fault) yield { line, code: fault, args: {} };
    else if (cells.slice(columns.length).some((cell) => cell.trim() !== ''))
      yield { line, code: 'too-many-cells', args: { cells: cells.length, columns: columns.length } };
    else {
      const texts = cells.map((cell) => unkeptText(cell.trim()));
      // Spreadsheets leave rows of empty cells behind.
      if (texts.some((cell) => cell !== '')) yield rowOf(line, texts, columns);
    }
  }
  if (!columns) yield { line: 1, code: 'no-columns', args: { columns: FIELDS } };
}

/** The delimiter that gives the first line the most columns we know. */
function delimiterOf(text: string): Delimiter {
  const columns = (delimiter: Delimiter): number => {
    const [head] = csvRows(text, delimiter);
    return head?.cells.filter((cell) => columnOf(cell) !== undefined).length ?? 0;
  };
  return ([',', ';', '\t'] as const).toSorted((a, b) => columns(b) - columns(a))[0]!;
}

function* faultsOfHead(
  cells: readonly string[],
  columns: readonly (ColumnMeaning | undefined)[],
): Generator<Complaint> {
  // Of all tables, only a report has totals and words among its rows.
  if (cells.some((cell) => csvField(cell) === 'section')) return yield { code: 'report-table', args: {} };
  if (!columns.includes('activity')) return yield { code: 'no-columns', args: { columns: FIELDS } };
  for (const [index, column] of columns.entries()) {
    const name = cells[index]?.trim() ?? '';
    if (column === undefined && name !== '') yield { code: 'unknown-field', args: { name, known: FIELDS } };
    if (column !== undefined && column !== 'other' && columns.indexOf(column) < index)
      yield { code: 'column-twice', args: { name } };
  }
}

/** What the log says of a file given as evidence, after its path. */
const CHECKSUM = / sha256:[0-9a-f]{64}$/;

/** A row of the texts that stand in some columns. */
function rowOf(
  line: number,
  texts: readonly string[],
  columns: readonly (ColumnMeaning | undefined)[],
): RecordRow | RecordProblem {
  const row: { line: number } & { [F in RecordField]?: string } = { line };
  for (const [index, column] of columns.entries()) {
    const text = texts[index];
    if (!text || column === undefined || column === 'other') continue;
    if (column !== 'kind') row[column] = column === 'evidence' ? text.replace(CHECKSUM, '') : text;
    else if (!isCompletion(text)) return { line, code: 'not-done', args: { kind: text } };
  }
  return row;
}

function* numberedLines(text: string): Generator<JsonElement> {
  let line = 0;
  for (const source of eachLine(text)) {
    line++;
    if (source.trim() !== '') yield { line, source };
  }
}

function* fromJson(elements: Iterable<JsonElement>): Generator<RecordRow | RecordProblem> {
  for (const { line, source } of elements) {
    const entries = entriesIn(source)?.filter(([, value]) => value !== null);
    const names = entries?.map(([name]) => name) ?? [];
    const columns = names.map(columnOf);
    const unknown = columns.indexOf(undefined);
    const other = entries?.find(([, value], at) => typeof value !== 'string' && columns[at] !== 'other');
    if (!entries) yield { line, code: 'not-json', args: {} };
    else if (unknown >= 0)
      yield { line, code: 'unknown-field', args: { name: names[unknown]!, known: FIELDS } };
    else if (other) yield { line, code: 'not-text', args: { name: other[0] } };
    else
      yield rowOf(
        line,
        entries.map(([, value]) => String(value).trim()),
        columns,
      );
  }
}

/** The entries of an object of JSON; nothing where a text is none. */
function entriesIn(source: string): [string, unknown][] | undefined {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).map(([name, inner]) => [name, evidenceText(inner)])
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text is one object, however many lines it takes. Looked at only where the first of them is none. */
function isObject(text: string): boolean {
  const [first = ''] = eachLine(text.trimStart());
  return entriesIn(first) === undefined && entriesIn(text) !== undefined;
}

/** Evidence as the log has it in JSON, by what it was given as; anything else as it is. */
function evidenceText(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { path, url, text } = value as { path?: unknown; url?: unknown; text?: unknown };
  return path ?? url ?? text ?? value;
}
