/** The months of a plan, by all that a document says of them. */
import type { Day, Month } from '../../../calendar/day.ts';
import { CERTAIN } from '../finding.ts';
import type { Surroundings } from '../order/surroundings.ts';
import { columnTexts, type DocumentParts } from '../table/parts.ts';
import { periodOf, type PeriodReading } from './period.ts';
import { bandTexts, type TableReading } from '../table/rows.ts';
import { columnOf, spreadOf, subjectOf } from '../table/source-column.ts';
import type { TimeLabels } from './label.ts';

/** What somebody has said of it. */
interface PeriodAsked {
  readonly period?: readonly Month[];
  readonly today: Day;
}

/**
 * The months: those somebody said, or those that the title, the rows and the columns name.
 *
 * @param listed those in which the items of a list for programs begin: it has no title
 */
export function periodIn(
  parts: DocumentParts,
  around: Surroundings,
  labels: TimeLabels,
  { period, today }: PeriodAsked,
  listed: readonly Month[],
): PeriodReading {
  const known = period ?? (listed.length > 0 ? listed : undefined);
  if (known) return { months: known, sure: CERTAIN, isYearGuessed: false };
  const { title, subtitle, order, left } = around;
  const titles = [
    subtitle,
    title,
    order?.title,
    ...(order?.clauses ?? []),
    ...left.map(({ text }) => text),
    // «2027 год, кварталы» over columns of times.
    ...parts.tables.flatMap(({ columns }) =>
      spreadOf(columns).flatMap(({ heading }) => (/(?<!\d)20\d\d/.test(heading) ? [heading] : [])),
    ),
  ].filter((text) => text !== undefined);
  const terms = parts.tables.flatMap((reading) =>
    reading.columns
      .filter(({ kind }) => kind === 'when' || kind === 'start' || kind === 'end')
      .flatMap(({ column }) => columnTexts(reading, column)),
  );
  return periodOf({
    titles,
    labels: parts.tables.flatMap((reading) => timeLabelsOf(reading, labels)),
    isByQuarter: parts.tables.every(({ columns }) => columns.map(subjectOf).includes('quarter')),
    isRound: parts.tables.some((reading) =>
      rowTexts(reading).some((text) => labels.kindOf(text) === 'rhythm'),
    ),
    others: [...terms, order?.date ?? ''],
    today,
  });
}

/** What the rows of times are called, in their column or by bands. */
function rowTexts(reading: TableReading): string[] {
  const column = columnOf(reading.columns, 'month', 'quarter');
  return column ? columnTexts(reading, column.column) : bandTexts(reading);
}

/** The months that rows, bands or columns are called by, from the top or from the left. */
function timeLabelsOf(
  reading: TableReading,
  labels: TimeLabels,
): { readonly number: number; readonly year?: number }[] {
  const spread = spreadOf(reading.columns, 'month', 'quarter').map(({ label }) => label);
  return [...rowTexts(reading), ...spread].flatMap((text) => {
    const label = labels.leadingMonth(text) ?? text;
    const kind = labels.kindOf(label);
    // The half of a year of school is another one than that of a year.
    const isHalf = /полугоди/iu.test(label);
    return (kind === 'month' || kind === 'quarter') && !isHalf ? labels.monthNumbers(label) : [];
  });
}
