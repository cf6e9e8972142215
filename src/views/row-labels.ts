import { dayInFigures, monthInWords, monthName } from '../messages/phrases/dates.ts';
import type { Messages } from '../messages/messages.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanTable, TableRow } from '../progress/table.ts';

/** What the rows of a table are called, one for each: «август», with the year where the table has more than one. */
export function rowLabels({ rows: kind }: Plan, { rows }: PlanTable, messages: Messages): string[] {
  const severalYears = new Set(rows.map(({ first }) => first.slice(0, 4))).size > 1;
  return rows.map((row) => rowLabel(kind, row, severalYears, messages));
}

function rowLabel(kind: Plan['rows'], row: TableRow, severalYears: boolean, messages: Messages): string {
  const { language, exports: words } = messages;
  const month = row.first.slice(0, 7);
  if (kind === 'month') return severalYears ? monthInWords(language, month) : monthName(language, month);
  if (kind === 'week') {
    const last = dayInFigures(language, row.last);
    return words.week({ first: dayInFigures(language, row.first).slice(0, 5), last });
  }
  const number = Math.ceil(Number(month.slice(5)) / 3);
  return severalYears ? words.quarterOfYear({ number, year: month.slice(0, 4) }) : words.quarter({ number });
}
