/** The dates a rule of time gives. */
import { WEEKDAYS, weekdayIndex, type Day } from '../calendar/day.ts';
import type { Occurrence } from '../calendar/occurrences.ts';
import { dayInFigures } from '../messages/phrases/dates.ts';
import type { Messages } from '../messages/messages.ts';
import { dayCell, entryRow } from './rows.ts';
import type { Column, Row, View } from './view.ts';

/** One time a rule gives. */
export interface RuleDate {
  readonly occurrence: Occurrence;
  /** Absent where there is no deadline. */
  readonly effectiveDeadline?: Day;
  /** Why the deadline was moved, where it was. */
  readonly shift?: string;
}

/** What programs get to know of a rule, besides its dates. */
export interface RuleFacts {
  /** As a plan would have it. */
  readonly rule: unknown;
  readonly words: string;
  /** The plan it was read by. */
  readonly plan: string | null;
  readonly calendar: string;
  readonly nonWorkingDay: string;
  /** Why parts of it give nothing. */
  readonly problems: readonly string[];
}

const FIELDS = ['occurrence', 'start', 'deadline', 'effectiveDeadline'] as const;

/** The list. @param basis by which plan, period and calendar it was worked out, for a person who wants to know */
export function ruleDatesView(
  { rule, words, ...facts }: RuleFacts,
  dates: readonly RuleDate[],
  basis: string | undefined,
  messages: Messages,
): View {
  const { columns } = messages.when.dates;
  const shift: Column = { key: 'shift', heading: columns.shift, share: 1 };
  const hasMoved = dates.some((date) => date.shift !== undefined);
  const rows = dates.map((date) => rowOf(date, messages));
  return {
    title: [
      { text: words, accent: 'strong' },
      ...(basis === undefined ? [] : [{ text: basis, accent: 'aside', only: ['screen'] } as const]),
    ],
    sections: [
      {
        columns: [
          { key: 'occurrence', heading: columns.occurrence },
          { key: 'start', heading: columns.start, kind: 'day' },
          { key: 'effectiveDeadline', heading: columns.deadline, kind: 'day' },
          ...(hasMoved ? [shift] : []),
        ],
        rows,
      },
    ],
    fields: FIELDS,
    record: () => ({ rule, words, items: dates.map(entryOf), ...facts }),
  };
}

function rowOf(date: RuleDate, messages: Messages): Row {
  const { language, common, when } = messages;
  const { occurrence, effectiveDeadline, shift } = date;
  const { start } = occurrence;
  const weekday = (day: Day): string => when.weekday({ weekday: WEEKDAYS[weekdayIndex(day)] ?? 'monday' });
  return entryRow(entryOf(date), {
    start: dayCell(start, messages),
    effectiveDeadline: {
      value: effectiveDeadline ?? null,
      lines: [
        effectiveDeadline === undefined
          ? common[occurrence.open ? 'waits' : 'noDeadline']
          : `${dayInFigures(language, effectiveDeadline)}, ${weekday(effectiveDeadline)}`,
      ],
    },
    shift,
  });
}

function entryOf({ occurrence: { id, start, deadline }, effectiveDeadline }: RuleDate): object {
  return {
    occurrence: id,
    start,
    deadline: deadline ?? null,
    effectiveDeadline: effectiveDeadline ?? null,
  };
}
