/** How `cyclo due` is printed: for a person, for a pipe, for a program. */
import { monthInWords } from '../../messages/phrases/dates.ts';
import { whenWords } from '../../messages/phrases/when.ts';
import type { Agenda, AgendaQuery } from '../../progress/agenda.ts';
import { isClosed, type DueItem } from '../../progress/due.ts';
import { sumOfCounts } from '../../progress/standing.ts';
import type { Messages } from '../../messages/messages.ts';
import { dueView } from '../../views/due.ts';
import type { Line } from '../../views/view.ts';
import { say, type Context } from '../context.ts';
import { printView } from '../output/print-view.ts';
import type { DueAsked } from './due.ts';
import { askedName } from '../lookup.ts';
import type { LoadedPlan } from '../project/plans.ts';
import { givenDay } from '../today.ts';
import { warnOfUncovered } from './uncovered-warning.ts';

/** Prints an agenda in the form that was asked for. */
export async function printAgenda(context: Context, asked: DueAsked, found: Agenda): Promise<void> {
  const { io, messages } = context;
  const { options, plans, query } = asked;
  const { items } = found;
  for (const unscheduled of found.unscheduled) await say(io.stderr, messages.due.unscheduled(unscheduled));
  await warnOfUncovered(context, plans, items);
  const heading = headingOf(context, asked);
  const titles = [...new Set(items.map(({ plan }) => plan.title))];
  const isEmpty = items.length === 0;
  const title: Line[] = [
    ...titles.map((text): Line => ({ text, accent: 'strong', only: ['screen'] })),
    ...listTitle(context, heading),
  ];
  const view = dueView(
    {
      items,
      span: { today: query.today, from: query.from, to: query.to },
      calendars: new Map(plans.map(({ plan, calendar }) => [plan, calendar])),
      title: isEmpty ? undefined : title,
      notes: [
        ...(isEmpty ? [nothing(context, heading, query)] : []),
        ...(context.quiet ? [] : notes(context, asked, found)),
      ],
    },
    messages,
  );
  await printView(context, view, options);
}

/** The heading; what reads a pipe would take more than the day for items, and the day, if it is not today, has to be said. */
export function listTitle(context: Context, heading: readonly string[]): Line[] {
  return [
    { text: heading.join(' · '), only: ['screen', 'page'] },
    ...givenDay(context).map((text): Line => ({ text, only: ['pipe'] })),
  ];
}

/** Whose, when, and as of which day. */
export function headingOf(context: Context, { plans, span, query }: DueAsked): string[] {
  const { language, messages } = context;
  const asked = query.responsible && messages.due.responsible({ name: query.responsible });
  const who = [askedName(plans, query), asked].filter(Boolean).join(', ') || messages.due.everybody;
  const when = span.month
    ? monthInWords(language, span.month)
    : whenWords([{ kind: 'window', from: span.from, to: span.to }], messages);
  const time = query.overdue === 'only' && !span.given ? [] : [when];
  return [who, ...time, ...givenDay(context)];
}

function nothing({ messages }: Context, [who = '', ...when]: readonly string[], query: AgendaQuery): string {
  return query.overdue === 'only'
    ? messages.due.nothingOverdue({ who: [who, ...when].join(', ') })
    : messages.due.nothing({ who, when: when.join(', ') });
}

/** The total, what is not shown and why, and the next useful command; in a pipe they would be taken for items. */
function notes(
  { messages: { due, records } }: Context,
  { plans, query }: DueAsked,
  { items, closed, ended, disputed }: Agenda,
): Line[] {
  const open = items.find((item) => !isClosed(item));
  const isEmpty = items.length === 0;
  const lines: Line[] = [
    ...(isEmpty ? [] : [{ text: due.total(totalOf(items)), accent: 'strong' as const }]),
    ...(closed > 0 ? [{ text: due.doneAlready({ count: closed }) }] : []),
    ...(disputed > 0 ? [{ text: records.disputed({ count: disputed }), accent: 'warning' as const }] : []),
    ...(ended.count > 0 ? [{ text: due.endedPlans(ended) }] : []),
    ...(isEmpty && closed === 0 && query.overdue !== 'only'
      ? [{ text: due.otherPeriods({ plans: plans.map(periodOf) }) }]
      : []),
    ...(open
      ? [{ text: due.hintDone({ command: doneCommand(open, query) }), accent: 'aside' as const }]
      : []),
  ];
  return isEmpty ? lines : lines.map((line) => ({ ...line, only: ['screen'] }));
}

function totalOf(items: readonly DueItem[]): Parameters<Messages['due']['total']>[0] {
  const counts = sumOfCounts(items.map(({ units }) => units));
  return { ...counts, items: items.length, overdue: items.filter(({ daysLate }) => daysLate > 0).length };
}

function periodOf({ plan }: LoadedPlan): { name: string; from: string; to: string } {
  return { name: plan.name, from: plan.period[0] ?? '', to: plan.period.at(-1) ?? '' };
}

/** The command that records what is shown: of one unit, or of whoever has to do it. */
function doneCommand({ item, unit }: DueItem, { unit: asked }: AgendaQuery): string {
  const who = asked ?? unit?.id ?? item.units[0]?.id ?? item.actor.id;
  return `cyclo done ${item.activity.id} --unit ${who} --occurrence ${item.occurrence.id}`;
}
