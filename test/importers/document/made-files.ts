/** Documents made for a test: the parts of an archive, and what every program puts around them. */
import jszip from 'jszip';
import { readDocument } from '../../../src/importers/document/read-document.ts';
import {
  cellText,
  paragraphText,
  tablesOf,
  type SourceDocument,
} from '../../../src/importers/document/source-document.ts';

/** An archive of files, packed quickly: some hold a hundred megabytes. */
export async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new jszip();
  for (const [path, content] of Object.entries(files)) zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 1 } });
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** What a part refers to: what kind of thing, and where it is. */
export function relationships(
  targets: readonly (readonly [kind: string, target: string, mode?: string])[],
): string {
  const each = targets.map(
    ([kind, target, mode], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** A part of a text of Word. */
export function wordPart(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${WORD}>${content}</w:${root}>`;
}

/** A DOCX with a body; the other parts are found by their names. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const known = Object.keys(parts).map((name) => [name.replace(/\d*\.xml$/, ''), name] as const);
  return zipOf({
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(known),
    ...Object.fromEntries(Object.entries(parts).map(([name, content]) => [`word/${name}`, content])),
  });
}

const OPEN_DOCUMENT = ['office', 'text', 'table', 'style', 'draw', 'fo']
  .map((each) => `xmlns:${each}="urn:${each}"`)
  .join(' ');

/** A text or a workbook of OpenDocument. */
export function odfOf(kind: 'text' | 'spreadsheet', body: string, styles = ''): Promise<Uint8Array> {
  return zipOf({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content ${OPEN_DOCUMENT}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
  });
}

/** Reads a document in Russian surroundings without LibreOffice. */
export function readMade(bytes: Uint8Array | string, path = 'plan'): Promise<SourceDocument> {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return readDocument({ bytes: data, path, language: 'ru', env: { PATH: '/nowhere' } });
}

/** The texts of what stands between tables. */
export function paragraphsOf({ blocks }: SourceDocument): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [paragraphText(block)] : []));
}

/** The texts of a table, each at all the places it covers. */
export function gridOf(document: SourceDocument, index = 0): (string | undefined)[][] {
  const table = tablesOf(document)[index]!;
  return Array.from({ length: table.rows }, (_, row) =>
    Array.from({ length: table.columns }, (__, column) => {
      const cell = table.at(row + 1, column + 1);
      return cell && cellText(cell);
    }),
  );
}
