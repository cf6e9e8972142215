/** Reads a workbook by the letter of its XML, with none of the code that wrote it. */
import JSZip from 'jszip';

interface SheetCell {
  readonly ref: string;
  /** `s` for a shared string; absent for a number. */
  readonly type?: string;
  readonly style: number;
  readonly value: string;
}

export interface Sheet {
  readonly xml: string;
  readonly cells: ReadonlyMap<string, SheetCell>;
}

export interface Workbook {
  readonly files: Readonly<Record<string, string>>;
  readonly sheets: readonly Sheet[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const archive = await JSZip.loadAsync(bytes);
  const entries = Object.values(archive.files).map(
    async (file) => [file.name, await file.async('string')] as const,
  );
  const files = Object.fromEntries(await Promise.all(entries));
  const strings = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item = '']) => textOf(item.replace(/<[^>]*>/g, '')),
  );
  const sheets = Object.keys(files)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .toSorted()
    .map((name) => ({ xml: files[name]!, cells: cellsOf(files[name]!, strings) }));
  return { files, sheets };
}

function cellsOf(xml: string, strings: readonly string[]): Map<string, SheetCell> {
  const cells = new Map<string, SheetCell>();
  for (const [, attributes = '', content = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const { r: ref = '', t: type, s: style = '0' } = attributesOf(attributes);
    const value = /<v>(.*?)<\/v>/s.exec(content)?.[1] ?? '';
    cells.set(ref, {
      ref,
      style: Number(style),
      ...(type === undefined ? {} : { type }),
      value: type === 's' ? strings[Number(value)]! : value,
    });
  }
  return cells;
}

export function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name, textOf(value!)]),
  );
}

/** Entities of XML, and the escapes of SpreadsheetML within them. Where lines may break is a matter of its own. */
function textOf(xml: string): string {
  return xml
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2011', '-')
    .replaceAll('\u2060', '')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
