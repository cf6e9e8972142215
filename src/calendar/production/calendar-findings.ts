import { daysOf } from '../named-spans.ts';
import type { Finding, Path } from '../../diagnostic.ts';
import { daysBetween, isDay, type Day } from '../day.ts';
import { spanOf, type CalendarFile, type DaysOff, type DaysWorked } from './calendar-file.ts';

/** The longest stretch one statement may name. */
const LONGEST = 366;

/** The lists of a file, in the order in which one outweighs the other. */
const LISTS = ['days-off', 'working-days', 'short-days'] as const;

/** A statement with its place. */
interface PlacedStatement {
  readonly list: (typeof LISTS)[number];
  readonly statement: DaysOff & DaysWorked;
  readonly path: Path;
}

/**
 * What is wrong with a calendar that is valid by the schema: days that do not exist, stretches that run backwards or
 * past a year, days outside its `year`, and days about which it says two things.
 */
export function calendarFindings(file: CalendarFile): Finding[] {
  const findings: Finding[] = [];
  const statements = new Map<Day, PlacedStatement>();
  for (const list of LISTS)
    for (const [index, statement] of (file[list] ?? []).entries()) {
      const placed = { list, statement, path: [list, index] };
      const wrong = wrongDates(placed, file.year);
      findings.push(...(wrong.length > 0 ? wrong : contradictions(placed, statements)));
    }
  return findings;
}

function wrongDates({ statement, path }: PlacedStatement, year: number | undefined): Finding[] {
  const { first, last } = spanOf(statement.date);
  const at = { severity: 'error', path: [...path, 'date'] } as const;
  const missing = [first, last, statement.from, statement.to].find((day) => day !== undefined && !isDay(day));
  if (missing !== undefined) return [{ ...at, code: 'calendar-no-such-day', args: { day: missing } }];
  if (first > last) return [{ ...at, code: 'calendar-backwards', args: { first, last } }];
  if (daysBetween(first, last) >= LONGEST)
    return [{ ...at, code: 'calendar-too-long', args: { first, last } }];
  const outside = [first, last].find((day) => year !== undefined && Number(day.slice(0, 4)) !== year);
  if (outside === undefined || year === undefined) return [];
  return [{ ...at, code: 'calendar-outside-year', args: { day: outside, year } }];
}

/** At most one for a statement, at the first day that is already spoken of; remembers the days either way. */
function contradictions(placed: PlacedStatement, said: Map<Day, PlacedStatement>): Finding[] {
  let finding: Finding | undefined;
  for (const day of daysOf(spanOf(placed.statement.date))) {
    const before = said.get(day);
    if (before !== undefined && !agree(before, placed))
      finding ??= {
        code: 'calendar-day-twice',
        args: { day },
        severity: 'error',
        path: [...placed.path, 'date'],
        related: [[...before.path, 'date']],
      };
    said.set(day, placed);
  }
  return finding === undefined ? [] : [finding];
}

/** A working day may be short; a day off that was moved to a day may be moved on from it. */
function agree(before: PlacedStatement, after: PlacedStatement): boolean {
  if (before.list === after.list) return false;
  if (before.list === 'working-days') return true;
  return (
    after.list === 'working-days' && before.statement.from !== undefined && after.statement.to !== undefined
  );
}
