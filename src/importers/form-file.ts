/** Whether the bytes of a file can be a form at all: what was sent instead is named, so that whoever asks again knows what to ask. */
import type JSZip from 'jszip';
import type { JSZipObject } from 'jszip';
import type { FormProblem } from './problem.ts';
import { readSheets, type Sheet } from './workbook.ts';
import { Overfull } from './workbook-part.ts';

/** In bytes; a form of fifty rows that LibreOffice has saved takes 20 KB. */
const MOST_BYTES = 1 << 20;
const LIMIT = '1 MB';

/** All files of the archive together, in bytes: a file from outside must not take the memory of whoever opens it. */
const MOST_UNPACKED = 8 << 20;

/** How files begin that people send for a form. */
const BEGINNINGS: readonly (readonly [start: string, format: string])[] = [
  ['%PDF', 'PDF'],
  ['\xff\xd8\xff', 'JPEG'],
  ['\x89PNG', 'PNG'],
  ['{\\rtf', 'RTF'],
];

/** Old workbooks, and new ones that are encrypted. */
const OLE = '\xd0\xcf\x11\xe0';

/** What is in the archive: a form has some fifteen files, pictures and what programs add included. */
const MOST_FILES = 500;

/** The sheets of the workbook in a file, or what is wrong with it. */
export async function openWorkbook(
  bytes: Uint8Array,
): Promise<{ sheets: readonly Sheet[] } | { problem: FormProblem }> {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (start.startsWith(OLE)) return { problem: { code: 'old-or-locked', args: {} } };
  const [, format] = BEGINNINGS.find(([beginning]) => start.startsWith(beginning)) ?? [];
  if (format !== undefined) return { problem: { code: 'other-format', args: { format } } };
  if (bytes.byteLength > MOST_BYTES) return { problem: { code: 'too-big', args: { limit: LIMIT } } };
  const { default: zip } = await import('jszip');
  try {
    const archive = await zip.loadAsync(bytes);
    if (Object.keys(archive.files).length > MOST_FILES) {
      return { problem: { code: 'overfull', args: { what: 'files', most: MOST_FILES } } };
    }
    if (await isTooBig(archive)) return { problem: { code: 'too-big', args: { limit: LIMIT } } };
    const problem = await otherDocument(archive);
    return problem ? { problem } : { sheets: await readSheets(archive) };
  } catch (error) {
    return { problem: error instanceof Overfull ? error.problem : { code: 'not-a-workbook', args: {} } };
  }
}

/** The other documents that are archives, too. */
async function otherDocument(archive: JSZip): Promise<FormProblem | undefined> {
  if (archive.file('word/document.xml')) return { code: 'other-format', args: { format: 'DOCX' } };
  const type = (await archive.file('mimetype')?.async('string')) ?? '';
  if (type.endsWith('.spreadsheet')) return { code: 'save-as-xlsx', args: { format: 'ODS' } };
  return type.endsWith('.text') ? { code: 'other-format', args: { format: 'ODT' } } : undefined;
}

/** What the archive says of its sizes is not believed. */
async function isTooBig(archive: JSZip): Promise<boolean> {
  let room = MOST_UNPACKED;
  for (const file of Object.values(archive.files)) {
    room -= await unpackedSize(file, room);
    if (room < 0) return true;
  }
  return false;
}

/** The size of a file in bytes, counted no further than it takes to be more than `most`. */
function unpackedSize(file: JSZipObject, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0;
    const stream = file.nodeStream();
    stream.on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength;
      if (size <= most) return;
      stream.pause();
      resolve(size);
    });
    stream.on('end', () => resolve(size));
    stream.on('error', reject);
  });
}
