/** How many pieces of text become bytes at once: each alone would cost more than it holds, and texts of many live long in memory. */
export const AT_ONCE = 50;

const encoder = new TextEncoder();

/** A text given in pieces, which whole would be too long, as bytes: they take half the room. */
export function* inBytes(pieces: Iterable<string>): Generator<Uint8Array> {
  let some: string[] = [];
  for (const piece of pieces) {
    some.push(piece);
    if (some.length < AT_ONCE) continue;
    yield encoder.encode(some.join(''));
    some = [];
  }
  if (some.length > 0) yield encoder.encode(some.join(''));
}
