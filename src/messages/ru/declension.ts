/**
 * Cases of the names that stand in the requisites of an order: kinds of documents and bodies of authority.
 * A name whose head noun is not known stays as it is: an abbreviation («МБОУ СОШ № 5») is not declined anyway.
 */

/** A case other than the nominative. */
export type Case = 'genitive' | 'dative';

const ADJECTIVES: readonly (readonly [RegExp, Record<Case, string>])[] = [
  [/(?<=[гкх])ий$/, { genitive: 'ого', dative: 'ому' }],
  [/(?:ое|ый|ой)$/, { genitive: 'ого', dative: 'ому' }],
  [/(?:ее|ий)$/, { genitive: 'его', dative: 'ему' }],
  [/ая$/, { genitive: 'ой', dative: 'ой' }],
  [/яя$/, { genitive: 'ей', dative: 'ей' }],
];

const NOUNS: readonly (readonly [RegExp, Record<Case, string>])[] = [
  [/ие$/, { genitive: 'ия', dative: 'ию' }],
  [/о$/, { genitive: 'а', dative: 'у' }],
  [/ия$/, { genitive: 'ии', dative: 'ии' }],
  [/а$/, { genitive: 'ы', dative: 'е' }],
  [/й$/, { genitive: 'я', dative: 'ю' }],
  [/$/, { genitive: 'а', dative: 'у' }],
];

const HEADS = new Set(
  `приказ распоряжение постановление решение указание протокол регламент инструкция
  управление учреждение отделение объединение предприятие министерство агентство правительство общество
  администрация организация инспекция комиссия академия гимназия служба дума школа палата
  комитет департамент отдел сектор институт центр совет университет техникум лицей колледж фонд`.split(/\s+/),
);

/** «Городское управление образования» → «Городского управления образования», «к» + «ПРИКАЗ» → «ПРИКАЗУ». */
export function inCase(name: string, wanted: Case): string {
  const words = name.split(' ');
  const head = words.findIndex((word) => HEADS.has(nounOf(word).toLowerCase()));
  const before = words.slice(0, head);
  if (head < 0 || !before.every((word) => ending(word, ADJECTIVES))) return name;
  const noun = nounOf(words[head]!);
  return [
    ...before.map((word) => decline(word, ADJECTIVES, wanted)),
    decline(noun, NOUNS, wanted) + words[head]!.slice(noun.length),
    ...words.slice(head + 1),
  ].join(' ');
}

/** A word without the dots and marks after it; a half of a hyphenated word is no word. */
function nounOf(word: string): string {
  return /^\p{L}+(?!\p{L}|-)/u.exec(word)?.[0] ?? '';
}

function ending(word: string, endings: typeof NOUNS): readonly [RegExp, Record<Case, string>] | undefined {
  return endings.find(([pattern]) => pattern.test(word.toLowerCase()));
}

function decline(word: string, endings: typeof NOUNS, wanted: Case): string {
  const [pattern, forms] = ending(word, endings)!;
  const declined = word.toLowerCase().replace(pattern, forms[wanted]);
  if (word === word.toUpperCase()) return declined.toUpperCase();
  return word.slice(0, 1) + declined.slice(1);
}
