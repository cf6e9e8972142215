/**
 * Reading one file of a plan: YAML, schema, and whatever sound part is left of it.
 */
import type { Diagnostic, Path } from '../diagnostic.ts';
import { validateCalendar, validatePlan, validateUnits, type Validator } from './generated/validate-plan.js';
import { soundPart } from './sound-part.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** The kinds of files there are. */
export type FileKind = 'plan' | 'units' | 'calendar';

/** One file that was read for a plan, and what is wrong with it as YAML and by its schema. */
export interface SourceFile {
  readonly source: YamlSource;
  readonly kind: FileKind;
  readonly diagnostics: readonly Diagnostic[];
  /** The path in the file of a path in what was read of it: what could not be read is left out of lists. */
  place(path: Path): Path;
}

/** A file and its sound part, as it is written. */
export interface ReadSource<T> {
  readonly file: SourceFile;
  readonly entry?: T;
}

type Mend = (rest: Record<string, unknown>) => void;

const CHECKS: Readonly<Record<FileKind, readonly [Validator, Mend]>> = {
  plan: [validatePlan, mendPlan],
  units: [
    validateUnits,
    (rest) => {
      rest['cyclo-units'] = 1;
      rest['units'] ??= [];
    },
  ],
  calendar: [
    validateCalendar,
    (rest) => {
      rest['cyclo-calendar'] = 1;
      rest['calendar'] ??= 'calendar';
    },
  ],
};

/** Reads a file's content. `name` is how diagnostics call the file. */
export async function readSource<T extends object>(
  name: string,
  kind: FileKind,
  bytes: Uint8Array,
): Promise<ReadSource<T>> {
  const source = await readYaml(bytes, name);
  const { value, diagnostics } = source;
  const [check, mend] = CHECKS[kind];
  if (check(value)) return { file: { source, kind, diagnostics, place: (path) => path }, entry: value as T };
  const errors = check.errors ?? [];
  const { diagnose } = await import('./diagnose.ts');
  const { schemaFindings } = await import('./schema-findings.ts');
  const found = diagnose(source, schemaFindings(errors, value, kind));
  const sound = soundPart<T>(value, check, mend);
  return {
    file: {
      source,
      kind,
      diagnostics: [...diagnostics, ...found],
      place: (path) => sound?.place(path) ?? path,
    },
    ...(sound ? { entry: sound.entry } : {}),
  };
}

/** What a plan can be judged without: its name and title, and the time of an activity, which may be any. */
function mendPlan(rest: Record<string, unknown>): void {
  rest['cyclo'] = 1;
  rest['plan'] ??= 'plan';
  rest['title'] ??= '-';
  rest['period'] ??= '0001-01';
  rest['actors'] ??= { X: { name: '-' } };
  rest['activities'] ??= [];
  if (!Array.isArray(rest['activities'])) return;
  for (const activity of rest['activities'] as unknown[]) {
    if (typeof activity !== 'object' || activity === null) continue;
    const entry = activity as Record<string, unknown>;
    entry['title'] ??= '-';
    entry['when'] ??= 'as-needed';
  }
}
