/** A month as a list: what the calendar says of its days, and what falls due on each. */
import { monthInWords } from '../messages/phrases/dates.ts';
import type { Messages } from '../messages/messages.ts';
import type { CalendarDay, CalendarMonth } from '../progress/calendar-month.ts';
import { defined } from '../defined.ts';
import { factInWords, uncoveredWords } from './parts/calendar-notes.ts';
import { dayCell, entryRow, csvFields } from './rows.ts';
import { dueEntry } from './due.ts';
import { called, type Row, type View } from './view.ts';

/** Stands for whom and what in the row of a day itself. */
const NOBODY = '-';

const FIELDS = csvFields('date,kind,plan,activity,occurrence,actor,unit,text,status');

/** The list. @param who whose deadlines they are, in words */
export function calendarView(shown: CalendarMonth, who: string, messages: Messages): View {
  const { month, days, covered, workingDays: count, shortDays: short } = shown;
  const { calendar: words, due } = messages;
  const { date, kind } = words.columns;
  return {
    title: [{ text: `${monthInWords(messages.language, month)} · ${who}`, only: ['page'] }],
    sections: [
      {
        columns: [
          { key: 'date', heading: date, kind: 'day' },
          { key: 'kind', heading: kind },
          { key: 'who', heading: due.columns.actor },
          { key: 'activity', heading: due.columns.activity },
          { key: 'text', heading: due.columns.task, share: 1 },
        ],
        rows: days.flatMap((day) => rowsOf(day, messages)),
      },
    ],
    notes: [
      { text: words.workingDays({ count, short }), only: ['page'] },
      ...(covered ? [] : [{ text: uncoveredWords(shown, messages), only: ['page'] } as const]),
    ],
    fields: FIELDS,
    record: () => recordOf(shown),
  };
}

/** What is said of a day, then what falls due on it. */
function rowsOf({ day, kind, fact, items }: CalendarDay, messages: Messages): Row[] {
  const about = {
    date: dayCell(day, messages),
    kind: { value: kind, lines: [messages.calendar.kinds[kind]] },
  };
  const note = { who: NOBODY, text: fact && factInWords(fact, messages) };
  return [
    ...(fact ? [{ ...about, ...note, activity: { value: null, lines: [NOBODY] } }] : []),
    ...items.map((entry) =>
      entryRow(dueEntry(entry), { ...about, who: called(entry.unit ?? entry.item.actor) }),
    ),
  ];
}

/** The month for programs: every day of it. */
function recordOf({ month, calendar, covered, days, workingDays, shortDays }: CalendarMonth): object {
  return {
    month,
    calendar,
    covered,
    days: days.map(({ day, kind, fact, items }) => {
      const { name, source, from, to } = fact ?? {};
      return { date: day, kind, ...defined({ name, source, from, to }), items: items.map(dueEntry) };
    }),
    workingDays,
    shortDays,
  };
}
