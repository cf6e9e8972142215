/** Whether the bytes of a file can be a form at all: what was sent instead is named, so that whoever asks again knows what to ask. */
import { Archive } from '../archive.ts';
import type { FormProblem } from '../problem.ts';
import { Contents, FORM_LIMITS, Overfull } from '../contents.ts';
import { FarCell, readSheets } from '../workbook/read-workbook.ts';
import type { Sheet } from '../workbook/sheet.ts';

/** In bytes; a form of fifty rows that LibreOffice has saved takes 20 KB. */
const MOST_BYTES = 1 << 20;
const LIMIT = '1 MB';

/** Beyond this, no cell is of a form. */
const LAST = { row: 10_000, column: 200 };

/** How files begin that people send for a form. */
const BEGINNINGS: readonly (readonly [start: string, format: string])[] = [
  ['%PDF', 'PDF'],
  ['\xff\xd8\xff', 'JPEG'],
  ['\x89PNG', 'PNG'],
  ['{\\rtf', 'RTF'],
];

/** Old workbooks, and new ones that are encrypted. */
const OLE = '\xd0\xcf\x11\xe0';

/** The sheets of the workbook in a file, or what is wrong with it. */
export async function openWorkbook(
  bytes: Uint8Array,
): Promise<{ sheets: readonly Sheet[] } | { problem: FormProblem }> {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (start.startsWith(OLE)) return { problem: { code: 'old-or-locked', args: {} } };
  const [, format] = BEGINNINGS.find(([beginning]) => start.startsWith(beginning)) ?? [];
  if (format !== undefined) return { problem: { code: 'other-format', args: { format } } };
  if (bytes.byteLength > MOST_BYTES) return { problem: { code: 'too-big', args: { limit: LIMIT } } };
  try {
    const archive = await Archive.open(bytes, new Contents(FORM_LIMITS));
    // Pictures and whatever else is never read count, too.
    await archive.measure(new Contents(FORM_LIMITS));
    const problem = await otherDocument(archive);
    return problem ? { problem } : { sheets: await readSheets(archive, { last: LAST }) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function problemOf(error: unknown): FormProblem {
  if (error instanceof FarCell) return { code: 'far-cell', args: { cell: error.cell } };
  if (!(error instanceof Overfull)) return { code: 'not-a-workbook', args: {} };
  const { what, most } = error;
  if (what === 'bytes') return { code: 'too-big', args: { limit: LIMIT } };
  return { code: 'overfull', args: { what: what === 'depth' ? 'elements' : what, most } };
}

/** The other documents that are archives, too. */
async function otherDocument(archive: Archive): Promise<FormProblem | undefined> {
  if (archive.has('word/document.xml')) return { code: 'other-format', args: { format: 'DOCX' } };
  const type = archive.has('mimetype') ? await archive.text('mimetype') : '';
  if (type.endsWith('.spreadsheet')) return { code: 'save-as-xlsx', args: { format: 'ODS' } };
  return type.endsWith('.text') ? { code: 'other-format', args: { format: 'ODT' } } : undefined;
}
