/**
 * Random plans, written by somebody careless: every style of YAML that plans may use, comments in every place. What each
 * comment belongs to is known, because the writer put it there.
 */

/** A value whose texts and invented keys are like no others: `t17`, `x17`. */
export type Value = string | null | Value[] | { [key: string]: Value };

/** A comment, how it stands, and the texts of what it belongs to. */
export interface Placed {
  readonly comment: string;
  readonly place: 'before' | 'beside' | 'end';
  readonly tokens: ReadonlySet<string>;
}

export interface Written {
  readonly value: Value;
  readonly text: string;
  readonly comments: readonly Placed[];
}

/** Numbers from 0 to 1, the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = [
  'Сдача',
  'отчёта',
  'за',
  'месяц,',
  'и',
  'свода:',
  '«План»',
  '(город)',
  '— в',
  'срок.',
  'РУО',
  '№ 7',
  "д'Артаньян",
  '#1',
  '"так"',
  '[x]',
  '{y}',
];
const KEYS = [
  'title',
  'id',
  'order',
  'kind',
  'issuer',
  'clauses',
  'period',
  'with',
  'after',
  'when',
  'text',
  'role',
  'output',
  'plan',
  'withdrawn',
];

/** Every token of a value: the words by which its texts are known. */
function tokensOf(value: Value): Set<string> {
  return new Set(JSON.stringify(value).match(/[tx]\d+z/g) ?? []);
}

export class RandomStyleWriter {
  readonly #random: () => number;
  readonly #comments: Placed[] = [];
  readonly #withComments: boolean;
  #count = 0;

  constructor(seed: number, withComments = true) {
    this.#random = randomNumbers(seed);
    this.#withComments = withComments;
  }

  /** A random plan, carelessly written. */
  plan(): Written {
    const activities = Array.from({ length: this.#below(2) + 1 }, () => this.#activity());
    const value: Value = {};
    for (const [key, inner] of this.#shuffled<[string, Value]>([
      ['cyclo', this.#text()],
      ['title', this.#text()],
      ['activities', activities],
      ['actors', { UO: this.#map(2), RUO: { name: this.#text() } }],
      ...(this.#chance(0.6) ? ([['order', this.#map(3)]] as [string, Value][]) : []),
      ...(this.#chance(0.3) ? ([[this.#unknown(), this.#any(2)]] as [string, Value][]) : []),
    ]))
      value[key] = inner;
    return this.write(value);
  }

  /** A given value, carelessly written. */
  write(value: Value): Written {
    const root =
      Array.isArray(value) || typeof value !== 'object' || value === null ? [] : Object.entries(value);
    const isFlow = this.#chance(0.1);
    const body = isFlow ? `${this.#flow(value, 0)}\n` : this.#block(root, 0, value);
    const text = `${this.#chance(0.1) ? '---\n' : ''}${body}${this.#lines(0, 'end', value)}`;
    return {
      value,
      // On Windows, or by two people of whom one is.
      text: this.#chance(0.1)
        ? text.replaceAll('\n', '\r\n')
        : this.#chance(0.05)
          ? text.replaceAll('\n', () => (this.#chance(0.5) ? '\r\n' : '\n'))
          : text,
      comments: this.#comments,
    };
  }

  #activity(): Value {
    const tasks: Value = {};
    for (const actor of this.#shuffled(['UO', 'RUO', 'MOU']).slice(0, this.#below(3) + 1))
      tasks[actor] = this.#chance(0.5) ? this.#text() : { text: this.#text(), role: this.#text() };
    const entries: [string, Value][] = [
      ['id', this.#text()],
      ['title', this.#text()],
      ['tasks', tasks],
      ['when', this.#chance(0.5) ? this.#text() : this.#any(2)],
    ];
    if (this.#chance(0.4)) entries.push(['after', [this.#text(), this.#text()]]);
    if (this.#chance(0.2)) entries.push([this.#unknown(), this.#any(2)]);
    return Object.fromEntries(this.#shuffled(entries));
  }

  #any(depth: number): Value {
    if (depth === 0 || this.#chance(0.3)) return this.#chance(0.1) ? null : this.#text();
    if (this.#chance(0.5)) return Array.from({ length: this.#below(4) }, () => this.#any(depth - 1));
    return this.#map(depth);
  }

  #map(depth: number): Value {
    const keys = this.#shuffled([...KEYS]).slice(0, this.#below(3) + 1);
    if (this.#chance(0.3)) keys.push(this.#unknown());
    return Object.fromEntries(keys.map((key) => [key, this.#any(depth - 1)]));
  }

  #unknown(): string {
    return `x${this.#count++}z`;
  }

  #text(): string {
    const words = Array.from({ length: this.#chance(0.1) ? 25 : this.#below(5) }, () => this.#pick(WORDS));
    const end = this.#chance(0.05) ? '\n' : this.#chance(0.05) ? ' ' : '';
    const joint = this.#chance(0.05) ? '\n' : this.#chance(0.05) ? '  ' : ' ';
    return [`t${this.#count++}z`, ...words].join(joint) + end;
  }

  /** Entries on lines of their own. */
  #block(entries: readonly [string | undefined, Value][], indent: number, around: Value): string {
    const pad = ' '.repeat(indent);
    let text = '';
    entries.forEach(([key, value], index) => {
      const owner: Value = key === undefined ? value : { [key]: value };
      // What stands above the first item of an item would belong to the outer one as well.
      if (index > 0 || key !== undefined) text += this.#lines(indent, 'before', owner);
      text += pad + this.#entry(key, value, indent, owner);
    });
    return text + (indent > 0 ? this.#lines(indent, 'end', around) : '');
  }

  #entry(key: string | undefined, value: Value, indent: number, owner: Value): string {
    const lead = key === undefined ? '-' : `${this.#key(key)}:`;
    const isCollection = typeof value === 'object' && value !== null;
    const inner = !isCollection
      ? []
      : Array.isArray(value)
        ? value.map((item) => [undefined, item] as [undefined, Value])
        : Object.entries(value);
    if (!isCollection) return this.#scalarEntry(lead, value, indent, owner, key === undefined);
    if (inner.length === 0 || this.#chance(0.4))
      return `${lead} ${this.#flow(value, indent + 2)}${this.#beside(owner)}\n`;
    const step = indent + this.#pick([2, 2, 3, 4]);
    if (key === undefined) {
      // Behind the dash, or below it.
      const body = this.#block(inner, indent + 2, value);
      return this.#chance(0.7) && body.startsWith(' ') && !/^ *#/.test(body)
        ? `- ${body.trimStart()}`
        : `-${this.#above(owner)}\n${body}`;
    }
    const deep = Array.isArray(value) && this.#chance(0.3) ? indent : step;
    return `${lead}${this.#beside(owner)}\n${this.#block(inner, deep, deep === indent ? null : value)}`;
  }

  #scalarEntry(lead: string, value: string | null, indent: number, owner: Value, isItem: boolean): string {
    if (value === null)
      return isItem
        ? `- null${this.#beside(owner)}\n`
        : `${lead}${this.#pick(['', ' null', ' ~'])}${this.#beside(owner)}\n`;
    const pad = ' '.repeat(indent + 2);
    const plainLines = value.split('\n');
    const isBlocky = /^\S/.test(value) && !/[ \t](?:\n|$)|\n\n|\n$/.test(value);
    if (isBlocky && this.#chance(0.3)) {
      if (plainLines.length > 1)
        return `${lead} |-${this.#beside(owner)}\n${plainLines.map((line) => `${pad}${line}\n`).join('')}`;
      const folded = value.replaceAll(/(?<=\S) (?=\S)/g, () => (this.#chance(0.3) ? `\n${pad}` : ' '));
      return `${lead} >-${this.#beside(owner)}\n${pad}${folded}\n`;
    }
    if (this.#chance(0.15))
      return `${lead}${this.#above(owner)}\n${this.#lines(indent + 2, 'before', owner)}${pad}${this.#scalar(value, false)}${this.#beside(owner)}\n`;
    return `${lead} ${this.#scalar(value, false)}${this.#beside(owner)}\n`;
  }

  #scalar(value: string, isFlow: boolean): string {
    const isPlain = !/[\n#:'"[\]{},]|^\s|\s$|^[-?&*!|>%@`]/.test(value);
    if (isPlain && this.#chance(0.6)) return value;
    if (!isFlow && !/[\n#]|: |:$|^[\s«"'[{]|\s$/.test(value) && this.#chance(0.5)) return value;
    if (!value.includes('\n') && this.#chance(0.5)) return `'${value.replaceAll("'", "''")}'`;
    return JSON.stringify(value);
  }

  #key(key: string): string {
    return this.#chance(0.1) ? `"${key}"` : key;
  }

  /** Within brackets, on one line or on several. */
  #flow(value: Value, indent: number): string {
    if (value === null) return 'null';
    if (typeof value === 'string') return this.#scalar(value, true);
    const entries: [string | undefined, Value][] = Array.isArray(value)
      ? value.map((item) => [undefined, item])
      : Object.entries(value);
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    const pad = ' '.repeat(indent + 2);
    if (entries.length === 0) return `${open}${close}`;
    const isLong = this.#chance(0.4);
    const written = entries.map(([key, inner], index) => {
      const owner: Value = key === undefined ? inner : { [key]: inner };
      const body = (key === undefined ? '' : `${this.#key(key)}: `) + this.#flow(inner, indent + 2);
      const comma = index < entries.length - 1 || this.#chance(0.2) ? ',' : '';
      if (!isLong) return body + (comma === '' ? '' : index < entries.length - 1 ? ', ' : ',');
      return `${this.#lines(indent + 2, 'before', owner)}${pad}${body}${comma}${this.#beside(owner)}\n`;
    });
    if (!isLong) return open + written.join('') + close;
    return `${open}\n${written.join('')}${this.#lines(indent + 2, 'end', value)}${' '.repeat(indent)}${close}`;
  }

  /** Blank lines and comments of their own lines. */
  #lines(indent: number, place: Placed['place'], owner: Value): string {
    let text = '';
    while (this.#chance(0.2)) {
      text +=
        this.#chance(0.4) || !this.#withComments
          ? '\n'
          : `${' '.repeat(indent)}${this.#comment(place, owner)}\n`;
    }
    return text;
  }

  #beside(owner: Value): string {
    return this.#withComments && this.#chance(0.12)
      ? `${' '.repeat(this.#below(4) + 1)}${this.#comment('beside', owner)}`
      : '';
  }

  /** Behind a sign, above what it belongs to. */
  #above(owner: Value): string {
    return this.#withComments && this.#chance(0.3) ? ` ${this.#comment('before', owner)}` : '';
  }

  #comment(place: Placed['place'], owner: Value): string {
    const comment = `#${this.#pick(['', ' ', '  '])}c${this.#count++}${this.#pick(['', ' # two', ' : {x', ' "q'])}`;
    this.#comments.push({ comment, place, tokens: tokensOf(owner) });
    return comment + this.#pick(['', '', '  ']);
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #pick<T>(from: readonly T[]): T {
    return from[this.#below(from.length)]!;
  }

  #shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((each) => ({ each, at: this.#random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ each }) => each);
  }
}
