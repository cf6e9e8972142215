/** How `cyclo due` is printed: for a person, for a pipe, for a program. */
import { dayInWords, monthInWords } from '../../messages/dates.ts';
import type { Agenda, AgendaQuery } from '../../progress/agenda.ts';
import { isClosed, type DueItem } from '../../progress/due.ts';
import { renderDueCsv, renderDueLines, renderDueMarkdown } from '../../render/due-lines.ts';
import type { Context } from '../context.ts';
import type { DueOptions } from './due.ts';
import type { LoadedPlan } from '../project/plans.ts';
import type { DaySpan } from '../span.ts';
import { warnOfUncovered } from './uncovered-warning.ts';

/** Prints an agenda in the form that was asked for. */
export async function printAgenda(
  context: Context,
  { format = 'table' }: DueOptions,
  span: DaySpan,
  plans: readonly LoadedPlan[],
  query: AgendaQuery,
  found: Agenda,
): Promise<void> {
  const { io, messages } = context;
  const { items } = found;
  for (const unscheduled of found.unscheduled) io.stderr.write(`${messages.due.unscheduled(unscheduled)}\n`);
  warnOfUncovered(context, plans, items);
  if (format === 'json') {
    const { renderDueJson } = await import('../../render/due-json.ts');
    io.stdout.write(renderDueJson(items, query.today, query.from, query.to));
    return;
  }
  if (format === 'csv') return io.stdout.write(renderDueCsv(items));
  const heading = headingOf(context, span, query);
  if (items.length === 0) {
    io.stdout.write(`${nothing(context, heading, query)}\n`);
  } else if (format === 'md') {
    io.stdout.write(`## ${heading.join(' · ')}\n\n${renderDueMarkdown(items, messages)}`);
  } else if (io.stdout.isTTY) {
    const { renderDueTable } = await import('../../render/due-table.ts');
    const titles = [...new Set(items.map(({ plan }) => plan.title))];
    const { wrapText } = await import('../../render/terminal/wrap-text.ts');
    const above = [...titles.map((title) => context.paint.bold(title)), heading.join(' · ')].join('\n');
    io.stdout.write(`${wrapText(above, io.stdout.columns)}\n`);
    io.stdout.write(
      renderDueTable(items, {
        messages,
        paint: context.paint,
        width: io.stdout.columns,
        calendars: new Map(plans.map(({ plan, calendar }) => [plan, calendar])),
      }),
    );
  } else {
    // Totals and hints would be taken for items by whatever reads the pipe; the day, if it is not today, has to be said.
    if (context.todayGiven) io.stdout.write(`${messages.common.today({ day: query.today })}\n`);
    io.stdout.write(renderDueLines(items, messages));
  }
  if (!context.quiet && (io.stdout.isTTY || items.length === 0)) notes(context, plans, query, found);
}

/** Whose, when, and as of which day, in words for a person and in figures for a pipe. */
export function headingOf(context: Context, span: DaySpan, query: AgendaQuery): string[] {
  const { io, language, messages, todayGiven } = context;
  const spoken = io.stdout.isTTY;
  const day = (date: string): string => (spoken ? dayInWords(language, date) : date);
  const who = query.unit ?? query.actor ?? messages.due.everybody;
  const when = span.month
    ? spoken
      ? monthInWords(language, span.month)
      : span.month
    : messages.due.between({ from: day(span.from), to: day(span.to) });
  const time = query.overdue === 'only' && !span.given ? [] : [when];
  return [who, ...time, ...(todayGiven ? [messages.common.today({ day: day(query.today) })] : [])];
}

function nothing({ messages }: Context, [who = '', ...when]: readonly string[], query: AgendaQuery): string {
  return query.overdue === 'only'
    ? messages.due.nothingOverdue({ who: [who, ...when].join(', ') })
    : messages.due.nothing({ who, when: when.join(', ') });
}

/** The total, what is not shown and why, and the next useful command. */
function notes(context: Context, plans: readonly LoadedPlan[], query: AgendaQuery, found: Agenda): void {
  const { io, messages, paint } = context;
  const { items, closed, ended } = found;
  const { due } = messages;
  const lines: string[] = [];
  if (items.length > 0) {
    const sum = (count: (item: DueItem) => number): number =>
      items.reduce((total, item) => total + count(item), 0);
    const counts = { done: sum(({ units }) => units.done), total: sum(({ units }) => units.total) };
    lines.push(
      paint.bold(
        due.total({ items: items.length, ...counts, overdue: sum(({ daysLate }) => (daysLate > 0 ? 1 : 0)) }),
      ),
    );
  }
  if (closed > 0) lines.push(due.doneAlready({ count: closed }));
  if (ended.count > 0) lines.push(due.endedPlans(ended));
  if (items.length === 0 && closed === 0 && query.overdue !== 'only')
    lines.push(due.otherPeriods({ plans: plans.map(periodOf) }));
  const open = items.find((item) => !isClosed(item));
  if (open) lines.push(paint.dim(due.hintDone({ command: doneCommand(open, query) })));
  if (lines.length > 0) io.stdout.write(`${lines.join('\n')}\n`);
}

function periodOf({ plan }: LoadedPlan): { name: string; from: string; to: string } {
  return { name: plan.name, from: plan.period[0] ?? '', to: plan.period.at(-1) ?? '' };
}

/** The command that records what is shown: of one unit, or of whoever has to do it. */
function doneCommand({ item, unit }: DueItem, { unit: asked }: AgendaQuery): string {
  const who = asked ?? unit?.id ?? item.units[0]?.id ?? item.actor.id;
  return `cyclo done ${item.activity.id} --unit ${who} --occurrence ${item.occurrence.id}`;
}
