import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import { dayInWords } from '../messages/dates.ts';
import type { Messages } from '../messages/messages.ts';
import { dayOffWords } from '../messages/shift-words.ts';
import { whenWords } from '../messages/when-words.ts';
import type { Plan } from '../plan/plan.ts';
import type { DueItem } from '../progress/due.ts';
import { laterOrders } from '../progress/later-orders.ts';
import { doneWords, waitingWords } from './due-lines.ts';
import type { Paint } from './paint.ts';
import { statusMark } from './status-mark.ts';
import { renderTable, type Column } from './terminal/terminal-table.ts';
import { wrapText } from './terminal/wrap-text.ts';

/** What a table of what is due is drawn with. */
export interface DueTableOptions {
  readonly messages: Messages;
  readonly paint: Paint;
  /** Cells of the terminal. */
  readonly width: number;
  /** The calendar that each plan's deadlines were moved by. */
  readonly calendars: ReadonlyMap<Plan, WorkingCalendar>;
}

/** About as wide as «29 сентября», in cells: why a deadline was moved makes the column no wider. */
const DEADLINE_WIDTH = 14;

/** The list for a person at a terminal. */
export function renderDueTable(items: readonly DueItem[], options: DueTableOptions): string {
  const { messages, paint, width } = options;
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
    deadlineCell(entry, options),
    ...(oneActor ? [] : [entry.item.actor.id]),
    taskCell(entry, messages, paint),
    messages.common.roles[entry.item.task.role],
    statusMark(entry.status, paint, doneWords(entry, messages)),
  ]);
  return renderTable(head, rows, width);
}

function deadlineCell(
  { plan, item, status, daysLate, postponed }: DueItem,
  options: DueTableOptions,
): string {
  const { messages, paint, calendars } = options;
  const { effectiveDeadline, occurrence } = item;
  if (effectiveDeadline === undefined) return messages.common.noDeadline.replaceAll(' ', '\n');
  // The month stays with its day, the year goes below: the column is narrow and the year rarely in question.
  const [day, month, ...year] = dayInWords(messages.language, effectiveDeadline).split(' ');
  const lines = [`${day} ${month}`, year.join(' ')];
  if (status === 'overdue') lines.push(...messages.due.lateLines({ days: daysLate }).map(paint.red));
  else if (status !== 'due')
    lines.push(paint.dim(messages.common.statuses[status].replace(/ (?=\S+$)/, '\n')));
  if (postponed) {
    lines.push(
      ...wrapText(postponed.authority ?? '', DEADLINE_WIDTH)
        .split('\n')
        .map(paint.dim),
    );
    return lines.join('\n');
  }
  const calendar = calendars.get(plan);
  if (calendar && occurrence.deadline !== undefined && occurrence.deadline !== effectiveDeadline) {
    const moved = wrapText(dayOffWords(occurrence.deadline, calendar, messages), DEADLINE_WIDTH);
    lines.push(...moved.split('\n').map(paint.dim));
  }
  return lines.join('\n');
}

function taskCell(entry: DueItem, messages: Messages, paint: Paint): string {
  const { plan, item } = entry;
  const time = whenWords(item.task.when ?? item.activity.when, messages, plan.period);
  const waiting = waitingWords(entry, messages).map((words) => paint.yellow(words));
  const changes = laterOrders(item, messages).map((words) => paint.cyan(words));
  return [item.text, paint.dim(`${item.activity.id} · ${time}`), ...changes, ...waiting].join('\n');
}
