/** What stands above the activities, in the next period. */
import { mapped } from '../../defined.ts';
import type { Month } from '../../calendar/day.ts';
import type { SpanSet } from '../../calendar/named-spans.ts';
import type { OrderEntry, PlanFile } from '../../plan/generated/plan-file.ts';
import { monthsEntry } from '../../plan/when/write.ts';
import { matchingDay, type Matching } from './matching-day.ts';
import type { Texts } from './next-texts.ts';
import { withoutOwn } from './own-keys.ts';

/** The files of spans with dates in a period, and what is in them. */
interface NextSpans {
  readonly files: readonly string[];
  readonly sets: readonly SpanSet[];
}

/** What the next period is, and what its plan is called. */
export interface NextPeriod {
  readonly name: string;
  readonly period: readonly Month[];
  /** The files of spans with dates in the period, and what is in them. */
  readonly spans: NextSpans;
}

/** What a row can be without spans. */
const ROWS = new Set(['week', 'month', 'quarter', 'none']);

/** Everything but the activities. Rows of spans that have no dates in the period become months. */
export function nextHead(
  entry: PlanFile,
  texts: Texts,
  { name, period, spans }: NextPeriod,
  matching: Matching,
): PlanFile {
  const { order, days, table, rows, spans: _, ...rest } = entry;
  const head = texts.group(withoutOwn(rest), ['title', 'subtitle', 'return-forms'], []);
  const hasRows = rows !== undefined && (ROWS.has(rows) || spans.sets.some(({ id }) => id === rows));
  return {
    ...head,
    plan: name,
    period: monthsEntry(period),
    ...(hasRows ? { rows } : {}),
    ...(table ? { table: table.columns ? texts.group(table, ['columns'], ['table']) : table } : {}),
    ...(order ? { order: unsigned(order, texts) } : {}),
    ...(days ? { days: nextDays(days, texts, matching) } : {}),
    ...(spans.files.length > 0
      ? { spans: spans.files.length === 1 ? spans.files[0]! : [...spans.files] }
      : {}),
  };
}

/** The order in its new words: it is signed anew, with another number and date. */
function unsigned(order: OrderEntry, texts: Texts): OrderEntry {
  return {
    ...texts.group(withoutOwn(order), ['title', 'preamble', 'clauses'], ['order']),
    ...('number' in order ? { number: null } : {}),
    ...('date' in order ? { date: null } : {}),
  };
}

function nextDays(days: NonNullable<PlanFile['days']>, texts: Texts, matching: Matching): typeof days {
  return mapped(days, (day, id) => ({
    ...texts.group(day, ['name'], ['days', id]),
    date: matchingDay(day.date, matching) ?? day.date,
  }));
}
