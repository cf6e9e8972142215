/** One version of a file that plans are made of, as something that can be compared: a plan, a registry, a calendar or spans. */
import { groupBy } from '../group-by.ts';
import { assembleCalendar } from '../calendar/production/assemble-calendar.ts';
import { builtInCalendar } from '../calendar/production/built-in.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { assemblePlan } from './assemble-plan.ts';
import type { PlanFile, UnitEntry } from './generated/plan-file.ts';
import type { Plan } from './plan.ts';
import { readSpans } from './entries/spans.ts';
import { readPart, type PartKind } from './read-part.ts';
import { readPlan, type PlanReading, type ReadFile } from './read-plan.ts';
import type { FileKind } from './source-file.ts';

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

/** Of what names no calendar. */
const withoutCalendar = () => ({ calendar: builtInCalendar('ru'), ownCalendar: undefined });

/** Reads a version of a file, by the key that tells what it is. Files it names may be missing. */
export async function readEdition(
  file: string,
  bytes: Uint8Array,
  readFile: ReadFile,
): Promise<EditionReading> {
  const kind = kindOf(bytes);
  if (!isOurs(bytes)) return { kind, ...withoutCalendar(), registries: new Map(), errors: [] };
  if (kind !== 'plan') return readPartEdition(file, kind, bytes);
  const reading = await readPlan(file, bytes, readFile);
  const { diagnostics, entry, registries: _, ...edition } = reading;
  const named = Object.entries(entry?.actors ?? {}).flatMap(([actor, { units }]) =>
    typeof units === 'string' ? [[actor, units] as const] : [],
  );
  return { ...edition, kind, registries: new Map(named), errors: errorsOf(file, diagnostics), reading };
}

/** A file that a plan would name: for the plan stands one that has nothing else. */
async function readPartEdition(file: string, kind: PartKind, bytes: Uint8Array): Promise<EditionReading> {
  const { file: source, entry, faults } = await readPart(file, kind, bytes);
  const reading = {
    kind,
    ...withoutCalendar(),
    registries: new Map<string, string>(),
    errors: errorsOf(file, [...source.diagnostics, ...faults]),
  };
  if (!entry) return reading;
  const plan = emptyPlan(file, 'units' in entry ? entry.units : []);
  if ('units' in entry) return { ...reading, plan };
  if ('sets' in entry) return { ...reading, plan: { ...plan, spans: readSpans(entry) } };
  const calendar = faults.length === 0 ? assembleCalendar(entry) : reading.calendar;
  return { ...reading, plan, ownCalendar: entry, calendar };
}

/** A plan of nothing but units. */
function emptyPlan(file: string, units: readonly UnitEntry[]): Plan {
  const byActor = groupBy(units, ({ actor = '' }) => actor);
  const actors = [...byActor].map(([id, listed]) => [id, { name: id, units: listed }] as const);
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

const KIND = /^(?:\{[ \t]*)?(["']?)cyclo-(units|calendar|spans)\1[ \t]*:/m;

/** What a file says it is: `cyclo-units`, `cyclo-calendar` and `cyclo-spans` begin the others; anything else is taken for a plan. */
export function kindOf(bytes: Uint8Array): FileKind {
  const [, , kind = 'plan'] = KIND.exec(new TextDecoder().decode(bytes.subarray(0, 4096))) ?? [];
  return kind as FileKind;
}

/** Whether a file says that it is one of ours: other YAML may lie among plans. */
export function isOurs(bytes: Uint8Array): boolean {
  return /^(?:\{[ \t]*)?(["']?)cyclo(?:-units|-calendar|-spans)?\1[ \t]*:/m.test(
    new TextDecoder().decode(bytes),
  );
}

/** Reads a plan, or whatever else `validate` may be given, by the key that tells what it is. */
export async function readAny(file: string, bytes: Uint8Array, readFile: ReadFile): Promise<PlanReading> {
  const kind = kindOf(bytes);
  if (kind === 'plan') return readPlan(file, bytes, readFile);
  const { file: source, faults } = await readPart(file, kind, bytes);
  const diagnostics = [...source.diagnostics, ...faults];
  return { ...withoutCalendar(), registries: [], files: [source], diagnostics };
}
