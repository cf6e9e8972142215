/**
 * From a document to a plan. It is pure: the same document and the same answers give the same plan. Nothing of the source is
 * dropped: what has no place in a plan stands in its comments, and is told with its place.
 */
import type { Day, Month } from '../../calendar/day.ts';
import type { Phrases } from '../../messages/phrases/when.ts';
import type { Task } from '../../plan/plan.ts';
import type { Block, SourceDocument } from '../document/source-document.ts';
import { actorId, proposedUnits } from './names/actors.ts';
import type { DraftItem } from './draft.ts';
import { CERTAIN, DOUBTFUL, LIKELY, finding, type ImportFinding, type Proposal } from './finding.ts';
import { KnownItems } from './items-sheet.ts';
import { withoutDittos } from './table/dittos.ts';
import { layoutOfTable } from './table/layout.ts';
import { nameWorks, planName, type KnownIds } from './names/naming.ts';
import { acquaintanceIn } from './order/acquaintance.ts';
import type { TextLine } from './order/draft.ts';
import { deadlineNotesIn } from './order/deadline-notes.ts';
import { issuerOf, readSurroundings, withoutGenitive, type Surroundings } from './order/surroundings.ts';
import { linesOf, partsOf, tableOfParagraphs, type DocumentParts } from './table/parts.ts';
import type { PlanDraft } from './plan-draft.ts';
import { bodiesOf, columnFindings, itemsIn } from './plan-items.ts';
import { ruledWorks } from './time/ruled-works.ts';
import { settleAnchors } from './time/anchors.ts';
import { periodIn } from './time/plan-period.ts';
import { writtenPlan, type WrittenPlan } from './plan-text.ts';
import type { TableReading } from './table/rows.ts';
import { TimeLabels } from './time/label.ts';
import { worksOf, type Joining } from './works.ts';

/** What is to be known besides the document. */
export interface RecognitionOptions extends Joining {
  readonly today: Day;
  readonly phrases: Phrases;
  /** The id of the plan; made of its title where absent. */
  readonly name?: string;
  readonly table?: number;
  /** The months of the plan, where somebody has said them. */
  readonly period?: readonly Month[];
  readonly known?: KnownIds;
  /** Whether proposed units are taken. */
  readonly units: boolean;
  /** Told how far it is, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** What became of an item, for the report. */
interface Understood {
  readonly item: DraftItem;
  readonly id: string;
  readonly role: Task['role'];
}

/** A plan, and what is to be said of it. */
export interface Recognition extends WrittenPlan {
  readonly plan: PlanDraft;
  readonly findings: readonly ImportFinding[];
  readonly proposals: readonly Proposal[];
  readonly understood: readonly Understood[];
  readonly tables: readonly TableReading[];
  readonly others: number;
}

/** A document without a Cyrillic letter is taken for English. */
function languageOf({ blocks }: SourceDocument): PlanDraft['language'] {
  const isIn = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);
  const isRussian = blocks.some((block) =>
    block.kind === 'paragraph'
      ? isIn(block.text)
      : block.cells.some(({ paragraphs }) => paragraphs.some(({ text }) => isIn(text))),
  );
  return isRussian ? 'ru' : 'en';
}

/** What is called so where the document has no name for it. */
const UNNAMED = {
  ru: { title: 'План работы', doers: 'Исполнители' },
  en: { title: 'Work plan', doers: 'Performers' },
} as const;

/** Recognises a plan in a document; nothing where there is no work in it. */
export function recognise(document: SourceDocument, options: RecognitionOptions): Recognition | undefined {
  const { onProgress = () => undefined } = options;
  onProgress(0);
  const labels = new TimeLabels(options.phrases);
  const known = new KnownItems(document);
  const { parts, around } = takenApart(
    {
      ...document,
      blocks: [
        ...document.blocks.flatMap((block): Block[] =>
          block.kind === 'paragraph' ? [block] : known.tables.has(block) ? [] : [withoutDittos(block)],
        ),
        ...(known.asTable ? [known.asTable] : []),
      ],
    },
    labels,
    options,
  );
  const { tables, others } = parts;
  const [first] = tables;
  if (!first) return undefined;
  const read = periodIn(parts, around, labels, options, known.months);
  const language = languageOf(document);
  const unnamed = UNNAMED[language];
  const bodies = bodiesOf(tables, around, unnamed.doers);
  onProgress(0.2);
  const taken = itemsIn(parts, labels, read, bodies, options, known);
  if (taken.items.length === 0) return undefined;
  onProgress(0.45);
  const { actors, idOfBody } = actorsOf(taken.actors);
  const items = taken.items.map((item) => ({ ...item, actor: idOfBody(item.actor) }));
  const { works, proposals } = worksOf(items, options);
  onProgress(0.55);
  const { order } = around;
  const { deadlines, left } = deadlineNotesIn(around.left, taken.period);
  const units = proposedUnits(order?.distribution ?? [], actors).map((each) => ({
    ...each,
    taken: options.decided.get(unitsKey(each.text)) ?? options.units,
  }));
  const title = around.title ?? order?.title ?? unnamed.title;
  const settled = settleAnchors(nameWorks(works, options.known), taken.period);
  onProgress(0.7);
  const layout = layoutOfTable(tables, labels);
  const ruled = ruledWorks(settled.works, layout.rows, read, taken.period, options.phrases);
  const { period } = ruled;
  const plan: PlanDraft = {
    name: options.name ?? planName(title, period),
    language,
    title,
    ...(around.subtitle === undefined ? {} : { subtitle: around.subtitle }),
    period,
    ...layout,
    ...(order ? { order: { ...withoutGenitive(order), ...issuerOf(order, taken.actors) } } : {}),
    actors,
    units,
    works: ruled.works,
    deadlines,
    ...leftOf(parts, left, taken.left),
  };
  const findings: ImportFinding[] = [
    ...(language === 'ru' ? [] : [finding('not-russian', title, DOUBTFUL)]),
    ...(read.isYearGuessed
      ? [finding('year-guessed', period.join(', '), DOUBTFUL, undefined, period[0])]
      : []),
    ...(bodies.isGuessed && taken.actors.includes(bodies.names[0]!)
      ? [finding('actor-guessed', bodies.names[0]!, DOUBTFUL)]
      : []),
    ...(around.title === undefined ? [finding('title-guessed', title, DOUBTFUL)] : []),
    ...taken.findings,
    ...settled.findings,
    ...columnFindings(tables),
    ...left.map(({ text, place }) => finding('kept-as-comment', text, CERTAIN, place)),
    ...others.map((table) => finding('table-left', linesOf(table)[0]?.text ?? '', CERTAIN, table.place)),
  ];
  const unitProposals = units.map(({ text, units: { length }, taken: isTaken }): Proposal => ({
    key: unitsKey(text),
    kind: 'units',
    texts: [text, String(length)],
    place: first.table.place,
    sure: LIKELY,
    taken: isTaken,
  }));
  const written = writtenPlan(plan);
  onProgress(1);
  return {
    ...written,
    plan,
    findings,
    proposals: [...proposals, ...unitProposals],
    understood: understoodIn(plan),
    tables,
    others: others.length,
  };
}

interface TakenApart {
  readonly parts: DocumentParts;
  readonly around: Surroundings;
}

/** A document as its table and its order; the sheet for those who have read it is a part of an order. */
function takenApart(document: SourceDocument, labels: TimeLabels, options: RecognitionOptions): TakenApart {
  const read = (source: SourceDocument): TakenApart => {
    const parts = partsIn(source, labels, options);
    return { parts, around: readSurroundings(parts.before, parts.after, options.phrases) };
  };
  const sheet = options.table === undefined ? acquaintanceIn(document) : undefined;
  const { parts, around } = read(sheet?.rest ?? document);
  if (!sheet) return { parts, around };
  const { order } = around;
  return order
    ? { parts, around: { ...around, order: { ...order, acquaintance: sheet.people } } }
    : read(document);
}

function partsIn(document: SourceDocument, labels: TimeLabels, { table }: RecognitionOptions): DocumentParts {
  const parts = partsOf(document, labels, { table });
  if (parts.tables.length > 0 || table !== undefined) return parts;
  const made = tableOfParagraphs(document, labels);
  return { before: made.before, after: [], tables: made.table ? [made.table] : [], others: [] };
}

/** Bodies with their ids. */
function actorsOf(names: readonly string[]): {
  actors: PlanDraft['actors'];
  idOfBody: (name: string) => string;
} {
  const ids = new Map<string, string>();
  const given = new Set<string>();
  for (const name of names) {
    const id = actorId(name, (each) => !given.has(each));
    given.add(id);
    ids.set(name, id);
  }
  return { actors: [...ids].map(([name, id]) => ({ id, name })), idOfBody: (name) => ids.get(name)! };
}

const unitsKey = (text: string): string => `units: ${text}`;

/** Lines without a place in a plan: those above the table stand above the plan, all others below. */
function leftOf(
  { before, others }: DocumentParts,
  left: readonly TextLine[],
  ofTables: readonly string[],
): Pick<PlanDraft, 'left' | 'leftAtEnd'> {
  const above = new Set(before.map(({ place }) => place));
  const lines = left.filter(({ isKept }) => !isKept);
  const below = [...lines.filter(({ place }) => !above.has(place)), ...others.flatMap(linesOf)];
  return {
    left: lines.filter(({ place }) => above.has(place)),
    leftAtEnd: [...ofTables, ...below.map(({ text }) => text)],
  };
}

function understoodIn({ works }: PlanDraft): Understood[] {
  return works.flatMap(({ id, items, tasks }) =>
    items.map((item) => ({
      item,
      id,
      role: tasks.find(({ actor }) => actor === item.actor)?.role ?? 'performer',
    })),
  );
}
