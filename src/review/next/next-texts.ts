/** The texts of a plan as the next period has them. */
import { mapped } from '../../defined.ts';
import type { NamedReference, Rewritten } from './references/rewrite.ts';

/** Where a text stands in the file. */
export type TextPath = readonly (string | number)[];

/** A reference, and the text it is in. */
export interface PlacedReference extends NamedReference {
  readonly path: TextPath;
}

/** Looks through the texts of one thing and keeps what it finds. */
export class Texts {
  readonly references: PlacedReference[] = [];
  readonly #rewrite: (text: string) => Rewritten;

  constructor(rewrite: (text: string) => Rewritten) {
    this.#rewrite = rewrite;
  }

  /** A text as it is then. */
  text(text: string, path: TextPath): string {
    const { text: next, references } = this.#rewrite(text);
    this.references.push(...references.map((each) => ({ ...each, path })));
    return next;
  }

  /** Some keys of a group, where they are texts, lists of texts, or groups of texts. */
  group<T extends object>(group: T, keys: readonly (keyof T & string)[], path: TextPath): T {
    const found: Partial<T> = {};
    for (const key of keys) {
      const value: unknown = group[key];
      if (value !== undefined && value !== null)
        found[key] = this.#value(value, [...path, key]) as T[typeof key];
    }
    return { ...group, ...found };
  }

  #value(value: unknown, path: TextPath): unknown {
    if (typeof value === 'string') return this.text(value, path);
    if (Array.isArray(value)) return value.map((each, index) => this.#value(each, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    return mapped(value as Record<string, unknown>, (each, key) => this.#value(each, [...path, key]));
  }
}
