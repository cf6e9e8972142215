/** The order around a table: its requisites, clauses, signature, and whom it is sent to; and the title of the table. */
import { defined } from '../../../defined.ts';
import { inCase } from '../../../messages/ru/declension.ts';
import type { Phrases } from '../../../messages/phrases/when.ts';
import { endsWithName, readBody, signatureIn } from './body.ts';
import type { OrderDraft, RawLine, TextLine } from './draft.ts';
import { isApproval, isAppendixMark, kindIn, readDateNumber, readMark, readMarkLine } from './requisites.ts';
import { plainText, stem, unmixed, wordsOfText } from '../words.ts';

/** The text around the tables, read. */
export interface Surroundings {
  /** Nothing where there is no order. */
  readonly order?: OrderDraft;
  readonly title?: string;
  readonly subtitle?: string;
  /** Lines that are nothing of it: they are kept as comments. */
  readonly left: readonly TextLine[];
}

const KINDS = /^(приказ|распоряжение|постановление|решение)(?=\s|$|№)/iu;
const ORDERS =
  /^(.*?)\s*((?:п\s*р\s*и\s*к\s*а\s*з\s*ы\s*в\s*а\s*ю|приказываем|обязываю|предлагаю|постановляю|постановляет|распоряжаюсь|решил[аи]?)\s*:?)\s*$/iu;
const TITLE =
  /^[«"“]?(?:\p{L}+\s)?(?:циклограмма|(?:годовой |календарный |перспективный |месячный |сетевой |примерный |единый |учебно-воспитательный )*план(?:-график|-сетка|-циклограмма)?|график|календарь|перечень|комплекс мер|дорожная карта|программа|расписание|мероприятия)(?=[»"”]?(?:\s|$))/iu;
const PERIOD =
  /^(?:на|за)\s.*(?:год|полугоди|квартал|четверт|месяц|триместр|недел|январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр|20\d\d)|^20\d\d\s*[-–—/]\s*(?:20)?\d\d|^(?:for|in)\s.*(?:20\d\d|year|quarter|month)/iu;
const BLANKS = /^[\s_№"«».:/]*(?:от|г|года|20)?[\s_№"«».:/отг\d]*$/iu;

/** Reads the lines before and after the tables. */
export function readSurroundings(
  before: readonly TextLine[],
  after: readonly TextLine[],
  phrases: Phrases,
): Surroundings {
  const reader = new Reader(phrases);
  const lines = rawLines(before);
  for (const [index, line] of lines.entries())
    if (line.text !== '') reader.takeBefore(line, lines[index + 1]?.text ?? '');
  reader.endBefore();
  for (const line of rawLines(after)) if (line.text !== '') reader.takeAfter(line);
  return reader.result();
}

function rawLines(lines: readonly TextLine[]): RawLine[] {
  return lines.flatMap(({ text, place }) =>
    text.split('\n').map((raw) => ({ raw, text: plainText(raw), place })),
  );
}

class Reader {
  readonly #phrases: Phrases;
  readonly #order: OrderDraft = {
    letterhead: [],
    clauses: [],
    executors: [],
    distribution: [],
    words: new Map(),
  };
  readonly #left: TextLine[] = [];
  /** What stands before the clauses, until it is read. */
  #head: RawLine[] = [];
  #title: string | undefined;
  #subtitle: string | undefined;
  #state: 'head' | 'clauses' | 'signed' | 'appendix' = 'head';
  #isMarked = false;
  readonly #marks: TextLine[] = [];

  constructor(phrases: Phrases) {
    this.#phrases = phrases;
  }

  /** Takes a line above the tables. @param next the line below it */
  takeBefore(line: RawLine, next: string): void {
    const isApproved = this.#state === 'head' && isApproval(`${line.text} ${next}`);
    if (isApproved || isAppendixMark(line.text)) this.#takeMark(line);
    else if (this.#state === 'appendix') this.#takeTitle(line);
    else if (this.#state === 'head') this.#takeHead(line);
    else {
      readBody(line, this.#order, this.#state, this.#left);
      if (this.#order.signatory) this.#state = 'signed';
    }
  }

  endBefore(): void {
    if (this.#title === undefined) [this.#title, this.#subtitle] = readTitle(this.#head, this.#left);
    else this.#left.push(...this.#head);
  }

  /** Takes a line below the tables. */
  takeAfter(line: RawLine): void {
    if (!this.#isOrder) {
      this.#left.push(line);
      return;
    }
    const isOpen = this.#state === 'appendix' && this.#order.appendixSignatory === undefined;
    const signature = isOpen ? signatureIn(line.raw) : undefined;
    if (signature) this.#order.appendixSignatory = signature;
    else readBody(line, this.#order, 'signed', this.#left);
  }

  result(): Surroundings {
    const { kind, issuer, number, date, clauses } = this.#order;
    const hasContent = [kind, issuer, number, date, clauses[0]].some((part) => part !== undefined);
    const isKnown = this.#isOrder && hasContent;
    return {
      ...defined({ order: isKnown ? this.#order : undefined, title: this.#title, subtitle: this.#subtitle }),
      // «Приложение 3 к Положению …» names no order.
      left: isKnown ? this.#left : [...this.#marks, ...this.#left],
    };
  }

  get #isOrder(): boolean {
    return this.#state !== 'head' || this.#order.kind !== undefined;
  }

  #takeMark(line: TextLine): void {
    if (this.#state === 'head') this.#readWithoutWord();
    this.#state = 'appendix';
    this.#isMarked = true;
    this.#marks.push(line);
    this.#order.words.set('end', line.text);
    readMark(line.text, this.#order, this.#phrases);
  }

  /** Below the mark: what is left of it, the title, the time of the plan. */
  #takeTitle(line: TextLine): void {
    const { text } = line;
    // «Приказ Управления … от … № …» over the title names the order once more.
    const named = this.#title === undefined && KINDS.test(text) ? `к ${text}` : text;
    if ((this.#isMarked || named !== text) && readMarkLine(named, this.#order, this.#phrases)) {
      this.#marks.push(line);
      const { words } = this.#order;
      if (/\p{L}/u.test(text)) words.set('end', `${words.get('end') ?? ''}\n${text}`);
      return;
    }
    this.#isMarked = false;
    if (this.#title === undefined && !PERIOD.test(text)) this.#title = text;
    else if (this.#subtitle === undefined && PERIOD.test(text)) this.#subtitle = text;
    else if (this.#subtitle === undefined) this.#title = `${this.#title} ${text}`;
    else this.#left.push(line);
  }

  /** Before the word that orders. */
  #takeHead(line: RawLine): void {
    const [, own = '', word] = ORDERS.exec(line.text) ?? [];
    if (word === undefined) {
      this.#head.push(line);
      return;
    }
    this.#state = 'clauses';
    this.#order.words.set('clauses', word);
    this.#readHead(this.#head, own);
    // Not by what stands before it: «в соответствии с постановлением … приказываю».
    this.#order.kind ??= kindIn(word);
  }

  /** An order in which no word orders: «В целях …: 1. Утвердить …». Its clauses begin with the first that has a number. */
  #readWithoutWord(): void {
    const head = this.#head;
    const kind = head.findIndex(({ text }) => KINDS.test(text));
    if (kind < 0) return;
    const first = head.findIndex(({ text }, index) => index > kind && /^1[.)]\s/u.test(text));
    const end = first < 0 ? head.length : first;
    this.#readHead(head.slice(0, end), '');
    for (const line of head.slice(end))
      readBody(line, this.#order, this.#order.signatory ? 'signed' : 'clauses', this.#left);
  }

  /** What stands before the clauses: requisites and, from the first line that is none, the preamble. */
  #readHead(head: readonly TextLine[], own: string): void {
    const preamble: string[] = [];
    for (const line of head) if (preamble.length > 0 || !this.#isRequisite(line)) preamble.push(line.text);
    if (own !== '') preamble.push(own.replace(/[,\s]+$/, ''));
    if (preamble.length > 0) this.#order.preamble = preamble.join('\n');
    this.#head = [];
  }

  /** Takes a line that is a requisite. */
  #isRequisite(line: TextLine): boolean {
    const { text } = line;
    const order = this.#order;
    const kind = KINDS.exec(text);
    if (kind && text.length < 80) {
      order.kind = kind[1]!.toUpperCase();
      const rest = text.slice(kind[0].length).trim();
      if (rest !== '' && !readDateNumber(rest, order, this.#phrases))
        this.#left.push({ ...line, text: rest });
    } else if (readDateNumber(text, order, this.#phrases)) return true;
    else if (/^г(?:\.|ород)\s?\p{Lu}/u.test(text) && text.length < 60) order.place = text;
    else if (/^Об?о?\s\p{L}/u.test(text) && !/[.]$/.test(text) && text.length < 300) order.title = text;
    else if (order.title !== undefined && /^\p{Ll}/u.test(text) && !/[.,]$/.test(text) && text.length < 120)
      order.title = `${order.title} ${text}`;
    else if (order.kind === undefined && text.length < 160 && !/[.]$/.test(text.replace(/\.{3}$/, ''))) {
      order.letterhead = [...order.letterhead, text];
      order.issuer = order.letterhead.join(' ');
    } else return false;
    return true;
  }
}

/** Of a document without an order: the title, the line with the period, and what else stands above the table. */
function readTitle(
  head: readonly TextLine[],
  left: TextLine[],
): [title?: string | undefined, subtitle?: string | undefined] {
  const at = head.findIndex(({ text }) => TITLE.test(unmixed(text)));
  const index = at < 0 ? head.findLastIndex(({ text }) => mayBeTitle(text)) : at;
  let title = head[index]?.text;
  let subtitle: string | undefined;
  for (const [position, line] of head.entries()) {
    const { text } = line;
    if (position === index) continue;
    const isOpen = index >= 0 && position > index && subtitle === undefined;
    const goesOn =
      (position === index + 1 && /^\p{Ll}/u.test(text)) ||
      (at >= 0 &&
        position <= index + 3 &&
        !/[.;]$|^[\p{L}\s-]{2,40}:|^(?:\d{1,2}|[IVX]+)[.)]\s/u.test(text) &&
        text.length < 200 &&
        !endsWithName(text));
    if (isOpen && PERIOD.test(unmixed(text))) subtitle = text;
    else if (isOpen && goesOn) title = `${title} ${text}`;
    else left.push(line);
  }
  return [title, subtitle];
}

/** Whether the last of such lines is a title, though no word says so. */
function mayBeTitle(text: string): boolean {
  return (
    text.length < 300 &&
    !endsWithName(text) &&
    !BLANKS.test(text) &&
    !PERIOD.test(text) &&
    !/^(?:утвержд|согласован|рассмотрен|принят)/iu.test(text)
  );
}

/** The nominative of an issuer that the mark has in the genitive: a body of the table that is called so. */
function nominativeOf(genitive: string, names: readonly string[]): string | undefined {
  const stems = wordsOfText(genitive).map(stem).join(' ');
  return names.find((name) => wordsOfText(name).map(stem).join(' ') === stems);
}

/** First words whose nominative is known by their genitive: «Совета», «Управления», «Администрации». */
const FIRST_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(\p{L}+)а(?=\s|$)/u, '$1'],
  [/^(\p{L}+)я(?=\s|$)/u, '$1е'],
  [/^(\p{L}+)и(?=\s|$)/u, '$1я'],
];

/** The nominative that has this genitive, where one is found. */
function nominativeBy(genitive: string): string | undefined {
  const names = FIRST_WORDS.map(([pattern, ending]) => genitive.replace(pattern, ending));
  const found = names.find((name) => name !== genitive && inCase(name, 'genitive') === genitive);
  return found && found.charAt(0).toUpperCase() + found.slice(1);
}

export function withoutGenitive({ issuerGenitive: _, ...order }: OrderDraft): OrderDraft {
  return order;
}

/** An order has to be somebody's. The genitive is kept where the program would not make it itself. */
export function issuerOf(
  { issuer: said, issuerGenitive: genitive, letterhead }: OrderDraft,
  actors: readonly string[],
): { issuer: string; issuerGenitive?: string; letterhead: readonly string[] } {
  // The founder and the address stand above the kind, too: whose order it is the mark says.
  const own = genitive === undefined ? undefined : nominativeOf(genitive, runsOf(letterhead));
  const issuer =
    own ??
    said ??
    (genitive === undefined ? undefined : (nominativeOf(genitive, actors) ?? nominativeBy(genitive))) ??
    genitive ??
    actors[0] ??
    '';
  return {
    issuer,
    letterhead: issuer === said ? [] : letterhead,
    ...(genitive === undefined || inCase(issuer, 'genitive') === genitive
      ? {}
      : { issuerGenitive: genitive }),
  };
}

/** All lines that follow each other, as one text each. */
function runsOf(lines: readonly string[]): string[] {
  return lines.flatMap((_, first) =>
    lines.slice(first).map((__, more) => lines.slice(first, first + more + 1).join(' ')),
  );
}
