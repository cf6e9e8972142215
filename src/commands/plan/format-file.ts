/** Bringing one file into the canonical form: what becomes of it, and nothing thrown for what is wrong with it. */
import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import { Failure } from '../../failure.ts';
import { canonicalForm } from '../../plan/canonical/form.ts';
import { kindOf } from '../../plan/read-edition.ts';
import { readYaml, type YamlSource } from '../../plan/yaml/source.ts';
import { hasWindowsLineEnds } from '../../plan/yaml/text.ts';
import type { Context } from '../context.ts';
import { readIfThere } from '../project/input.ts';

/** What became of a file. */
export interface Formatted {
  readonly file: string;
  /** `broken`: it has mistakes of YAML; `failed`: it could not be read or written. Neither was touched. */
  readonly state: 'canonical' | 'differs' | 'formatted' | 'broken' | 'failed';
  /** The canonical form, where there is one. */
  readonly text?: string;
  readonly source?: YamlSource;
  readonly diagnostics: readonly Diagnostic[];
  readonly failure?: Failure;
}

/** Formats a file in its place; with `check` only looks. */
export async function formatFile(context: Context, file: string, check: boolean): Promise<Formatted> {
  try {
    const bytes = await readIfThere(context.io, file);
    if (bytes === undefined) throw new Failure('file-not-there', { path: file });
    const result = await formatBytes(bytes, file);
    if (result.state !== 'differs' || check) return result;
    await replace(context, file, result.text!);
    return { ...result, state: 'formatted' };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { file, state: 'failed', diagnostics: [], failure: error };
  }
}

/** Formats the content of a file. `file` is how findings call it. */
export async function formatBytes(bytes: Uint8Array, file: string): Promise<Formatted> {
  const source = await readYaml(bytes, file);
  // A file without a value has nothing that could be lost.
  const diagnostics = source.diagnostics.filter(
    ({ code, severity }) => severity === 'error' && code !== 'yaml-empty',
  );
  if (diagnostics.length > 0) return { file, state: 'broken', source, diagnostics };
  const form = canonicalForm(source.text, kindOf(bytes));
  // In a copy that git made on Windows every file has these line ends: they are git's affair, and stay.
  const text = hasWindowsLineEnds(source.text) ? form.replaceAll('\n', '\r\n') : form;
  const isCanonical = Buffer.from(text).equals(bytes);
  return { file, state: isCanonical ? 'canonical' : 'differs', text, source, diagnostics };
}

async function replace({ io }: Context, file: string, text: string): Promise<void> {
  try {
    await io.files.write(resolve(io.cwd, file), text);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('file-not-replaced', { path: file, reason });
  }
}
