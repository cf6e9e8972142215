/** Files given as evidence, as they travel: by what is in them, and never by a path that somebody else has named. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, normalize, resolve } from 'node:path';
import type { Evidence, LedgerEvent } from '../../event.ts';
import { hashOf, isHash } from '../canonical.ts';
import { makeFolder } from '../make-folder.ts';
import type { EvidenceFile } from './place.ts';
import { writeWhole } from './write-whole.ts';

/** No file given as evidence travels that has more bytes. */
export const MOST_EVIDENCE = 32 * 2 ** 20;

/** A file that somebody gave as evidence. */
type GivenFile = Extract<Evidence, { type: 'file' }>;

/** Where this machine has files given as evidence. */
export interface EvidenceHome {
  /** The folder from which records name files. */
  readonly home: string;
  /** The folder for those that came from elsewhere. */
  readonly kept: string;
}

/** A file of a record, and whether this machine has it. */
export interface KnownFile extends EvidenceFile {
  readonly name: string;
  readonly isHere: boolean;
}

/** The files that records name, each once. */
export async function filesOf(events: readonly LedgerEvent[], where: EvidenceHome): Promise<KnownFile[]> {
  const found = new Map<string, KnownFile>();
  for (const { evidence, receivedAt } of events) {
    if (evidence?.type !== 'file' || !isHash(evidence.sha256) || found.get(evidence.sha256)?.isHere === true)
      continue;
    const { sha256: hash, name } = evidence;
    const read = () => contentOf(evidence, receivedAt === undefined, where);
    const isHere = (await read()) !== undefined;
    found.set(hash, { hash, name, isHere, content: async () => (await read()) ?? new Uint8Array() });
  }
  return [...found.values()];
}

/** What is in a file of a record; nothing where it is not what was recorded. */
async function contentOf(
  evidence: GivenFile,
  isOwn: boolean,
  { home, kept }: EvidenceHome,
): Promise<Uint8Array | undefined> {
  const copy = await keptCopy(kept, evidence.sha256);
  // A record of another machine names files of that machine: outside of the folder for the work, it names none of this one.
  const isInside = !isAbsolute(evidence.path) && !normalize(evidence.path).startsWith('..');
  const named = isOwn || isInside ? resolve(home, evidence.path) : undefined;
  for (const path of [named, copy]) {
    const content = path === undefined ? undefined : await readOwn(path, evidence.size);
    if (content && hashOf(content) === evidence.sha256) return content;
  }
  return undefined;
}

/** @returns nothing where it has another size, or too much to travel */
async function readOwn(path: string, size: number): Promise<Uint8Array | undefined> {
  const info = await lstat(path).catch(() => undefined);
  return info?.isFile() && info.size === size && size <= MOST_EVIDENCE ? readFile(path) : undefined;
}

/** The copy of a file that came from elsewhere, by what has to be in it. */
export async function keptCopy(kept: string, hash: string): Promise<string | undefined> {
  if (!isHash(hash)) return undefined;
  const names = await readdir(kept).catch((): string[] => []);
  const name = names.find((each) => each.startsWith(hash));
  return name === undefined ? undefined : join(kept, name);
}

/**
 * Keeps a file that came from elsewhere, under its hash and an ending by which programs know it.
 *
 * @returns whether it is what its hash says
 */
export async function keepFile(
  { hash, content }: EvidenceFile,
  name: string,
  kept: string,
): Promise<boolean> {
  const bytes = await content();
  if (hashOf(bytes) !== hash) return false;
  makeFolder(kept);
  const ending = /^\.[a-z0-9]{1,8}$/i.exec(extname(name))?.[0] ?? '';
  await writeWhole(join(kept, `${hash}${ending}`), [bytes]);
  return true;
}
