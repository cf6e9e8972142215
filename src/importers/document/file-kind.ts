/** What a file is, by its bytes: names lie. */
import { partPath, type Archive } from '../archive.ts';
import type { Delimiter } from '../csv-rows.ts';
import type { SourceFormat } from './source-document.ts';
import { textOfBytes } from './text-encoding.ts';

/** What can be done with a file. */
export type FileHandling =
  /** It is read as it is. */
  | { readonly read: SourceFormat; readonly text?: string; readonly delimiter?: Delimiter }
  /** LibreOffice makes another of it. */
  | { readonly convert: string; readonly to: 'docx' | 'xlsx' | 'odt' | 'ods' }
  | { readonly archive: true }
  | { readonly locked: true }
  | { readonly empty: true }
  /** It is something else; the name of what it is, where that is known. */
  | { readonly other: string };

/** How files begin that are no documents, or not ones that are read. */
const OTHERS: readonly (readonly [start: string, format: string])[] = [
  ['%PDF', 'PDF'],
  ['\xff\xd8\xff', 'JPEG'],
  ['\x89PNG', 'PNG'],
  ['GIF8', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['Rar!', 'RAR'],
  ["7z\xbc\xaf'", '7z'],
  ['\x1f\x8b', 'GZIP'],
  ['MZ', 'EXE'],
  ['AT&TFORM', 'DjVu'],
];

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** How much of a text tells what it is. */
const SAMPLE = 1 << 16;

/** What bytes are. @param name the name of the file, which tells a CSV from any other text */
export function fileKind(bytes: Uint8Array, name: string): FileHandling {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (bytes.byteLength === 0) return { empty: true };
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(start)) return { archive: true };
  if (start.startsWith(OLE)) return oleKind(bytes);
  if (start.startsWith('{\\rtf')) return { convert: 'rtf', to: 'docx' };
  const [, other] = OTHERS.find(([beginning]) => start.startsWith(beginning)) ?? [];
  return other === undefined ? textKind(bytes, name) : { other };
}

/** Old documents, and new ones behind a password, are files of named streams. */
function oleKind(bytes: Uint8Array): FileHandling {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => all.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return { locked: true };
  if (has('WordDocument')) return { convert: 'doc', to: 'docx' };
  if (has('Workbook') || has('Book\0')) return { convert: 'xls', to: 'xlsx' };
  return { other: has('PowerPoint Document') ? 'PPT' : 'OLE' };
}

function textKind(bytes: Uint8Array, name: string): FileHandling {
  const html = /<meta[^>]+charset\s*=\s*["']?\s*(?<charset>[\w-]+)/i;
  const latin = Buffer.from(bytes.subarray(0, SAMPLE)).toString('latin1');
  const text = textOfBytes(
    bytes,
    html.exec(latin)?.groups?.['charset'] ?? /^<\?xml[^>]+encoding=["']([\w-]+)/.exec(latin)?.[1],
  );
  const sample = text.slice(0, SAMPLE);
  if (sample.trim() === '') return { empty: true };
  // Texts have no such characters; what is decoded as one and has them is something else.
  if (/[\0-\x08\x0e-\x1a]/.test(sample)) return { other: '' };
  if (/^\s*(?:MIME-Version:|From: <Saved by)/i.test(sample)) return { other: 'MHT' };
  if (/^\s*<\?xml/.test(sample)) {
    if (/progid="Word\.Document"|<w:wordDocument/.test(sample)) return { convert: 'xml', to: 'docx' };
    if (/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(sample))
      return { convert: 'xml', to: 'xlsx' };
    if (/office:mimetype="[^"]*\.text"/.test(sample)) return { convert: 'fodt', to: 'odt' };
    if (/office:mimetype="[^"]*\.spreadsheet"/.test(sample)) return { convert: 'fods', to: 'ods' };
  }
  // A part of a page, as it is copied from an editor, begins with a paragraph or a heading.
  const isPart = /^\s*<(?:p|div|h[1-6]|[uo]l|center|section|article|main)\b[^>]*>/i.test(sample);
  if (isPart || /<(?:!doctype html|html|body|table|head)\b/i.test(sample)) return { read: 'html', text };
  const delimiter = /\.(?:csv|tsv|xlsx?|ods)$/i.test(name) ? delimiterOf(sample) : undefined;
  return delimiter ? { read: 'csv', text, delimiter } : { read: 'text', text };
}

/** What stands between the cells of the first line. */
function delimiterOf(sample: string): Delimiter {
  const [line = ''] = sample.replace(/"[^"]*"/g, '').split(/\r\n?|\n/);
  const count = (delimiter: Delimiter): number => line.split(delimiter).length;
  return ([';', '\t', ','] as const).reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** What an archive is. */
export async function archiveKind(archive: Archive): Promise<FileHandling> {
  const type = archive.has('mimetype') ? (await archive.text('mimetype')).trim() : '';
  if (type.startsWith('application/vnd.oasis.opendocument.')) {
    const manifest = archive.has('META-INF/manifest.xml') ? await archive.text('META-INF/manifest.xml') : '';
    if (manifest.includes('encryption-data')) return { locked: true };
    if (/\.text(?:-template|-master|-web)?$/.test(type)) return { read: 'odt' };
    if (/\.spreadsheet(?:-template)?$/.test(type)) return { read: 'ods' };
    return { other: type.slice(type.lastIndexOf('.') + 1) };
  }
  const path = partPath(await archive.relationships(''), 'officeDocument');
  if (path?.startsWith('word/') || archive.has('word/document.xml')) return { read: 'docx' };
  if (path?.endsWith('.bin')) return { convert: 'xlsb', to: 'xlsx' };
  if (path?.startsWith('xl/') || archive.has('xl/workbook.xml')) return { read: 'xlsx' };
  if (path?.startsWith('ppt/')) return { other: 'PPTX' };
  return { other: 'ZIP' };
}
