import { once } from '../../group-by.ts';
import { mapped } from '../../defined.ts';
import { hardHyphens, hardSpaces } from '../../messages/phrases/hard-spaces.ts';
import {
  sectionsFor,
  type Column,
  type Content,
  type DocumentDetails,
  type Row,
  type Section,
  type View,
  type Words,
} from '../view.ts';

/**
 * What documents show of a view, with its texts set: lines break where they may. Writers of documents take it; programs read the
 * view itself. What only a workbook has is worked with, and stays as it is to the character, like what is filled in and read back.
 */
export function forDocument<T extends View>(view: T): T {
  if (view.kept) return view;
  const { title, notes, document } = view;
  // Tables that share their columns still do.
  const columnsOnce = once((columns: readonly Column[]): readonly Column[] => columns.map(headed));
  return {
    ...view,
    title: title?.map(words),
    sections: sectionsFor('sheet', view).map((each) => (each.isForWork ? each : section(each, columnsOnce))),
    notes: notes?.map(words),
    ...(document ? { document: details(document) } : {}),
  };
}

/** A column without a share is as narrow as what stands in it: its heading may break at every space. */
function headed(column: Column): Column {
  return column.share === undefined ? column : { ...column, heading: setText(column.heading) };
}

/** Texts that stand in many cells are set once. */
const known = new Map<string, string>();
const MOST_KNOWN = 10_000;

function setText(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const set = hardHyphens(hardSpaces(text));
  known.set(text, set);
  return set;
}

function details(all: DocumentDetails): DocumentDetails {
  const { signatory, mark, executors, order } = all;
  return {
    ...all,
    mark: mark?.map(setText),
    signatory: signatory && textsOf(signatory),
    executors: executors?.map(setText),
    order: order && {
      ...textsOf(order),
      letterhead: order.letterhead.map(setText),
      clauses: order.clauses.map(textsOf),
      executors: order.executors.map(setText),
      ...(order.signature ? { signature: textsOf(order.signature) } : {}),
    },
  };
}

/** A thing with each text of its own set. */
function textsOf<T extends object>(thing: T): T {
  return mapped(thing as Record<string, unknown>, (value) =>
    typeof value === 'string' ? setText(value) : value,
  ) as T;
}

function section(all: Section, columnsOnce: (columns: readonly Column[]) => readonly Column[]): Section {
  const { heading, lead, points, columns, rows, bands, notes } = all;
  return {
    ...all,
    heading: heading && words(heading),
    lead: lead?.map(words),
    points: points?.map(words),
    columns: columns && columnsOnce(columns),
    rows: rows?.map(row),
    bands: bands?.map((band) => ({ ...band, text: setText(band.text) })),
    notes: notes?.map(words),
  };
}

function row(cells: Row): Row {
  return mapped(cells, content);
}

function content(shown: Content): Content {
  if (typeof shown === 'string') return setText(shown);
  return typeof shown === 'object' ? { ...shown, lines: shown.lines.map(words) } : shown;
}

function words(line: Words): Words {
  if (typeof line === 'string') return setText(line);
  const { asides } = line;
  return { ...line, text: setText(line.text), ...(asides ? { asides: asides.map(setText) } : {}) };
}
