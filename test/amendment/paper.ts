/** A plan on paper: its heading, the text of its order, and the table as anybody reads it. Knows nothing of what compares plans. */
import type { WorkingCalendar } from '../../src/calendar/production/working-calendar.ts';
import { ru } from '../../src/messages/ru.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { appendixView } from '../../src/views/appendix/view.ts';
import { cellLines, columnsFor, textsFor } from '../../src/views/view.ts';

export interface PaperRow {
  bands: string[];
  /** For each column its paragraphs. */
  cells: string[][];
}

export interface Paper {
  heading: string;
  title: string | undefined;
  preamble: string | undefined;
  clauses: string[];
  columns: string[];
  /** Whether its first column has the numbers of the rows, and whether rows are called by their first column, or by their words. */
  isNumbered: boolean;
  names: number[];
  rows: PaperRow[];
  notes: string[];
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Prints a plan. What was withdrawn is not printed. */
export function paperOf(plan: Plan, calendar: WorkingCalendar): Paper {
  const items = obligations(plan, calendar).items.filter(({ activity }) => !activity.withdrawn);
  const [section] = appendixView(plan, items, ru).sections;
  const columns = columnsFor('page', section!);
  const bands: string[] = [];
  const isList = columns.some(({ key }) => key === 'text' || key === 'title' || key === 'role');
  const named = isList
    ? columns.flatMap(({ key }, at) => (key === 'text' || key === 'title' ? [at] : []))
    : columns.flatMap(({ key }, at) => (key.startsWith('at ') || key === 'number' ? [] : [at]));
  const depth = plan.table?.bands?.length;
  // Numbers that begin anew name no row, and whoever puts a row in counts those under its heading again.
  const isNumbered = columns[0]?.key === 'number' && plan.table?.numbering === 'through';
  const rows = (section!.rows ?? []).map((row, index): PaperRow => {
    const own = (section!.bands ?? []).filter((band) => band.row === index).map(({ text }) => text);
    // A band over a row is the innermost; with more of them, those further out come first.
    const levels = depth ?? (own.length > 0 || bands.length > 0 ? 1 : 0);
    bands.splice(Math.max(0, levels - own.length), own.length, ...own);
    return {
      bands: [...bands],
      cells: columns.map(({ key }) =>
        (key === 'number' && !isNumbered ? [] : cellLines('page', row[key]))
          .map(({ text }) => text)
          .filter(Boolean),
      ),
    };
  });
  const { order } = plan;
  return {
    heading: flat([plan.title, plan.subtitle].filter(Boolean).join(' ')),
    title: order?.title && flat(order.title),
    preamble: order?.preamble && flat(order.preamble),
    clauses: (order?.clauses ?? []).map((clause) => clause.split('\n').map(flat).filter(Boolean).join('\n')),
    columns: columns.map(({ heading }) => heading),
    isNumbered,
    names: named.slice(0, isList ? 1 : undefined),
    rows,
    notes: textsFor('page', section!.notes),
  };
}

/** What is left of a text where nobody minds how it is written: quotes, dashes, spaces, the sign at its end. */
function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .replaceAll(/[«»"“”„‟‹›'‘’‚‛]/g, '"')
    .replaceAll(/[-‐‑‒–—―−]/g, '-')
    .replaceAll(/\s+/g, '')
    .replace(/[.;]$/, '');
}

/** A paper for comparing. The numbers of rows stand in its cells. */
export function comparable({ names: _, ...paper }: Paper): object {
  const texts = (value: unknown): unknown =>
    typeof value === 'string'
      ? plainText(value)
      : Array.isArray(value)
        ? value.map(texts)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, texts(each)]))
          : value;
  return texts(paper) as object;
}
