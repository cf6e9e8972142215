/** A month for a person at a terminal: the weeks, then deadlines, holidays and the number of working days in words. */
import { groupBy } from '../group-by.ts';
import { wrapText } from './terminal/wrap-text.ts';
import { addDays, weekdayIndex, type Day } from '../calendar/day.ts';
import { mondayOf, weekOf } from '../calendar/week.ts';
import type { DayFact } from '../calendar/production/day-facts.ts';
import type { Messages } from '../messages/messages.ts';
import type { CalendarDay, CalendarMonth } from '../progress/calendar-month.ts';
import type { DueItem } from '../progress/due.ts';
import { oneLine } from '../views/one-line.ts';
import type { Status } from '../progress/standing.ts';
import { calendarNotes, uncoveredWords } from '../views/parts/calendar-notes.ts';
import { cellWidth, fitting } from './terminal/cell-width.ts';
import { type Paint, statusMark } from './paint.ts';

/** The words and colours, and how the terminal is. */
export interface GridStyle {
  readonly messages: Messages;
  readonly paint: Paint;
  /** In cells. */
  readonly width: number;
  /** The day that is marked. */
  readonly today: Day;
}

/** One piece of work on a day, whoever takes part. */
interface GridEntry {
  readonly title: string;
  readonly id: string;
  readonly who: readonly string[];
  readonly status: Status;
}

const DAYS = 7;
const WEEK_WIDTH = 3;
const NARROWEST = 8;
const WIDEST = 24;
/** What more there is stands below in full. */
const MOST_ENTRIES = 3;
const URGENT_FIRST: readonly Status[] = [
  'overdue',
  'due',
  'in-review',
  'upcoming',
  'postponed',
  'done-late',
  'done',
];
const TODAY = '▸';

/** Draws a month; where the terminal is too narrow for the grid, only what stands below it. */
export function renderCalendarGrid(view: CalendarMonth, style: GridStyle): string {
  const { messages, paint } = style;
  const { calendar: words } = messages;
  const { workingDays: count, shortDays: short } = view;
  // What the grid says is said below it, too.
  const hasRoom = style.width >= WEEK_WIDTH + NARROWEST * DAYS;
  const parts = [
    hasRoom ? gridOf(view, style) : '',
    section(words.deadlines, deadlineLines(view, style), style) || `${words.noDeadlines}\n`,
    section(words.changes, noteLines(view, style), style),
    `${paint.bold(words.workingDays({ count, short }))}\n`,
  ];
  return parts.filter(Boolean).join('\n');
}

function gridOf({ days }: CalendarMonth, style: GridStyle): string {
  const { paint, width, messages } = style;
  const { weekdays, week } = messages.calendar;
  const cells = Math.min(WIDEST, Math.floor((width - WEEK_WIDTH) / DAYS));
  const rule = paint.dim('─'.repeat(WEEK_WIDTH + cells * DAYS));
  const head = weekdays.map((name) => padded(` ${name}`, cells)).join('');
  const lines = [paint.bold(`${week.padEnd(WEEK_WIDTH)}${head}`.trimEnd())];
  const byDay = new Map(days.map((each) => [each.day, each]));
  const last = days.at(-1)?.day ?? '';
  for (let monday = mondayOf(days[0]?.day ?? ''); monday <= last; monday = addDays(monday, DAYS)) {
    const columns = weekdays.map((_, index) => {
      const day = byDay.get(addDays(monday, index));
      return day ? cellLines(day, cells, style) : [];
    });
    lines.push(rule);
    const height = Math.max(...columns.map((column) => column.length));
    for (let row = 0; row < height; row++) {
      const label =
        row === 0 ? paint.dim(weekOf(monday).slice(-2).padEnd(WEEK_WIDTH)) : ' '.repeat(WEEK_WIDTH);
      lines.push((label + columns.map((column) => padded(column[row] ?? '', cells)).join('')).trimEnd());
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The number of a day, what kind of day it is, and the first of what falls due; each line begins with a margin. */
function cellLines(day: CalendarDay, cells: number, { messages, paint, today }: GridStyle): string[] {
  const margin = day.day === today ? TODAY : ' ';
  const entries = entriesOf(day.items);
  const shown = entries.length > MOST_ENTRIES ? MOST_ENTRIES - 1 : entries.length;
  const lines = entries
    .slice(0, shown)
    .map(({ status, title }) => ` ${statusMark(status, paint, cut(title, cells - 3))}`);
  if (entries.length > shown) lines.push(paint.dim(` +${entries.length - shown}`));
  return [margin + numbered(day, cells - 1, messages, paint), ...lines];
}

function numbered(
  { day, kind, fact }: CalendarDay,
  cells: number,
  { calendar: { marks } }: Messages,
  paint: Paint,
): string {
  const number = String(Number(day.slice(8)));
  const marked = (mark: string): string => cut(`${number} ${mark}`, cells);
  if (kind === 'off') return (fact ? paint.red : paint.dim)(marked(marks.off));
  if (isExtra(fact)) return paint.cyan(marked(marks.worked));
  return kind === 'short' ? paint.yellow(marked(marks.short)) : paint.bold(number);
}

/** Whether the calendar says that a day is worked which would be off otherwise; such a day may be short as well. */
function isExtra(fact: DayFact | undefined): boolean {
  return fact !== undefined && (fact.kind === 'working' || fact.to !== undefined);
}

/** One entry for each activity, with the most urgent status of those who take part. */
function entriesOf(items: readonly DueItem[]): GridEntry[] {
  const groups = groupBy(items, ({ plan, item }) => `${plan.name} ${item.activity.id} ${item.occurrence.id}`);
  return [...groups.values()].map((group) => {
    const statuses = group.map(({ status }) => status);
    const { activity } = group[0]!.item;
    return {
      title: activity.title,
      id: activity.id,
      who: [...new Set(group.map(({ unit, item }) => oneLine((unit ?? item.actor).name)))],
      status: URGENT_FIRST.find((status) => statuses.includes(status)) ?? statuses[0]!,
    };
  });
}

function deadlineLines({ days }: CalendarMonth, { messages, paint, width }: GridStyle): string[] {
  return days.flatMap(({ day, items }) =>
    entriesOf(items).map(({ title, id, who, status }, index) => {
      const label = index === 0 ? dayLabel(day, messages) : '';
      const words = `${title} ${paint.dim(`— ${who.join(', ')} · ${id}`)}`;
      return besides(`${label.padEnd(7)}${statusMark(status, paint)} `, words, width);
    }),
  );
}

function noteLines(view: CalendarMonth, { messages, paint, width }: GridStyle): string[] {
  const notes = calendarNotes(view, messages).map(({ days, words }) => {
    const [first] = days;
    const last = days.at(-1) ?? first;
    const label =
      first === last
        ? dayLabel(first.day, messages)
        : `${Number(first.day.slice(8))}–${Number(last.day.slice(8))}`;
    const paintDay = first.kind === 'off' ? paint.red : isExtra(first.fact) ? paint.cyan : paint.yellow;
    return besides(paintDay(label.padEnd(7)), words, width);
  });
  if (view.covered) return notes;
  return [...notes, paint.yellow(wrapText(`! ${uncoveredWords(view, messages)}`, width))];
}

function section(title: string, lines: readonly string[], { paint }: GridStyle): string {
  return lines.length === 0 ? '' : `${paint.bold(title)}\n${lines.join('\n')}\n`;
}

/** «29 пт». */
function dayLabel(day: Day, { calendar }: Messages): string {
  return `${Number(day.slice(8))} ${calendar.weekdays[weekdayIndex(day)]}`;
}

/** Words after a label; further lines stand under the first. */
function besides(label: string, words: string, width: number): string {
  const indent = cellWidth(label);
  return label + wrapText(words, Math.max(20, width - indent)).replaceAll('\n', `\n${' '.repeat(indent)}`);
}

function padded(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellWidth(text)));
}

function cut(text: string, cells: number): string {
  return cellWidth(text) <= cells ? text : `${fitting(text, cells - 1).trimEnd()}…`;
}
