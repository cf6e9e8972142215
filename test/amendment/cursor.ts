/** Reads a Russian sentence of an order from left to right. */

const UNITS: Readonly<Record<string, number>> = {
  перв: 1, втор: 2, трет: 3, четвёрт: 4, пят: 5, шест: 6, седьм: 7, восьм: 8, девят: 9, десят: 10, одиннадцат: 11,
  двенадцат: 12, тринадцат: 13, четырнадцат: 14, пятнадцат: 15, шестнадцат: 16, семнадцат: 17, восемнадцат: 18,
  девятнадцат: 19, двадцат: 20, тридцат: 30, сороков: 40, пятидесят: 50, шестидесят: 60, семидесят: 70,
  восьмидесят: 80, девяност: 90, сот: 100,
}; // prettier-ignore
const TENS: Readonly<Record<string, number>> = {
  двадцать: 20, тридцать: 30, сорок: 40, пятьдесят: 50, шестьдесят: 60, семьдесят: 70, восемьдесят: 80,
  девяносто: 90, сто: 100,
}; // prettier-ignore
const ORDINAL = new RegExp(
  `^((?:(?:${Object.keys(TENS).join('|')}) )*)(${Object.keys(UNITS)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?:ый|ой|ий|ого|ему|ьего|ым|им|ьим|ом|ьем|ая|ья|ую|ью|ей|ьей)(?![а-яё])`,
);

/** What a row, a column or a paragraph is called by: its number or its name. */
export type Named = number | string;

export class Cursor {
  #rest: string;

  constructor(text: string) {
    this.#rest = text;
  }

  get rest(): string {
    return this.#rest;
  }

  /** The same with nothing in its quotes: what they have is not what is to be done. */
  get verbs(): string {
    const own: string[] = [];
    let depth = 0;
    for (const sign of this.#rest) {
      if (sign === '»') depth--;
      if (depth === 0) own.push(sign);
      if (sign === '«') depth++;
    }
    return own.join('');
  }

  /** Takes a pattern, with the space behind it, if it stands here. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = new RegExp(`^(?:${pattern.source})`, pattern.flags).exec(this.#rest);
    if (!match) return undefined;
    this.#rest = this.#rest.slice(match[0].length).replace(/^ /, '');
    return match;
  }

  must(pattern: RegExp): RegExpExecArray {
    const match = this.take(pattern);
    if (!match) throw new Error(`${String(pattern)} is not at: ${this.#rest}`);
    return match;
  }

  /** A text in quotes, with the quotes inside it. */
  quoted(): string | undefined {
    if (!this.#rest.startsWith('«')) return undefined;
    let depth = 0;
    for (const [index, sign] of [...this.#rest].entries()) {
      if (sign === '«') depth++;
      if (sign === '»') depth--;
      if (depth > 0) continue;
      const text = [...this.#rest].slice(1, index).join('');
      this.#rest = this.#rest.slice(text.length + 2).replace(/^ /, '');
      return text;
    }
    throw new Error(`open quotes: ${this.#rest}`);
  }

  /** «второй – четвёртый и шестой», «3–5», ««РУО» и «МОУ»». */
  names(): Named[] {
    const names: Named[] = [];
    for (;;) {
      const one = this.#name();
      if (one === undefined) break;
      const to = typeof one === 'number' && this.take(/[–] ?/) ? this.#name() : undefined;
      if (typeof one === 'number' && typeof to === 'number')
        for (let at = one; at <= to; at++) names.push(at);
      else names.push(one);
      // A comma may begin what comes next in the sentence.
      const before = this.#rest;
      if (!this.take(/,|и(?= )/) || this.#peek() === undefined) {
        this.#rest = before;
        break;
      }
    }
    if (names.length === 0) throw new Error(`no name at: ${this.#rest}`);
    return names;
  }

  #peek(): Named | undefined {
    const before = this.#rest;
    const name = this.#name();
    this.#rest = before;
    return name;
  }

  #name(): Named | undefined {
    const text = this.quoted();
    if (text !== undefined) return text;
    const figures = this.take(/\d+/);
    if (figures) return Number(figures[0]);
    const match = this.take(ORDINAL);
    if (!match) return undefined;
    const tens = match[1]!
      .split(' ')
      .filter(Boolean)
      .reduce((sum, word) => sum + TENS[word]!, 0);
    return tens + UNITS[match[2]!]!;
  }
}
