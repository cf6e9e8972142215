/** What each column of a table is for: by its heading, by what stands in it, and by its neighbours. */
import { MONTH_NAMES } from '../../../messages/ru/time/calendar-names.ts';
import { groupBy } from '../../../group-by.ts';
import type { SourceTable } from '../../document/source-document.ts';
import { actorsIn } from './frame.ts';
import { CERTAIN, LIKELY, type Sureness } from '../finding.ts';
import { isDoer } from '../names/people.ts';
import { headingMeaning, ROWS, type HeadingMeaning } from './headings.ts';
import { isSign } from './marks.ts';
import { cellWords, type TableHead } from './head.ts';
import {
  forgetTimes,
  isOfSections,
  isTextOrUnknown,
  labelOf,
  overTerms,
  someOf,
  spreadOver,
} from './spread.ts';
import type { LabelKind, TimeLabels } from '../time/label.ts';

/** What a column is. `extra` has no place in a plan but its notes; a `spread` is one of several of a kind. */
type Meaning =
  | { readonly kind: HeadingMeaning }
  | { readonly kind: 'extra' }
  | {
      readonly kind: 'spread';
      /** `terms`: when the work of a row is done for what heads the column. */
      readonly of: 'actors' | 'sections' | 'terms' | LabelKind;
      readonly label: string;
    };

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
export type OpenColumn = {
  column: number;
  heading: string;
  own: string;
  meaning?: Meaning;
  sure: Sureness;
};

/** Works out the columns of a table. */
export function columnsOf(
  table: SourceTable,
  head: TableHead,
  rows: readonly number[],
  labels: TimeLabels,
): SourceColumn[] {
  const numberedMonths = numberedMonthsIn(head);
  const columns: OpenColumn[] = Array.from({ length: table.columns }, (_, index) => {
    const headings = head.headings[index] ?? [];
    return {
      column: index + 1,
      heading: headings.join(' '),
      own: headings.at(-1) ?? '',
      sure: CERTAIN,
      ...(numberedMonths.get(index) ?? byHeading(headings, labels)),
    };
  });
  const valuesOf = ({ column }: OpenColumn): string[] =>
    rows.map((row) => cellWords(table.at(row, column))).filter((text) => text !== '');
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
  forgetTimes(columns);
  if (isOfSections(columns, valuesOf)) spreadOver(columns.filter(isTextOrUnknown), columns, valuesOf);
  oneOfEach(columns, valuesOf, labels);
  ofSigns(columns, valuesOf);
  oneWayOfTimes(columns);
  const has = (kind: Meaning['kind']): boolean => columns.some(({ meaning }) => meaning?.kind === kind);
  const unknown = columns.filter(({ meaning }) => meaning === undefined);
  // «Наименование показателя» beside columns of times is what is done.
  const indicator = columns.find(({ meaning }) => meaning?.kind === 'indicator');
  if (!has('text') && unknown.length === 0 && indicator && has('spread'))
    indicator.meaning = { kind: 'text' };
  if (!has('text') && unknown.length > 0) {
    // What is looked at is the work, unless columns of times say what is done with it.
    const object = unknown.find(({ heading }) => /^объекты? /iu.test(heading));
    if (has('spread')) labelOf(unknown, columns, valuesOf, labels);
    else if (object) object.meaning = { kind: 'text' };
    else if (!overTerms(unknown, columns, valuesOf, labels)) spreadOver(unknown, columns, valuesOf);
  }
  return columns.map(({ column, heading, sure, meaning = { kind: 'extra' } }) => ({
    column,
    heading,
    sure,
    meaning,
  }));
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Columns headed IX, X, XI or, below «Месяцы», 9, 10, 11 and so on are months: more of them than a year has quarters. */
function numberedMonthsIn({ headings }: TableHead): ReadonlyMap<number, { readonly meaning: Meaning }> {
  const found = headings.flatMap((texts, index) => {
    const own = texts.at(-1) ?? '';
    const isUnder = texts.slice(0, -1).some((text) => /^(?:по )?месяц/iu.test(text));
    const number = isUnder && /^\d{1,2}$/.test(own) ? Number(own) - 1 : ROMAN.indexOf(own.toUpperCase());
    const label = MONTH_NAMES[number];
    return label === undefined ? [] : [[index, { meaning: { kind: 'spread', of: 'month', label } }] as const];
  });
  return new Map(found.length > 4 ? found : yearOf(headings));
}

/** Twelve columns one after the other that are headed 1, 2, … 12 are a year. */
function yearOf(
  headings: TableHead['headings'],
): readonly (readonly [number, { readonly meaning: Meaning }])[] {
  const from = headings.findIndex((_, at) =>
    MONTH_NAMES.every((__, index) => headings[at + index]?.at(-1) === String(index + 1)),
  );
  return from < 0
    ? []
    : MONTH_NAMES.map(
        (label, index) => [from + index, { meaning: { kind: 'spread', of: 'month', label } }] as const,
      );
}

/** What the numbers below a heading count. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})квартал/iu, 'квартал'],
  [/(?<!\p{L})недел/iu, 'неделя'],
  [/(?<!\p{L})четверт/iu, 'четверть'],
  [/(?<!\p{L})триместр/iu, 'триместр'],
  [/(?<!\p{L})полугоди/iu, 'полугодие'],
  [/(?<!\p{L})семестр/iu, 'семестр'],
];

/** By its own words: those nearest to the column first. */
function byHeading(headings: readonly string[], labels: TimeLabels): { meaning?: Meaning } {
  const own = headings.at(-1) ?? '';
  const whole = GROUPS.find(([group]) => headings.slice(0, -1).some((text) => group.test(text)))?.[1];
  const month = headings.slice(0, -1).findLast((text) => labels.kindOf(text) === 'month');
  for (const label of whole === undefined ? [own] : [own, `${own} ${whole}`]) {
    const time = labels.kindOf(label);
    if (time === undefined) continue;
    // The weeks below a month are its own.
    const ofMonth = time === 'week' && month !== undefined ? `${month} ${label}` : label;
    const isRead = labels.kindOf(ofMonth) === 'week';
    return { meaning: { kind: 'spread', of: time, label: isRead ? ofMonth : label } };
  }
  // «План» below «Дата ремонта».
  const isOfTerm = headings.slice(0, -1).some((text) => headingMeaning(text) === 'when');
  if (isOfTerm && own.toLowerCase().startsWith('план')) return { meaning: { kind: 'when' } };
  for (const text of [own, headings.join(' '), ...headings.slice(0, -1).toReversed()]) {
    const kind = headingMeaning(text);
    if (kind !== undefined) return { meaning: { kind } };
  }
  return {};
}

/** «8.30», «14.00–15.00», «до 12.00». */
const HOURS =
  /^(?:с |до |к )?(?:[01]?\d|2[0-3])[.:-][0-5][05](?:\s?(?:[-–—]|до)\s?(?:[01]?\d|2[0-3])[.:-][0-5][05])?(?:\s?ч\.?)?$/u;

/** By what stands in it. */
function byContent(
  values: readonly string[],
  rows: number,
  labels: TimeLabels,
  known: HeadingMeaning | 'extra' | 'spread' | undefined,
  position: number,
): HeadingMeaning | undefined {
  if (values.length === 0 || (known === 'when' && position > 2)) return undefined;
  const sample = known === 'when' ? values : someOf(values);
  const kinds = sample.map(
    (value) => labels.kindOf(value) ?? (labels.leadingMonth(value) ? 'month' : undefined),
  );
  const share = (kind: LabelKind): number => kinds.filter((each) => each === kind).length / kinds.length;
  const isTime = (kind: LabelKind): boolean =>
    share(kind) >= 0.6 && kinds.every((each) => each !== undefined);
  if (known === 'when') {
    // A column of months to the left of the work sets its rows apart; elsewhere it is a term like any other.
    const sets = new Set(values).size < rows;
    return sets && isTime('month') ? 'month' : undefined;
  }
  for (const kind of ['month', 'week', 'weekday', 'quarter', 'rhythm'] as const)
    if (share(kind) >= 0.6) return position > 2 && (kind === 'month' || kind === 'quarter') ? 'when' : kind;
  if (known === undefined && values.filter((value) => HOURS.test(value)).length > values.length * 0.6)
    return 'when';
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

/** Beside a column of terms, what else says when is kept in the notes. */
function oneWayOfTimes(columns: OpenColumn[]): void {
  if (columns.every(({ meaning }) => meaning?.kind !== 'when')) return;
  for (const column of columns)
    if (column.meaning?.kind === 'start' || column.meaning?.kind === 'end')
      column.meaning = { kind: 'extra' };
}

/** Columns of people or bodies in which there is nothing but marks say whose the work of a row is. */
function ofSigns(columns: OpenColumn[], valuesOf: (column: OpenColumn) => string[]): void {
  const signed = columns.filter((column) => {
    const values = column.meaning === undefined && isDoer(column.own) ? valuesOf(column) : [];
    return values.length > 0 && values.every(isSign);
  });
  if (signed.length < 2 || columns.some(({ meaning }) => meaning?.kind === 'spread')) return;
  for (const column of signed) column.meaning = { kind: 'spread', of: 'actors', label: column.own };
}

/** Two columns of one kind: the better stays, the other has no place of its own. */
function oneOfEach(
  columns: OpenColumn[],
  valuesOf: (column: OpenColumn) => string[],
  labels: TimeLabels,
): void {
  const weight = (column: OpenColumn, kind: Meaning['kind']): number => {
    const values = valuesOf(column);
    if (kind === 'when') return someOf(values).filter((text) => labels.isTerm(text)).length;
    if (kind === 'where') return column.own.toLowerCase().startsWith('мест') ? 1 : 0;
    if (kind !== 'text') return 0;
    const length =
      values.reduce((sum, text) => sum + Math.min(text.length, 200), 0) / Math.max(1, values.length);
    return (/мероприят|содержание|наименован/iu.test(column.heading) ? 1000 : 0) + length;
  };
  const groups = groupBy(
    columns.filter(({ meaning }) => meaning && meaning.kind !== 'spread' && meaning.kind !== 'extra'),
    ({ meaning }) => meaning!.kind,
  );
  for (const [kind, group] of groups) {
    const [best] = group.toSorted((a, b) => weight(b, kind) - weight(a, kind));
    for (const each of group)
      if (each !== best)
        each.meaning = { kind: kind === 'when' && /время/iu.test(each.heading) ? 'where' : 'extra' };
  }
}
