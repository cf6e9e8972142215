/** Plans that the tests of documents are made with. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { en } from '../../src/messages/en.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { ru } from '../../src/messages/ru.ts';
import { assemblePlan } from '../../src/plan/assemble-plan.ts';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { appendixView } from '../../src/views/appendix/view.ts';
import {
  cellTexts,
  cellValue,
  columnsFor,
  textsFor,
  type DocumentView,
  type Row,
} from '../../src/views/view.ts';

function readRepositoryFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** A plan from its entries; every actor is a unit itself. */
export function planOf(entry: PlanFile): Plan {
  return assemblePlan(entry, 'plan.yaml', new Map());
}

/** The plan of 2010. */
export function seedPlan(): Plan {
  return planOf(parse(readRepositoryFile('plans/sgo-2010-h1.yaml')) as PlanFile);
}

/** The appendix of a plan, in the plan's language unless another is asked for. */
export function viewOf(plan: Plan, messages: Messages = plan.language === 'ru' ? ru : en): DocumentView {
  return appendixView(plan, obligations(plan, builtInCalendar('ru')).items, messages);
}

/** What an appendix says, taken from its view: as a page shows it, and item by item. */
export function documentOf(plan: Plan): {
  mark: readonly string[];
  title: string | undefined;
  subtitle: string | undefined;
  issuer: string | undefined;
  date: string;
  header: string[];
  rows: { label: string; cells: string[][] }[];
  notes: string[];
  tasks: Record<string, unknown>[];
} {
  const view = viewOf(plan);
  const [table = {}, , items = {}] = view.sections;
  const [title, subtitle] = textsFor('page', view.title);
  const [label, ...actors] = table.columns ?? [];
  const texts = (row: Row, key = ''): string[] => cellTexts('page', row[key]);
  const { mark = [], issuer, date } = view.document;
  return {
    mark,
    title,
    subtitle,
    issuer,
    date,
    header: (table.columns ?? []).map(({ heading }) => heading),
    rows: (table.rows ?? []).map((row) => ({
      label: texts(row, label?.key).join(),
      cells: actors.map(({ key }) => texts(row, key)),
    })),
    notes: textsFor('page', table.notes),
    tasks: Array.from(items.listed ?? [], (row) => ({
      label: texts(row, 'row').join(),
      actor: texts(row, 'actorName').join(),
      title: texts(row, 'title').join(),
      text: texts(row, 'text').join(),
      role: texts(row, 'role').join(),
      deadline: cellValue(row['effectiveDeadline']),
      time: texts(row, 'when').join(),
      output: texts(row, 'output').join(),
      id: cellValue(row['activity']),
    })),
  };
}

/** The table of the source order: the labels of its rows and its cells, white space collapsed, no final full stops. */
export function sourceTable(): { labels: string[]; cells: string[][][] } {
  const parts = readRepositoryFile('test/fixtures/order-2010.txt').split(/^\t/m).slice(1);
  const rows: string[][] = [];
  for (let start = 5; start < parts.length; start += 5) rows.push(parts.slice(start, start + 5));
  return {
    labels: rows.map(([label = '']) => label.trim()),
    cells: rows.map(([, ...cells]) => cells.map(itemsOf)),
  };
}

/** The items of a cell, by its bullets. */
export function itemsOf(cell: string): string[] {
  return cell
    .split('·')
    .slice(1)
    .map((item) =>
      item.replace(/\s+/g, ' ').replaceAll('\u2011', '-').replaceAll('\u2060', '').trim().replace(/\.$/, ''),
    );
}

/** Each cell of the table with its items, as the view has it: what `show` prints of it. */
export function cellsOf(view: DocumentView): string[][][] {
  const [section = {}] = view.sections;
  const columns = columnsFor('page', section);
  return (section.rows ?? []).map((row) =>
    columns.map(({ key, kind }) => {
      const texts = cellTexts('page', row[key], kind).map((text) =>
        text.replace(/^· /, '').replaceAll('\u00a0', ' '),
      );
      return texts.length > 0 ? texts.flatMap((text) => text.split('\n')) : [''];
    }),
  );
}
