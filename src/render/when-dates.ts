/** The dates a rule gives: a table for a terminal, lines for a pipe. */
import { WEEKDAYS, weekdayIndex, type Day } from '../calendar/day.ts';
import type { Occurrence } from '../calendar/occurrences.ts';
import { dayInFigures } from '../messages/dates.ts';
import type { Messages } from '../messages/messages.ts';
import { renderJson } from './json.ts';

/** One time a rule gives. */
export interface RuleDate {
  readonly occurrence: Occurrence;
  /** Absent where there is no deadline. */
  readonly effectiveDeadline?: Day;
  /** Why the deadline was moved, where it was. */
  readonly shift?: string;
}

/** For a person at a terminal. */
export async function renderDatesTable(
  dates: readonly RuleDate[],
  messages: Messages,
  width: number,
): Promise<string> {
  const { renderTable } = await import('./terminal/terminal-table.ts');
  const { columns } = messages.when.dates;
  const moved = dates.some(({ shift }) => shift !== undefined);
  const head = [
    { heading: columns.occurrence },
    { heading: columns.start },
    { heading: columns.deadline },
    ...(moved ? [{ heading: columns.shift, share: 1 }] : []),
  ];
  const rows = dates.map(({ occurrence, effectiveDeadline, shift = '' }) => [
    occurrence.id,
    dayInFigures(messages.language, occurrence.start),
    effectiveDeadline === undefined ? messages.common.noDeadline : dated(effectiveDeadline, messages),
    ...(moved ? [shift] : []),
  ]);
  return renderTable(head, rows, width);
}

function dated(day: Day, { language, when }: Messages): string {
  return `${dayInFigures(language, day)}, ${when.weekday({ weekday: WEEKDAYS[weekdayIndex(day)] ?? 'monday' })}`;
}

/** A line a date, in columns without borders: occurrence, start, deadline after the non-working-day rule, why it moved. */
export function renderDatesLines(dates: readonly RuleDate[], { common }: Messages): string {
  const widest = Math.max(0, ...dates.map(({ occurrence }) => occurrence.id.length));
  return dates
    .map(({ occurrence: { id, start }, effectiveDeadline = common.noDeadline, shift }) =>
      [id.padEnd(widest), start, effectiveDeadline, ...(shift === undefined ? [] : [shift])].join('  '),
    )
    .map((line) => `${line}\n`)
    .join('');
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

/** For programs. */
export function renderDatesJson({ rule, words, ...rest }: RuleFacts, dates: readonly RuleDate[]): string {
  return renderJson({
    rule,
    words,
    items: dates.map(({ occurrence: { id, start, deadline }, effectiveDeadline }) => ({
      occurrence: id,
      start,
      deadline: deadline ?? null,
      effectiveDeadline: effectiveDeadline ?? null,
    })),
    ...rest,
  });
}
