/** Which encoding the bytes of a text are in, by what they say of themselves and by what Russian looks like in each. */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'koi8-r' | 'ibm866';

/** How much of a text is looked at. */
const SAMPLE = 1 << 16;

/**
 * The text of bytes.
 *
 * @param declared the encoding that the document names itself, which counts where it can be true
 */
export function textOfBytes(bytes: Uint8Array, declared?: string): string {
  const text = decode(bytes, encodingOf(bytes, declared));
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const wide = wideEncoding(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  if (declared !== undefined && isKnown(declared) && !/^utf-?(?:8|16)/i.test(declared)) return declared;
  return likeliest(bytes);
}

/** Texts of two bytes for each character that do not say so: one of the two is 0 for Latin and 4 for Russian, which no other text has. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const low = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0 || byte === 4) low[index % 2]!++;
  });
  const [even = 0, odd = 0] = low;
  if (even + odd < sample.length / 4) return undefined;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

function isUtf8(bytes: Uint8Array): boolean {
  return isReadable(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

function isKnown(label: string): boolean {
  return isReadable(() => decode(new Uint8Array(), label));
}

function isReadable(read: () => string): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

/** The letters of Russian, from the most frequent one to the rarest. */
const FREQUENT = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё';

/** What speaks against an encoding from the start: those other than that of Windows are old and rare. */
const RARITY = { 'windows-1251': 0, 'koi8-r': 12, ibm866: 12 };

/** In the wrong encoding, frequent letters become rare ones, small ones capitals within a word, and letters become signs. */
function likeliest(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE);
  const faults = Object.entries(RARITY).map(([name, rarity]) => {
    const encoding = name as keyof typeof RARITY;
    const text = decode(sample, encoding);
    let count = rarity + (text.match(/[а-яё][А-ЯЁ]/g)?.length ?? 0) * FREQUENT.length;
    for (const character of text.toLowerCase()) {
      const rank = FREQUENT.indexOf(character);
      if (rank > 0) count += rank;
      else if (rank < 0 && character >= '\u0080')
        count += FREQUENT.length / (/[«»–—№…]/.test(character) ? 2 : 1);
    }
    return { encoding, count };
  });
  return faults.reduce((best, each) => (each.count < best.count ? each : best)).encoding;
}
