/** What proves a completion: a file by its content, an address, or words. */
import { createHash } from 'node:crypto';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Evidence } from '../../event.ts';
import { usageError } from '../../failure.ts';
import { keptCopy, type EvidenceHome } from '../../store/exchange/evidence-files.ts';
import type { Context } from '../context.ts';
import { storeFolder } from '../project/plans.ts';
import { readIfThere, readStandardInput, STANDARD } from '../project/input.ts';

const URL_LIKE = /^[a-z][a-z0-9+.-]*:\/\//i;
/** Words that end so were meant as a file. */
const FILE_LIKE =
  /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|json|ya?ml|xml|html?|jpe?g|png|tiff?|zip|rar|7z|eml|msg|sig)$/i;

/** Reads what the user gave as evidence. Files are remembered from the folder that holds the store. */
export async function readEvidence(context: Context, given: string): Promise<Evidence> {
  if (URL_LIKE.test(given)) return { type: 'url', url: given };
  if (given === STANDARD) return { type: 'text', text: await pipedWords(context) };
  const { cwd, files } = context.io;
  const path = resolve(cwd, given);
  const info = await files.info(path);
  if (info?.isDirectory) throw usageError('evidence-folder', { path: given });
  const content = info && (await readIfThere(context.io, path));
  if (content) {
    const home = dirname(await storeFolder(context));
    const kept = relative(home, path);
    return {
      type: 'file',
      name: basename(path),
      path: kept.startsWith('..') || isAbsolute(kept) ? path : kept.replaceAll('\\', '/'),
      size: content.byteLength,
      sha256: sha256(content),
    };
  }
  if (FILE_LIKE.test(given)) throw usageError('evidence-not-found', { path: given });
  return { type: 'text', text: given };
}

/** How many characters somebody may mean by words. */
const WORDS = 2000;

/** Words that are piped in. A file has to be named: it is looked at again later. */
async function pipedWords({ io }: Context): Promise<string> {
  const bytes = await readStandardInput(io, 'evidence');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    if (text !== '' && text.length <= WORDS) return text;
  } catch {
    // No text at all.
  }
  throw usageError('evidence-no-words', { limit: WORDS });
}

/** The folder beside the records for files that came from elsewhere. */
const KEPT = 'evidence';

/** Where this machine has files given as evidence. */
export async function evidenceHome(context: Context): Promise<EvidenceHome> {
  const folder = await storeFolder(context);
  return { home: dirname(folder), kept: join(folder, KEPT) };
}

/** What has become of a file given as evidence; `elsewhere` is one of another machine that has not been exchanged. */
export type EvidenceState = 'same' | 'changed' | 'missing' | 'elsewhere';

/** Compares a file with what was recorded of it. */
export async function checkEvidence(
  context: Context,
  evidence: Extract<Evidence, { type: 'file' }>,
  isOwn: boolean,
): Promise<EvidenceState> {
  const { home, kept } = await evidenceHome(context);
  const copy = await keptCopy(kept, evidence.sha256);
  const isSame = (content: Uint8Array | undefined): boolean =>
    content?.byteLength === evidence.size && sha256(content) === evidence.sha256;
  const named = await readIfThere(context.io, resolve(home, evidence.path));
  if (isSame(named) || (copy !== undefined && isSame(await readIfThere(context.io, copy)))) return 'same';
  if (!isOwn) return 'elsewhere';
  return named ? 'changed' : 'missing';
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
