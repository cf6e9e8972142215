/** What one recipient is reminded of, as a letter says it: what is overdue, then what is due. */
import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import { dayInWords } from '../messages/phrases/dates.ts';
import type { Messages } from '../messages/messages.ts';
import { reminderMessages } from '../messages/sections/reminders.ts';
import { wholeTitle, type Plan } from '../plan/plan.ts';
import type { Digest } from '../progress/digests.ts';
import { dueView } from './due.ts';
import { oneLine } from './one-line.ts';
import type { DocumentView, Row, Section, View } from './view.ts';

/** What a digest was made of, besides its items. */
export interface DigestSpan {
  readonly today: Day;
  readonly from: Day;
  readonly to: Day;
  readonly calendars: ReadonlyMap<Plan, WorkingCalendar>;
}

/** A letter. */
export interface DigestView extends DocumentView {
  /** What it is about, in a line. */
  readonly subject: string;
}

/** @param messages those of the plans' language */
export function digestView(
  { recipient, items }: Digest,
  { calendars, ...span }: DigestSpan,
  messages: Messages,
): DigestView {
  const words = reminderMessages(messages);
  const name = oneLine(recipient.name);
  const day = dayInWords(messages.language, span.today);
  const late = items.filter(({ status }) => status === 'overdue');
  const open = items.filter(({ status }) => status !== 'overdue');
  const listOf = (some: Digest['items']): View =>
    dueView({ items: some, span, calendars, title: undefined, notes: undefined }, messages);
  const section = (heading: string, some: Digest['items']): Section[] => {
    const [{ columns = [], rows = [] } = {}] = listOf(some).sections;
    if (some.length === 0) return [];
    // Who reads it knows who it is for, and of one unit no figures tell more than the status.
    const known =
      recipient.kind === 'unit' ? ['who', 'units'] : recipient.kind === 'actor' ? ['who'] : ['units'];
    return [
      {
        heading,
        columns: columns.filter(({ key }) => !known.includes(key)),
        rows: rows.map((row, index) => ({ ...row, ...lateness(some[index]!.daysLate, messages) })),
      },
    ];
  };
  const plans = [...new Set(items.map(({ plan }) => plan))];
  return {
    ...listOf(items),
    subject: words.subject({ name, day, late: late.length, open: open.length }),
    title: [{ text: name, accent: 'strong' }, words.asOf({ day })],
    sections: [
      ...section(words.late({ count: late.length }), late),
      ...section(words.open({ count: open.length }), open),
    ],
    notes: plans.map((plan) => words.source({ plan: oneLine(wholeTitle(plan)) })),
    document: { language: messages.language, date: span.today },
  };
}

/** How late something is, in the place of its status. */
function lateness(days: number, { reports }: Messages): Row {
  return days > 0 ? { status: { lines: [reports.delay.overdue({ days })], status: 'overdue' } } : {};
}
