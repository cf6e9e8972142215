/** Reads a document from outside, whatever its format. Nothing in it is run, and nothing that it names is fetched. */
import { Failure } from '../../failure.ts';
import type { Language } from '../../messages/messages.ts';
import type { OfficeError } from '../../office/convert.ts';
import { Archive } from '../archive.ts';
import { Contents, DOCUMENT_LIMITS, Overfull } from '../contents.ts';
import { archiveKind, fileKind, type FileHandling } from './file-kind.ts';
import type { SourceDocument } from './source-document.ts';

/** A file, and how it is read. */
export interface DocumentFile {
  readonly bytes: Uint8Array;
  /** What the file is called where something is said of it; what it is, its bytes say. */
  readonly path: string;
  /** That of whoever wrote it: numbers and dates of a workbook are displayed as there. */
  readonly language: Language;
  /** The surroundings in which LibreOffice is looked for. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told how much was read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

const MEGABYTES = DOCUMENT_LIMITS.bytes / (1 << 20);

/**
 * Reads a document.
 *
 * @throws Failure where it cannot be read, with the way out
 */
export async function readDocument(file: DocumentFile): Promise<SourceDocument> {
  const { bytes, path } = file;
  if (bytes.byteLength > DOCUMENT_LIMITS.bytes)
    throw new Failure('source-too-big', { path, megabytes: MEGABYTES });
  try {
    return await read(file, true);
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (error instanceof Overfull) {
      const { what, most } = error;
      throw what === 'bytes'
        ? new Failure('source-too-big', { path, megabytes: MEGABYTES })
        : new Failure('source-overfull', { path, what, most });
    }
    if (error instanceof Error && /encrypted/i.test(error.message))
      throw new Failure('source-locked', { path });
    throw new Failure('source-broken', { path });
  }
}

/** @param mayConvert whether LibreOffice may be asked: what it made is not given to it again */
async function read(file: DocumentFile, mayConvert: boolean): Promise<SourceDocument> {
  const { bytes, path, language, onProgress } = file;
  const contents = new Contents(DOCUMENT_LIMITS);
  let kind: FileHandling = fileKind(bytes, path);
  let archive: Archive | undefined;
  if ('archive' in kind) {
    archive = await Archive.open(bytes, contents);
    kind = await archiveKind(archive);
  }
  if ('locked' in kind) throw new Failure('source-locked', { path });
  if ('empty' in kind) throw new Failure('source-empty', { path });
  if ('other' in kind) throw new Failure('source-other-format', { path, format: kind.other });
  if ('convert' in kind) {
    if (!mayConvert) throw new Failure('source-broken', { path });
    return read({ ...file, bytes: await converted(file, kind.convert, kind.to) }, false);
  }
  if ('archive' in kind) throw new Failure('source-other-format', { path, format: 'ZIP' });
  const { text = '', delimiter = ',' } = kind;
  switch (kind.read) {
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(archive!, onProgress);
    case 'xlsx':
      return (await import('./read-xlsx.ts')).readXlsx(archive!, language, onProgress);
    case 'odt':
    case 'ods':
      return (await import('./odf/read-odf.ts')).readOdf(archive!, kind.read, onProgress);
    case 'html':
      return (await import('./read-html.ts')).readHtml(text, contents);
    case 'csv':
      return (await import('./read-text.ts')).readCsv(text, delimiter, contents);
    case 'text':
      return (await import('./read-text.ts')).readTextDocument(text, contents);
  }
}

/** What it comes to where LibreOffice does not help. */
const TROUBLE = {
  absent: 'source-office-absent',
  late: 'source-office-late',
  failed: 'source-office-failed',
} as const;

/** What LibreOffice makes of an old document. */
async function converted({ bytes, path, env }: DocumentFile, from: string, to: string): Promise<Uint8Array> {
  const { convertInOffice, OfficeError: Trouble } = await import('../../office/convert.ts');
  try {
    return await convertInOffice({ bytes, from, to, env });
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    const { reason }: OfficeError = error;
    throw new Failure(TROUBLE[reason], { path, format: from.toUpperCase(), to: to.toUpperCase() });
  }
}
