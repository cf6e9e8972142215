/**
 * One file to send by mail: the lines of a folder one after the other, between a line that says what it is and one that says what had to be in
 * it. It is written anew as a whole whenever something is added.
 */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { usageError } from '../../failure.ts';
import { isHash, parsed } from '../canonical.ts';
import { makeFolder } from '../make-folder.ts';
import { MOST_EVIDENCE } from './evidence-files.ts';
import { inPlace, statIfThere } from './failing.ts';
import {
  type Addition,
  damageAt,
  type DamageKind,
  type ExchangePlace,
  type Found,
  type LineAt,
} from './place.ts';
import { readLines } from './read-lines.ts';
import { seal, sealedLine, unsealed, type Sealed } from './sealed-line.ts';
import { writeWhole } from './write-whole.ts';

/** How a bundle is written; a later cyclo may write it otherwise. */
const VERSION = 1;
/** A file given as evidence is one line, in base64. */
const LONGEST = Math.ceil((MOST_EVIDENCE * 4) / 3) + (1 << 20);

/** What stands in a bundle beside events: the first line, the last, and what is known by its word. */
interface Around {
  readonly line: string;
  readonly version?: number;
  readonly file?: string;
  readonly content?: string;
  readonly lines?: number;
  readonly sum?: string;
}

/** What a line of a bundle comes to. */
interface Read {
  /** Nothing of a line that only a later cyclo knows. */
  readonly found?: Found;
  /** The line, where it stays in the bundle when that is written anew. */
  readonly line?: string;
}

/** What a line around events says; nothing of an event, which has an id. */
function aroundOf({ text }: Sealed): Around | undefined {
  // Most lines are events, and need not be read for that.
  if (!text.includes('"line":"')) return undefined;
  const keys = parsed(text) as Partial<Around> | undefined;
  return typeof keys?.line === 'string' && !('id' in keys) ? (keys as Around) : undefined;
}

/** The sum of all lines so far, as the last line has it. */
class Sum {
  readonly #hash = createHash('sha256');
  lines = 0;

  add(line: string): string {
    this.#hash.update(line).update('\n');
    this.lines++;
    return line;
  }

  end(): Sealed {
    return seal({ line: 'end', lines: this.lines, sum: this.#hash.digest('hex') });
  }
}

/** @param named the file as the user named it */
export function bundlePlace(path: string, named: string): ExchangePlace {
  return {
    isRewritten: true,
    async *read() {
      for await (const { found } of readBundle(path, named)) if (found) yield found;
    },
    add: (addition) =>
      inPlace('place-unwritable', named, async () => {
        makeFolder(dirname(path));
        let count = 0;
        await writeWhole(path, portions(written(path, named, addition, () => count++)));
        return count;
      }),
    close: async () => undefined,
  };
}

async function* readBundle(path: string, named: string): AsyncGenerator<Read> {
  if (!(await inPlace('place-unreadable', named, () => statIfThere(path)))) return;
  const sum = new Sum();
  let isDamaged = false;
  let isEnded = false;
  const damage = (kind: DamageKind, line: number): Read => {
    isDamaged = true;
    return { found: damageAt(kind, { file: named, line }) };
  };
  for await (const read of readLines({ path, file: named, place: named }, LONGEST)) {
    if (read.is !== 'line') {
      isDamaged ||= read.is === 'damage';
      yield { found: read };
      continue;
    }
    const { text, at } = read;
    const sealed = unsealed(text);
    const around = sealed && aroundOf(sealed);
    if (at.line === 1) requireBundle(named, text, around);
    if (!sealed) yield damage('altered', at.line);
    else if (isEnded) yield damage('incomplete', at.line);
    else if (around?.line === 'end') {
      isEnded = true;
      if (sum.end().text !== sealed.text && !isDamaged) yield damage('incomplete', at.line);
    } else {
      sum.add(text);
      if (around?.line !== 'begin') yield { ...foundIn(sealed, around, at), line: text };
    }
  }
  if (!isEnded && !isDamaged) yield damage('cut-short', 0);
}

function foundIn(sealed: Sealed, around: Around | undefined, at: LineAt): Read {
  if (!around) return { found: { is: 'event', event: sealed, at } };
  if (around.line === 'plan') return { found: { is: 'plan', plan: sealed, at } };
  const { file: hash = '', content = '' } = around;
  if (around.line !== 'file' || !isHash(hash)) return {};
  return { found: { is: 'file', file: { hash, content: async () => Buffer.from(content, 'base64') } } };
}

/** @throws Failure where a file is something else, or a later cyclo made it */
function requireBundle(named: string, first: string, around: Around | undefined): void {
  if (!first.startsWith('{')) throw usageError('place-foreign', { path: named });
  const { version = VERSION } = around ?? {};
  if (version > VERSION) throw usageError('bundle-newer', { path: named, version, supported: VERSION });
}

/** The lines of a bundle that has more in it than before. */
async function* written(
  path: string,
  named: string,
  { events, plans, files }: Addition,
  count: () => void,
): AsyncGenerator<string> {
  const sum = new Sum();
  yield sum.add(sealedLine(seal({ cyclo: 'records', line: 'begin', version: VERSION })));
  for await (const { line } of readBundle(path, named)) if (line !== undefined) yield sum.add(line);
  for (const plan of plans) yield sum.add(sealedLine(plan));
  for await (const event of events) {
    count();
    yield sum.add(sealedLine(event));
  }
  for (const { hash, content } of files) {
    const text = Buffer.from(await content()).toString('base64');
    yield sum.add(sealedLine(seal({ content: text, file: hash, line: 'file' })));
  }
  yield sealedLine(sum.end());
}

/** Lines put together: a call of the system for each would take longer than everything else. */
async function* portions(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let portion = '';
  for await (const line of lines) {
    portion += `${line}\n`;
    if (portion.length < 1 << 20) continue;
    yield portion;
    portion = '';
  }
  yield portion;
}
