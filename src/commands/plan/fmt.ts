import { uniqueBy } from '../../group-by.ts';
import { normalize, resolve } from 'node:path';
import { EXIT, Failure, resultOf, usageError, reasonOf } from '../../failure.ts';
import { inOrder } from '../../plan/diagnose.ts';
import { readAny, kindOf } from '../../plan/read-edition.ts';
import { defined } from '../../defined.ts';
import { diagnosticData } from '../../render/findings/data.ts';
import { renderJson } from '../../render/json.ts';
import { command, declareOptions } from '../command.ts';
import { say, type Context } from '../context.ts';
import { namedFiles, readIfThere, readStandardInput, STANDARD } from '../project/input.ts';
import { findPlanFiles, findingsText } from '../project/plans.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { canonicalForm } from '../../plan/canonical/form.ts';
import { readYaml, type YamlSource } from '../../plan/yaml/source.ts';
import { hasWindowsLineEnds } from '../../plan/yaml/text.ts';

/** `cyclo fmt`: the canonical form of plans, registries and calendars. */
export const fmt = command({
  writes: true,
  argument: { flags: '[files...]', name: 'formatFiles' },
  options: declareOptions(['check', 'format']),
  async run(context, { args, options }) {
    const { check = false, format = 'text' } = options;
    const results: Formatted[] = [];
    if (args.includes(STANDARD)) {
      if (args.length > 1) throw usageError('input-and-files', {});
      results.push(await formatBytes(await readStandardInput(context.io, 'plan'), STANDARD));
    } else {
      for (const file of distinct(context, args.length > 0 ? args : await allFiles(context)))
        results.push(await formatFile(context, file, check));
    }
    const isAnyFailed = results.some(({ state }) => state === 'failed');
    const isAnyWrong = results.some(({ state }) => state === 'broken' || (check && state === 'differs'));
    const ok = !isAnyFailed && !isAnyWrong;
    if (format === 'json') context.io.stdout.write(await formattedJson(context, results, ok));
    else await writeResults(context, results, check);
    if (isAnyFailed) return EXIT.failure;
    return ok ? EXIT.fine : EXIT.findings;
  },
});

/** The plans that commands find, with the registries and calendars they name. */
async function allFiles(context: Context): Promise<string[]> {
  const plans = await findPlanFiles(context);
  if (plans.length === 0) throw new Failure('no-plans', {});
  const found: string[] = [];
  for (const file of plans) {
    found.push(file);
    const bytes = await resultOf(readIfThere(context.io, file));
    // What cannot be read is said when its turn comes.
    if (!(bytes instanceof Uint8Array)) continue;
    const readNamed = namedFiles(context.io, file);
    await readAny(file, bytes, async (path) => {
      const content = await resultOf(readNamed(path));
      const isUnreadable = content instanceof Failure;
      // What lies outside the project is not formatted with it.
      if (isUnreadable || content instanceof Uint8Array) found.push(normalize(path));
      return isUnreadable ? undefined : content;
    });
  }
  return found;
}

function distinct({ io }: Context, files: readonly string[]): string[] {
  return uniqueBy(files.toReversed(), (file) => resolve(io.cwd, file)).toReversed();
}

async function writeResults(context: Context, results: readonly Formatted[], check: boolean): Promise<void> {
  const { io, messages } = context;
  const words = messages.formatting;
  const isInput = results[0]?.file === STANDARD;
  const diagnostics = inOrder(results.flatMap((result) => result.diagnostics));
  const sources = results.flatMap(({ source }) => (source ? [{ files: [{ source }] }] : []));
  if (diagnostics.length > 0) io.stderr.write(await findingsText(context, diagnostics, sources));
  for (const { file, state, text = '', failure } of results) {
    const named = { file: isInput ? words.input : file };
    if (failure) await say(io.stderr, messages.common.failed(await failure.say(messages)));
    // Bytes, of which nothing is changed: it will be a file.
    else if (isInput && !check) io.stdout.write(io.stdout.isTTY ? text : new TextEncoder().encode(text));
    else if (state === 'formatted') await say(io.stdout, words.formatted(named));
    else if (state === 'differs') await say(io.stdout, words.differs(named));
  }
  const count = (...states: Formatted['state'][]): number =>
    results.filter(({ state }) => states.includes(state)).length;
  const read = results.length - count('failed');
  if (context.quiet || isInput || read === 0) return;
  const changed = count('formatted', 'differs');
  await say(io.stdout, words.total({ files: read, changed, broken: count('broken'), check }));
}

/** What became of files, for programs. Of standard input, `-`, the canonical form itself is part of it. */
async function formattedJson(
  { messages }: Context,
  results: readonly Formatted[],
  ok: boolean,
): Promise<string> {
  const files = results.map(async ({ file, state, text, failure }) => {
    const message = failure && (await failure.say(messages));
    return { file, state, ...defined({ message, text: file === STANDARD ? text : undefined }) };
  });
  const diagnostics = results.flatMap((result) => result.diagnostics);
  return renderJson({
    ok,
    files: await Promise.all(files),
    diagnostics: diagnosticData(diagnostics, messages),
  });
}

/** What became of a file. */
interface Formatted {
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
async function formatFile(context: Context, file: string, check: boolean): Promise<Formatted> {
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
async function formatBytes(bytes: Uint8Array, file: string): Promise<Formatted> {
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
    throw new Failure('file-not-replaced', { path: file, reason: reasonOf(error) });
  }
}
