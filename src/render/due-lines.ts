import { dayInFigures } from '../messages/dates.ts';
import type { Messages } from '../messages/messages.ts';
import type { DueItem } from '../progress/due.ts';
import { laterOrders } from '../progress/later-orders.ts';
import { oneLine } from '../progress/one-line.ts';
import { renderCsv } from './csv.ts';
import { renderMarkdownTable } from './markdown.ts';

/** What of an item waits for others, in words. */
export function waitingWords({ waitingFor }: DueItem, { due }: Messages): string[] {
  return waitingFor.map(({ title, done, total }) => due.waiting({ title, total, missing: total - done }));
}

/** What later orders, or whoever controls it, made of an item, in words. */
function changeWords({ item, postponed }: DueItem, messages: Messages): string[] {
  const changes = laterOrders(item, messages);
  if (postponed?.until === undefined) return changes;
  const { authority, note } = postponed;
  const until = dayInFigures(messages.language, postponed.until);
  return [...changes, messages.reports.mark.postponed({ until, of: '', authority, note })];
}

/** How many units have done it, and which share of a single unit is asked about. */
export function doneWords({ units }: DueItem, { common }: Messages): string {
  return common.doneOf(units);
}

function cells(entry: DueItem, messages: Messages): string[] {
  const { item, status } = entry;
  return [
    messages.common.statuses[status],
    item.effectiveDeadline ?? messages.common.noDeadline,
    entry.unit?.id ?? item.actor.id,
    item.activity.id,
    messages.common.roles[item.task.role],
    doneWords(entry, messages),
  ];
}

/** A line an item, in columns without borders: for pipes and `grep`. */
export function renderDueLines(items: readonly DueItem[], messages: Messages): string {
  const rows = items.map((entry) => cells(entry, messages));
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]!.length))) ?? [];
  return items
    .map((entry, index) => {
      const padded = rows[index]!.map((text, column) => text.padEnd(widths[column]!));
      const remarks = [...changeWords(entry, messages), ...waitingWords(entry, messages)];
      const words = [entry.item.text, ...remarks.map((text) => `(${text})`)];
      return `${[...padded, oneLine(words.join(' '))].join('  ')}\n`;
    })
    .join('');
}

/** The list for a spreadsheet: the fields of the JSON form, one item a row. */
export function renderDueCsv(items: readonly DueItem[]): string {
  const head =
    'plan,activity,occurrence,actor,unit,role,text,start,deadline,effectiveDeadline,status,total,done,overdue,waitingFor';
  const rows = items.map(({ plan, item, unit, status, units, waitingFor }) => [
    plan.name,
    item.activity.id,
    item.occurrence.id,
    item.actor.id,
    unit?.id,
    item.task.role,
    item.text,
    item.occurrence.start,
    item.occurrence.deadline,
    item.effectiveDeadline,
    status,
    units.total,
    units.done,
    units.overdue,
    waitingFor.map(({ activity }) => activity).join(' '),
  ]);
  return renderCsv([head.split(','), ...rows]);
}

/** The list as a table of Markdown. */
export function renderDueMarkdown(items: readonly DueItem[], messages: Messages): string {
  const { columns } = messages.due;
  const head = [columns.status, columns.deadline, columns.actor, columns.task, columns.role, columns.units];
  return renderMarkdownTable(
    head,
    items.map((entry) => {
      const [status = '', deadline = '', who = '', , role = '', done = ''] = cells(entry, messages);
      return [
        status,
        deadline,
        who,
        [entry.item.text, ...changeWords(entry, messages), ...waitingWords(entry, messages)].join('\n'),
        role,
        done,
      ];
    }),
  );
}
