/** The table of a plan for a person at a terminal. Loaded only when one is drawn. */
import type { Messages } from '../messages/messages.ts';
import type { Plan } from '../plan/plan.ts';
import type { Item } from '../progress/obligations.ts';
import { rowLabels } from '../views/row-labels.ts';
import { bulletsOf, type PlanTable } from '../progress/table.ts';
import { bulletLines } from './bullet.ts';
import { cellWidth } from './terminal/cell-width.ts';
import { drawGrid } from './terminal/grid.ts';
import { wrapText } from './terminal/wrap-text.ts';
import type { Paint } from './paint.ts';
import { shownWords } from './show-lines.ts';

/** In columns narrower than this, in cells, too many words are broken. */
const LEAST_COLUMN = 18;

/** A column's border and a blank on each side, in cells. */
const FRAME = 3;

/** How the terminal is, and the words and colours for it. */
export interface ShowOptions {
  readonly messages: Messages;
  readonly paint: Paint;
  /** In cells. */
  readonly width: number;
}

/**
 * Draws a plan as its order shows it: title, head, a row for each month, a column for each actor. Where the terminal is
 * too narrow for the columns, the same comes as a list, month by month and actor by actor.
 */
export function renderShowTable(plan: Plan, table: PlanTable, options: ShowOptions): string {
  const { messages, width } = options;
  const labels = [messages.exports.rowHead[plan.rows], ...rowLabels(plan, table, messages)];
  const labelWidth = Math.max(...labels.map((label) => cellWidth(label)));
  const room = width - labelWidth - FRAME * (table.actors.length + 1) - 1;
  const body =
    room < LEAST_COLUMN * table.actors.length
      ? listOf(plan, table, labels, options)
      : tableOf(plan, table, labels, [labelWidth, ...columnWidths(table, room)], options);
  return `${heading(plan, options)}\n${body}`;
}

/** The titles, in the middle. */
function heading({ title, subtitle }: Plan, { width, paint }: ShowOptions): string {
  return wrapText(subtitle === undefined ? title : `${title}\n${subtitle}`, width)
    .split('\n')
    .map((line) => `${' '.repeat(Math.max(0, (width - cellWidth(line)) >> 1))}${paint.bold(line)}\n`)
    .join('');
}

/** Columns with more to say are wider. */
function columnWidths({ actors, rows }: PlanTable, room: number): number[] {
  const weights = actors.map((_, column) => {
    const length = rows.reduce(
      (sum, { cells }) => sum + cells[column]!.reduce((all, item) => all + item.text.length, 0),
      0,
    );
    return Math.sqrt(length) + 1;
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const spare = room - LEAST_COLUMN * actors.length;
  return weights.map((weight) => LEAST_COLUMN + Math.floor((spare * weight) / all));
}

function tableOf(
  plan: Plan,
  { actors, rows }: PlanTable,
  [head = '', ...labels]: readonly string[],
  widths: readonly number[],
  { messages, paint }: ShowOptions,
): string {
  const names = [head, ...actors.map(({ name }) => name)];
  return drawGrid(
    [
      names.map((name, column) =>
        wrapText(name, widths[column]!)
          .split('\n')
          .map((line) => paint.bold(line)),
      ),
      ...rows.map(({ cells }, row) => [
        [labels[row]!],
        ...cells.map((items, column) => cellLines(plan, items, widths[column + 1]!, messages)),
      ]),
    ],
    widths,
  );
}

function listOf(
  plan: Plan,
  { actors, rows }: PlanTable,
  [, ...labels]: readonly string[],
  { messages, paint, width }: ShowOptions,
): string {
  const months = rows.map(({ cells }, row) => {
    const parts = cells.flatMap((items, column) => [
      `  ${paint.cyan(actors[column]!.name)}`,
      ...cellLines(plan, items, width - 4, messages).map((line) => `    ${line}`),
    ]);
    return [paint.bold(labels[row]!), ...parts, ''].join('\n');
  });
  return months.join('\n');
}

function cellLines(plan: Plan, items: readonly Item[], width: number, messages: Messages): string[] {
  if (items.length === 0) return [messages.views.emptyCell];
  return bulletsOf(items).flatMap((item) => bulletLines(shownWords(plan, item, items, messages), width));
}
