/**
 * Reading one file of a plan: YAML, schema, and whatever sound part is left of it.
 */
import type { Diagnostic, Path } from '../diagnostic.ts';
import { isCalendar, isPlan, isSpans, isUnits } from './generated/is-plan.js';
import { readYaml, type YamlSource } from './yaml/source.ts';

/** The kinds of files there are. */
export type FileKind = 'plan' | 'units' | 'calendar' | 'spans';

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

const CHECKS: Readonly<Record<FileKind, (value: unknown) => boolean>> = {
  plan: isPlan,
  units: isUnits,
  calendar: isCalendar,
  spans: isSpans,
};

/**
 * Reads a file's content.
 *
 * @param name how diagnostics call the file
 * @param content its bytes, or what was read of them already
 */
export async function readSource<T extends object>(
  name: string,
  kind: FileKind,
  content: Uint8Array | YamlSource,
): Promise<ReadSource<T>> {
  const source = content instanceof Uint8Array ? await readYaml(content, name) : content;
  const { value, diagnostics } = source;
  if (!source.isReadable) return { file: { source, kind, diagnostics, place: (path) => path } };
  if (CHECKS[kind](value)) {
    return { file: { source, kind, diagnostics, place: (path) => path }, entry: value as T };
  }
  const { schemaFaults } = await import('./schema/faults.ts');
  const { findings, sound } = schemaFaults<T>(source, kind);
  return {
    file: {
      source,
      kind,
      diagnostics: [...diagnostics, ...findings],
      place: (path) => sound?.place(path) ?? path,
    },
    ...(sound ? { entry: sound.entry } : {}),
  };
}
