/** What a workbook needs and exceljs has no word for. */
import type { Workbook } from 'exceljs';
import type { Day } from '../../calendar/day.ts';
import { fixedArchive } from '../fixed-archive.ts';
import { NORMAL_FONT } from './style.ts';

/** The font of the style “Normal”: every workbook of exceljs has it. */
const NORMAL =
  /<font><color theme="1"\/><family val="2"\/><scheme val="minor"\/><sz val="11"\/><name val="Calibri"\/><\/font>/;

/**
 * Writes a workbook: columns are measured by a font that every system has, or has an equal of, and the files of the
 * archive bear a given day, so that the same content is the same bytes.
 */
export async function finishWorkbook(book: Workbook, day: Day): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const archive = await JSZip.loadAsync(await book.xlsx.writeBuffer());
  const styles = (await archive.file('xl/styles.xml')?.async('string')) ?? '';
  if (!NORMAL.test(styles)) throw new Error('exceljs writes another Normal font than it used to');
  archive.file('xl/styles.xml', styles.replace(NORMAL, NORMAL_FONT), { createFolders: false });
  return fixedArchive(archive, day);
}
