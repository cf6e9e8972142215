import { assembleCalendar } from '../calendar/production/assemble-calendar.ts';
import type { CalendarFile } from '../calendar/production/calendar-file.ts';
import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import type { Diagnostic, Finding } from '../diagnostic.ts';
import { readSpans } from './entries/spans.ts';
import type { SpansFile } from './generated/plan-file.ts';
import { readSource, type SourceFile } from './source-file.ts';

/** A calendar file that was read, and what is wrong with it. */
export interface CalendarReading {
  /** Nothing where it cannot be relied on. */
  readonly calendar?: WorkingCalendar;
  readonly file: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a calendar of the user's own. `name` is how diagnostics call the file. */
export async function readCalendar(name: string, bytes: Uint8Array): Promise<CalendarReading> {
  const { file, entry } = await readSource<CalendarFile>(name, 'calendar', bytes);
  const faults = entry ? await faultsOf(file, entry) : [];
  const diagnostics = [...file.diagnostics, ...faults];
  const isSound = diagnostics.every(({ severity }) => severity !== 'error');
  return { ...(entry && isSound ? { calendar: assembleCalendar(entry) } : {}), file, diagnostics };
}

/** What is wrong with the dates of a file of spans. */
export async function spanFaults(file: SourceFile, entry: SpansFile): Promise<Diagnostic[]> {
  const { spanFindings } = await import('../calendar/span-findings.ts');
  return placed(file, spanFindings(readSpans(entry), String(entry.year)));
}

/** What is wrong with the days of a calendar file. */
export async function faultsOf(file: SourceFile, entry: CalendarFile): Promise<Diagnostic[]> {
  const { calendarFindings } = await import('../calendar/production/calendar-findings.ts');
  return placed(file, calendarFindings(entry));
}

async function placed(file: SourceFile, findings: readonly Finding[]): Promise<Diagnostic[]> {
  if (findings.length === 0) return [];
  const { diagnose } = await import('./diagnose.ts');
  return diagnose(
    file.source,
    findings.map((finding) => ({ ...finding, path: file.place(finding.path) })),
  );
}
