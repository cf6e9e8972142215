/** The table item by item, to be sorted, filtered and read by programs. */
import { csvFields } from '../csv-fields.ts';
import type { Messages } from '../../messages/messages.ts';
import { listedWords } from '../../messages/phrases/item-status.ts';
import { whenWords } from '../../messages/phrases/when.ts';
import type { When } from '../../calendar/when.ts';
import type { Plan } from '../../plan/plan.ts';
import { unitsAsked } from '../../progress/asked.ts';
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
interface ListedItem {
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
  // Many items share a time, and its words take longest.
  const times = new Map<When, string>();
  const timeOf = ({ task, activity }: Item): string => {
    const when = task.when ?? activity.when;
    const words = times.get(when) ?? whenWords(when, messages, plan.period);
    times.set(when, words);
    return words;
  };
  const at = dimensions.findIndex(({ name }) => name === 'rows');
  return laid.rows.flatMap(({ places, items, cells }) => {
    const label = dimensions[at]?.labels.get(places[at]?.key ?? '') ?? '';
    const placed = laid.across.length === 0 ? items : laid.across.flatMap(({ key }) => cells.get(key) ?? []);
    return placed
      .filter(({ isContinued }) => !isContinued)
      .map(({ item }) => ({
        item,
        row: {
          ...rowOf(item, label, timeOf(item), messages),
          ...(standing && standingCells(item, standing, messages)),
        },
      }));
  });
}

function standingCells(
  item: Item,
  { asked, states, today }: NonNullable<AppendixPart['standing']>,
  messages: Messages,
): Row {
  const { status, units } = itemStanding(item, unitsAsked(item, asked), states, today);
  const words = listedWords({ status, units, ...fallsDue(item) }, messages);
  return { status: { value: status, lines: [words] }, total: units.total, done: units.done };
}

function rowOf(item: Item, label: string, when: string, messages: Messages): Row {
  const { activity, task, actor, occurrence, effectiveDeadline } = item;
  const { output = '', where = '', indicator = '', note = '' } = task;
  return {
    plan: item.plan,
    row: label,
    section: oneLine(activity.section ?? ''),
    activity: activity.id,
    occurrence: occurrence.id,
    actor: actor.id,
    actorName: oneLine(actor.name),
    title: oneLine(activity.title),
    text: oneLine(item.text),
    role: { value: task.role, lines: [messages.common.roles[task.role]] },
    start: occurrence.start,
    deadline: occurrence.deadline,
    effectiveDeadline: effectiveDeadline ?? { value: null, lines: [noDayWords(item, messages)] },
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
export function itemsSection(rows: readonly Row[], { rows: kind }: Plan, messages: Messages): Section {
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
  const columns = all.filter(({ key, isRare }) => !isRare || rows.some((row) => row[key] !== ''));
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  return { only: ['sheet'], isForWork: true, tab: sheets.items, part: total / PAGE, columns, rows };
}
