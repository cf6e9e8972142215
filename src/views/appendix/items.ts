/** The table item by item, to be sorted, filtered and read by programs. */
import { once } from '../../group-by.ts';
import { csvFields } from '../rows.ts';
import type { Messages } from '../../messages/messages.ts';
import { listedWords } from '../../messages/phrases/item-status.ts';
import { whenWords } from '../../messages/phrases/when.ts';
import type { When } from '../../calendar/when.ts';
import type { Plan, Task } from '../../plan/plan.ts';
import { unitsInScope } from '../../progress/scope.ts';
import type { Item } from '../../progress/obligations.ts';
import { itemStanding } from '../../progress/standing.ts';
import { oneLine } from '../one-line.ts';
import { rowHeading } from '../parts/row-labels.ts';
import { fallsDue, noDayWords } from '../parts/last-day.ts';
import { responsibleFor } from '../parts/responsible.ts';
import { cellValue, type Column, type Row, type Section } from '../view.ts';
import type { AppendixPart } from './dimensions.ts';
import type { AppendixTable } from './table.ts';

/** Of the CSV form. */
export const FIELDS = csvFields(
  'plan,row,section,activity,occurrence,actor,title,text,role,start,deadline,effectiveDeadline,when,responsible,where,output,indicator,note',
);

/** What the CSV form has of records besides. */
export const STANDING_FIELDS = csvFields('status,total,done');

/** An item of a table, and its row in a list of all. */
export interface ListedItem {
  readonly item: Item;
  readonly row: Row;
}

/**
 * Every item of a table, row by row and column by column. What comes round in its row several times is there each time, what
 * is continued once.
 */
export function listItems(
  { laid, dimensions }: AppendixTable,
  plan: Plan,
  messages: Messages,
  { standing }: Pick<AppendixPart, 'standing'>,
): ListedItem[] {
  const listed: ListedItem[] = [];
  const taskCells = cellsOfTasks(plan, messages);
  const at = dimensions.findIndex(({ name }) => name === 'rows');
  for (const { places, items, cells } of laid.rows) {
    const label = dimensions[at]?.labels.get(places[at]?.key ?? '') ?? '';
    const placed = laid.across.length === 0 ? [items] : laid.across.map(({ key }) => cells.get(key) ?? []);
    for (const { item, isContinued } of placed.flat()) {
      if (isContinued) continue;
      const row = rowOf(item, label, taskCells(item), messages);
      listed.push({ item, row: standing ? { ...row, ...standingCells(item, standing, messages) } : row });
    }
  }
  return listed;
}

function standingCells(
  item: Item,
  { asked, states, today }: NonNullable<AppendixPart['standing']>,
  messages: Messages,
): Row {
  const { status, units } = itemStanding(item, unitsInScope(item, asked), states, today);
  const words = listedWords({ status, units, ...fallsDue(item) }, messages);
  return { status: { value: status, lines: [words] }, total: units.total, done: units.done };
}

function rowOf(item: Item, row: string, ofTask: TaskCells, messages: Messages): Row {
  const { plan, text, occurrence, effectiveDeadline } = item;
  return {
    ...ofTask,
    plan,
    row,
    occurrence: occurrence.id,
    text: oneLine(text),
    start: occurrence.start,
    deadline: occurrence.deadline,
    effectiveDeadline: effectiveDeadline ?? { value: null, lines: [noDayWords(item, messages)] },
  };
}

/** What is the same whenever a task comes round: many items share it, and the words of a time take longest. */
function cellsOfTasks(plan: Plan, messages: Messages): (item: Item) => TaskCells {
  const known = new Map<Task, { readonly units: Item['units']; readonly cells: TaskCells }>();
  const timeOf = once((when: When) => whenWords(when, messages, plan.period));
  return (item) => {
    const { task, activity, units } = item;
    const before = known.get(task);
    // Units come and go, and those responsible with them.
    if (before?.units === units) return before.cells;
    const cells = taskCellsOf(item, timeOf(task.when ?? activity.when), messages);
    known.set(task, { units, cells });
    return cells;
  };
}

type TaskCells = ReturnType<typeof taskCellsOf>;

function taskCellsOf(item: Item, when: string, { common }: Messages) {
  const { activity, task, actor } = item;
  const { role, output = '', where = '', indicator = '', note = '' } = task;
  return {
    section: oneLine(activity.section ?? ''),
    activity: activity.id,
    actor: actor.id,
    actorName: oneLine(actor.name),
    title: oneLine(activity.title),
    role: { value: role, lines: [common.roles[role]] },
    when,
    responsible: responsibleFor(item).join(', '),
    where: oneLine(where),
    output: oneLine(output),
    indicator: oneLine(indicator),
    note: oneLine(note),
  };
}

/** The JSON form of a row. */
export function itemEntry(row: Row): object {
  return Object.fromEntries(FIELDS.map((field) => [field, cellValue(row[field]) ?? null]));
}

/** The width of a page in points, or a little less, so that nothing is rounded down: shares are points, too. */
const PAGE = 754.8;

/** On a sheet of its own, as wide as it has to be to be worked with. Of what no item has, there is no column. */
export function itemsSection(listed: readonly Row[], { rows: kind }: Plan, messages: Messages): Section {
  const { sheets, columns: heads, details } = messages.exports;
  const all: (Column & { readonly share: number; readonly isRare?: true })[] = [
    { key: 'row', heading: rowHeading(kind, messages), share: 66, isRare: true },
    { key: 'section', heading: details.section, share: 84, isRare: true },
    { key: 'actorName', heading: heads.actor, share: 84 },
    { key: 'title', heading: heads.title, share: 132 },
    { key: 'text', heading: heads.text, share: 216 },
    { key: 'role', heading: heads.role, share: 84 },
    { key: 'effectiveDeadline', heading: heads.deadline, kind: 'day', share: 72 },
    { key: 'when', heading: heads.time, share: 108 },
    { key: 'responsible', heading: details.responsible, share: 108, isRare: true },
    { key: 'where', heading: details.where, share: 84, isRare: true },
    { key: 'output', heading: heads.output, share: 78 },
    { key: 'indicator', heading: details.indicator, share: 84, isRare: true },
    { key: 'note', heading: details.note, share: 84, isRare: true },
    { key: 'activity', heading: heads.id, share: 108 },
  ];
  const empty = new Set(all.flatMap(({ key, isRare }) => (isRare ? [key] : [])));
  for (const row of listed) for (const key of empty) if (row[key] !== '') empty.delete(key);
  const columns = all.filter(({ key }) => !empty.has(key));
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  return { only: ['sheet'], isForWork: true, tab: sheets.items, part: total / PAGE, columns, listed };
}
