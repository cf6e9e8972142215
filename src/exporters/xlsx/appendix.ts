/** The appendix as a workbook: a sheet to print and a sheet to work with. */
import { wholeTitle } from '../../plan/plan.ts';
import type { Messages } from '../../messages/messages.ts';
import { forPaper, type Appendix } from '../appendix.ts';
import { newWorkbook } from './book.ts';
import { finishWorkbook } from './finish.ts';
import { writeItems } from './items.ts';
import { PAGE_NUMBERS, PAPER } from './style.ts';
import { writeTable } from './table.ts';

/**
 * Writes an appendix as an XLSX file. The same appendix gives the same bytes.
 *
 * @param messages those of the appendix's language
 */
export async function writeXlsx(given: Appendix, messages: Messages): Promise<Uint8Array> {
  const appendix = forPaper(given);
  const { language, date } = given;
  const book = await newWorkbook({
    title: wholeTitle(given),
    subject: given.mark.join(' '),
    ...(appendix.issuer === undefined ? {} : { issuer: appendix.issuer }),
    language,
    date,
  });
  const { sheets } = messages.exports;
  const page = { pageSetup: PAPER, headerFooter: PAGE_NUMBERS };
  const looks = { ...page, views: [{ showGridLines: false }] };
  writeTable(book.addWorksheet(sheets.table, looks), appendix, messages);
  writeItems(book.addWorksheet(sheets.items, page), appendix, messages);
  return finishWorkbook(book, date);
}
