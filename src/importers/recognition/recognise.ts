/**
 * From a document to a plan. It is pure: the same document and the same answers give the same plan. Nothing of the source is
 * dropped: what has no place in a plan stands in its comments, and is told with its place.
 */
import type { Day, Month } from '../../calendar/day.ts';
import { inCase } from '../../messages/ru/declension.ts';
import type { Phrases } from '../../messages/phrases/when.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { actorId, proposedUnits } from './actor-names.ts';
import type { DraftItem } from './draft.ts';
import { CERTAIN, DOUBTFUL, LIKELY, type Finding, type Proposal } from './finding.ts';
import { Ids, idOf, inLatin } from './latin-name.ts';
import { layoutOf } from './layout.ts';
import { nominativeOf, readSurroundings, type OrderDraft, type Surroundings } from './order.ts';
import { columnTexts, partsOf, tableLines, tableOfParagraphs, type DocumentParts } from './parts.ts';
import { periodOf, type PeriodReading } from './period.ts';
import type { NamedWork, PlanDraft } from './plan-draft.ts';
import { planText } from './plan-text.ts';
import { itemsOfTable } from './table-items.ts';
import type { TableReading } from './table-rows.ts';
import { monthsOfWhen, TermReader } from './term.ts';
import { TimeLabels } from './time-label.ts';
import { titleOf } from './titles.ts';
import { worksOf, type Joining, type Work } from './works.ts';

/** What is to be known besides the document. */
export interface RecognitionOptions extends Joining {
  readonly today: Day;
  readonly phrases: Phrases;
  /** The id of the plan; made of its title where absent. */
  readonly name?: string;
  readonly table?: number;
  /** The months of the plan, where somebody has said them. */
  readonly period?: readonly Month[];
  /** Whether proposed units are taken. */
  readonly units: boolean;
}

/** What became of an item, for the report. */
export interface Understood {
  readonly item: DraftItem;
  readonly id: string;
  readonly role: string;
}

/** A plan, and what is to be said of it. */
export interface Recognition {
  readonly text: string;
  readonly plan: PlanDraft;
  readonly findings: readonly Finding[];
  readonly proposals: readonly Proposal[];
  readonly understood: readonly Understood[];
  readonly tables: readonly TableReading[];
  readonly others: number;
}

/** Recognises a plan in a document; nothing where there is no work in it. */
export function recognise(document: SourceDocument, options: RecognitionOptions): Recognition | undefined {
  const labels = new TimeLabels(options.phrases);
  const parts = partsIn(document, labels, options);
  const [first] = parts.tables;
  if (!first) return undefined;
  const around = readSurroundings(parts.before, parts.after, options.phrases);
  const findings: Finding[] = [];
  const read = periodIn(parts, around, labels, options);
  if (read.isYearGuessed)
    findings.push({
      code: 'year-guessed',
      text: read.months.join(', '),
      as: read.months[0]!,
      sure: read.sure,
    });
  const bodies = bodiesOf(parts.tables, around);
  if (bodies.isGuessed) findings.push({ code: 'actor-guessed', text: bodies.names[0]!, sure: DOUBTFUL });
  const taken = itemsIn(parts, labels, read.months, bodies, options);
  findings.push(...taken.findings, ...columnFindings(parts.tables));
  const ids = new Map<string, string>();
  const actors = taken.actors.map((name) => {
    const id = actorId(name, (each) => ![...ids.values()].includes(each));
    ids.set(name, id);
    return { id, name };
  });
  const items = taken.items.map((item) => ({ ...item, actor: ids.get(item.actor)! }));
  const { works, proposals } = worksOf(items, options);
  const layout = layoutOf(parts.tables, labels);
  const named = nameWorks(works);
  const { order } = around;
  const issuer = order && issuerOf(order, taken.actors);
  const units = proposedUnits(order?.distribution ?? [], actors).map((each) => ({
    ...each,
    taken: options.decided.get(`units: ${each.text}`) ?? options.units,
  }));
  const title = around.title ?? order?.title ?? 'План работы';
  if (around.title === undefined) findings.push({ code: 'title-guessed', text: title, sure: DOUBTFUL });
  for (const { text, place } of around.left)
    findings.push({ code: 'kept-as-comment', text, place, sure: CERTAIN });
  const otherLines = parts.others.flatMap(tableLines);
  for (const table of parts.others)
    findings.push({
      code: 'table-left',
      text: tableLines(table)[0]?.text ?? '',
      place: table.place,
      sure: CERTAIN,
    });
  const isBefore = new Set(parts.before.map(({ place }) => place));
  const plan: PlanDraft = {
    name: options.name ?? planName(title, taken.period),
    title,
    ...(around.subtitle === undefined ? {} : { subtitle: around.subtitle }),
    period: taken.period,
    rows: layout.rows,
    ...(layout.columns ? { columns: layout.columns } : {}),
    ...(layout.bands ? { bands: layout.bands } : {}),
    columnLabels: layout.labels.length > 0 ? [layout.labels.join(', ')] : [],
    ...(order && issuer ? { order: { ...withoutGenitive(order), ...issuer } } : {}),
    actors,
    units,
    works: named,
    left: around.left.filter(({ place }) => isBefore.has(place)),
    leftAtEnd: [
      ...taken.left,
      ...[...around.left.filter(({ place }) => !isBefore.has(place)), ...otherLines].map(({ text }) => text),
    ],
  };
  const all: Proposal[] = [
    ...proposals,
    ...units.map((each): Proposal => ({
      key: `units: ${each.text}`,
      kind: 'units',
      texts: [each.text, String(each.units.length)],
      place: first.table.place,
      sure: LIKELY,
      taken: each.taken,
    })),
  ];
  return {
    text: planText(plan),
    plan,
    findings,
    proposals: all,
    understood: named.flatMap((work) =>
      work.items.map((item) => ({
        item,
        id: work.id,
        role: work.tasks.find(({ actor }) => actor === item.actor)?.role ?? 'performer',
      })),
    ),
    tables: parts.tables,
    others: parts.others.length,
  };
}

function partsIn(document: SourceDocument, labels: TimeLabels, { table }: RecognitionOptions): DocumentParts {
  const parts = partsOf(document, labels, { table });
  if (parts.tables.length > 0) return parts;
  const made = tableOfParagraphs(document, labels);
  return { before: made.before, after: [], tables: made.table ? [made.table] : [], others: [] };
}

/** The months: those somebody said, or those that the title, the rows and the columns name. */
function periodIn(
  parts: DocumentParts,
  around: Surroundings,
  labels: TimeLabels,
  { period, today }: RecognitionOptions,
): PeriodReading {
  if (period) return { months: period, sure: CERTAIN, isYearGuessed: false };
  const { title, subtitle, order, left } = around;
  const titles = [
    subtitle,
    title,
    order?.title,
    ...(order?.clauses ?? []),
    ...left.map(({ text }) => text),
  ].filter((text) => text !== undefined);
  const terms = parts.tables.flatMap((reading) =>
    reading.columns
      .filter(({ meaning: { kind } }) => kind === 'when' || kind === 'start' || kind === 'end')
      .flatMap(({ column }) => columnTexts(reading, column)),
  );
  return periodOf({
    titles,
    labels: parts.tables.flatMap((reading) => timeLabelsOf(reading, labels)),
    others: [...terms, order?.date ?? ''],
    today,
  });
}

/** The months that rows, bands or columns are called by, from the top or from the left. */
function timeLabelsOf(
  reading: TableReading,
  labels: TimeLabels,
): { readonly number: number; readonly year?: number }[] {
  const { rows, columns } = reading;
  const column = columns.find(({ meaning: { kind } }) => kind === 'month' || kind === 'quarter');
  const texts = column
    ? columnTexts(reading, column.column)
    : rows.flatMap((row) => (row.kind === 'band' ? [row.text] : []));
  const spread = columns.flatMap(({ meaning }) =>
    meaning.kind === 'spread' && (meaning.of === 'month' || meaning.of === 'quarter') ? [meaning.label] : [],
  );
  return [...texts, ...spread].flatMap((text) => {
    const label = labels.leadingMonth(text)?.label ?? text;
    const kind = labels.kindOf(label);
    return kind === 'month' || kind === 'quarter' ? labels.monthNumbers(label) : [];
  });
}

interface Bodies {
  readonly names: readonly string[];
  readonly isGuessed: boolean;
}

const INSTITUTION =
  /(?:М[БАК]?(?:ОУ|ДОУ|УДО)|ГБОУ|ГБПОУ|ЧОУ|МОУ|МКУ|МБУ)\s[^,;|_]*?(?=\s*(?:$|[,;_(]|\s{2,}|от\s|приказ))/u;

/** Who does the work where no column says it: the institution that the text around the table names. */
function bodiesOf(tables: readonly TableReading[], { order, left, title, subtitle }: Surroundings): Bodies {
  const heads = tables[0]!.columns.flatMap(({ meaning }) =>
    meaning.kind === 'spread' && meaning.of === 'actors' ? [meaning.label] : [],
  );
  if (heads.length > 0) return { names: [...new Set(heads)], isGuessed: false };
  const texts = [title, subtitle, ...left.map(({ text }) => text)].filter((text) => text !== undefined);
  const named =
    order?.issuer ??
    texts
      .map((text) => INSTITUTION.exec(text)?.[0]?.trim())
      .find((name) => name !== undefined && name.length < 120);
  return named === undefined
    ? { names: ['Исполнители'], isGuessed: true }
    : { names: [named], isGuessed: false };
}

interface Taken {
  readonly items: readonly DraftItem[];
  readonly findings: readonly Finding[];
  readonly left: readonly string[];
  readonly actors: readonly string[];
  readonly period: readonly Month[];
}

/** The most months that a plan is lengthened by for what its terms name. */
const LONGEST = 24;

function itemsIn(
  parts: DocumentParts,
  labels: TimeLabels,
  period: readonly Month[],
  { names }: Bodies,
  { phrases, period: said }: RecognitionOptions,
): Taken {
  const take = (months: readonly Month[]): Omit<Taken, 'actors' | 'period'> => {
    const context = { labels, terms: new TermReader(phrases, months), period: months, actor: names[0]! };
    const all = parts.tables.map((reading) => itemsOfTable(reading, context));
    return {
      items: all.flatMap(({ items }) => items),
      findings: all.flatMap(({ findings }) => findings),
      left: all.flatMap(({ left }) => left),
    };
  };
  let taken = take(period);
  const named = [...new Set([...period, ...taken.items.flatMap(({ when }) => monthsOfWhen(when))])].sort();
  const whole = said ?? (named.length - period.length <= LONGEST ? named : period);
  if (whole.length !== period.length) taken = take(whole);
  const used = taken.items.map(({ actor }) => actor);
  const spread = parts.tables[0]!.columns.some(
    ({ meaning }) => meaning.kind === 'spread' && meaning.of === 'actors',
  );
  return {
    ...taken,
    findings: onceEach(taken.findings),
    actors: [...new Set(spread ? [...names, ...used] : used)],
    period: whole,
  };
}

/** What is true of many places is told of the first. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, text }) => {
    if (code === 'kept-as-comment') return true;
    const key = code === 'term-inclusive' || code === 'term-week' ? code : `${code} ${text}`;
    return !seen.has(key) && seen.add(key);
  });
}

function columnFindings(tables: readonly TableReading[]): Finding[] {
  const { columns, table } = tables[0]!;
  return columns.flatMap(({ heading, meaning, sure }): Finding[] => {
    if (meaning.kind === 'extra' && heading !== '')
      return [{ code: 'column-in-note', text: heading, place: table.place, sure: LIKELY }];
    if (sure >= CERTAIN) return [];
    return [
      {
        code: 'column-guessed',
        text: heading,
        as: meaning.kind === 'spread' ? meaning.of : meaning.kind,
        place: table.place,
        sure,
      },
    ];
  });
}

function withoutGenitive({ issuerGenitive: _, ...order }: OrderDraft): OrderDraft {
  return order;
}

/** An order has to be somebody's. The genitive is kept where the program would not make it itself. */
function issuerOf(
  { issuer: said, issuerGenitive: genitive }: OrderDraft,
  actors: readonly string[],
): { issuer: string; issuerGenitive?: string } {
  const issuer =
    said ??
    (genitive === undefined ? undefined : nominativeOf(genitive, actors)) ??
    genitive ??
    actors[0] ??
    '';
  if (genitive === undefined || inCase(issuer, 'genitive') === genitive) return { issuer };
  return { issuer, issuerGenitive: genitive };
}

/** Gives works their ids, and each label of a time to the first work that stands under it. */
function nameWorks(works: readonly Work[]): NamedWork[] {
  const ids = new Ids();
  let told = 0;
  return works.map((work) => {
    const { text, role, actor } = work.tasks[0]!;
    const title = titleOf(text, role);
    const [month] = monthsOfWhen(work.when);
    const suffixes = [...(month === undefined ? [] : [month]), inLatin(actor)];
    const id = ids.give(role === 'performer' || role === 'control' ? text : title, suffixes);
    const { section, heading } = work.items[0]!;
    const isNew = heading.number > told;
    if (isNew) told = heading.number;
    return {
      ...work,
      id,
      title,
      headings: isNew ? [heading.text] : [],
      ...(section === undefined ? {} : { section }),
    };
  });
}

/** What a plan is called: by its title without its period, and the month it begins with. */
function planName(title: string, period: readonly Month[]): string {
  const bare = title.replace(
    /\s+(?:на|за)\s+(?:[IVX\d]|\p{L}+\s+(?:квартал|полугоди|20\d\d)|январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр|учебный|год).*$/iu,
    '',
  );
  return [idOf(bare, 3) || 'plan', period[0]].join('-');
}
