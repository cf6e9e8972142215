import { dayInFigures, monthInWords, monthName } from '../../messages/phrases/dates.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Rows } from '../../plan/plan.ts';
import type { RowTime } from '../../progress/table.ts';

/** What the times of rows are called, one for each: «август», with the year where the table has more than one. */
export function rowLabels(kind: Rows, times: readonly RowTime[], messages: Messages): string[] {
  const severalYears = new Set(times.map(({ first }) => first.slice(0, 4))).size > 1;
  return times.map((time) => rowLabel(kind, time, severalYears, messages));
}

function rowLabel(kind: Rows, time: RowTime, severalYears: boolean, messages: Messages): string {
  const { language, exports: words } = messages;
  if (kind === 'none') return '';
  const month = time.first.slice(0, 7);
  if (kind === 'month') return severalYears ? monthInWords(language, month) : monthName(language, month);
  if (kind === 'week') {
    const last = dayInFigures(language, time.last);
    return words.week({ first: dayInFigures(language, time.first).slice(0, 5), last });
  }
  const number = Math.ceil(Number(month.slice(5)) / 3);
  return severalYears ? words.quarterOfYear({ number, year: month.slice(0, 4) }) : words.quarter({ number });
}
