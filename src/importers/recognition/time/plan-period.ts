/** The months of a plan, by all that a document says of them. */
import type { Day, Month } from '../../../calendar/day.ts';
import { CERTAIN } from '../finding.ts';
import type { Surroundings } from '../order/surroundings.ts';
import { columnTexts, type DocumentParts } from '../table/parts.ts';
import { periodOf, type PeriodReading } from './period.ts';
import type { TableReading } from '../table/rows.ts';
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
      columns.flatMap(({ meaning, heading }) =>
        meaning.kind === 'spread' && /(?<!\d)20\d\d/.test(heading) ? [heading] : [],
      ),
    ),
  ].filter((text) => text !== undefined);
  const terms = parts.tables.flatMap((reading) =>
    reading.columns
      .filter(({ meaning: { kind } }) => kind === 'when' || kind === 'start' || kind === 'end')
      .flatMap(({ column }) => columnTexts(reading, column)),
  );
  return periodOf({
    titles,
    labels: parts.tables.flatMap((reading) => timeLabelsOf(reading, labels)),
    isByQuarter: parts.tables.every(({ columns }) =>
      columns.some(({ meaning }) => (meaning.kind === 'spread' ? meaning.of : meaning.kind) === 'quarter'),
    ),
    isRound: parts.tables.some((reading) =>
      rowTexts(reading).some((text) => labels.kindOf(text) === 'rhythm'),
    ),
    others: [...terms, order?.date ?? ''],
    today,
  });
}

/** What the rows of times are called, in their column or by bands. */
function rowTexts(reading: TableReading): string[] {
  const { rows, columns } = reading;
  const column = columns.find(({ meaning: { kind } }) => kind === 'month' || kind === 'quarter');
  return column
    ? columnTexts(reading, column.column)
    : rows.flatMap((row) => (row.kind === 'band' ? [row.text] : []));
}

/** The months that rows, bands or columns are called by, from the top or from the left. */
function timeLabelsOf(
  reading: TableReading,
  labels: TimeLabels,
): { readonly number: number; readonly year?: number }[] {
  const { columns } = reading;
  const texts = rowTexts(reading);
  const spread = columns.flatMap(({ meaning }) =>
    meaning.kind === 'spread' && (meaning.of === 'month' || meaning.of === 'quarter') ? [meaning.label] : [],
  );
  return [...texts, ...spread].flatMap((text) => {
    const label = labels.leadingMonth(text)?.label ?? text;
    const kind = labels.kindOf(label);
    // The half of a year of school is another one than that of a year.
    const isHalf = /полугоди/iu.test(label);
    return (kind === 'month' || kind === 'quarter') && !isHalf ? labels.monthNumbers(label) : [];
  });
}
