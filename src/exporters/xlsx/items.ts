/** The sheet that is worked with: one item a row, to be sorted and filtered. */
import type { Worksheet } from 'exceljs';
import type { Messages } from '../../messages/messages.ts';
import type { Appendix, AppendixTask } from '../appendix.ts';
import { listWidths, setColumns, writeList, type ListContent } from './list.ts';

/** A column: its usual width in points. */
interface ItemColumn {
  readonly head: string;
  readonly width: number;
  readonly content: (task: AppendixTask) => ListContent;
}

/** Fills an empty sheet. */
export function writeItems(sheet: Worksheet, { header, tasks }: Appendix, messages: Messages): void {
  const columns = columnsOf(header[0] ?? '', messages);
  const rows = tasks.map((task) => columns.map(({ content }) => content(task)));
  const heads = columns.map(({ head }) => head);
  const usual = columns.map(({ width }) => width);
  const widths = listWidths(heads, usual, rows);
  setColumns(sheet, widths);
  writeList(sheet, heads, rows, widths, messages.language);
}

function columnsOf(rowHead: string, { exports: { columns: heads }, common }: Messages): ItemColumn[] {
  return [
    { head: rowHead, width: 66, content: ({ label }) => label },
    { head: heads.actor, width: 84, content: ({ actor }) => actor },
    { head: heads.title, width: 132, content: ({ title }) => title },
    { head: heads.text, width: 216, content: ({ text }) => text },
    { head: heads.role, width: 84, content: ({ role }) => role },
    {
      head: heads.deadline,
      width: 72,
      content: ({ deadline }) => (deadline === undefined ? common.noDeadline : { day: deadline }),
    },
    { head: heads.time, width: 108, content: ({ time }) => time },
    { head: heads.output, width: 78, content: ({ output }) => output ?? '' },
    { head: heads.id, width: 108, content: ({ id }) => id },
  ];
}
