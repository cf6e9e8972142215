import { createReadStream } from 'node:fs';
import { inPlace } from './failing.ts';
import { damageAt, type Found, type LineAt, oddityAt } from './place.ts';

/** A line of a file, or what is wrong with it. */
export type ReadLine =
  | {
      readonly is: 'line';
      readonly text: string;
      readonly at: LineAt;
      /** Whether a line break follows. */
      readonly isEnded: boolean;
    }
  | Extract<Found, { is: 'damage' | 'oddity' }>;

/** A file of a place. */
interface PlaceFile {
  readonly path: string;
  /** The file and its place, as the user named the place. */
  readonly file: string;
  readonly place: string;
}

const BREAK = 0x0a;
const RETURN = 0x0d;
const BOM = '\uFEFF';
/** How files of UTF-16 begin, in either order of bytes. */
const UTF_16 = new Set(['fffe', 'feff']);
/** What git writes between two versions; a line of ours begins with a brace. */
const CONFLICT_MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/**
 * The lines of a file, read piece by piece. What ends them and what editors put before the first is no part of them; empty lines are none.
 *
 * @param longest no line has more bytes
 * @throws Failure `place-unreadable`
 */
export async function* readLines(read: PlaceFile, longest: number): AsyncGenerator<ReadLine> {
  const lines = linesIn(read, longest);
  for (;;) {
    const next = await inPlace('place-unreadable', read.place, () => lines.next());
    if (next.done === true) return;
    yield next.value;
  }
}

async function* linesIn({ path, file }: PlaceFile, longest: number): AsyncGenerator<ReadLine> {
  const at = (line: number): LineAt => ({ file, line });
  const begun = new Begun();
  let number = 0;
  let isReturnTold = false;
  let isTooLong = false;
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    if (number === 0 && begun.size === 0 && UTF_16.has(piece.toString('hex', 0, 2))) {
      yield damageAt('utf-16', at(0));
      return;
    }
    let start = 0;
    for (let end = piece.indexOf(BREAK); end >= 0; end = piece.indexOf(BREAK, start)) {
      number++;
      const line = begun.with(piece.subarray(start, end));
      const isReturned = line.at(-1) === RETURN;
      if (isReturned && !isReturnTold) yield oddityAt('crlf', at(number));
      isReturnTold ||= isReturned;
      if (!isTooLong)
        yield* lineOf(line.toString('utf8', 0, line.length - (isReturned ? 1 : 0)), at(number), true);
      isTooLong = false;
      start = end + 1;
    }
    begun.add(piece.subarray(start));
    if (begun.size <= longest) continue;
    if (!isTooLong) yield damageAt('too-long', at(number + 1));
    isTooLong = true;
    begun.with(Buffer.alloc(0));
  }
  if (!isTooLong) yield* lineOf(begun.with(Buffer.alloc(0)).toString('utf8'), at(number + 1), false);
}

/** A line of which the end has not been read yet. */
class Begun {
  #pieces: Buffer[] = [];
  size = 0;

  add(piece: Buffer): void {
    this.#pieces.push(piece);
    this.size += piece.length;
  }

  /** The line with its end; nothing is begun any more. */
  with(end: Buffer): Buffer {
    const whole = this.size === 0 ? end : Buffer.concat([...this.#pieces, end]);
    this.#pieces = [];
    this.size = 0;
    return whole;
  }
}

function* lineOf(whole: string, at: LineAt, isEnded: boolean): Generator<ReadLine> {
  const hasMark = whole.startsWith(BOM);
  if (hasMark) yield oddityAt('bom', at);
  const text = hasMark ? whole.slice(BOM.length) : whole;
  if (CONFLICT_MARK.test(text)) yield damageAt('conflict-mark', at);
  else if (text !== '') yield { is: 'line', text, at, isEnded };
}
