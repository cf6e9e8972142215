/** The order around a table: its requisites, clauses, signature, and whom it is sent to; and the title of the table. */
import { isDay, type Day } from '../../calendar/day.ts';
import { readWhenWords } from '../../messages/phrases/read-when.ts';
import type { Phrases } from '../../messages/phrases/when.ts';
import type { Place } from '../document/source-document.ts';
import { plainText, stem, wordsOf } from './words.ts';

/** A line of the text around the tables. */
export interface TextLine {
  readonly text: string;
  readonly place: Place;
}

/** What an order is made of, as far as it was found. */
export interface OrderDraft {
  kind?: string;
  issuer?: string;
  issuerGenitive?: string;
  title?: string;
  place?: string;
  number?: string;
  date?: Day;
  preamble?: string;
  readonly clauses: string[];
  signatory?: { readonly post: string; readonly name: string };
  readonly executors: string[];
  readonly distribution: string[];
  /** Words that a document made of the plan has of itself, by the key they stand before; they are kept as comments. */
  readonly words: Map<string, string>;
}

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
const NAME = /(?:\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}[\p{Ll}-]+|\p{Lu}[\p{Ll}-]+\s\p{Lu}\.\s?(?:\p{Lu}\.)?)$/u;
const MARK = /^приложение(?:\s+№?\s*\d+)?(?=\s|$|[.,:])/iu;
const TITLE =
  /^(?:\p{L}+\s)?(?:циклограмма|(?:годовой |календарный |перспективный |месячный |сетевой |примерный |единый |учебно-воспитательный )*план(?:-график|-сетка|-циклограмма)?|график|календарь|перечень|комплекс мер|дорожная карта|программа|расписание|мероприятия)(?=\s|$)/iu;
const PERIOD =
  /^(?:на|за)\s.*(?:год|полугоди|квартал|четверт|месяц|триместр|недел|январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр|20\d\d)|^20\d\d\s*[-–—/]\s*(?:20)?\d\d/iu;
const DATE_NUMBER =
  /(?:от\s*)?(?:[«"]?\s*(?<day>\d{1,2})\s*[»"]?[.\s]\s*(?<month>\p{L}{3,}|\d{1,2})[.\s]\s*(?<year>\d{4})\s*(?:г(?:ода?|\.)?)?)?\s*№\s*(?<number>[\p{L}\d/-]+)?/u;
const BLANKS = /^[\s_№"«».:/]*(?:от|г|года|20)?[\s_№"«».:/отг\d]*$/iu;

/** Reads the lines before and after the tables. */
export function readSurroundings(
  before: readonly TextLine[],
  after: readonly TextLine[],
  phrases: Phrases,
): Surroundings {
  const left: TextLine[] = [];
  const order: OrderDraft = { clauses: [], executors: [], distribution: [], words: new Map() };
  const head: TextLine[] = [];
  let [title, subtitle]: (string | undefined)[] = [];
  let state: 'head' | 'clauses' | 'signed' | 'appendix' = 'head';
  let isMarked = false;
  const lines = before.flatMap(({ text, place }) => text.split('\n').map((line) => ({ text: line, place })));
  for (const { text, place } of lines) {
    const plain = plainText(text);
    if (plain === '') continue;
    const line = { text: plain, place };
    if (MARK.test(plain) && plain.length < 250) {
      state = 'appendix';
      isMarked = true;
      order.words.set('end', plain);
      readMark(plain, order, phrases);
      continue;
    }
    if (state === 'appendix') {
      if (isMarked && readMarkLine(plain, order, phrases)) {
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
      head.push(line);
      continue;
    }
    readBody(text, line, order, state, left);
    if (order.signatory) state = 'signed';
  }
  const isOrder = state !== 'head' || order.kind !== undefined;
  if (state === 'head') [title, subtitle] = readTitle(head, left);
  const tail = after.flatMap(({ text, place }) => text.split('\n').map((line) => ({ text: line, place })));
  for (const { text, place } of tail) {
    const plain = plainText(text);
    if (plain === '') continue;
    if (isOrder) readBody(text, { text: plain, place }, order, 'signed', left);
    else left.push({ text: plain, place });
  }
  return {
    ...(isOrder && hasContent(order) ? { order } : {}),
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    left,
  };
}

function hasContent({ kind, clauses, issuer, number, date }: OrderDraft): boolean {
  return [kind, issuer, number, date].some((part) => part !== undefined) || clauses.length > 0;
}

/** Of a document without an order: the title, the line with the period, and what else stands above the table. */
function readTitle(
  head: readonly TextLine[],
  left: TextLine[],
): [title?: string | undefined, subtitle?: string | undefined] {
  const at = head.findIndex(({ text }) => TITLE.test(text));
  let index = at;
  if (at < 0)
    index = head.findLastIndex(
      ({ text }) =>
        text.length < 300 &&
        !NAME.test(text) &&
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
      if (PERIOD.test(line.text)) subtitle = line.text;
      else if (position === index + 1 && /^\p{Ll}/u.test(line.text)) title = `${title} ${line.text}`;
      else if (
        at >= 0 &&
        position <= index + 3 &&
        !/[.;]$/.test(line.text) &&
        line.text.length < 200 &&
        !NAME.test(line.text)
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
      order.issuer = order.issuer === undefined ? text : `${order.issuer} ${text}`;
    } else {
      isAbout = false;
      preamble.push(text);
    }
  }
  if (own !== '') preamble.push(own.replace(/[,\s]+$/, ''));
  if (preamble.length > 0) order.preamble = preamble.join('\n');
}

/** A date and a number, or the blanks for them. */
function readDateNumber(text: string, order: OrderDraft, phrases: Phrases): boolean {
  if (/^[\s_№"«».от\d/г-]*$/u.test(text) && /_/.test(text)) return true;
  const found = DATE_NUMBER.exec(text)?.groups;
  const onlyDate =
    /^(?:от\s*)?[«"]?\s*(\d{1,2})\s*[»"]?[.\s]\s*(\p{L}{3,}|\d{1,2})[.\s]\s*(\d{4})\s*(?:г(?:ода?|\.)?)?$/u.exec(
      text,
    );
  const [day, month, year] =
    found?.['number'] === undefined && onlyDate
      ? onlyDate.slice(1)
      : [found?.['day'], found?.['month'], found?.['year']];
  if (found?.['number'] === undefined && !onlyDate) return false;
  if (text.length > 80) return false;
  if (found?.['number'] !== undefined) order.number = found['number'];
  if (day !== undefined && month !== undefined && year !== undefined) {
    const date = dayOf(day, month, year, phrases);
    if (date === undefined) return false;
    order.date = date;
  }
  return true;
}

function dayOf(day: string, month: string, year: string, phrases: Phrases): Day | undefined {
  const [when] = readWhenWords(
    /^\d+$/.test(month) ? `${day}.${month.padStart(2, '0')}.${year}` : `${day} ${month} ${year} г.`,
    phrases,
    [],
  );
  const [term] = when ?? [];
  return term?.kind === 'date' && isDay(term.date) ? term.date : undefined;
}

/** «Приложение к приказу Управления... от … № …»: whose order it is, in the genitive. */
function readMark(text: string, order: OrderDraft, phrases: Phrases): void {
  const rest = text.replace(MARK, '').trim();
  if (rest !== '') readMarkLine(rest, order, phrases);
}

function readMarkLine(text: string, order: OrderDraft, phrases: Phrases): boolean {
  if (BLANKS.test(text)) return true;
  if (readDateNumber(text.replace(/^.*?(?=от\s|№)/u, ''), order, phrases) && /^(?:от|№|[«"]?\d)/u.test(text))
    return true;
  const of =
    /^(?:утвержд[её]н[аоы]?\s*)?(?:к\s+|приказом\s+|распоряжением\s+|постановлением\s+)?(?:(приказ|распоряжени|постановлени|решени)\p{Ll}*\s*)?(.*?)(?:\s+(?:от\s.*|№.*))?$/iu.exec(
      text,
    );
  if (!/^(?:к\s|приказом|распоряжением|постановлением|утвержд)/iu.test(text) || !of) return false;
  const [, kind, whose = ''] = of;
  if (kind !== undefined)
    order.kind ??=
      { приказ: 'ПРИКАЗ', распоряжени: 'РАСПОРЯЖЕНИЕ', постановлени: 'ПОСТАНОВЛЕНИЕ', решени: 'РЕШЕНИЕ' }[
        kind.toLowerCase()
      ] ?? 'ПРИКАЗ';
  if (whose !== '' && !BLANKS.test(whose)) order.issuerGenitive = whose;
  readDateNumber(
    text.slice(
      text.length - (text.length - (of[0].length - (/(?:\s+(?:от\s.*|№.*))$/u.exec(text)?.[0].length ?? 0))),
    ),
    order,
    phrases,
  );
  return true;
}

const CLAUSE = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=\p{L})/u;
const PHONE = /^(?:тел(?:ефон)?\.?:?\s*)?[+\d][\d\s()-]{4,}$/iu;

/** Clauses, the signature, and what follows it. */
function readBody(raw: string, line: TextLine, order: OrderDraft, state: string, left: TextLine[]): void {
  const { text } = line;
  const sent = /^(?:разослать|рассылка|разослано)\s*:?\s*(.*)$/iu.exec(text);
  if (sent) {
    order.words.set('distribution', text.slice(0, text.length - (sent[1] ?? '').length).trim());
    order.distribution.push(...addressees(sent[1] ?? ''));
    return;
  }
  const executor = /^(?:исп(?:олнитель|\.)?|исполнител[ьи])\s*[.:]\s*(.+)$/iu.exec(text);
  if (executor) {
    order.executors.push(executor[1]!);
    return;
  }
  const name = NAME.exec(text)?.[0];
  const post = name === undefined ? '' : plainText(text.slice(0, -name.length).replaceAll('_', ' '));
  const isSignature =
    name !== undefined &&
    post !== '' &&
    post.length < 150 &&
    (/\s{3,}|\t|_{3,}/.test(raw) || !/[.,;:]$/.test(post)) &&
    !CLAUSE.test(text) &&
    !/[а-яё]ь?(?:ить|ать|ять)\s/iu.test(post);
  if (order.signatory === undefined && isSignature) {
    order.signatory = { post, name: name! };
    return;
  }
  if (state === 'clauses') {
    const clause = CLAUSE.exec(text);
    if (clause || order.clauses.length === 0)
      order.clauses.push(clause && !clause[1]!.includes('.') ? text.slice(clause[0].length) : text);
    else order.clauses[order.clauses.length - 1] = `${order.clauses.at(-1)}\n${text}`;
    return;
  }
  if (PHONE.test(text) || order.executors.length > 5) left.push(line);
  else if (
    order.signatory !== undefined &&
    /^\p{Lu}[\p{Ll}-]+(?:\s(?:\p{Lu}[.\p{Ll}-]+\s?){1,2})?(?:,?\s*[+\d][\d\s()-]{4,})?$/u.test(text)
  )
    order.executors.push(text);
  else left.push(line);
}

/** Whom it is sent to: at commas and semicolons, but not between numbers. */
function addressees(text: string): string[] {
  return text
    .split(/[;,](?!\s*\d)/)
    .map((part) => plainText(part).replace(/\.$/, ''))
    .filter((part) => part !== '');
}

/** The nominative of an issuer that the mark has in the genitive: a body of the table that is called so. */
export function nominativeOf(genitive: string, names: readonly string[]): string | undefined {
  const stems = wordsOf(genitive).map(stem).join(' ');
  return names.find((name) => wordsOf(name).map(stem).join(' ') === stems);
}
