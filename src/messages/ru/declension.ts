/**
 * Cases of the names that stand in the requisites of an order: kinds of documents, plans and bodies of authority. The
 * endings are those of А. А. Зализняк, «Грамматический словарь русского языка», for the head nouns that such names have.
 */

/** A case other than the nominative. */
export type Case = 'genitive' | 'dative' | 'instrumental' | 'prepositional' | 'accusative';

/** The forms of a word, in the order of {@link CASES}. Where there is no accusative, it is like the nominative. */
type Forms = readonly [
  genitive: string,
  dative: string,
  instrumental: string,
  prepositional: string,
  accusative?: string,
];

const CASES: Readonly<Record<Case, 0 | 1 | 2 | 3 | 4>> = {
  genitive: 0,
  dative: 1,
  instrumental: 2,
  prepositional: 3,
  accusative: 4,
};

type Endings = readonly (readonly [RegExp, Forms])[];

const ADJECTIVES: Endings = [
  [/(?<=трет|казач)(?:ий|ье)$/, ['ьего', 'ьему', 'ьим', 'ьем']],
  [/(?<=трет|казач)ья$/, ['ьей', 'ьей', 'ьей', 'ьей', 'ью']],
  [/(?<=[гкх])ий$/, ['ого', 'ому', 'им', 'ом']],
  [/(?<=[гкхжш])о[ей]$/, ['ого', 'ому', 'им', 'ом']],
  [/(?:ое|ый|ой)$/, ['ого', 'ому', 'ым', 'ом']],
  [/(?:ее|ий)$/, ['его', 'ему', 'им', 'ем']],
  [/(?<=больш|чуж)ая$/, ['ой', 'ой', 'ой', 'ой', 'ую']],
  [/(?<=[жшщч])ая$/, ['ей', 'ей', 'ей', 'ей', 'ую']],
  [/ая$/, ['ой', 'ой', 'ой', 'ой', 'ую']],
  [/яя$/, ['ей', 'ей', 'ей', 'ей', 'юю']],
  [/ые$/, ['ых', 'ым', 'ыми', 'ых']],
  [/ие$/, ['их', 'им', 'ими', 'их']],
  [/(?<=\d)-я$/, ['-й', '-й', '-й', '-й', '-ю']],
  [/(?<=\d)-[ей]$/, ['-го', '-му', '-м', '-м']],
  // Numbers are not declined: «I четверть», «1 триместр».
  [/(?<=^(?:[ivx]+|\d+))$/, ['', '', '', '']],
];

const NOUNS: Endings = [
  [/ие$/, ['ия', 'ию', 'ием', 'ии']],
  [/(?<=[щц])е$/, ['а', 'у', 'ем', 'е']],
  [/о$/, ['а', 'у', 'ом', 'е']],
  [/ия$/, ['ии', 'ии', 'ией', 'ии', 'ию']],
  [/(?<=[гкх])а$/, ['и', 'е', 'ой', 'е', 'у']],
  [/(?<=[жшчщ])а$/, ['и', 'е', 'ей', 'е', 'у']],
  [/ца$/, ['цы', 'це', 'цей', 'це', 'цу']],
  [/а$/, ['ы', 'е', 'ой', 'е', 'у']],
  [/я$/, ['и', 'е', 'ей', 'е', 'ю']],
  [/[йь]$/, ['я', 'ю', 'ем', 'е']],
  [/$/, ['а', 'у', 'ом', 'е']],
];

/** Head nouns that are declined by their ending. */
const REGULAR = new Set(
  `приказ распоряжение постановление решение указание протокол регламент инструкция договор
  циклограмма план график программа положение расписание
  управление учреждение отделение объединение предприятие министерство агентство правительство общество
  администрация организация инспекция комиссия академия гимназия служба дума школа палата
  комитет департамент отдел сектор институт центр совет университет техникум лицей колледж фонд
  интернат сад дом музей театр архив филиал факультет кафедра лаборатория кабинет аппарат секретариат ректорат
  библиотека больница поликлиника станция училище прогимназия консерватория санаторий диспансер
  мэрия префектура управа прокуратура полиция казначейство канцелярия дирекция редакция представительство
  суд штаб трест комбинат завод фабрика корпорация компания ассоциация федерация союз
  собрание хозяйство товарищество партнёрство партнерство содружество ведомство подразделение группа бригада
  корпус клуб комплекс коллегия минфин минздрав минтруд рособрнадзор роскомнадзор роспотребнадзор ростехнадзор
  триместр семестр модуль полугодие период неделя декада сессия
  глава директор начальник губернатор министр ректор мэр председатель руководитель заместитель`.split(/\s+/),
);

/** Those that are not: a vowel that falls out, or the third declension; and the last, which never change. */
const IRREGULAR: Readonly<Record<string, Forms>> = {
  дворец: ['дворца', 'дворцу', 'дворцом', 'дворце'],
  перечень: ['перечня', 'перечню', 'перечнем', 'перечне'],
  лагерь: ['лагеря', 'лагерю', 'лагерем', 'лагере'],
  порядок: ['порядка', 'порядку', 'порядком', 'порядке'],
  участок: ['участка', 'участку', 'участком', 'участке'],
  часть: ['части', 'части', 'частью', 'части'],
  сеть: ['сети', 'сети', 'сетью', 'сети'],
  бюро: ['бюро', 'бюро', 'бюро', 'бюро'],
  гороно: ['гороно', 'гороно', 'гороно', 'гороно'],
  районо: ['районо', 'районо', 'районо', 'районо'],
  минобрнауки: ['минобрнауки', 'минобрнауки', 'минобрнауки', 'минобрнауки'],
  минпросвещения: ['минпросвещения', 'минпросвещения', 'минпросвещения', 'минпросвещения'],
  четверть: ['четверти', 'четверти', 'четвертью', 'четверти'],
  четверти: ['четвертей', 'четвертям', 'четвертями', 'четвертях'],
  каникулы: ['каникул', 'каникулам', 'каникулами', 'каникулах'],
  экзамены: ['экзаменов', 'экзаменам', 'экзаменами', 'экзаменах'],
  недели: ['недель', 'неделям', 'неделями', 'неделях'],
  триместры: ['триместров', 'триместрам', 'триместрами', 'триместрах'],
  семестры: ['семестров', 'семестрам', 'семестрами', 'семестрах'],
  сессии: ['сессий', 'сессиям', 'сессиями', 'сессиях'],
};

/** A name taken apart: the adjectives before its head noun, and the noun. */
interface Head {
  readonly words: readonly string[];
  readonly at: number;
  readonly noun: string;
}

/**
 * «Городское управление образования» → «Городского управления образования», «к» + «ПРИКАЗ» → «ПРИКАЗУ». A name whose head
 * noun is not known stays as it is: an abbreviation («МБОУ СОШ № 5») is not declined anyway.
 */
export function inCase(name: string, wanted: Case): string {
  return declined(name, wanted) ?? name;
}

/** The same inside a sentence: what stands before the head noun, and the noun itself, begin with a small letter. */
export function insideSentence(name: string, wanted: Case): string | undefined {
  const head = headOf(name);
  return head && join(head, wanted, (word) => (/^[IVX]+$/.test(word) ? word : word.toLowerCase()));
}

/** Whether a name need not be told in the genitive: its head noun is known, or it is an abbreviation. */
export function isDeclinable(name: string): boolean {
  const [first = ''] = name.split(' ');
  // Words of capitals alone are not declined; longer ones are words that somebody wrote in capitals.
  const isAbbreviation = /^[^\p{Ll}]{2,7}$/u.test(first);
  return headOf(name) !== undefined || !/\p{Script=Cyrillic}/u.test(name) || isAbbreviation;
}

/** The head noun of a name; nothing where it is not known. */
export function headNoun(name: string): string | undefined {
  return headOf(name)?.noun.toLowerCase();
}

/** What other words agree with. */
type Gender = 'masculine' | 'feminine' | 'neuter' | 'plural';

/** Plans that are called by the plural of a noun. */
const PLURAL =
  /^(?:мероприятия|сроки|показатели|правила|планы|графики|задания|требования|материалы|формы|списки)$/;

/** The gender of the head noun; nothing where it is not known. */
export function genderOf(name: string): Gender | undefined {
  const nouns = name.toLowerCase().split(' ').map(nounOf);
  const plural = nouns.findIndex((noun) => PLURAL.test(noun));
  if (plural >= 0 && nouns.slice(0, plural).every((word) => /[ыи]е$/.test(word))) return 'plural';
  const noun = headNoun(name);
  if (noun === undefined) return undefined;
  if (/[ая]$|^(?:часть|сеть|четверть)$/.test(noun)) return 'feminine';
  return /[оеё]$/.test(noun) ? 'neuter' : 'masculine';
}

function declined(name: string, wanted: Case): string | undefined {
  const head = headOf(name);
  return head && join(head, wanted, (word) => word);
}

function headOf(name: string): Head | undefined {
  const words = name.split(' ');
  const at = words.findIndex((word) => isNoun(nounOf(word)));
  const before = words.slice(0, Math.max(at, 0));
  if (at < 0 || !before.every(isAdjective) || isOneOfSeveral(words.slice(at))) return undefined;
  return { words, at, noun: nounOf(words[at]!) };
}

/** «Мой» and the like end as adjectives do, and are declined otherwise. */
function isAdjective(word: string): boolean {
  return endingOf(word, ADJECTIVES) !== undefined && !/^(?:[тс]вой|мой)$/i.test(word);
}

/** Whether another body is named beside it, «Министерство … и Департамент …», which would have to be declined, too. */
function isOneOfSeveral(words: readonly string[]): boolean {
  return words.some(
    (word, index) => (word === 'и' || word.endsWith(',')) && isNoun(nounOf(words[index + 1] ?? '')),
  );
}

function join({ words, at, noun }: Head, wanted: Case, shown: (word: string) => string): string {
  return [
    ...words.slice(0, at).map((word) => shown(decline(word, ADJECTIVES, wanted))),
    shown(declineNoun(noun, wanted)) + words[at]!.slice(noun.length),
    ...words.slice(at + 1),
  ].join(' ');
}

/** A word without the dots and marks after it: «Управление...», «Школа-интернат,». */
function nounOf(word: string): string {
  return /^\p{L}+(?:-\p{L}+)*/u.exec(word)?.[0] ?? '';
}

/** Both halves of «Школа-интернат» are declined, so both have to be known. */
function isNoun(noun: string): boolean {
  const parts = noun.toLowerCase().split('-');
  return parts.every((part) => REGULAR.has(part) || Object.hasOwn(IRREGULAR, part));
}

function declineNoun(noun: string, wanted: Case): string {
  return noun
    .split('-')
    .map((part) => {
      const forms = Object.hasOwn(IRREGULAR, part.toLowerCase()) ? IRREGULAR[part.toLowerCase()] : undefined;
      return forms ? cased(part, forms[CASES[wanted]] ?? part.toLowerCase()) : decline(part, NOUNS, wanted);
    })
    .join('-');
}

function endingOf(word: string, endings: Endings): Endings[number] | undefined {
  return endings.find(([pattern]) => pattern.test(word.toLowerCase()));
}

function decline(word: string, endings: Endings, wanted: Case): string {
  const [pattern, forms] = endingOf(word, endings)!;
  const ending = forms[CASES[wanted]];
  return ending === undefined ? word : cased(word, word.toLowerCase().replace(pattern, ending));
}

/** In capitals, or with a capital, as the word was. */
function cased(word: string, declinedWord: string): string {
  if (word === word.toUpperCase()) return declinedWord.toUpperCase();
  return word.slice(0, 1) + declinedWord.slice(1);
}
