/** Reading a file that a plan names, or would name: a registry of units, a calendar or spans. */
import { assembleCalendar } from '../calendar/production/assemble-calendar.ts';
import type { CalendarFile } from '../calendar/production/calendar-file.ts';
import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import type { Diagnostic, Finding } from '../diagnostic.ts';
import { readSpans } from './entries/spans.ts';
import type { SpansFile, UnitsFile } from './generated/plan-file.ts';
import { readSource, type SourceFile } from './source-file.ts';

/** What files of each kind say. */
interface Entries {
  units: UnitsFile;
  calendar: CalendarFile;
  spans: SpansFile;
}

/** The kinds of files that plans name. */
export type PartKind = keyof Entries;

/** A file that was read, and what is wrong with it. */
export interface PartReading<K extends PartKind> {
  readonly file: SourceFile;
  /** Its sound part, as it is written. */
  readonly entry?: Entries[K];
  /** What is wrong with its days; where anything is, they cannot be relied on. */
  readonly faults: readonly Diagnostic[];
}

/** Reads a file of a kind. `name` is how diagnostics call it. */
export async function readPart<K extends PartKind>(
  name: string,
  kind: K,
  bytes: Uint8Array,
): Promise<PartReading<K>> {
  const { file, entry } = await readSource<Entries[K]>(name, kind, bytes);
  if (!entry) return { file, faults: [] };
  const findings = await findingsOf({ [kind]: entry });
  if (findings.length === 0) return { file, entry, faults: [] };
  const { diagnose } = await import('./diagnose.ts');
  const placed = findings.map((finding) => ({ ...finding, path: file.place(finding.path) }));
  return { file, entry, faults: diagnose(file.source, placed) };
}

async function findingsOf({ calendar, spans }: Partial<Entries>): Promise<readonly Finding[]> {
  if (calendar) {
    const { calendarFindings } = await import('../calendar/production/calendar-findings.ts');
    return calendarFindings(calendar);
  }
  if (!spans) return [];
  const { spanFindings } = await import('../calendar/span-findings.ts');
  return spanFindings(readSpans(spans), String(spans.year));
}

/** Reads a calendar of the user's own; it is there where it can be relied on. */
export async function readCalendar(
  name: string,
  bytes: Uint8Array,
): Promise<{ calendar?: WorkingCalendar; file: SourceFile; diagnostics: readonly Diagnostic[] }> {
  const { file, entry, faults } = await readPart(name, 'calendar', bytes);
  const diagnostics = [...file.diagnostics, ...faults];
  const isSound = diagnostics.every(({ severity }) => severity !== 'error');
  return { ...(entry && isSound ? { calendar: assembleCalendar(entry) } : {}), file, diagnostics };
}
