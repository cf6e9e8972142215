import { dayInFigures, monthInWords, monthName } from '../../messages/phrases/dates.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Rows, SpanRows } from '../../plan/plan.ts';
import type { RowTime } from '../../progress/table.ts';

/** What the times of rows are called, one for each: «август», with the year where the table has more than one. */
export function rowLabels(kind: Rows, times: readonly RowTime[], messages: Messages): string[] {
  const severalYears = new Set(times.map(({ first }) => first.slice(0, 4))).size > 1;
  return times.map((time) => rowLabel(kind, time, severalYears, messages));
}

/** What the column, or the band, of the rows is called. */
export function rowHeading(kind: Rows, { exports: words }: Messages): string {
  return words.rowHead[typeof kind === 'object' ? 'span' : kind];
}

/** Its name, with the year where the table has it twice; what has no name goes by its days. */
function spanLabel(
  { key, name, first, last }: RowTime,
  { spans }: SpanRows,
  severalYears: boolean,
  { language, exports: words }: Messages,
): string {
  if (name === undefined) {
    const from = dayInFigures(language, first);
    const isOneYear = first.slice(0, 4) === last.slice(0, 4);
    return words.week({ first: isOneYear ? from.slice(0, 5) : from, last: dayInFigures(language, last) });
  }
  const isTwice = severalYears && spans.filter((each) => each.name === name).length > 1;
  return isTwice ? `${name} ${key.split('.')[0]}` : name;
}

function rowLabel(kind: Rows, time: RowTime, severalYears: boolean, messages: Messages): string {
  const { language, exports: words } = messages;
  if (kind === 'none') return '';
  if (typeof kind === 'object') return spanLabel(time, kind, severalYears, messages);
  const month = time.first.slice(0, 7);
  if (kind === 'month') return severalYears ? monthInWords(language, month) : monthName(language, month);
  if (kind === 'week') {
    const last = dayInFigures(language, time.last);
    return words.week({ first: dayInFigures(language, time.first).slice(0, 5), last });
  }
  const number = Math.ceil(Number(month.slice(5)) / 3);
  return severalYears ? words.quarterOfYear({ number, year: month.slice(0, 4) }) : words.quarter({ number });
}
