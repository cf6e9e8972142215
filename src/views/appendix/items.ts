/** The table item by item, to be sorted, filtered and read by programs. */
import type { Messages } from '../../messages/messages.ts';
import { whenWords } from '../../messages/phrases/when.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import { oneLine } from '../one-line.ts';
import { cellValue, type Row, type Section } from '../view.ts';
import type { Laid } from './layout.ts';

/** Of the CSV form. */
export const FIELDS =
  'plan,row,activity,occurrence,actor,title,text,role,start,deadline,effectiveDeadline,when,output'.split(
    ',',
  );

/** A row for every item of a table, row by row and column by column: a bullet that comes round in its row each time. */
export function itemsOf(
  plan: Plan,
  { rows, across }: Laid,
  labels: readonly string[],
  messages: Messages,
): Row[] {
  return rows.flatMap(({ cells }, index) =>
    across.flatMap(({ key }) =>
      (cells.get(key) ?? []).map((item) => rowOf(plan, item, labels[index]!, messages)),
    ),
  );
}

function rowOf(plan: Plan, item: Item, label: string, messages: Messages): Row {
  const { activity, task, actor, occurrence, effectiveDeadline } = item;
  return {
    plan: plan.name,
    row: label,
    activity: activity.id,
    occurrence: occurrence.id,
    actor: actor.id,
    actorName: oneLine(actor.name),
    title: oneLine(activity.title),
    text: oneLine(item.text),
    role: { value: task.role, lines: [messages.common.roles[task.role]] },
    start: occurrence.start,
    deadline: occurrence.deadline,
    effectiveDeadline: effectiveDeadline ?? { value: null, lines: [messages.common.noDeadline] },
    when: whenWords(task.when ?? activity.when, messages, plan.period),
    output: oneLine(task.output ?? ''),
  };
}

/** The JSON form of a row. */
export function itemEntry(row: Row): object {
  return Object.fromEntries(FIELDS.map((field) => [field, cellValue(row[field]) ?? null]));
}

/** On a sheet of its own. */
export function itemsSection(
  rows: readonly Row[],
  rowHead: string,
  { exports: { sheets, columns } }: Messages,
): Section {
  return {
    only: ['sheet'],
    tab: sheets.items,
    // As wide as it has to be to be worked with: more than a page.
    part: 1.256,
    columns: [
      { key: 'row', heading: rowHead, share: 66 },
      { key: 'actorName', heading: columns.actor, share: 84 },
      { key: 'title', heading: columns.title, share: 132 },
      { key: 'text', heading: columns.text, share: 216 },
      { key: 'role', heading: columns.role, share: 84 },
      { key: 'effectiveDeadline', heading: columns.deadline, kind: 'day', share: 72 },
      { key: 'when', heading: columns.time, share: 108 },
      { key: 'output', heading: columns.output, share: 78 },
      { key: 'activity', heading: columns.id, share: 108 },
    ],
    rows,
  };
}
