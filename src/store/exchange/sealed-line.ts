/**
 * A line of a file that machines exchange: a JSON object in the canonical form, whose last key is the hash of the others. Each line can
 * be checked by itself, so that it does not matter in which order lines stand, how often, or in which file.
 */
import { canonicalJson, hashOf, type ExchangedEvent } from '../canonical.ts';

/** What a line says in the canonical form, and the hash of it: an event, or what is said around events. */
export type Sealed = ExchangedEvent;

const SEAL = /^,"hash":"([0-9a-f]{64})"\}$/;
const SEAL_LENGTH = ',"hash":""}'.length + 64;

/** The line that has a text with its hash. */
export function sealedLine({ text, hash }: Sealed): string {
  return `${text.slice(0, -1)},"hash":"${hash}"}`;
}

/** What some keys are, sealed. */
export function seal(keys: Readonly<Record<string, unknown>>): Sealed {
  const text = canonicalJson(keys);
  return { text, hash: hashOf(text) };
}

/** What a line says; nothing where it is not to the byte what was sealed. */
export function unsealed(line: string): Sealed | undefined {
  const hash = SEAL.exec(line.slice(-SEAL_LENGTH))?.[1];
  if (hash === undefined) return undefined;
  const text = `${line.slice(0, -SEAL_LENGTH)}}`;
  return hashOf(text) === hash ? { text, hash } : undefined;
}
