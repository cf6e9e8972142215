/** One version of a file that plans are made of, as something that can be compared: a plan, a registry, a calendar or spans. */
import { groupBy } from '../group-by.ts';
import { assembleCalendar } from '../calendar/production/assemble-calendar.ts';
import { builtInCalendar } from '../calendar/production/built-in.ts';
import type { CalendarFile } from '../calendar/production/calendar-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { assemblePlan } from './assemble-plan.ts';
import type { PlanFile, SpansFile, UnitEntry, UnitsFile } from './generated/plan-file.ts';
import type { Plan } from './plan.ts';
import { readSpans } from './entries/spans.ts';
import { faultsOf, spanFaults } from './read-calendar.ts';
import { isOurs, kindOf } from './read-part.ts';
import { readPlan, type PlanReading, type ReadFile } from './read-plan.ts';
import { readSource, type FileKind } from './source-file.ts';

/** A version that was read. */
export interface EditionReading extends Pick<PlanReading, 'calendar' | 'ownCalendar'> {
  readonly kind: FileKind;
  /** Nothing where the file is not one of ours, or nothing of it can be read. Of any other of ours, a plan that has nothing else. */
  readonly plan?: Plan;
  /** The file of units that an actor names, by the actor. */
  readonly registries: ReadonlyMap<string, string>;
  /** What is wrong with the file itself. */
  readonly errors: readonly Diagnostic[];
  /** Of a plan, all that was read. */
  readonly reading?: PlanReading;
}

/** Reads a version of a file, by the key that tells what it is. Files it names may be missing. */
export async function readEdition(
  file: string,
  bytes: Uint8Array,
  readFile: ReadFile,
): Promise<EditionReading> {
  const kind = kindOf(bytes);
  if (!isOurs(bytes)) return { kind, calendar: builtInCalendar('ru'), registries: new Map(), errors: [] };
  if (kind === 'units') return readUnits(file, bytes);
  if (kind === 'calendar') return readDays(file, bytes);
  if (kind === 'spans') return readNamedSpans(file, bytes);
  const reading = await readPlan(file, bytes, readFile);
  const { diagnostics, entry, registries: _, ...edition } = reading;
  const named = Object.entries(entry?.actors ?? {}).flatMap(([actor, { units }]) =>
    typeof units === 'string' ? [[actor, units] as const] : [],
  );
  return { ...edition, kind, registries: new Map(named), errors: errorsOf(file, diagnostics), reading };
}

async function readUnits(file: string, bytes: Uint8Array): Promise<EditionReading> {
  const { file: source, entry } = await readSource<UnitsFile>(file, 'units', bytes);
  const byActor = groupBy(entry?.units ?? [], ({ actor = '' }) => actor);
  return {
    kind: 'units',
    ...(entry ? { plan: emptyPlan(file, byActor) } : {}),
    calendar: builtInCalendar('ru'),
    registries: new Map(),
    errors: errorsOf(file, source.diagnostics),
  };
}

async function readDays(file: string, bytes: Uint8Array): Promise<EditionReading> {
  const { file: source, entry } = await readSource<CalendarFile>(file, 'calendar', bytes);
  const faults = entry ? await faultsOf(source, entry) : [];
  return {
    kind: 'calendar',
    ...(entry ? { plan: emptyPlan(file, new Map()), ownCalendar: entry } : {}),
    calendar: entry && faults.length === 0 ? assembleCalendar(entry) : builtInCalendar('ru'),
    registries: new Map(),
    errors: errorsOf(file, [...source.diagnostics, ...faults]),
  };
}

async function readNamedSpans(file: string, bytes: Uint8Array): Promise<EditionReading> {
  const { file: source, entry } = await readSource<SpansFile>(file, 'spans', bytes);
  return {
    kind: 'spans',
    ...(entry ? { plan: { ...emptyPlan(file, new Map()), spans: readSpans(entry) } } : {}),
    calendar: builtInCalendar('ru'),
    registries: new Map(),
    errors: errorsOf(file, [...source.diagnostics, ...(entry ? await spanFaults(source, entry) : [])]),
  };
}

/** A plan of nothing but units. */
function emptyPlan(file: string, units: ReadonlyMap<string, readonly UnitEntry[]>): Plan {
  const actors = [...units].map(([id, listed]) => [id, { name: id, units: listed }] as const);
  const entry = {
    cyclo: 1,
    plan: 'plan',
    title: '',
    period: '2000-01',
    actors: Object.fromEntries(actors),
    activities: [],
  };
  return assemblePlan(entry as unknown as PlanFile, file, new Map());
}

function errorsOf(file: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(
    (each) => each.severity === 'error' && each.file === file && !each.code.startsWith('file-'),
  );
}
