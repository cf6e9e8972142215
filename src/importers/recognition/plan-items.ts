/** All items of a document, and who does them. */
import { uniqueBy } from '../../group-by.ts';
import { monthsBetween, type Month } from '../../calendar/day.ts';
import type { Term, When } from '../../calendar/when.ts';
import { whenWords, type Phrases } from '../../messages/phrases/when.ts';
import type { DraftItem } from './draft.ts';
import { CERTAIN, DOUBTFUL, LIKELY, finding, type ImportFinding } from './finding.ts';
import type { KnownItem, KnownItems } from './items-sheet.ts';
import { institutionIn, isIndeclinable, postIn, withoutTime } from './names/institutions.ts';
import type { OrderDraft } from './order/draft.ts';
import { issuerOf, type Surroundings } from './order/surroundings.ts';
import { columnTexts, type DocumentParts } from './table/parts.ts';
import type { PeriodReading } from './time/period.ts';
import { itemsOfTable } from './table/items.ts';
import type { TableReading } from './table/rows.ts';
import { anchorsAmong } from './time/anchors.ts';
import { TermReader } from './time/term.ts';
import { monthsOfWhen } from './time/months.ts';
import type { TimeLabels } from './time/label.ts';
import { columnOf, spreadOf, subjectOf } from './table/source-column.ts';
import { comparable } from './words.ts';

interface Bodies {
  readonly names: readonly string[];
  readonly isGuessed: boolean;
}

/**
 * Who does the work where no column says it: the institution that the text around the table names.
 *
 * @param unnamed what they are called where it names none
 */
export function bodiesOf(
  tables: readonly TableReading[],
  { order, left, title, subtitle }: Surroundings,
  unnamed: string,
): Bodies {
  const heads = spreadOf(tables[0]!.columns, 'actors').map(({ label }) => label);
  if (heads.length > 0) return { names: [...new Set(heads)], isGuessed: false };
  const texts = [title, subtitle, ...left.map(({ text }) => text)].filter((text) => text !== undefined);
  const short = order?.issuerGenitive;
  const named =
    postIn(title ?? '') ??
    (short !== undefined && isIndeclinable(short) ? short : undefined) ??
    (order && withoutTime(issuerIn(order))) ??
    texts.map(institutionIn).find((name) => name !== undefined);
  return named === undefined ? { names: [unnamed], isGuessed: true } : { names: [named], isGuessed: false };
}

/** Whose order it is, as far as the nominative is known. */
function issuerIn(order: OrderDraft): string | undefined {
  const { issuer } = issuerOf(order, []);
  return issuer === '' || (issuer === order.issuerGenitive && order.issuer === undefined)
    ? institutionIn(issuer)
    : issuer;
}

interface Taken {
  readonly items: readonly DraftItem[];
  readonly findings: readonly ImportFinding[];
  readonly left: readonly string[];
  readonly actors: readonly string[];
  readonly period: readonly Month[];
}

/** What a list calls its works. */
function workTexts(reading: TableReading): string[] {
  const column = columnOf(reading.columns, 'text', 'title');
  return column ? columnTexts(reading, column.column) : [];
}

/** The most months that a plan is lengthened by for what its terms name. */
const LONGEST = 24;

/** The months that the terms of items name. What was not understood names none. */
function monthsNamed(items: readonly DraftItem[]): Month[][] {
  return items.flatMap(({ when, sure }) => (sure > DOUBTFUL ? [monthsOfWhen(when)] : []));
}

/** The months of a plan with those that its terms name; where nothing else says them, from the first of these to the last. */
function lengthened(
  items: readonly DraftItem[],
  { months, isOpen, isListed }: PeriodReading,
): readonly Month[] {
  const own = monthsNamed(items);
  const isTold = isOpen && own.length > 0 && own.every((each) => each.length > 0);
  const named = [...new Set([...(isTold ? [] : months), ...own.flat()])].sort();
  if (named.length - months.length > LONGEST) return months;
  // Rows are those that a table has; else no month is left out.
  const isWithin = !isTold && named.every((month) => months.includes(month));
  return isListed || isWithin ? named : monthsBetween(named[0]!, named.at(-1)!);
}

/** Months with those that items name, as long as these are few. */
function withMonthsOf(items: readonly DraftItem[], months: readonly Month[]): readonly Month[] {
  const all = [...new Set([...months, ...items.flatMap(({ when }) => monthsOfWhen(when))])];
  const more = all.length - months.length;
  return more === 0 || more > LONGEST ? months : all.sort();
}

export function itemsIn(
  parts: DocumentParts,
  labels: TimeLabels,
  reading: PeriodReading,
  { names }: Bodies,
  { phrases, period: said }: { readonly phrases: Phrases; readonly period?: readonly Month[] },
  known: KnownItems,
): Taken {
  const { months: period, isOpen } = reading;
  const anchors = anchorsAmong(parts.tables.flatMap(workTexts));
  const take = (months: readonly Month[]): Omit<Taken, 'actors' | 'period'> => {
    const context = {
      labels,
      terms: new TermReader(phrases, months, anchors),
      labelTerms: new TermReader(phrases, period.length === 1 ? period : months),
      period: months,
      actor: names[0]!,
    };
    let told = 0;
    const all = parts.tables.map((each) => {
      const own = itemsOfTable(each, { ...context, told });
      ({ told } = own);
      return own;
    });
    return {
      items: all.flatMap(({ items }) => items),
      findings: all.flatMap(({ findings }) => findings),
      left: all.flatMap(({ left }) => left),
    };
  };
  let taken = take(period);
  let whole = said ?? withMonthsOf(taken.items, lengthened(taken.items, reading));
  // A month that is named without its year may be another one in a longer plan.
  for (let round = 0, before = period; round < 3 && whole.join() !== before.join(); round++) {
    taken = take(whole);
    before = whole;
    if (!said) whole = withMonthsOf(taken.items, whole);
  }
  if (!said && !isOpen && whole.join() !== period.join())
    taken = {
      ...taken,
      items: taken.items.map((item) => ({ ...item, when: within(item.when, period, whole, phrases) })),
    };
  taken = { ...taken, items: withKnown(taken.items, known, new TermReader(phrases, whole)) };
  const used = taken.items.map(({ actor }) => actor);
  const isSpread = spreadOf(parts.tables[0]!.columns, 'actors').length > 0;
  return {
    ...taken,
    findings: onceEach(taken.findings),
    actors: [...new Set(isSpread ? [...names, ...used] : used)],
    period: whole,
  };
}

/**
 * Times of a plan that was lengthened for a term of other work: what comes round lasts as long as the plan is said to, so that nobody is
 * late with a month that nothing names. Its words stay.
 */
function within(when: When, period: readonly Month[], whole: readonly Month[], phrases: Phrases): When {
  return when.map((term): Term => {
    if (term.kind !== 'rule' && term.kind !== 'throughout') return term;
    const isUnlimited = term.in ? term.in.join() === whole.join() : term.kind === 'rule' && !term.during;
    if (!isUnlimited || (term.kind === 'rule' && term.every === 'year')) return term;
    return { ...term, in: period, words: term.words ?? whenWords([term], phrases, whole) };
  });
}

/** Items with what a second sheet says of them: their ids, who does them, and their time, which the table need not tell whole. */
function withKnown(items: readonly DraftItem[], known: KnownItems, terms: TermReader): DraftItem[] {
  const used = new Set<string>();
  const found = items.map((item) => known.take(item.heading.text, item.actor, item.text, used));
  const texts = new Map<string, Set<string>>();
  const taskOf = ({ id, actor }: KnownItem): string => `${id} ${actor}`;
  for (const [index, each] of found.entries()) {
    if (!each) continue;
    const own = texts.get(taskOf(each)) ?? new Set();
    texts.set(taskOf(each), own.add(comparable(items[index]!.text)));
  }
  return items.map((item, index) => {
    const each = found[index];
    if (!each) return item;
    // The sheet tells the time of the whole task; where its words differ from row to row, each has that of its row.
    const isWhole = texts.get(taskOf(each))!.size === 1;
    // What the table says in the same words it says for the months of its row.
    const isSaid = item.when.some((term) => term.words === each.when);
    const read = isWhole && !isSaid ? terms.understood(each.when) : undefined;
    return {
      ...item,
      known: each,
      actor: each.actor,
      details: { ...each.details, ...item.details },
      ...(read ? { when: read.when, sure: read.sure } : {}),
    };
  });
}

/** What is true of many places is told of the first. */
function onceEach(findings: readonly ImportFinding[]): ImportFinding[] {
  const seen = new Set<string>();
  const once = findings.filter(({ code, text }) => {
    if (code === 'kept-as-comment') return true;
    const key = ALIKE.has(code) ? code : `${code} ${text}`;
    return !seen.has(key) && seen.add(key);
  });
  const without = findings.filter(({ code }) => code === 'term-none').length;
  return once.map((each) => (each.code === 'term-none' ? { ...each, as: String(without) } : each));
}

/** What is the same of all, whatever their words. */
const ALIKE: ReadonlySet<ImportFinding['code']> = new Set(['term-inclusive', 'term-week', 'term-none']);

export function columnFindings(tables: readonly TableReading[]): ImportFinding[] {
  const heads = uniqueBy(tables, ({ columns }) => columns);
  return heads.flatMap(({ columns, table: { place } }, index) => [
    ...(index > 0 ? [finding('table-joined', headingsOf(columns), LIKELY, place)] : []),
    ...columns.flatMap((column): ImportFinding[] => {
      const { kind, heading: text, sure } = column;
      if (kind === 'extra' && text !== '') return [finding('column-in-note', text, LIKELY, place)];
      return sure < CERTAIN ? [finding('column-guessed', text, sure, place, subjectOf(column))] : [];
    }),
  ]);
}

function headingsOf(columns: TableReading['columns']): string {
  return columns.flatMap(({ heading }) => (heading === '' ? [] : [heading])).join(', ');
}
