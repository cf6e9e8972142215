/** What each column of a table is for: by its heading, by what stands in it, and by its neighbours. */
import { MONTH_NAMES } from '../../../messages/ru/time/calendar-names.ts';
import { groupBy } from '../../../group-by.ts';
import type { SourceTable } from '../../document/source-document.ts';
import { actorsIn } from './frame.ts';
import { CERTAIN, LIKELY } from '../finding.ts';
import { isDoer } from '../names/people.ts';
import { headingMeaning, ROWS, type HeadingMeaning } from './headings.ts';
import { isSign } from './marks.ts';
import { cellWords, type TableHead } from './head.ts';
import { hasKind, type ColumnPurpose, type OpenColumn, type SourceColumn } from './source-column.ts';
import { forgetTimes, isOfSections, labelOf, overTerms, meanLength, someOf, spreadOver } from './spread.ts';
import type { LabelKind, TimeLabels } from '../time/label.ts';

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
    const texts = rows.map((row) => cellWords(table.at(row, index + 1)));
    return {
      column: index + 1,
      heading: headings.join(' '),
      own: headings.at(-1) ?? '',
      values: texts.filter((text) => text !== ''),
      sure: CERTAIN,
      ...(numberedMonths.get(index) ?? byHeading(headings, labels)),
    };
  });
  for (const column of columns) {
    const kind = column.meaning?.kind;
    if (kind !== undefined && kind !== 'when' && kind !== 'responsible' && kind !== 'section') continue;
    const found = kind === 'responsible' ? bodiesIn(column) : byContent(column, rows.length, labels);
    if (!found) continue;
    column.meaning = { kind: found };
    column.sure = kind === undefined && !ROWS.has(found) ? LIKELY : CERTAIN;
  }
  forgetTimes(columns);
  if (isOfSections(columns))
    spreadOver(
      columns.filter(({ meaning }) => meaning === undefined || meaning.kind === 'text'),
      columns,
    );
  oneOfEach(columns, labels);
  ofSigns(columns);
  oneWayOfTimes(columns);
  if (!hasKind(columns, 'text')) findText(columns, labels);
  return columns.map(({ column, heading, sure, meaning = { kind: 'extra' } }) => ({
    column,
    heading,
    sure,
    ...meaning,
  }));
}

/** Where no heading says which column has the work. */
function findText(columns: readonly OpenColumn[], labels: TimeLabels): void {
  const unknown = columns.filter(({ meaning }) => meaning === undefined);
  const isSpread = hasKind(columns, 'spread');
  // «Наименование показателя» beside columns of times is what is done.
  const indicator = columns.find(({ meaning }) => meaning?.kind === 'indicator');
  // What is looked at is the work, unless columns of times say what is done with it.
  const object = unknown.find(({ heading }) => /^объекты? /iu.test(heading));
  const text = isSpread ? (unknown.length === 0 ? indicator : undefined) : object;
  if (text) text.meaning = { kind: 'text' };
  else if (unknown.length === 0) return;
  else if (isSpread) labelOf(unknown, columns, labels);
  else if (!overTerms(unknown, columns, labels)) spreadOver(unknown, columns);
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const monthAt = (index: number, label: string) =>
  [index, { meaning: { kind: 'spread', of: 'month', label } }] as const;

/** Columns headed IX, X, XI or, below «Месяцы», 9, 10, 11 and so on are months: more of them than a year has quarters. */
function numberedMonthsIn({ headings }: TableHead): ReadonlyMap<number, { readonly meaning: ColumnPurpose }> {
  const found = headings.flatMap((texts, index) => {
    const own = texts.at(-1) ?? '';
    const isUnder = texts.slice(0, -1).some((text) => /^(?:по )?месяц/iu.test(text));
    const number = isUnder && /^\d{1,2}$/.test(own) ? Number(own) - 1 : ROMAN.indexOf(own.toUpperCase());
    const label = MONTH_NAMES[number];
    return label === undefined ? [] : [monthAt(index, label)];
  });
  return new Map(found.length > 4 ? found : yearOf(headings));
}

/** Twelve columns one after the other that are headed 1, 2, … 12 are a year. */
function yearOf(headings: TableHead['headings']): ReturnType<typeof monthAt>[] {
  const from = headings.findIndex((_, at) =>
    MONTH_NAMES.every((__, index) => headings[at + index]?.at(-1) === String(index + 1)),
  );
  return from < 0 ? [] : MONTH_NAMES.map((label, index) => monthAt(from + index, label));
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
function byHeading(headings: readonly string[], labels: TimeLabels): { meaning?: ColumnPurpose } {
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
  { values, meaning, column: position }: OpenColumn,
  rows: number,
  labels: TimeLabels,
): HeadingMeaning | undefined {
  const known = meaning?.kind;
  if (values.length === 0 || (known === 'when' && position > 2)) return undefined;
  const sample = known === 'when' ? values : someOf(values);
  const kinds = sample.map((value) => labels.leadingKind(value));
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
function bodiesIn({ heading, values }: OpenColumn): 'actor' | undefined {
  if (!heading.toLowerCase().startsWith('исполнител')) return undefined;
  const names = values.flatMap(actorsIn);
  const different = new Set(names);
  const isShort = [...different].every((name) => /^[\p{Lu}\d\s-]{2,16}$/u.test(name));
  return different.size <= 12 && (isShort || different.size * 2 <= names.length) ? 'actor' : undefined;
}

/** Beside a column of terms, what else says when is kept in the notes. */
function oneWayOfTimes(columns: readonly OpenColumn[]): void {
  if (!hasKind(columns, 'when')) return;
  for (const column of columns)
    if (column.meaning?.kind === 'start' || column.meaning?.kind === 'end')
      column.meaning = { kind: 'extra' };
}

/** Columns of people or bodies in which there is nothing but marks say whose the work of a row is. */
function ofSigns(columns: readonly OpenColumn[]): void {
  const signed = columns.filter(
    ({ meaning, own, values }) =>
      meaning === undefined && isDoer(own) && values.length > 0 && values.every(isSign),
  );
  if (signed.length < 2 || hasKind(columns, 'spread')) return;
  for (const column of signed) column.meaning = { kind: 'spread', of: 'actors', label: column.own };
}

/** Two columns of one kind: the better stays, the other has no place of its own. */
function oneOfEach(columns: readonly OpenColumn[], labels: TimeLabels): void {
  const weight = (column: OpenColumn, kind: ColumnPurpose['kind']): number => {
    if (kind === 'when') return someOf(column.values).filter((text) => labels.isTerm(text)).length;
    if (kind === 'where') return column.own.toLowerCase().startsWith('мест') ? 1 : 0;
    if (kind !== 'text') return 0;
    return (/мероприят|содержание|наименован/iu.test(column.heading) ? 1000 : 0) + meanLength(column);
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
