/**
 * From files to a plan: the plan file, the registries of units and the calendar it names. Reads as much as can be
 * understood, and says everything that is wrong with the rest.
 */
import { assembleCalendar } from '../calendar/production/assemble-calendar.ts';
import { builtInCalendar, isBuiltIn } from '../calendar/production/built-in.ts';
import type { CalendarFile } from '../calendar/production/calendar-file.ts';
import type { SpanSet } from '../calendar/named-spans.ts';
import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import type { Diagnostic, Path, Finding } from '../diagnostic.ts';
import { assemblePlan } from './assemble-plan.ts';
import type { PlanFile, UnitEntry } from './generated/plan-file.ts';
import type { Plan } from './plan.ts';
import { diagnose } from './diagnose.ts';
import { entryPlaces } from './entry-places.ts';
import { readSpans } from './entries/spans.ts';
import { readPart, type PartKind, type PartReading } from './read-part.ts';
import { readSource, type SourceFile } from './source-file.ts';
import type { YamlSource } from './yaml/source.ts';

/** Reads a file's bytes; nothing where there is no such file. One that no plan may name is refused. */
export type ReadFile = (path: string) => Promise<Uint8Array | Refused | undefined>;

/** Why a file that a plan names is not read: it lies outside the plan's project, or is a device, a pipe or far too large. */
interface Refused {
  readonly refused: 'outside' | 'no-file';
}

/** A plan as far as it could be read. */
export interface PlanReading {
  /** Nothing where the file holds no plan at all. */
  readonly plan?: Plan;
  /** The sound part of the file, as it is written. */
  readonly entry?: PlanFile;
  readonly calendar: WorkingCalendar;
  /** What {@link calendar} was made of, where the plan names one of its own that can be relied on. */
  readonly ownCalendar: CalendarFile | undefined;
  /** The units of each registry, by the file they were read from. */
  readonly registries: readonly { readonly file: string; readonly units: readonly UnitEntry[] }[];
  /** The plan's file first. */
  readonly files: readonly SourceFile[];
  /** Every finding in all of the files. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a plan.
 *
 * @param file the plan's file, as diagnostics should name it; registries and calendars are found from its folder
 * @param content its bytes, or what was read of them already
 */
export async function readPlan(
  file: string,
  content: Uint8Array | YamlSource,
  readFile: ReadFile,
): Promise<PlanReading> {
  const { file: main, entry: read } = await readSource<PlanFile>(file, 'plan', content);
  const files = [main];
  const endless = read ? spanFindings(read) : [];
  const more: Diagnostic[] = diagnose(
    main.source,
    endless.map((finding) => ({ ...finding, path: main.place(finding.path) })),
  );
  // What would never end is not worked out.
  const entry = endless.length > 0 ? undefined : read;
  const beside = async <K extends PartKind>(
    name: string,
    path: Path,
    kind: K,
  ): Promise<PartReading<K> | undefined> => {
    const place = fromFolderOf(file, name);
    const bytes = await readFile(place);
    if (bytes === undefined || 'refused' in bytes) {
      const span = main.source.locate(path);
      const problem = { severity: 'error', file, span, path, related: [] } as const;
      more.push(
        bytes
          ? { code: 'file-refused', args: { path: place, reason: bytes.refused }, ...problem }
          : { code: 'file-not-found', args: { path: place }, ...problem },
      );
      return undefined;
    }
    const found = await readPart(place, kind, bytes);
    files.push(found.file);
    more.push(...found.faults);
    return found;
  };

  const registries = new Map<string, { file: string; units: readonly UnitEntry[] }>();
  const units = new Map<string, readonly UnitEntry[]>();
  for (const [actor, { units: name }] of Object.entries(entry?.actors ?? {})) {
    if (typeof name !== 'string' || registries.has(name)) continue;
    const registry = await beside(name, ['actors', actor, 'units'], 'units');
    const listed = registry?.entry?.units ?? [];
    if (registry) units.set(name, listed);
    registries.set(name, { file: registry?.file.source.file ?? name, units: listed });
  }
  const spans = new Map<string, readonly SpanSet[]>();
  const spanFiles = [entry?.spans ?? []].flat();
  for (const [index, name] of spanFiles.entries()) {
    const path = typeof entry?.spans === 'string' ? ['spans'] : ['spans', index];
    const found = spans.has(name) ? undefined : await beside(name, path, 'spans');
    if (found) spans.set(name, found.entry ? readSpans(found.entry) : []);
  }
  const name = entry?.calendar ?? 'ru';
  const own = isBuiltIn(name) ? undefined : await beside(name, ['calendar'], 'calendar');
  const ownCalendar = own?.faults.length === 0 ? own.entry : undefined;
  return {
    ...(entry ? { entry, plan: assemblePlan(entry, file, units, spans) } : {}),
    calendar: ownCalendar ? assembleCalendar(ownCalendar) : builtInCalendar(isBuiltIn(name) ? name : 'ru'),
    ownCalendar,
    registries: [...registries.values()],
    files,
    diagnostics: [...files.flatMap((each) => each.diagnostics), ...more],
  };
}

/** A file named in a plan is found from the plan's folder. */
function fromFolderOf(file: string, name: string): string {
  if (/^([/\\]|[A-Za-z]:)/.test(name)) return name;
  return file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) + name;
}

/** The longest span, and the longest period of a plan, in years. */
const YEARS = 10;
const LAST_YEAR = 9000;

/** Spans in a plan that are longer than its period may be, or too far away. What stands there has passed the schema. */
function spanFindings({ period, activities }: PlanFile): Finding[] {
  const findings = [...spansIn(period, ['period'])];
  for (const { says, path } of entryPlaces({ activities }))
    if (says.when !== undefined) findings.push(...spansIn(says.when, [...path, 'when']));
  const months = [period].flat().reduce((sum, span) => sum + monthsIn(span), 0);
  if (findings.length === 0 && months > YEARS * 12)
    findings.push(tooLong([period].flat().join(', '), ['period']));
  return findings;
}

/** The spans in a value, however deep; most values are one short text. */
function spansIn(value: unknown, path: Path): Finding[] {
  if (typeof value === 'string') return isTooLong(value) ? [tooLong(value, path)] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => spansIn(inner, [...path, key]));
}

function isTooLong(text: string): boolean {
  const last = text.slice(text.lastIndexOf('..') + 1);
  if (!/\d{4}-\d{2}/.test(text)) return false;
  return monthsIn(text) > YEARS * 12 || Number(/\d{4}/.exec(last)?.[0]) > LAST_YEAR;
}

/** How many months a text such as `2010-08..2010-12` spans; days count by their months. */
function monthsIn(text: string): number {
  const [from = '', to = from] = text.split('..');
  const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(to) - month(from) + 1;
}

function tooLong(text: string, path: Path): Finding {
  const given = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return {
    code: 'span-too-long',
    severity: 'error',
    args: { given, years: YEARS, last: LAST_YEAR },
    path,
  };
}
