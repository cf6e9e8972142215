/** Those who answer for work, as a cell names them: persons with their posts, posts, bodies. */
import { once } from '../../../group-by.ts';
import { plainText, wordsOfText } from '../words.ts';
import { isNamedBody } from './actors.ts';

/** Initials, or a patronymic. */
const OF_PERSON = /(?<!\p{L})\p{Lu}\.|\p{Lu}\p{Ll}+(?:вна|вич|чна|кызы|оглы)(?!\p{L})/u;

/** A name with initials on either side, or a whole one. */
const PERSON =
  /^(?:\p{Lu}[\p{L}-]+\s+(?:\p{Lu}\.\s?(?:\p{Lu}\.)?|\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+)|\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}[\p{L}-]+)$/u;

/** The post of one person comes behind the name; those of many have people of their own. */
const POST = /^(?!(?:\p{L}+(?:[иы]|[иы]е)|учителя|воспитателя|члена|все)(?!\p{L}))\p{Ll}/u;

/** One institution, where somebody works: «школа № 5», «МБОУ «Лицей»». */
const PLACE = /^\p{L}[^,;]*(?:№\s?\d|[«"])/u;

/** Where one ends and the next begins: line breaks, commas, semicolons, strokes; none in brackets. */
const BETWEEN = /(\n|[;,](?![^(]*\))\s*(?=\p{L})|\s+\/\s+(?![^(]*\)))/u;

/** People or posts, each with what belongs to it. The same ones answer for most rows of a table. */
export const peopleIn = once((text: string): readonly string[] => {
  const lines = text.split('\n').map(plainText);
  const pairs = inPairs(lines);
  if (pairs) return pairs;
  const parts = text.split(BETWEEN).map((part, index) => (index % 2 === 0 ? plainText(part) : part.trim()));
  const people: string[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [part = '', sign] = [parts[at], parts[at - 1]];
    const before = people.at(-1);
    if (part === '') continue;
    if (sign === ',' && before !== undefined && belongsTo(part, before))
      people[people.length - 1] = `${before}, ${part}`;
    else people.push(...atStrokes(part));
  }
  return people;
});

function belongsTo(part: string, before: string): boolean {
  if (PERSON.test(part)) return false;
  return PERSON.test(before) ? POST.test(part) || PLACE.test(part) : isAtWork(before) && PLACE.test(part);
}

/** A person whose post is told already. */
function isAtWork(text: string): boolean {
  const [name = '', post] = text.split(', ');
  return post !== undefined && PERSON.test(name);
}

/** «Иванова И.И./Петрова П.П.»: elsewhere a stroke is a part of a word, as in «по УВР/ВР». */
function atStrokes(part: string): string[] {
  const names = part.split('/').map(plainText);
  return names.length > 1 && names.every((name) => PERSON.test(name)) ? names : [part];
}

/** Lines that are a post and a person in turns, or a person and a post, are one for each person. */
function inPairs(lines: readonly string[]): string[] | undefined {
  if (lines.length < 2 || lines.length % 2 > 0) return undefined;
  const isPerson = lines.map((line) => PERSON.test(line));
  const isOne = lines.map(
    (line, index) => !isPerson[index] && !/[,;]/u.test(line) && POST.test(line.toLowerCase()),
  );
  const turns = (first: readonly boolean[], second: readonly boolean[]): boolean =>
    lines.every((_, index) => (index % 2 === 0 ? first : second)[index]);
  const sign = turns(isOne, isPerson) ? ' ' : turns(isPerson, isOne) ? ', ' : undefined;
  if (sign === undefined) return undefined;
  return lines.flatMap((line, index) => (index % 2 === 0 ? [`${line}${sign}${lines[index + 1]!}`] : []));
}

/**
 * Whether somebody who answers for work is named by a post or as a body, rather than as a person: «классные руководители»,
 * «Администрация», «ОУ». A word that may be a surname is one.
 */
export const isPost = once((text: string): boolean => {
  if (OF_PERSON.test(text)) return false;
  if (/^\p{Ll}/u.test(text) || /^\p{Lu}{2,6}(?!\p{L})/u.test(text) || isDoer(text)) return true;
  // Of a person every word begins with a capital letter.
  return /^\p{Lu}[\p{Ll}-]+(?:(?:\.|\s)[^\p{Lu}]*|\.\s?\p{Lu}{2,})$/u.test(text);
});

/** Whether a text has a word for a post, for people or for a body. */
export function isDoer(text: string): boolean {
  return isNamedBody(text) || wordsOfText(text).some((word) => POSTS.test(word));
}

/** How words begin that name a post, people or a body, and no surname. */
const POSTS =
  /^(?:завед|юрист$|физрук|завхоз|зав$|зам$|дир$|инспектор|кадровик|кассир|нач$|медсестр|медработник|медицинск|врач|фельдшер|повар|кладовщик|вожат|наставник|социальн|соц$|музыкальн|инструктор|председател|глав[аы]$|главн|главбух|начальник|старш|юрисконсульт|инженер|тренер|преподавател|лаборант|дежурн|член|сотрудник|работник|родител(?!ьск)|учащ|обучающ|педколлектив|коллектив|актив$|служб|министерств|департамент|оргкомитет|жюри|организац|предприят|подразделен|колледж|лицей$|гимнази|библиотек$|кафедр|лаборатор|сектор|водител|техперсонал|персонал|контрактн|управляющ|делопроизводител|экономист|ревизор|аудитор|куратор|тьютор|советник|помощник|ведущ|проректор|ректор|декан|студсовет|профком|профсоюз|энергетик|медтехник|электрик|кастелян|художник|хормейстер|волонт|подрядн|уполномоч|все$)/iu;
