import { hardSpaces } from '../messages/phrases/hard-spaces.ts';
import type { Column, Content, DocumentDetails, Row, Section, View, Words } from './view.ts';

/** A view whose texts are set for a document: lines break where they may. Writers of documents take it; programs read the view itself. */
export function forDocument<T extends View>(view: T): T {
  const { title, sections, notes, document } = view;
  // Tables that share their columns still do.
  const seen = new Map<readonly Column[], readonly Column[]>();
  const columnsOnce = (columns: readonly Column[]): readonly Column[] => {
    const set = seen.get(columns) ?? columns.map((each) => ({ ...each, heading: hardSpaces(each.heading) }));
    seen.set(columns, set);
    return set;
  };
  return {
    ...view,
    title: title?.map(words),
    sections: sections.map((each) => section(each, columnsOnce)),
    notes: notes?.map(words),
    ...(document ? { document: details(document) } : {}),
  };
}

function details({ signatory, mark, ...others }: DocumentDetails): DocumentDetails {
  const signed = signatory && { post: hardSpaces(signatory.post), name: hardSpaces(signatory.name) };
  return { ...others, mark: mark?.map(hardSpaces), signatory: signed };
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
    bands: bands?.map((band) => ({ ...band, text: hardSpaces(band.text) })),
    notes: notes?.map(words),
  };
}

function row(cells: Row): Row {
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, content(cell)]));
}

function content(shown: Content): Content {
  if (typeof shown === 'string') return hardSpaces(shown);
  return typeof shown === 'object' ? { ...shown, lines: shown.lines.map(words) } : shown;
}

function words(line: Words): Words {
  if (typeof line === 'string') return hardSpaces(line);
  const { asides } = line;
  return { ...line, text: hardSpaces(line.text), ...(asides ? { asides: asides.map(hardSpaces) } : {}) };
}
