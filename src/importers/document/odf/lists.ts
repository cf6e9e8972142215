/** Automatic lists of OpenDocument (part 3, 16.30): their numbers are no text, the program counts. */
import type { PartElement } from '../../xml-part.ts';
import type { ListMarker } from '../source-document.ts';
import { numeral } from '../numerals.ts';
import { readable } from '../symbols.ts';

/** How one level of a list is numbered. */
interface Level {
  readonly bullet?: string;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** Of how many levels the counters are displayed. */
  readonly shown: number;
}

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'а, б, .., аа, аб, ...': 'russianLower',
  'А, Б, .., Аа, Аб, ...': 'russianUpper',
  'а, б, .., аа, бб, ...': 'russianLower',
  'А, Б, .., Аа, Бб, ...': 'russianUpper',
};

/** A list that is open, with those that go on with it. */
interface Counted {
  readonly style: string;
  readonly counters: number[];
}

/** The lists of a document, and how far each has come. */
export class Lists {
  readonly #styles = new Map<string, Map<number, Level>>();
  #defined: Map<number, Level> | undefined;
  readonly #open: Counted[] = [];
  readonly #byId = new Map<string, Counted>();
  readonly #byStyle = new Map<string, Counted>();
  /** The item whose first paragraph is still to come, and where it starts to count. */
  #item: { start: number | undefined } | undefined;

  /** Takes what the definitions of lists say. */
  define({ name, attributes }: PartElement): void {
    if (name === 'list-style') {
      this.#defined = new Map();
      this.#styles.set(attributes['name'] ?? '', this.#defined);
    }
    if (name !== 'list-level-style-number' && name !== 'list-level-style-bullet') return;
    const {
      'bullet-char': bullet,
      'num-format': format = '',
      'num-prefix': prefix = '',
      'num-suffix': suffix = '',
    } = attributes;
    this.#defined?.set(Number(attributes['level']), {
      ...(bullet === undefined ? {} : { bullet }),
      format,
      prefix,
      suffix,
      start: Number(attributes['start-value'] ?? 1),
      shown: Number(attributes['display-levels'] ?? 1),
    });
  }

  begin({ attributes }: PartElement): void {
    const around = this.#open.at(-1);
    const style = attributes['style-name'] ?? around?.style ?? '';
    const before =
      this.#byId.get(attributes['continue-list'] ?? '') ??
      (attributes['continue-numbering'] === 'true' ? this.#byStyle.get(style) : undefined);
    const list = around ? { style, counters: around.counters } : (before ?? { style, counters: [] });
    this.#open.push(list);
    if (around) return;
    this.#byStyle.set(style, list);
    if (attributes['id'] !== undefined) this.#byId.set(attributes['id'], list);
  }

  end(): void {
    this.#open.pop();
    this.#item = undefined;
  }

  beginItem({ attributes }: PartElement): void {
    const start = attributes['start-value'];
    this.#item = { start: start === undefined ? undefined : Number(start) };
  }

  endItem(): void {
    this.#item = undefined;
  }

  /** The marker of a paragraph; nothing where it begins no item. An item without a paragraph of its own is not counted. */
  marker(): ListMarker | undefined {
    const list = this.#open.at(-1);
    if (!list || !this.#item) return undefined;
    const { start } = this.#item;
    this.#item = undefined;
    const depth = this.#open.length;
    const { counters } = list;
    const levelOf = (at: number): Level | undefined => this.#styles.get(list.style)?.get(at);
    const level = levelOf(depth);
    if (!level) return undefined;
    counters[depth] = start ?? (counters[depth] === undefined ? level.start : counters[depth] + 1);
    counters.length = depth + 1;
    if (level.bullet !== undefined) return { marker: readable(level.bullet), level: depth - 1 };
    if (level.format === '') return undefined;
    const numbers: string[] = [];
    for (let at = Math.max(1, depth - level.shown + 1); at <= depth; at++) {
      const { format = '1', start: first = 1 } = levelOf(at) ?? {};
      numbers.push(numeral((counters[at] ??= first), FORMATS[format] ?? 'decimal'));
    }
    return { marker: `${level.prefix}${numbers.join('.')}${level.suffix}`.trim(), level: depth - 1 };
  }
}
