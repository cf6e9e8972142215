import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import { EXIT, type ExitCode, usageError } from '../../failure.ts';
import { conflictLabels } from '../../git/conflict-labels.ts';
import { mergeByLines, showsBase, type MergeFiles, type MergeLabels } from '../../git/by-lines.ts';
import { gitMessages, type GitMessages } from '../../messages/sections/git.ts';
import { isOurs, kindOf } from '../../plan/read-edition.ts';
import { conflictWords } from '../../render/findings/conflict-words.ts';
import { renderDiagnostics } from '../../render/findings/diagnostics.ts';
import type { Context } from '../context.ts';
import { mergePlans } from './merge-plans.ts';
import { readIfThere } from '../project/input.ts';

/** What git is asked to merge. */
interface Merge {
  readonly files: MergeFiles;
  readonly labels: MergeLabels;
  readonly markerSize: number;
  /** The file's name in the repository. */
  readonly path: string;
}

/**
 * What git calls to merge a plan: `merge-driver <base> <ours> <theirs> <marker size> <path>`, and since git 2.44 what the
 * versions are called. The result goes to the file of ours. Exit code 0 where nothing conflicts, 1 where something does:
 * git's contract.
 */
export async function mergeDriver(context: Context, args: readonly string[]): Promise<ExitCode> {
  const [base = '', ours = '', theirs = '', size = '', path = ours, ...names] = args;
  if (args.length < 3) throw usageError('driver-words', { verb: 'merge-driver' });
  const place = { folder: context.io.cwd, env: context.io.env };
  const merge: Merge = {
    files: { base, ours, theirs },
    labels: await conflictLabels(place, context.io.files, names),
    markerSize: Number(size) || 7,
    path,
  };
  const texts = await Promise.all([base, ours, theirs].map((file) => textIfText(context, file)));
  const reason = reasonAgainst(texts);
  if (reason !== undefined) return byLines(context, merge, reason);
  const [before = '', mine = '', other = ''] = texts;
  return byMeaning(context, merge, [before, mine, other]);
}

/** Nothing where it is no text. */
async function textIfText({ io }: Context, file: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readIfThere(io, file));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Why the versions cannot be merged by meaning, whatever is in them. */
function reasonAgainst(texts: readonly (string | undefined)[]): Reason | undefined {
  if (texts.includes(undefined)) return 'not-a-plan';
  const there = texts
    .filter((text) => text !== undefined && text.trim() !== '')
    .map((text) => new TextEncoder().encode(text));
  const kinds = new Set(there.map(kindOf));
  return there.length > 1 && there.every(isOurs) && kinds.size === 1 ? undefined : 'not-a-plan';
}

type Reason = keyof GitMessages['byLines'];

async function byMeaning(
  context: Context,
  merge: Merge,
  [base, ours, theirs]: readonly [string, string, string],
): Promise<ExitCode> {
  const { io, messages } = context;
  const { files, labels, markerSize, path } = merge;
  const showBase = await showsBase({ folder: io.cwd, env: io.env });
  // What the plan names beside itself is being merged, too: half of it would be missed.
  const merged = await mergePlans(base, ours, theirs, { labels, markerSize, showBase, file: path });
  if (merged.state === 'unreadable') return byLines(context, merge, 'broken');
  const { conflicts, diagnostics, text } = merged;
  const lines = [
    ...(conflicts.length > 0 ? [gitMessages(messages).conflict({ path, count: conflicts.length })] : []),
    ...conflicts.map((conflict) => `  ${conflictWords(conflict, messages)}`),
    ...(diagnostics.length > 0 ? wrongLines(context, path, text, diagnostics) : []),
  ];
  // Nothing is left that could go wrong once the file of ours is no longer what it was.
  await io.files.write(resolve(io.cwd, files.ours), text);
  io.stderr.write(lines.map((line) => `${line}\n`).join(''));
  return lines.length > 0 ? EXIT.findings : EXIT.fine;
}

/** What is wrong with both versions together. */
function wrongLines(
  { io, messages, paint }: Context,
  path: string,
  text: string,
  diagnostics: readonly Diagnostic[],
): string[] {
  const lines = text.split('\n');
  const style = {
    messages,
    paint,
    width: io.stderr.columns,
    lines: (file: string) =>
      file === path ? { content: (line: number) => lines[line - 1] ?? '' } : undefined,
  };
  return [
    gitMessages(messages).mergedWrong({ path, count: diagnostics.length }),
    renderDiagnostics(diagnostics, style),
  ];
}

/** What cannot be merged by meaning is merged as git does it, and that is said. */
async function byLines({ io, messages }: Context, merge: Merge, reason: Reason): Promise<ExitCode> {
  const { files, labels, markerSize, path } = merge;
  io.stderr.write(
    `${gitMessages(messages).mergedByLines({ path, reason: gitMessages(messages).byLines[reason] })}\n`,
  );
  const conflicts = await mergeByLines({ folder: io.cwd, env: io.env }, files, labels, markerSize);
  return conflicts > 0 ? EXIT.findings : EXIT.fine;
}
