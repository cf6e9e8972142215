/** What is due, as a list: the items of an agenda, each with what later orders made of it and what it waits for. */
import { csvFields, entryRow, dayCell } from './rows.ts';
import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import { dayInFigures, dayInWords } from '../messages/phrases/dates.ts';
import { listedWords } from '../messages/phrases/item-status.ts';
import type { Messages } from '../messages/messages.ts';
import { dayOffWords } from '../messages/phrases/shift.ts';
import { whenWords } from '../messages/phrases/when.ts';
import type { Plan } from '../plan/plan.ts';
import type { DueItem } from '../progress/due.ts';
import { defined } from '../defined.ts';
import { few } from '../messages/phrases/few.ts';
import { oneLine } from './one-line.ts';
import { fallsDue, noDayWords } from './parts/last-day.ts';
import { responsibleFor } from './parts/responsible.ts';
import { laterOrders } from './parts/later-orders.ts';
import { isWaiting } from '../progress/obligations.ts';
import { called, type Cell, type Column, type Line, type Row, type View, type Words } from './view.ts';

/** What is said around the items, and the calendar that each plan's deadlines were moved by. */
export interface DueList extends Pick<View, 'title' | 'notes'> {
  readonly items: readonly DueItem[];
  readonly span: { readonly today: string; readonly from: string; readonly to: string };
  readonly calendars: ReadonlyMap<Plan, WorkingCalendar>;
}

/** About as wide as «29 сентября», in cells: why a deadline was moved makes the column no wider. */
const DEADLINE_WIDTH = 14;

const FIELDS = csvFields(
  'plan,activity,occurrence,actor,unit,role,text,start,deadline,effectiveDeadline,status,total,done,overdue,waitingFor',
);

/** The list. */
export function dueView({ items, span, calendars, title, notes }: DueList, messages: Messages): View {
  const rows = items.map((item) => rowOf(item, calendars, messages));
  const hasNames = rows.some(({ responsible }) => responsible !== undefined);
  return {
    title,
    notes,
    sections: [{ columns: columnsOf(items, hasNames, messages), rows }],
    // Plans that name nobody have the fields they always had.
    fields: hasNames ? [...FIELDS, 'responsible'] : FIELDS,
    record: () => ({ ...span, items: items.map(dueEntry) }),
  };
}

function columnsOf(items: readonly DueItem[], hasNames: boolean, { due: { columns } }: Messages): Column[] {
  const isOfOneActor = new Set(items.map(({ item }) => item.actor.id)).size === 1;
  return [
    // At a terminal the status is a mark of the figures, and one actor stands in the title.
    { key: 'status', heading: columns.status, only: ['pipe', 'page'] },
    { key: 'effectiveDeadline', heading: columns.deadline, kind: 'day', widest: DEADLINE_WIDTH },
    {
      key: 'who',
      heading: columns.actor,
      only: isOfOneActor ? ['pipe', 'page'] : ['screen', 'pipe', 'page'],
    },
    { key: 'activity', heading: columns.activity, only: ['pipe'] },
    // At a terminal it stands with the words.
    ...(hasNames
      ? [{ key: 'responsible', heading: columns.responsible, only: ['pipe', 'page'] } as const]
      : []),
    { key: 'text', heading: columns.task, share: 1 },
    { key: 'role', heading: columns.role },
    { key: 'units', heading: columns.units },
  ];
}

function rowOf(entry: DueItem, calendars: DueList['calendars'], messages: Messages): Row {
  const { plan, item, unit, status, units, waitingFor } = entry;
  const { actor, task, effectiveDeadline } = item;
  const { roles, doneOf } = messages.common;
  const words = listedWords({ status, units, ...fallsDue(item) }, messages);
  return entryRow(dueEntry(entry), {
    who: { ...called(unit ?? actor), screen: () => [oneLine(actor.name)] },
    role: { value: task.role, lines: [roles[task.role]] },
    text: textCell(entry, messages),
    effectiveDeadline: {
      ...dayCell(effectiveDeadline, messages, noDayWords(item, messages)),
      screen: () => deadlineLines(entry, calendars.get(plan), messages),
    },
    status: { value: status, lines: [words], status },
    units: { lines: [doneOf(units)], status },
    waitingFor: waitingFor.map((each) => each.activity).join(' '),
  });
}

function textCell({ plan, item, unit, postponed, waitingFor }: DueItem, messages: Messages): Cell {
  const { text, task, activity } = item;
  const names = responsibleFor(item, unit && [unit]);
  const answering: Line[] =
    names.length > 0
      ? [{ text: messages.due.answering({ names: few(messages.language, names) }), accent: 'aside' }]
      : [];
  const remarks: Line[] = [
    ...laterOrders(item, messages).map((words): Line => ({ text: words, accent: 'changed' })),
    ...postponedWords(postponed, messages),
    ...waitingWords(waitingFor, messages),
  ];
  const time = (): string => whenWords(task.when ?? activity.when, messages, plan.period);
  return {
    value: text,
    lines: [text, ...remarks],
    screen: () => [text, { text: `${activity.id} · ${time()}`, accent: 'aside' }, ...answering, ...remarks],
  };
}

/** A decision that gave more time; at a terminal its authority stands with the deadline. */
function postponedWords(postponed: DueItem['postponed'], { language, reports }: Messages): Line[] {
  if (postponed?.until === undefined) return [];
  const { authority, note } = postponed;
  const until = dayInFigures(language, postponed.until);
  return [{ text: reports.mark.postponed({ until, of: '', authority, note }), only: ['pipe', 'page'] }];
}

/** What has to be done first, and how much of it is missing. */
export function waitingWords(
  waitingFor: readonly { readonly title: string; readonly done: number; readonly total: number }[],
  { due }: Messages,
): Line[] {
  return waitingFor.map(({ title, done, total }) => ({
    text: due.waiting({ title, total, missing: total - done }),
    accent: 'warning',
  }));
}

/** The deadline in words, how it stands, and why it is not the one of the plan. */
function deadlineLines(
  { item, status, daysLate, postponed }: DueItem,
  calendar: WorkingCalendar | undefined,
  messages: Messages,
): Words[] {
  const { effectiveDeadline, occurrence } = item;
  if (isWaiting(item)) return asides([messages.common.waits]);
  if (effectiveDeadline === undefined) return messages.common.noDeadline.split(' ');
  // The month stays with its day, the year goes below: the column is narrow and the year rarely in question.
  const [day, month, ...year] = dayInWords(messages.language, effectiveDeadline).split(' ');
  const lines: Words[] = [`${day} ${month}`, year.join(' ')];
  if (status === 'overdue')
    lines.push(...messages.due.lateLines({ days: daysLate }).map((text): Line => ({ text, accent: 'bad' })));
  else if (status !== 'due') lines.push(...asides(messages.common.statuses[status].split(/ (?=\S+$)/)));
  if (postponed) return [...lines, ...asides([postponed.authority ?? ''])];
  const isMovedOff = occurrence.deadline !== undefined && occurrence.deadline !== effectiveDeadline;
  if (calendar && isMovedOff) lines.push(...asides([dayOffWords(occurrence.deadline, calendar, messages)]));
  return lines;
}

function asides(texts: readonly string[]): Line[] {
  return texts.map((text) => ({ text, accent: 'aside' }));
}

/** One item as programs read it. */
export function dueEntry({ item, unit, status, postponed, units, waitingFor }: DueItem): object {
  const { activity, occurrence, actor, task } = item;
  const { withdrawn } = activity;
  const names = responsibleFor(item, unit && [unit]);
  const [lastMove] = item.moved ?? [];
  return {
    plan: item.plan,
    activity: activity.id,
    occurrence: occurrence.id,
    actor: actor.id,
    ...defined({ unit: unit?.id }),
    role: task.role,
    text: item.text,
    start: occurrence.start,
    deadline: occurrence.deadline ?? null,
    effectiveDeadline: item.effectiveDeadline ?? null,
    status,
    ...defined({
      withdrawn: withdrawn && { by: withdrawn.by, reason: withdrawn.reason ?? null },
      moved: lastMove && { from: lastMove.from, by: lastMove.by },
      postponed: postponed && decisionOf(postponed),
    }),
    units,
    waitingFor,
    ...(names.length > 0 ? { responsible: names.join(', ') } : {}),
  };
}

function decisionOf({ on, until, authority, note }: NonNullable<DueItem['postponed']>): object {
  return { on, until, authority: authority ?? null, note: note ?? null };
}
