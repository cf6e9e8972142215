/**
 * A line of a file that machines exchange: a JSON object in the canonical form, whose last key is the hash of the others. Each line can
 * be checked by itself, so that it does not matter in which order lines stand, how often, or in which file.
 */
import { createHash } from 'node:crypto';

/** What a line says, and the hash of it. */
export interface Sealed {
  /** A JSON object in the canonical form, without the hash. */
  readonly text: string;
  /** SHA-256 of the text in UTF-8, in lower-case hexadecimal digits. */
  readonly hash: string;
}

const SEAL = /^,"hash":"([0-9a-f]{64})"\}$/;
const SEAL_LENGTH = ',"hash":""}'.length + 64;

/** The hash of a text. */
export function hashOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The line that has a text with its hash. */
export function sealedLine({ text, hash }: Sealed): string {
  return `${text.slice(0, -1)},"hash":"${hash}"}`;
}

/** What some keys are, sealed. They have to be in the order of their names, as everything canonical is. */
export function seal(keys: Readonly<Record<string, unknown>>): Sealed {
  const text = JSON.stringify(Object.fromEntries(Object.entries(keys).sort(([a], [b]) => (a < b ? -1 : 1))));
  return { text, hash: hashOf(text) };
}

/** What a line says; nothing where it is not to the byte what was sealed. */
export function unsealed(line: string): Sealed | undefined {
  const hash = SEAL.exec(line.slice(-SEAL_LENGTH))?.[1];
  if (hash === undefined) return undefined;
  const text = `${line.slice(0, -SEAL_LENGTH)}}`;
  return hashOf(text) === hash ? { text, hash } : undefined;
}
