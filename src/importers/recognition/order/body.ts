/** The body of an order: its clauses, who signs it, who prepared it, and whom it is sent to. */
import type { OrderDraft, RawLine, TextLine } from './draft.ts';
import { plainText } from '../words.ts';

const NAME = /(?:\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}[\p{Ll}-]+|\p{Lu}[\p{Ll}-]+\s\p{Lu}\.\s?(?:\p{Lu}\.)?)$/u;

/** Whether a line ends with somebody's name. */
export function endsWithName(text: string): boolean {
  return NAME.test(text);
}

const CLAUSE = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=\p{L})/u;
const PHONE = /^(?:тел(?:ефон)?\.?:?\s*)?[+\d][\d\s()-]{4,}$/iu;

/** Clauses, the signature, and what follows it. */
export function readBody(line: RawLine, order: OrderDraft, state: string, left: TextLine[]): void {
  const { text, raw } = line;
  const sent = /^(?:разослать|рассылка|разослано)\s*:?\s*(.*)$/iu.exec(text);
  if (sent) {
    const word = text.slice(0, text.length - (sent[1] ?? '').length).trim();
    order.words.set('distribution', [order.words.get('distribution'), word].filter(Boolean).join('\n'));
    order.distribution.push(...addressees(sent[1] ?? ''));
    return;
  }
  const executor = /^(?:исп(?:олнитель|\.)?|исполнител[ьи])\s*[.:]\s*(.+)$/iu.exec(text);
  if (executor) {
    order.words.set('executors', text.slice(0, text.length - executor[1]!.length).trim());
    order.executors.push(executor[1]!);
    return;
  }
  const signature = order.signatory === undefined ? signatureIn(raw) : undefined;
  if (signature) {
    order.signatory = signature;
    return;
  }
  if (state === 'clauses') {
    const clause = CLAUSE.exec(text);
    const isOwn = clause && !clause[1]!.includes('.');
    if (isOwn || order.clauses.length === 0) order.clauses.push(isOwn ? text.slice(clause[0].length) : text);
    else order.clauses[order.clauses.length - 1] = `${order.clauses.at(-1)}\n${text}`;
    return;
  }
  if (PHONE.test(text) && order.executors.length > 0) {
    order.words.set('distribution', text);
    left.push({ ...line, isKept: true });
  } else if (order.executors.length > 5) left.push(line);
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

/** «Директор        И. И. Иванова»: who signs. */
export function signatureIn(raw: string): OrderDraft['signatory'] {
  const text = plainText(raw);
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return undefined;
  const post = plainText(text.slice(0, -name.length).replaceAll('_', ' '));
  const isSignature =
    post !== '' &&
    post.length < 150 &&
    (/\s{3,}|\t|_{3,}/.test(raw) || !/[.,;:]$/.test(post)) &&
    !CLAUSE.test(text) &&
    !/[а-яё]ь?(?:ить|ать|ять)\s/iu.test(post);
  return isSignature ? { post, name } : undefined;
}
