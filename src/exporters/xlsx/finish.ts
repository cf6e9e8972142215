/** What a workbook needs and exceljs has no word for. */
import { Readable } from 'node:stream';
import JSZip from 'jszip';
import type { Day } from '../../calendar/day.ts';
import { fixedArchive } from '../fixed-archive.ts';
import type { Book } from './book.ts';
import { inBytes, rowsXml, sharedTexts, type SharedTexts, type TableRows } from './table-rows.ts';
import type { Typeface } from '../typesetting/text-width.ts';
import { NORMAL_FONT } from './style.ts';

/** The font of the style “Normal”: every workbook of exceljs has it. */
const NORMAL =
  /<font><color theme="1"\/><family val="2"\/><scheme val="minor"\/><sz val="11"\/><name val="Calibri"\/><\/font>/;

const TEXTS = 'xl/sharedStrings.xml';

/**
 * Writes a workbook: columns are measured by a font that every system has, or has an equal of, tables have their rows, and the
 * files of the archive bear a given day, so that the same content is the same bytes.
 */
export async function finishWorkbook({ workbook, style, tables }: Book, day: Day): Promise<Uint8Array> {
  // It is packed once more: until then in haste.
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const archive = await JSZip.loadAsync(written);
  await replaceIn(archive, 'xl/styles.xml', NORMAL, NORMAL_FONT);
  // LibreOffice takes the heights of rows that Excel is said to have written for good, and fits those of others.
  await replaceIn(archive, 'docProps/app.xml', /<Application>[^<]*(?=<)/, '<Application>cyclo');
  await writeTables(archive, tables, style.table);
  return fixedArchive(archive, day);
}

async function replaceIn(archive: JSZip, path: string, what: RegExp, by: string): Promise<void> {
  const text = (await archive.file(path)?.async('string')) ?? '';
  if (!what.test(text)) throw new Error(`exceljs writes ${path} otherwise than it used to`);
  archive.file(path, text.replace(what, by), { createFolders: false });
}

/** Writes the rows of tables into their sheets, then their texts: all of them are made while the archive is packed. */
async function writeTables(archive: JSZip, tables: readonly TableRows[], face: Typeface): Promise<void> {
  const texts = (await archive.file(TEXTS)?.async('string')) ?? '';
  const head = /<sst [^>]*?(?= count=)/.exec(texts)?.[0];
  const all = sharedTexts(Number(/uniqueCount="(\d+)"/.exec(texts)?.[1] ?? 0), face);
  if (tables.length === 0) return;
  for (const sheet of new Set(tables.map((table) => table.sheet))) {
    const path = `xl/worksheets/sheet${sheet.id}.xml`;
    const xml = (await archive.file(path)?.async('string')) ?? '';
    const own = tables.filter((table) => table.sheet === sheet);
    archive.file(path, Readable.from(inBytes(sheetXml(xml, own, all))), { createFolders: false });
  }
  archive.remove(TEXTS);
  const known = texts.slice(texts.indexOf('>', texts.indexOf('<sst')) + 1).replace(/<\/sst>$/, '');
  if (head === undefined || !texts.endsWith('</sst>'))
    throw new Error('exceljs writes texts otherwise than it used to');
  const opening = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${head}>${known}`;
  archive.file(TEXTS, Readable.from(textsXml(opening, all)), { createFolders: false });
}

/** Files are packed one after another, so all texts are known when theirs comes, which is the last. */
function* textsXml(opening: string, texts: SharedTexts): Generator<Uint8Array> {
  yield* inBytes([opening]);
  yield* texts.xml();
  yield* inBytes(['</sst>']);
}

function* sheetXml(xml: string, tables: readonly TableRows[], texts: SharedTexts): Generator<string> {
  // It says how far the sheet reaches, which nobody needs, and without the rows.
  const whole = xml.replace(/<dimension [^>]*\/>/, '');
  let from = 0;
  for (const table of tables) {
    const start = whole.indexOf(`<row r="${table.first}"`, from);
    const end = whole.indexOf('</row>', start) + '</row>'.length;
    if (start < from || end < start) throw new Error('exceljs writes rows otherwise than it used to');
    yield whole.slice(from, start);
    yield* rowsXml(table, whole.slice(start, end), texts);
    from = end;
  }
  yield whole.slice(from);
}
