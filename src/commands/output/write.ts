/** Writing what the user named with --output: a file, or standard output. */
import { closeSync, openSync, readSync, realpathSync } from 'node:fs';
import { dirname, join, basename, resolve, sep } from 'node:path';
import { Failure, usageError, reasonOf } from '../../failure.ts';
import { isPlanFileName } from '../../plan/plan-file-name.ts';
import { visibleText } from '../../visible-text.ts';
import { mayWrite, say, type Context } from '../context.ts';
import { PLANS, storeFolder } from '../project/plans.ts';
import { STANDARD } from '../project/input.ts';

/** What is written: a text, whole or in pieces, or a document. */
export type OutputContent = string | Uint8Array | Iterable<string>;

/** Writes a file the user named, and says so unless it is to be quiet; `-` is standard output. */
export async function writeOutput(context: Context, path: string, content: OutputContent): Promise<void> {
  await writeNamed(context, path, content);
  if (path !== STANDARD && !context.quiet)
    await say(context.io.stdout, context.messages.views.written({ path }));
}

/**
 * Writes a file the user named; `-` is standard output.
 *
 * @throws Failure `file-unwritable`; `output-protected` for plans, what they name, and the store;
 *   `binary-to-terminal` for a document on a screen
 */
export async function writeNamed(context: Context, path: string, content: OutputContent): Promise<void> {
  mayWrite(context, 'output');
  const { io } = context;
  if (path === STANDARD) {
    if (content instanceof Uint8Array && io.stdout.isTTY) throw usageError('binary-to-terminal', {});
    if (typeof content === 'string' || content instanceof Uint8Array) io.stdout.write(content);
    else for (const piece of content) io.stdout.write(piece);
    return;
  }
  const target = resolve(io.cwd, path);
  await requireUnprotected(context, path, target);
  try {
    await io.files.write(target, typeof content === 'string' ? visibleText(content) : content);
  } catch (error) {
    throw new Failure('file-unwritable', { path, reason: reasonOf(error) });
  }
}

/** How plans, registries and calendars begin, whatever they are called and wherever they lie. */
const PLAN = /^\uFEFF?cyclo(?:-[a-z]+)?[ \t]*:/m;
const STORE = 'SQLite format 3\0';
const HEAD = 4096;

/** What people have written, and what was recorded, is never replaced by what was made of it. */
async function requireUnprotected(context: Context, path: string, target: string): Promise<void> {
  const info = await context.io.files.info(target);
  if (info && !info.isRegular) return;
  const what = protectedPlace(real(target), real(await storeFolder(context)), info ? headOf(target) : '');
  if (what) throw usageError('output-protected', { path, what });
}

/** What a place is, where it is no place for outputs. */
function protectedPlace(
  place: string,
  store: string,
  head: string,
): 'git' | 'store' | 'plan' | 'plans' | undefined {
  const folder = dirname(place);
  if (folder === store || basename(folder) === basename(store) || head.startsWith(STORE)) return 'store';
  if (folder.split(sep).includes('.git')) return 'git';
  if (PLAN.test(head)) return 'plan';
  // Whatever has such a name there is read as a plan, by every command.
  return basename(folder) === PLANS && isPlanFileName(basename(place)) ? 'plans' : undefined;
}

/** A path without links, as far as it is there. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(real(dirname(path)), basename(path));
  }
}

/** The beginning of a file, as text; nothing of one that cannot be read: then it is not a plan of ours to lose. */
function headOf(path: string): string {
  const bytes = Buffer.alloc(HEAD);
  try {
    const handle = openSync(path, 'r');
    try {
      return bytes.subarray(0, readSync(handle, bytes, 0, HEAD, 0)).toString('utf8');
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}
