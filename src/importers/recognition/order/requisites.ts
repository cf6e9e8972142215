/** The requisites of an order: its date and number, and the mark on the appendix that names it. */
import { isDay, type Day } from '../../../calendar/day.ts';
import { readWhenWords } from '../../../messages/phrases/read-when.ts';
import type { Phrases } from '../../../messages/phrases/when.ts';
import type { OrderDraft } from './draft.ts';
import { plainText } from '../words.ts';

const DATE = /[«"]?(\d{1,2})[»"]?[.\s]\s*(\p{L}{3,}|\d{1,2})[.\s]\s*(\d{4})(?:\s*г(?:ода?|\.)?)?/u;
const NUMBER = /(?:№|(?<!\p{L})N)\s*(\p{L}{0,3}-?\d[\p{L}\d/-]*)/u;
const MARK = /^приложение(?:\s+№?\s*(\d{1,3}))?(?=\s|$|[.,:])/iu;
const REQUISITES = /(?:^|\s)(?:от\s*(?:[«"_\d]|·{3,})|№)/u;
const KINDS: readonly (readonly [word: RegExp, kind: string])[] = [
  [/постановл/iu, 'ПОСТАНОВЛЕНИЕ'],
  [/распоряж/iu, 'РАСПОРЯЖЕНИЕ'],
  [/реш(?:ил|ени$)/iu, 'РЕШЕНИЕ'],
];

/** What is ordered by, by the word that names it or that orders. */
export function kindIn(text: string): string {
  return KINDS.find(([word]) => word.test(text))?.[1] ?? 'ПРИКАЗ';
}

/** Reads a line that has nothing but a date and a number, or the blanks for them. */
export function readDateNumber(text: string, order: OrderDraft, phrases: Phrases): boolean {
  const [date, number] = [DATE.exec(text), NUMBER.exec(text)];
  const rest = text.replace(NUMBER, ' ').replace(DATE, ' ');
  const isBlank = /^[\s_№«»".,/-]*$/.test(
    rest.replaceAll(/(?<!\p{L})(?:от|г(?:ода?)?|N|20)(?!\p{L})/giu, ' '),
  );
  if (!isBlank || (!date && !number && !/[_№]/.test(text))) return false;
  if (date) {
    const day = dayOf(date, phrases);
    if (day === undefined) return false;
    order.date = day;
  }
  if (number) order.number = number[1]!;
  return true;
}

function dayOf([, day = '', month = '', year = '']: RegExpExecArray, phrases: Phrases): Day | undefined {
  const words = /^\d+$/.test(month)
    ? `${day}.${month.padStart(2, '0')}.${year}`
    : `${day} ${month} ${year} г.`;
  const [term] = readWhenWords(words, phrases, [])[0] ?? [];
  return term?.kind === 'date' && isDay(term.date) ? term.date : undefined;
}

/** Whether a line is the mark of an appendix: «Приложение № 2». */
export function isAppendixMark(text: string): boolean {
  return MARK.test(text) && text.length < 250;
}

/** Whether lines are the mark of approval by an order, though nothing calls it an appendix: «УТВЕРЖДЕНА постановлением …». */
export function isApproval(text: string): boolean {
  return /^утвержд[её]н[аоы]?\s+(?:приказ|распоряжени|постановлени|решени)\p{Ll}м(?!\p{L})/iu.test(text);
}

/** «Приложение к приказу Управления... от … № …»: whose order it is, in the genitive. */
export function readMark(text: string, order: OrderDraft, phrases: Phrases): void {
  const number = Number(MARK.exec(text)?.[1] ?? 0);
  if (number > 0) order.appendixNumber ??= number;
  const rest = text.replace(MARK, '').trim();
  if (rest !== '') readMarkLine(rest, order, phrases);
}

/** A line below the mark. */
export function readMarkLine(text: string, order: OrderDraft, phrases: Phrases): boolean {
  if (readDateNumber(text, order, phrases)) return true;
  const named =
    /^(?:утвержд\p{Ll}*\s*)?(?:(?:к\s+)?(приказ|распоряжени|постановлени|решени)\p{Ll}*)?\s*(.*)$/iu.exec(
      text,
    );
  if (!named || !/^(?:утвержд|к\s|приказом|распоряжением|постановлением|решением)/iu.test(text)) return false;
  if (text.toLowerCase().startsWith('утвержд')) order.mark = 'approved';
  const [, kind, rest = ''] = named;
  if (kind === undefined && /^к\s/iu.test(text)) return true;
  if (kind !== undefined) order.kind ??= kindIn(kind);
  // A number in quotes is a part of a name: «Школа № 5».
  const at = rest.replaceAll(/«[^«»]*»/gu, (name) => '·'.repeat(name.length)).search(REQUISITES);
  const whose = plainText(at < 0 ? rest : rest.slice(0, at));
  if (whose !== '') order.issuerGenitive = whose;
  if (at >= 0) readDateNumber(rest.slice(at), order, phrases);
  return true;
}
