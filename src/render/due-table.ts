import { dayInWords } from '../messages/dates.ts';
import type { Messages } from '../messages/messages.ts';
import type { DueItem } from '../progress/due.ts';
import { doneWords, waitingWords } from './due-lines.ts';
import type { Paint } from './paint.ts';
import { statusMark } from './status-mark.ts';
import { renderTable, type Column } from './terminal-table.ts';

/** The list for a person at a terminal. */
export function renderDueTable(items: readonly DueItem[], messages: Messages, paint: Paint, width: number): string {
  const { columns } = messages.due;
  const oneActor = new Set(items.map(({ item }) => item.actor.id)).size === 1;
  const head: Column[] = [
    { head: columns.deadline },
    ...(oneActor ? [] : [{ head: columns.actor }]),
    { head: columns.task, share: 1 },
    { head: columns.role },
    { head: columns.units },
  ];
  const rows = items.map((entry) => [
    deadlineCell(entry, messages, paint),
    ...(oneActor ? [] : [entry.item.actor.id]),
    taskCell(entry, messages, paint),
    messages.common.roles[entry.item.task.role],
    statusMark(entry.status, paint, doneWords(entry, messages)),
  ]);
  return renderTable(head, rows, width);
}

function deadlineCell({ item, status, daysLate }: DueItem, messages: Messages, paint: Paint): string {
  const { effectiveDeadline } = item;
  if (effectiveDeadline === undefined) return messages.common.noDeadline.replaceAll(' ', '\n');
  // The month stays with its day, the year goes below: the column is narrow and the year rarely in question.
  const [day, month, ...year] = dayInWords(messages.language, effectiveDeadline).split(' ');
  const lines = [`${day} ${month}`, year.join(' ')];
  if (status === 'overdue') lines.push(...messages.due.lateLines({ days: daysLate }).map(paint.red));
  else if (status !== 'due') lines.push(paint.dim(messages.common.statuses[status].replace(/ (?=\S+$)/, '\n')));
  return lines.join('\n');
}

function taskCell(entry: DueItem, messages: Messages, paint: Paint): string {
  const waiting = waitingWords(entry, messages).map((words) => paint.yellow(words));
  return [entry.item.text, paint.dim(entry.item.activity.id), ...waiting].join('\n');
}
