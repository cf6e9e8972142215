/** Which encoding the bytes of a text are in, by what they say of themselves and by what Russian looks like in each. */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'koi8-r' | 'ibm866' | 'x-mac-cyrillic';

/** How much of a text is looked at. */
const SAMPLE = 1 << 16;

/**
 * The text of bytes.
 *
 * @param declared the encoding that the document names itself, which counts where it can be true
 */
export function textOf(bytes: Uint8Array, declared?: string): string {
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

/** Texts of two bytes for each character that do not say so: every other byte of their spaces and line ends is 0. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 20) return undefined;
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

/** In the wrong encoding, Russian becomes capitals inside of words, signs and rare letters. */
function likeliest(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE);
  const scores = (['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic'] as const).map((encoding) => {
    const text = decode(sample, encoding);
    const common = text.match(/[оеаинтсрвл]/g)?.length ?? 0;
    const russian = text.match(/[а-яё]/g)?.length ?? 0;
    const wrong = text.match(/[а-яё][А-ЯЁ]|[^\p{L}\p{N}\p{P}\s№+=<>|~^$©®°§–—«»]/gu)?.length ?? 0;
    return { encoding, score: common + russian - 5 * wrong };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).encoding;
}
