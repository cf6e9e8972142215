/**
 * A folder of text files, made for git and for shared disks. Events of one store and one month stand in one file, to which lines are only
 * ever added: files of former months never change, and what two machines added is put together line by line (`merge=union`).
 */
import { constants } from 'node:fs';
import { lstat, open, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder, syncFolder } from '../make-folder.ts';
import { hasCode } from '../system-error.ts';
import { isHash } from '../canonical.ts';
import { isEventId } from '../event-shape.ts';
import { headOf, monthOfRecording } from './event-head.ts';
import { MOST_EVIDENCE } from './evidence-files.ts';
import { inPlace } from './failing.ts';
import { type Addition, damageAt, type ExchangePlace, type Found, oddityAt } from './place.ts';
import { readLines, type ReadLine } from './read-lines.ts';
import { sealedLine, unsealed, type Sealed } from './sealed-line.ts';
import { writeWhole } from './write-whole.ts';

/** What git has to know of the files, a line each. */
const ATTRIBUTES = ['*.jsonl text eol=lf merge=union', 'evidence/* binary'];
const PLANS = 'plans.jsonl';
const EVIDENCE = 'evidence';
/** No line has more bytes: an event is a few hundred, and its texts are typed by people. */
const LONGEST = 1 << 20;
/** So many characters are written at once. */
const PORTION = 1 << 20;

/** Whether something is a place already, as far as its names tell. */
export function looksLikePlace(names: readonly string[]): boolean {
  return names.some((name) => name === PLANS || isEventId(name));
}

/** @param named the folder as the user named it */
export function folderPlace(folder: string, named: string): ExchangePlace {
  return {
    isRewritten: false,
    read: () => readPlace(folder, named),
    add: (addition) => inPlace('place-unwritable', named, () => addTo(folder, addition)),
    close: async () => undefined,
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return [];
    throw error;
  }
}

/** @returns nothing where it is no file of its own, or too large to travel */
async function readBounded(path: string): Promise<Uint8Array> {
  const found = await lstat(path);
  return found.isFile() && found.size <= MOST_EVIDENCE ? readFile(path) : new Uint8Array();
}

/** The files with events, whatever they are called: a disk in the cloud keeps two versions of a file under two names. */
async function filesOf(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const replica of (await namesIn(folder)).filter(isEventId)) {
    const names = await namesIn(join(folder, replica));
    found.push(...names.filter((name) => name.endsWith('.jsonl')).map((name) => `${replica}/${name}`));
  }
  return found;
}

async function* readPlace(folder: string, named: string): AsyncGenerator<Found> {
  const look = <T>(work: () => Promise<T>): Promise<T> => inPlace('place-unreadable', named, work);
  if ((await look(() => namesIn(folder))).includes(PLANS)) yield* readFileOf(folder, named, PLANS, 'plan');
  for (const file of await look(() => filesOf(folder))) yield* readFileOf(folder, named, file, 'event');
  for (const hash of await look(() => namesIn(join(folder, EVIDENCE)))) {
    const content = (): Promise<Uint8Array> => look(() => readBounded(join(folder, EVIDENCE, hash)));
    if (isHash(hash)) yield { is: 'file', file: { hash, content } };
  }
}

async function* readFileOf(
  folder: string,
  named: string,
  name: string,
  is: 'plan' | 'event',
): AsyncGenerator<Found> {
  const file = join(named, name);
  const lines = (): AsyncGenerator<ReadLine> =>
    readLines({ path: join(folder, name), file, place: named }, LONGEST);
  if (await isLinked(folder, name)) {
    yield damageAt('link', { file, line: 0 });
    return;
  }
  const wrong = new Map<number, string>();
  for await (const line of lines()) {
    if (line.is !== 'line') yield line;
    else {
      const { text, at, isEnded } = line;
      const sealed = unsealed(text);
      if (sealed) yield is === 'event' ? { is, event: sealed, at } : { is, plan: sealed, at };
      else if (isEnded) wrong.set(at.line, text);
      else yield oddityAt('torn', at);
    }
  }
  const torn = wrong.size > 0 ? await writtenAgain(lines(), wrong) : new Set();
  for (const line of wrong.keys()) if (!torn.has(line)) yield damageAt('altered', { file, line });
}

/** Which lines are the beginning of one that stands whole in the same file: writing broke off there, and was done again. */
async function writtenAgain(
  lines: AsyncIterable<ReadLine>,
  broken: ReadonlyMap<number, string>,
): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  for await (const line of lines) {
    if (line.is !== 'line') continue;
    for (const [number, text] of broken)
      if (line.text.length > text.length && line.text.startsWith(text) && unsealed(line.text))
        found.add(number);
  }
  return found;
}

/** Whether a name leads elsewhere: whoever has made a place may have put anything into it. */
async function isLinked(folder: string, name: string): Promise<boolean> {
  for (let at = name; at !== '.'; at = dirname(at)) {
    const found = await lstat(join(folder, at)).catch(() => undefined);
    if (found && (at === name ? !found.isFile() : !found.isDirectory())) return true;
  }
  return false;
}

async function addTo(folder: string, { events, plans, files }: Addition): Promise<number> {
  makeFolder(folder);
  await addAttributes(folder);
  for (const { hash, content } of files) {
    makeFolder(join(folder, EVIDENCE));
    await writeWhole(join(folder, EVIDENCE, hash), [await content()]);
  }
  if (plans.length > 0) await appendLines(folder, PLANS, plans.map(sealedLine));
  let file = '';
  let lines: string[] = [];
  let size = 0;
  let count = 0;
  const flush = async (): Promise<void> => {
    if (lines.length > 0) await appendLines(folder, file, lines);
    lines = [];
    size = 0;
  };
  for await (const event of events) {
    const next = fileOf(event);
    if (next !== file || size > PORTION) await flush();
    file = next;
    count++;
    size += lines.push(sealedLine(event)) && event.text.length;
  }
  await flush();
  return count;
}

function fileOf(event: Sealed): string {
  const head = headOf(event);
  if (!head) throw new Error(`no event: ${event.text}`);
  return `${head.replica}/${monthOfRecording(head)}.jsonl`;
}

/** Before there is anything to merge, git knows how. */
async function addAttributes(folder: string): Promise<void> {
  const name = '.gitattributes';
  const known = await readFile(join(folder, name), 'utf8').catch(() => '');
  const missing = ATTRIBUTES.filter((line) => !known.split(/\r?\n/).includes(line));
  if (missing.length > 0) await appendLines(folder, name, missing);
}

/** Adds lines at the end of a file, in one piece and down to the disk. What broke off there gets a line of its own. */
async function appendLines(folder: string, name: string, lines: readonly string[]): Promise<void> {
  const path = join(folder, name);
  makeFolder(dirname(path));
  if (await isLinked(folder, name)) throw Object.assign(new Error(path), { code: 'ELOOP', syscall: 'open' });
  // Windows knows no such flag.
  const handle = await open(
    path,
    constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0),
  );
  try {
    const { size } = await handle.stat();
    const last = new Uint8Array(1);
    if (size > 0) await handle.read(last, 0, 1, size - 1);
    const isBroken = size > 0 && last[0] !== 0x0a;
    await handle.appendFile(`${isBroken ? '\n' : ''}${lines.join('\n')}\n`);
    await handle.sync();
    if (size === 0) syncFolder(dirname(path));
  } finally {
    await handle.close();
  }
}
