/** How the table of a plan is laid out, so that it is the table of the source. */
import type { BandName, Numbering, Rows, TableColumn } from '../../../plan/plan.ts';
import { isDoer } from '../names/people.ts';
import type { SourceColumn } from './columns.ts';
import { numberingOf } from './numbering.ts';
import type { TableReading } from './rows.ts';
import { bareLabel, type LabelKind, type TimeLabels } from '../time/label.ts';
import { isPartOfYear } from '../time/usual-months.ts';

/** Rows of times that a document has by their names. */
export type TimeRows = Extract<Rows, string>;

/** The keys of a plan that lay out its table. */
export interface LayoutKeys {
  readonly rows: TimeRows;
  readonly columns?: readonly TableColumn[];
  readonly bands?: readonly BandName[];
  readonly numbering?: Numbering;
  /** Labels of columns that the plan has its own words for. */
  readonly labels: readonly string[];
}

const SPREADS = {
  month: 'months',
  week: 'weeks',
  quarter: 'quarters',
  rhythm: 'rhythms',
  actors: 'actors',
  sections: 'sections',
} as const;

/** Works out the layout. */
export function layoutOfTable(readings: readonly TableReading[], labels: TimeLabels): LayoutKeys {
  const columns = allColumns(readings);
  const bands = readings.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.kind === 'band' ? [row.text] : [])),
  );
  const bandTime = bands
    .map((text) => labels.kindOf(text) ?? (labels.leadingMonth(text) ? 'month' : undefined))
    .find((kind) => kind !== undefined && kind !== 'weekday');
  const isByRhythm = bands.some((text) => labels.kindOf(text) === 'rhythm' && !isPartOfYear(bareLabel(text)));
  const spread = columns.find(({ meaning }) => meaning.kind === 'spread')?.meaning;
  const spreadOf = spread?.kind === 'spread' ? spread.of : undefined;
  const ofTime = spreadOf === 'month' || spreadOf === 'week' || spreadOf === 'quarter';
  const rowColumn = columns.find(
    ({ meaning: { kind } }) => kind === 'month' || kind === 'week' || kind === 'quarter',
  );
  const rowTime = (rowColumn?.meaning.kind ?? bandTime) as LabelKind | undefined;
  // A table has one time: with months beside weeks, the weeks are told as terms.
  const isCrossed = ofTime && rowTime !== undefined;
  // The weeks of no month in particular are none of the calendar.
  const isOfDays = spreadOf === 'weekday' && rowTime === 'week' && bandTime !== 'month';
  const rows: TimeRows =
    isOfDays || (ofTime && !isCrossed)
      ? 'none'
      : rowTime === 'month' || rowTime === 'quarter'
        ? rowTime
        : rowTime === 'week'
          ? 'week'
          : 'none';
  const made = columnsFor(columns, rows, isCrossed || spreadOf === 'weekday');
  const hasSections = bands.some((text) => labels.kindOf(text) === undefined);
  const isBanded = rows !== 'none' && rowColumn === undefined && bandTime !== undefined;
  const [first, second] = made;
  const isUsual =
    rows === 'month' &&
    made.length === 2 &&
    first?.name === 'rows' &&
    first.heading === undefined &&
    second?.name === 'actors';
  const bandNames: BandName[] = [
    ...(isBanded ? ['rows' as const] : []),
    ...(bandTime === 'rhythm' && isByRhythm && !made.some(({ name }) => name === 'rhythm')
      ? ['rhythm' as const]
      : []),
    ...(hasSections && !made.some(({ name }) => name === 'section') ? ['section' as const] : []),
  ];
  const numbering = numberingOf(readings);
  return {
    rows,
    ...(numbering ? { numbering } : {}),
    ...(isUsual ? {} : { columns: made }),
    ...(bandNames.length > 0 && !isUsual && (isBanded || bandTime === 'rhythm') ? { bands: bandNames } : {}),
    labels: [...toldLabels(columns), ...otherHeadings(readings)],
  };
}

/** The columns of the first table, and what only others have. */
function allColumns(readings: readonly TableReading[]): readonly SourceColumn[] {
  const [first, ...others] = new Set(readings.map((each) => each.columns));
  const kinds = new Set(first?.map(({ meaning: { kind } }) => kind));
  const more = others.flat().filter(({ meaning: { kind } }) => !kinds.has(kind));
  return [...(first ?? []), ...more];
}

/** What stands over the columns of tables that have other heads. */
function otherHeadings(readings: readonly TableReading[]): string[] {
  const [first, ...others] = new Set(readings.map((each) => each.columns));
  const known = new Set(first?.map(({ heading }) => heading));
  return others.flatMap((each) => {
    const headings = each
      .map(({ heading }) => heading)
      .filter((heading) => heading !== '' && !known.has(heading));
    return headings.length > 0 ? [headings.join(', ')] : [];
  });
}

/** What stands over groups of columns, and over columns of times. */
function toldLabels(columns: readonly SourceColumn[]): string[] {
  const spread = columns.flatMap(({ meaning, heading }) =>
    meaning.kind === 'spread' ? [{ heading, ...meaning }] : [],
  );
  const groups = spread.map(({ heading, label }) =>
    heading.endsWith(label) ? heading.slice(0, heading.length - label.length).trim() : heading,
  );
  const times = spread.flatMap(({ of, label }) => (of === 'actors' || of === 'sections' ? [] : [label]));
  return [[...new Set(groups)].filter(Boolean).join(', '), times.join(', ')].filter(Boolean);
}

function columnsFor(columns: readonly SourceColumn[], rows: TimeRows, isTold: boolean): TableColumn[] {
  const found: TableColumn[] = [];
  const add = (name: TableColumn['name'], heading = ''): void => {
    const known = found.findIndex((each) => each.name === name);
    if (known < 0) found.push({ name, ...(heading === '' ? {} : { heading }) });
    else if (heading !== '' && heading !== found[known]!.heading)
      found[known] = { name, heading: [found[known]!.heading, heading].filter(Boolean).join('; ') };
  };
  for (const { meaning, heading } of columns) {
    const { kind } = meaning;
    if (kind === 'spread') {
      if (meaning.of === 'terms') {
        if (isDoer(meaning.label)) add('actor');
        add('when');
      } else if (
        meaning.of === 'weekday' ||
        (meaning.of === 'rhythm' && isPartOfYear(meaning.label)) ||
        (isTold && meaning.of !== 'actors' && meaning.of !== 'sections')
      ) {
        add('text');
        add('when');
      } else add(SPREADS[meaning.of]);
    } else if (kind === 'month' || kind === 'week' || kind === 'quarter') {
      if (rows === 'none') add('when', heading);
      else add('rows', heading);
    } else if (kind === 'weekday') add('when', heading);
    else if (kind === 'extra') add('note', heading);
    else add(kind, heading);
  }
  if (
    !found.some(({ name }) =>
      ['text', 'actors', 'sections', 'months', 'weeks', 'quarters', 'rhythms'].includes(name),
    )
  )
    add('text');
  return found;
}
