/** Short names of works, made of their words. */
import { once } from '../../../group-by.ts';
import type { Task } from '../../../plan/plan.ts';
import { plainText } from '../words.ts';

type Gender = 'm' | 'f' | 'n';

/** Events in the cases in which they are organized, taken part in and supported, and what they are called themselves. */
const EVENTS: readonly (readonly [forms: string, name: string, gender: Gender])[] = [
  ['семинар[ауе]?', 'семинар', 'm'],
  ['вебинар[ауе]?', 'вебинар', 'm'],
  ['совещани[яеию]', 'совещание', 'n'],
  ['заседани[яеию]', 'заседание', 'n'],
  ['собрани[яеию]', 'собрание', 'n'],
  ['конференци[ию]', 'конференция', 'f'],
  ['олимпиад[ыеу]', 'олимпиада', 'f'],
  ['конкурс[ауе]?', 'конкурс', 'm'],
  ['педсовет[ауе]?', 'педсовет', 'm'],
  ['форум[ауе]?', 'форум', 'm'],
  ['фестивал[яею]', 'фестиваль', 'm'],
  ['праздник[ауе]?', 'праздник', 'm'],
];

/** A form of any of them; which, the number of the group says. */
const EVENT = new RegExp(`(?<!\\p{L})(?:${EVENTS.map(([forms]) => `(${forms})`).join('|')})(?!\\p{L})`, 'iu');

const ADJECTIVE = /^(\p{L}+?)(ого|его|ому|ему|ом|ем|ой|ей|ую|юю)$/u;

/** An adjective in the nominative of each gender; nothing where a word is none. The same ones stand in most texts. */
const nominatives = once((word: string): Readonly<Record<Gender, string>> | undefined => {
  const [, base = '', ending = ''] = ADJECTIVE.exec(word) ?? [];
  if (base === '') return undefined;
  const isSoft = ending.startsWith('е') || ending === 'юю';
  return {
    n: `${base}${isSoft ? 'ее' : 'ое'}`,
    f: `${base}${isSoft ? 'яя' : 'ая'}`,
    m: `${base}${isSoft || /[кгх]$/u.test(base) ? 'ий' : 'ый'}`,
  };
});

const LONGEST = 90;

/** A title: of an event its name, of other work its words, as far as they are short. */
export function activityTitle(text: string, role: Task['role']): string {
  const plain = plainText(text);
  const isEvent = role === 'organizer' || role === 'participant' || role === 'support';
  const title = (isEvent ? eventTitle(plain) : undefined) ?? plain;
  return shortened(title.charAt(0).toUpperCase() + title.slice(1));
}

/** «Обучающий семинар для координаторов», of the words for organizing it or for taking part in it. */
function eventTitle(text: string): string | undefined {
  const found = EVENT.exec(text);
  if (!found) return undefined;
  const [whole, ...forms] = found;
  const [, name, gender] = EVENTS[forms.findIndex((form) => form !== undefined)]!;
  const before = plainText(text.slice(0, found.index)).split(' ');
  const from = before.findLastIndex((word) => nominatives(word) === undefined);
  const adjectives = before.slice(from + 1).map((word) => nominatives(word)![gender]);
  return plainText([...adjectives, name, text.slice(found.index + whole.length).trim()].join(' '));
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:(«–—-]+$/u, '')}…`;
}
