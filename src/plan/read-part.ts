/** Reading a file that a plan would name, by itself: a registry of units, a calendar or spans. */
import { builtInCalendar } from '../calendar/production/built-in.ts';
import type { SpansFile } from './generated/plan-file.ts';
import { readCalendar, spanFaults } from './read-calendar.ts';
import { readPlan, type PlanReading, type ReadFile } from './read-plan.ts';
import { readSource, type FileKind } from './source-file.ts';

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
  const part = { calendar: builtInCalendar('ru'), registries: [] };
  if (kind === 'calendar') {
    const { file: source, diagnostics } = await readCalendar(file, bytes);
    return { ...part, files: [source], diagnostics };
  }
  const { file: source, entry } = await readSource<SpansFile>(file, kind, bytes);
  const faults = kind === 'spans' && entry ? await spanFaults(source, entry) : [];
  return { ...part, files: [source], diagnostics: [...source.diagnostics, ...faults] };
}
