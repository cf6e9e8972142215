/** The order around a table: its requisites, clauses, signature, and whom it is sent to; and the title of the table. */
import { inCase } from '../../../messages/ru/declension.ts';
import type { Phrases } from '../../../messages/phrases/when.ts';
import { endsWithName, readBody, signatureIn } from './body.ts';
import type { OrderDraft, TextLine } from './draft.ts';
import { isApproval, isAppendixMark, readDateNumber, readMark, readMarkLine } from './requisites.ts';
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
  const left: TextLine[] = [];
  const order: OrderDraft = {
    letterhead: [],
    clauses: [],
    executors: [],
    distribution: [],
    words: new Map(),
  };
  const head: HeadLine[] = [];
  let early: readonly HeadLine[] = [];
  let [title, subtitle]: (string | undefined)[] = [];
  let state: 'head' | 'clauses' | 'signed' | 'appendix' = 'head';
  let isMarked = false;
  const marks: TextLine[] = [];
  const lines = before.flatMap(({ text, place }) => text.split('\n').map((line) => ({ text: line, place })));
  for (const [index, { text, place }] of lines.entries()) {
    const plain = plainText(text);
    if (plain === '') continue;
    const line = { text: plain, place };
    const isApproved = state === 'head' && isApproval(`${plain} ${plainText(lines[index + 1]?.text ?? '')}`);
    if (isApproved || isAppendixMark(plain)) {
      if (state === 'head') early = readWithoutWord(head, order, left, phrases);
      state = 'appendix';
      isMarked = true;
      marks.push(line);
      order.words.set('end', plain);
      readMark(plain, order, phrases);
      continue;
    }
    if (state === 'appendix') {
      // «Приказ Управления … от … № …» over the title names the order once more.
      const named: string = title === undefined && KINDS.test(plain) ? `к ${plain}` : plain;
      if ((isMarked || named !== plain) && readMarkLine(named, order, phrases)) {
        marks.push(line);
        if (/\p{L}/u.test(plain)) order.words.set('end', `${order.words.get('end') ?? ''}\n${plain}`);
        continue;
      }
      isMarked = false;
      if (title === undefined && !PERIOD.test(plain)) title = plain;
      else if (subtitle === undefined && PERIOD.test(plain)) subtitle = plain;
      else if (subtitle === undefined && title !== undefined) title = `${title} ${plain}`;
      else left.push(line);
      continue;
    }
    const ordering = ORDERS.exec(plain);
    if (ordering && state === 'head') {
      state = 'clauses';
      order.words.set('clauses', ordering[2]!);
      readHead(head, ordering[1] ?? '', order, left, phrases);
      order.kind ??= /постановл/iu.test(plain)
        ? 'ПОСТАНОВЛЕНИЕ'
        : /распоряж/iu.test(plain)
          ? 'РАСПОРЯЖЕНИЕ'
          : /решил/iu.test(plain)
            ? 'РЕШЕНИЕ'
            : 'ПРИКАЗ';
      continue;
    }
    if (state === 'head') {
      head.push({ ...line, raw: text });
      continue;
    }
    readBody(text, line, order, state, left);
    if (order.signatory) state = 'signed';
  }
  const isOrder = state !== 'head' || order.kind !== undefined;
  if (state === 'head') [title, subtitle] = readTitle(head, left);
  else if (title === undefined) [title, subtitle] = readTitle(early, left);
  else left.push(...early);
  const tail = after.flatMap(({ text, place }) => text.split('\n').map((line) => ({ text: line, place })));
  for (const { text, place } of tail) {
    const plain = plainText(text);
    if (plain === '') continue;
    if (isOrder && state === 'appendix' && order.appendixSignatory === undefined) {
      const signature = signatureIn(text);
      if (signature) {
        order.appendixSignatory = signature;
        continue;
      }
    }
    if (isOrder) readBody(text, { text: plain, place }, order, 'signed', left);
    else left.push({ text: plain, place });
  }
  const isKnown = isOrder && hasContent(order);
  return {
    ...(isKnown ? { order } : {}),
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    // «Приложение 3 к Положению …» names no order.
    left: isKnown ? left : [...marks, ...left],
  };
}

function hasContent({ kind, clauses, issuer, number, date }: OrderDraft): boolean {
  return [kind, issuer, number, date].some((part) => part !== undefined) || clauses.length > 0;
}

/** A line above the clauses, as it is written: a signature is known by its blanks. */
type HeadLine = TextLine & { readonly raw: string };

/**
 * An order in which no word orders: «В целях …: 1. Утвердить …». Its clauses begin with the first that has a number.
 *
 * @returns the lines, where they are those of no order
 */
function readWithoutWord(
  head: readonly HeadLine[],
  order: OrderDraft,
  left: TextLine[],
  phrases: Phrases,
): readonly HeadLine[] {
  const kind = head.findIndex(({ text }) => KINDS.test(text));
  if (kind < 0) return head;
  const first = head.findIndex(({ text }, index) => index > kind && /^1[.)]\s/u.test(text));
  const clauses = first < 0 ? [] : head.slice(first);
  readHead(first < 0 ? head : head.slice(0, first), '', order, left, phrases);
  for (const { raw, ...line } of clauses)
    readBody(raw, line, order, order.signatory ? 'signed' : 'clauses', left);
  return [];
}

/** Of a document without an order: the title, the line with the period, and what else stands above the table. */
function readTitle(
  head: readonly TextLine[],
  left: TextLine[],
): [title?: string | undefined, subtitle?: string | undefined] {
  const at = head.findIndex(({ text }) => TITLE.test(unmixed(text)));
  let index = at;
  if (at < 0)
    index = head.findLastIndex(
      ({ text }) =>
        text.length < 300 &&
        !endsWithName(text) &&
        !BLANKS.test(text) &&
        !PERIOD.test(text) &&
        !/^(?:утвержд|согласован|рассмотрен|принят)/iu.test(text),
    );
  if (index < 0) {
    left.push(...head);
    return [];
  }
  let title = head[index]!.text;
  let subtitle: string | undefined;
  for (const [position, line] of head.entries()) {
    if (position === index) continue;
    if (position > index && subtitle === undefined) {
      if (PERIOD.test(unmixed(line.text))) subtitle = line.text;
      else if (position === index + 1 && /^\p{Ll}/u.test(line.text)) title = `${title} ${line.text}`;
      else if (
        at >= 0 &&
        position <= index + 3 &&
        !/[.;]$|^[\p{L}\s-]{2,40}:|^(?:\d{1,2}|[IVX]+)[.)]\s/u.test(line.text) &&
        line.text.length < 200 &&
        !endsWithName(line.text)
      )
        title = `${title} ${line.text}`;
      else left.push(line);
    } else left.push(line);
  }
  return [title, subtitle];
}

/** What stands before the word that orders. */
function readHead(
  head: readonly TextLine[],
  own: string,
  order: OrderDraft,
  left: TextLine[],
  phrases: Phrases,
): void {
  const preamble: string[] = [];
  let isAbout = false;
  for (const line of head) {
    const { text } = line;
    const kind = KINDS.exec(text);
    if (kind && text.length < 80 && preamble.length === 0) {
      order.kind = kind[1]!.toUpperCase();
      const rest = text.slice(kind[0].length).trim();
      if (rest !== '' && !readDateNumber(rest, order, phrases)) left.push({ ...line, text: rest });
    } else if (preamble.length === 0 && readDateNumber(text, order, phrases)) continue;
    else if (preamble.length === 0 && /^г(?:\.|ород)\s?\p{Lu}/u.test(text) && text.length < 60)
      order.place = text;
    else if (
      preamble.length === 0 &&
      /^Об?о?\s\p{L}/u.test(text) &&
      !/[.]$/.test(text) &&
      text.length < 300
    ) {
      order.title = text;
      isAbout = true;
    } else if (isAbout && /^\p{Ll}/u.test(text) && !/[.,]$/.test(text) && text.length < 120)
      order.title = `${order.title} ${text}`;
    else if (
      order.kind === undefined &&
      text.length < 160 &&
      preamble.length === 0 &&
      !/[.]$/.test(text.replace(/\.{3}$/, ''))
    ) {
      order.letterhead = [...order.letterhead, text];
      order.issuer = order.letterhead.join(' ');
    } else {
      isAbout = false;
      preamble.push(text);
    }
  }
  if (own !== '') preamble.push(own.replace(/[,\s]+$/, ''));
  if (preamble.length > 0) order.preamble = preamble.join('\n');
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
