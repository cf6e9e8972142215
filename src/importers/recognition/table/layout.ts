/** How the table of a plan is laid out, so that it is the table of the source. */
import type { BandName, Numbering, Rows, TableColumn } from '../../../plan/plan.ts';
import { isDoer } from '../names/people.ts';
import { numberingOf } from './numbering.ts';
import { bandTexts, type TableReading } from './rows.ts';
import { columnOf, spreadOf, type SourceColumn } from './source-column.ts';
import { bareLabel, type TimeLabels } from '../time/label.ts';
import { isPartOfYear } from '../time/usual-months.ts';

/** Rows of times that a document has by their names. */
type TimeRows = Extract<Rows, string>;

/** The keys of a plan that lay out its table. */
export interface LayoutKeys {
  readonly rows: TimeRows;
  /** Nothing where the usual table is it. */
  readonly columns?: readonly TableColumn[];
  readonly bands?: readonly BandName[];
  readonly numbering?: Numbering;
  /** Labels of columns that the plan has its own words for. */
  readonly columnLabels: readonly string[];
}

const SPREADS = {
  month: 'months',
  week: 'weeks',
  quarter: 'quarters',
  rhythm: 'rhythms',
  actors: 'actors',
  sections: 'sections',
} as const;

/** What rows stand for, where they stand for times. */
const OF_ROWS = ['month', 'week', 'quarter'] as const;

/** Works out the layout. */
export function layoutOfTable(readings: readonly TableReading[], labels: TimeLabels): LayoutKeys {
  const [first = [], ...others] = new Set(readings.map((each) => each.columns));
  const kinds = new Set(first.map(({ kind }) => kind));
  // The columns of the first table, and what only others have.
  const columns = [...first, ...others.flat().filter(({ kind }) => !kinds.has(kind))];
  const bands = readings.flatMap(bandTexts);
  const bandTime = bands
    .map((text) => labels.leadingKind(text))
    .find((kind) => kind !== undefined && kind !== 'weekday');
  const isByRhythm = bands.some((text) => labels.kindOf(text) === 'rhythm' && !isPartOfYear(bareLabel(text)));
  const [spread] = spreadOf(columns);
  const rowColumn = columnOf(columns, ...OF_ROWS);
  const rowTime = rowColumn?.kind ?? bandTime;
  // A table has one time: with months beside weeks, the weeks are told as terms.
  const isCrossed = OF_ROWS.some((kind) => kind === spread?.of) && rowTime !== undefined;
  // The weeks of no month in particular are none of the calendar.
  const isOfDays = spread?.of === 'weekday' && rowTime === 'week' && bandTime !== 'month';
  const rows = (isOfDays ? undefined : OF_ROWS.find((kind) => kind === rowTime)) ?? 'none';
  const made = columnsFor(columns, rows, isCrossed || spread?.of === 'weekday');
  const has = (name: TableColumn['name']): boolean => made.some((each) => each.name === name);
  const hasSections = bands.some((text) => labels.kindOf(text) === undefined);
  const isBanded = rows !== 'none' && rowColumn === undefined && bandTime !== undefined;
  const isUsual =
    rows === 'month' &&
    made.length === 2 &&
    made[0]?.name === 'rows' &&
    made[0].heading === undefined &&
    made[1]?.name === 'actors';
  const bandNames: BandName[] = [];
  if (isBanded) bandNames.push('rows');
  if (bandTime === 'rhythm' && isByRhythm && !has('rhythm')) bandNames.push('rhythm');
  if (hasSections && !has('section')) bandNames.push('section');
  const isTold = bandNames.length > 0 && !isUsual && (isBanded || bandTime === 'rhythm');
  const numbering = numberingOf(readings);
  return {
    rows,
    ...(numbering ? { numbering } : {}),
    ...(isUsual ? {} : { columns: made }),
    ...(isTold ? { bands: bandNames } : {}),
    columnLabels: [...toldLabels(columns), ...otherHeadings(first, others)],
  };
}

/** What stands over the columns of tables that have other heads. */
function otherHeadings(
  first: readonly SourceColumn[],
  others: readonly (readonly SourceColumn[])[],
): string[] {
  const known = new Set(['', ...first.map(({ heading }) => heading)]);
  return others
    .map((columns) => columns.map(({ heading }) => heading).filter((heading) => !known.has(heading)))
    .filter((headings) => headings.length > 0)
    .map((headings) => headings.join(', '));
}

/** What stands over groups of columns, and over columns of times. */
function toldLabels(columns: readonly SourceColumn[]): string[] {
  const spread = spreadOf(columns);
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
  for (const each of columns) {
    const { kind, heading } = each;
    if (kind === 'spread') {
      const { of, label } = each;
      if (of === 'terms') {
        if (isDoer(label)) add('actor');
        add('when');
      } else if (
        of === 'weekday' ||
        (of === 'rhythm' && isPartOfYear(label)) ||
        (isTold && of !== 'actors' && of !== 'sections')
      ) {
        add('text');
        add('when');
      } else add(SPREADS[of]);
    } else if (kind === 'month' || kind === 'week' || kind === 'quarter')
      add(rows === 'none' ? 'when' : 'rows', heading);
    else if (kind === 'weekday') add('when', heading);
    else if (kind === 'extra') add('note', heading);
    else add(kind, heading);
  }
  const ofWork = new Set<string>(['text', ...Object.values(SPREADS)]);
  if (!found.some(({ name }) => ofWork.has(name))) add('text');
  return found;
}
