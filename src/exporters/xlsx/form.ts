/** A form as a workbook: the sheet that is filled in, and a hidden one that says which obligations its rows are. */
import type { Worksheet } from 'exceljs';
import { firstDay } from '../../calendar/day.ts';
import { formMessages } from '../../messages/sections/forms.ts';
import type { Messages } from '../../messages/messages.ts';
import {
  FORM_COLUMNS,
  FORM_MARK,
  FORM_VERSION,
  formHeading,
  formHeads,
  IDS_SHEET,
  type UnitForm,
} from '../../views/form.ts';
import { writeForm } from './form-sheet.ts';
import { newWorkbook } from './book.ts';
import { writeText } from './cell.ts';
import { finishWorkbook } from './finish.ts';
import { FORM_STYLE } from './form-sheet.ts';

/**
 * Writes a form as an XLSX file. The same form gives the same bytes.
 *
 * @param messages those of the plan's language
 */
export async function writeFormFile(form: UnitForm, messages: Messages): Promise<Uint8Array> {
  const { plan, unit, month } = form;
  const date = firstDay(month);
  const book = await newWorkbook(
    {
      title: [formHeading(form, messages).join(' '), unit.name, month].join(', '),
      subject: plan.title,
      issuer: plan.order?.issuer,
      language: messages.language,
      date,
    },
    FORM_STYLE,
  );
  const sheet = book.workbook.addWorksheet(formMessages(messages).sheet, {
    pageSetup: FORM_STYLE.paper,
    headerFooter: FORM_STYLE.pageNumbers,
  });
  await writeForm(sheet, form, messages);
  await writeIds(book.workbook.addWorksheet(IDS_SHEET, { state: 'veryHidden' }), form, messages);
  return finishWorkbook(book, date);
}

/**
 * The revision of the plan that a form is of is carried in whole: the words of each row, by which an importer sees not
 * only that the plan has changed, but what. Rows are told by their number and columns by their head, so that they can be
 * sorted, moved and deleted.
 */
async function writeIds(sheet: Worksheet, form: UnitForm, messages: Messages): Promise<void> {
  const { plan, unit, month } = form;
  const heads = formHeads(form, messages);
  const lines = [
    [FORM_MARK, String(FORM_VERSION)],
    ['plan', plan.name],
    ['unit', unit.id],
    ['month', month],
    ['filled-by', formMessages(messages).filledBy],
    ['columns', ...FORM_COLUMNS.map((column) => heads[column])],
    ...form.rows.map(({ activity, occurrence, text, deadline, role, closed, records }, index) => [
      String(index + 1),
      activity,
      occurrence,
      closed ? 'closed' : 'open',
      text,
      deadline,
      role,
      ...(records === undefined ? [] : [records]),
    ]),
  ];
  lines.forEach((line, row) =>
    line.forEach((text, column) => writeText(sheet.getCell(row + 1, column + 1), text, FORM_STYLE.table)),
  );
  await sheet.protect('', {});
}
