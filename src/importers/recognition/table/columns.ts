/** What each column of a table is for: by its heading, by what stands in it, and by its neighbours. */
import { MONTH_NAMES } from '../../../messages/ru/time/calendar-names.ts';
import { groupBy } from '../../../group-by.ts';
import type { Table } from '../../document/source-document.ts';
import { isBody } from '../names/actors.ts';
import { actorsIn } from './frame.ts';
import { CERTAIN, EVEN, LIKELY, type Sureness } from '../finding.ts';
import { headingMeaning, type HeadingMeaning } from './headings.ts';
import { textOf, type TableHead } from './head.ts';
import type { TimeKind, TimeLabels } from '../time/label.ts';

/** What a column is. `extra` has no place in a plan but its notes; a `spread` is one of several of a kind. */
type Meaning =
  | { readonly kind: HeadingMeaning }
  | { readonly kind: 'extra' }
  | { readonly kind: 'spread'; readonly of: 'actors' | 'sections' | TimeKind; readonly label: string };

/** A column. */
export interface SourceColumn {
  /** From 1. */
  readonly column: number;
  /** As it is printed over it; empty where nothing is. */
  readonly heading: string;
  readonly meaning: Meaning;
  readonly sure: Sureness;
}

/** Of these a table has one column. */
type Open = { column: number; heading: string; own: string; meaning?: Meaning; sure: Sureness };

/** Works out the columns of a table. */
export function columnsOf(
  table: Table,
  head: TableHead,
  rows: readonly number[],
  labels: TimeLabels,
): SourceColumn[] {
  const romanMonths = romanMonthsIn(head);
  const columns: Open[] = Array.from({ length: table.columns }, (_, index) => {
    const headings = head.headings[index] ?? [];
    return {
      column: index + 1,
      heading: headings.join(' '),
      own: headings.at(-1) ?? '',
      sure: CERTAIN,
      ...(romanMonths.get(index) ?? byHeading(headings, labels)),
    };
  });
  const valuesOf = ({ column }: Open): string[] =>
    rows.map((row) => textOf(table.at(row, column))).filter((text) => text !== '');
  for (const column of columns) {
    const { meaning } = column;
    const kind = meaning?.kind;
    if (kind !== undefined && kind !== 'when' && kind !== 'responsible' && kind !== 'section') continue;
    const values = valuesOf(column);
    const found =
      kind === 'responsible'
        ? bodiesIn(column.heading, values)
        : byContent(values, rows.length, labels, kind, column.column);
    if (found)
      Object.assign(column, {
        meaning: { kind: found },
        sure: kind === undefined && !ROWS.has(found) ? LIKELY : CERTAIN,
      });
  }
  oneOfEach(columns, valuesOf);
  const has = (kind: Meaning['kind']): boolean => columns.some(({ meaning }) => meaning?.kind === kind);
  const unknown = columns.filter(({ meaning }) => meaning === undefined);
  if (!has('text') && unknown.length > 0) {
    // What is looked at is the work, unless columns of times say what is done with it.
    const object = unknown.find(({ heading }) => /^объекты? /iu.test(heading));
    if (has('spread')) labelOf(unknown, columns, valuesOf);
    else if (object) object.meaning = { kind: 'text' };
    else spreadOver(unknown, columns, valuesOf);
  }
  return columns.map(({ column, heading, sure, meaning = { kind: 'extra' } }) => ({
    column,
    heading,
    sure,
    meaning,
  }));
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Columns headed IX, X, XI and so on are months: more of them than a year has quarters. */
function romanMonthsIn({ headings }: TableHead): ReadonlyMap<number, { readonly meaning: Meaning }> {
  const found = headings.flatMap((texts, index) => {
    const number = ROMAN.indexOf((texts.at(-1) ?? '').toUpperCase());
    const label = MONTH_NAMES[number];
    return label === undefined ? [] : [[index, { meaning: { kind: 'spread', of: 'month', label } }] as const];
  });
  return new Map(found.length > 4 ? found : []);
}

/** What the numbers below a heading count. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^(?:по )?квартал/iu, 'квартал'],
  [/^(?:по )?недел/iu, 'неделя'],
];

/** By its own words: those nearest to the column first. */
function byHeading(headings: readonly string[], labels: TimeLabels): { meaning?: Meaning } {
  const own = headings.at(-1) ?? '';
  const whole = GROUPS.find(([group]) => headings.slice(0, -1).some((text) => group.test(text)))?.[1];
  for (const label of whole === undefined ? [own] : [own, `${own} ${whole}`]) {
    const time = labels.kindOf(label);
    if (time !== undefined) return { meaning: { kind: 'spread', of: time, label } };
  }
  for (const text of [own, headings.join(' '), headings[0] ?? '']) {
    const kind = headingMeaning(text);
    if (kind !== undefined) return { meaning: { kind } };
  }
  return {};
}

/** What a column is for is seen by so many of its cells. */
const MOST_LOOKED_AT = 300;

/** At most so many of them, from the first to the last. */
function evenly<T>(values: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(values.length / most);
  return values.filter((_, index) => index % step === 0);
}

/** By what stands in it. */
function byContent(
  values: readonly string[],
  rows: number,
  labels: TimeLabels,
  known: HeadingMeaning | 'extra' | 'spread' | undefined,
  position: number,
): HeadingMeaning | undefined {
  if (values.length === 0 || (known === 'when' && position > 2)) return undefined;
  const sample = known === 'when' ? values : evenly(values, MOST_LOOKED_AT);
  const kinds = sample.map(
    (value) => labels.kindOf(value) ?? (labels.leadingMonth(value) ? 'month' : undefined),
  );
  const share = (kind: TimeKind): number => kinds.filter((each) => each === kind).length / kinds.length;
  const isTime = (kind: TimeKind): boolean => share(kind) >= 0.6 && kinds.every((each) => each !== undefined);
  if (known === 'when') {
    // A column of months to the left of the work sets its rows apart; elsewhere it is a term like any other.
    const sets = new Set(values).size < rows;
    return sets && isTime('month') ? 'month' : undefined;
  }
  for (const kind of ['month', 'week', 'weekday', 'quarter', 'rhythm'] as const)
    if (share(kind) >= 0.6) return kind;
  const numbers = values.filter((value) => /^\d{1,3}(?:\.\d{1,3})*[.)]?$/.test(value)).length;
  return numbers / values.length > 0.8 && position === 1 ? 'number' : undefined;
}

/** A column of performers that has the same few bodies again and again says whose work it is. */
function bodiesIn(heading: string, values: readonly string[]): 'actor' | undefined {
  if (!heading.toLowerCase().startsWith('исполнител')) return undefined;
  const names = values.flatMap(actorsIn);
  const different = new Set(names);
  const isShort = [...different].every((name) => /^[\p{Lu}\d\s-]{2,16}$/u.test(name));
  return different.size <= 12 && (isShort || different.size * 2 <= names.length) ? 'actor' : undefined;
}

/** Two columns of one kind: the better stays, the other has no place of its own. */
function oneOfEach(columns: Open[], valuesOf: (column: Open) => string[]): void {
  const weight = (column: Open): number => {
    const values = valuesOf(column);
    const length =
      values.reduce((sum, text) => sum + Math.min(text.length, 200), 0) / Math.max(1, values.length);
    return (/мероприят|содержание|наименован/iu.test(column.heading) ? 1000 : 0) + length;
  };
  const groups = groupBy(
    columns.filter(({ meaning }) => meaning && meaning.kind !== 'spread' && meaning.kind !== 'extra'),
    ({ meaning }) => meaning!.kind,
  );
  for (const [kind, group] of groups) {
    const best = kind === 'text' ? group.toSorted((a, b) => weight(b) - weight(a))[0] : group[0];
    for (const each of group)
      if (each !== best)
        each.meaning = { kind: kind === 'when' && /время/iu.test(each.heading) ? 'where' : 'extra' };
  }
}

/** Beside columns of times: what the rows are. */
function labelOf(
  unknown: readonly Open[],
  columns: readonly Open[],
  valuesOf: (column: Open) => string[],
): void {
  const cells = columns.filter(({ meaning }) => meaning?.kind === 'spread').flatMap(valuesOf);
  const isMarked = cells.length > 0 && cells.every((text) => text.length <= 12);
  for (const [index, column] of unknown.entries()) {
    if (index > 0) column.meaning = { kind: 'extra' };
    else if (isMarked) column.meaning = { kind: 'text' };
    else
      column.meaning = {
        kind:
          !/^(?:класс|параллел|групп)/iu.test(column.heading) &&
          isBody(column.heading === '' ? (valuesOf(column)[0] ?? '') : column.heading)
            ? 'actor'
            : 'section',
      };
    column.sure = EVEN;
  }
}

const ROWS: ReadonlySet<string> = new Set(['month', 'week', 'weekday', 'quarter', 'rhythm', 'section']);

/** Columns with the work of somebody, or of some kind, in them. */
function spreadOver(
  unknown: readonly Open[],
  columns: readonly Open[],
  valuesOf: (column: Open) => string[],
): void {
  const wordy = unknown.filter(
    (column) => column.heading !== '' || valuesOf(column).some((text) => text.length > 20),
  );
  const hasRows = columns.some(({ meaning }) => meaning !== undefined && ROWS.has(meaning.kind));
  if (wordy.length === 1 && !(hasRows && wordy[0]!.heading !== '' && isBody(wordy[0]!.heading))) {
    wordy[0]!.meaning = { kind: 'text' };
    return;
  }
  const of =
    wordy.filter(({ heading }) => isBody(heading)).length * 2 >= wordy.length ? 'actors' : 'sections';
  for (const column of wordy) {
    column.meaning = { kind: 'spread', of, label: column.own };
    // Bodies over their columns, months beside their rows: nobody reads such a table otherwise.
    column.sure = of === 'actors' && hasRows && wordy.every(({ own }) => isBody(own)) ? CERTAIN : LIKELY;
  }
}
