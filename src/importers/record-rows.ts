/** A file of records as rows of named texts, whether it is CSV or an object a line. */
import { csvField, isCompletion, type CsvField } from '../messages/sections/csv.ts';
import { csvRows, linesOf, type Delimiter } from './csv-rows.ts';
import { jsonElements, type JsonElement } from './json-elements.ts';
import type { Complaint, RecordProblem } from './record-problem.ts';

/** What a record says, as it was written. Absent where nothing was. */
export type RecordRow = { readonly line: number } & { readonly [F in Field]?: string };

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
type Field = (typeof FIELDS)[number];

/** What a column means here: a field of a record, the kind of the record, or nothing that a record has. */
type Column = Field | 'kind' | 'other';

/** The day of a record is called otherwise where it is told. */
const OF_TABLES: Readonly<Partial<Record<CsvField, Column>>> = { on: 'date', kind: 'kind' };

/** How else people call a column. */
const OTHERWISE: Readonly<Record<string, Field>> = { срок: 'occurrence' };

/**
 * Reads CSV (with commas, semicolons or tabs; the first line names the columns) or JSON, an object a line or a list of them. Rows, and what
 * could not be read as one, come in the order of the file, one at a time: a long file is not kept twice.
 */
export function recordRows(content: string): IterableIterator<RecordRow | RecordProblem> {
  const text = content.replace(/^\uFEFF/, '');
  if (ANSWER.test(text)) return [{ line: 1, code: 'whole-answer', args: {} } as const].values();
  if (/^\s*\{/.test(text)) return fromJson(numberedLines(text));
  return /^\s*\[/.test(text) ? fromJson(jsonElements(text)) : fromCsv(text);
}

/** What `--format json` prints: one object for all, and no list of records. */
const ANSWER = /^\s*\{\s*"schemaVersion"/;

/** Every column that some table of cyclo has is known, in both languages; nothing for others. */
function columnOf(name: string): Column | undefined {
  const word = name.trim().toLowerCase();
  if (Object.hasOwn(OTHERWISE, word)) return OTHERWISE[word];
  const field = csvField(word);
  if (field === undefined) return undefined;
  return OF_TABLES[field] ?? FIELDS.find((each) => each === field) ?? 'other';
}

function* fromCsv(text: string): Generator<RecordRow | RecordProblem> {
  const [, announced] = /^sep=([,;\t])\r?\n/i.exec(text) ?? [];
  const delimiter = (announced as Delimiter | undefined) ?? delimiterOf(text);
  let fields: readonly (Column | undefined)[] | undefined;
  for (const { line, cells, fault } of csvRows(text, delimiter)) {
    if (announced !== undefined && line === 1) continue;
    if (!fields) {
      fields = cells.map(columnOf);
      const complaints = fault ? [{ code: fault, args: {} } as const] : [...faultsOfHead(cells, fields)];
      for (const complaint of complaints) yield { line, ...complaint };
      // Without its columns no row means anything.
      if (complaints.length > 0) return;
    } else if (fault) yield { line, code: fault, args: {} };
    else if (cells.length > fields.length && cells.slice(fields.length).some((cell) => cell.trim() !== ''))
      yield { line, code: 'too-many-cells', args: { cells: cells.length, columns: fields.length } };
    else {
      const row = rowOf(line, cells, fields);
      if (row) yield row;
    }
  }
  if (!fields) yield { line: 1, code: 'no-columns', args: { columns: FIELDS } };
}

/** The delimiter that gives the first line the most columns we know. */
function delimiterOf(text: string): Delimiter {
  const [known = { delimiter: ',' as const }] = ([',', ';', '\t'] as const)
    .map((delimiter) => {
      const [head] = csvRows(text, delimiter);
      return { delimiter, columns: head?.cells.filter((cell) => columnOf(cell) !== undefined).length ?? 0 };
    })
    .sort((a, b) => b.columns - a.columns);
  return known.delimiter;
}

function* faultsOfHead(
  cells: readonly string[],
  fields: readonly (Column | undefined)[],
): Generator<Complaint> {
  // Of all tables, only a report has totals and words among its rows.
  if (cells.some((cell) => csvField(cell) === 'section')) return yield { code: 'report-table', args: {} };
  if (!fields.includes('activity')) return yield { code: 'no-columns', args: { columns: FIELDS } };
  for (const [index, field] of fields.entries()) {
    const name = cells[index]?.trim() ?? '';
    if (field === undefined && name !== '') yield { code: 'unknown-field', args: { name, known: FIELDS } };
    if (field !== undefined && field !== 'other' && fields.indexOf(field) < index)
      yield { code: 'column-twice', args: { name } };
  }
}

/** The apostrophe that keeps what looks like a formula a text, as in what cyclo writes. */
const FORMULA_KEPT_TEXT = /^'(?='*[=+\-@\t\r])/;

/** Nothing for a row of empty cells, which spreadsheets leave behind. */
function rowOf(
  line: number,
  cells: readonly string[],
  fields: readonly (Column | undefined)[],
): RecordRow | RecordProblem | undefined {
  const row: { line: number } & { [F in Field]?: string } = { line };
  let empty = true;
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index];
    const cell = cells[index]?.trim();
    if (!cell) continue;
    empty = false;
    if (field === 'kind') {
      if (!isCompletion(cell)) return { line, code: 'not-done', args: { kind: cell } };
    } else if (field && field !== 'other') row[field] = originalText(field, cell);
  }
  return empty ? undefined : row;
}

/** A text as it was before it was written into a table. */
function originalText(field: Field, cell: string): string {
  const text = cell.replace(FORMULA_KEPT_TEXT, '');
  return field === 'evidence' ? text.replace(CHECKSUM, '') : text;
}

/** What the log says of a file given as evidence, after its path. */
const CHECKSUM = / sha256:[0-9a-f]{64}$/;

function* numberedLines(text: string): Generator<JsonElement> {
  let line = 0;
  for (const source of linesOf(text)) {
    line++;
    if (source.trim() !== '') yield { line, source };
  }
}

function* fromJson(elements: Iterable<JsonElement>): Generator<RecordRow | RecordProblem> {
  for (const { line, source } of elements) {
    const read = rowOfJson(line, source);
    yield 'code' in read ? { line, ...read } : read;
  }
}

function rowOfJson(line: number, source: string): RecordRow | Complaint {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return { code: 'not-json', args: {} };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { code: 'not-json', args: {} };
  const row: { line: number } & { [F in Field]?: string } = { line };
  for (const [name, content] of Object.entries(value)) {
    const field = columnOf(name);
    if (field === undefined) return { code: 'unknown-field', args: { name, known: FIELDS } };
    if (content === null || field === 'other') continue;
    const text = field === 'evidence' ? evidenceText(content) : content;
    if (typeof text !== 'string') return { code: 'not-text', args: { name } };
    const trimmed = text.trim();
    if (trimmed === '') continue;
    if (field !== 'kind') row[field] = trimmed;
    else if (!isCompletion(trimmed)) return { code: 'not-done', args: { kind: trimmed } };
  }
  return row;
}

/** Evidence as the log has it in JSON: by what it was given as. */
function evidenceText(said: unknown): unknown {
  if (typeof said !== 'object' || said === null) return said;
  const { path, url, text } = said as {
    readonly path?: unknown;
    readonly url?: unknown;
    readonly text?: unknown;
  };
  return path ?? url ?? text;
}
