/** The names of months, in all the forms in which a text may have them. */

/** Nominative, genitive, dative, instrumental, prepositional. */
const hard = (stem: string): readonly string[] => [stem, `${stem}а`, `${stem}у`, `${stem}ом`, `${stem}е`];
const soft = (stem: string, instrumental: string): readonly string[] => [
  `${stem}ь`,
  `${stem}я`,
  `${stem}ю`,
  stem + instrumental,
  `${stem}е`,
];

const RUSSIAN: readonly (readonly string[])[] = [
  soft('январ', 'ём'),
  soft('феврал', 'ём'),
  hard('март'),
  soft('апрел', 'ем'),
  ['май', 'мая', 'маю', 'маем', 'мае'],
  soft('июн', 'ем'),
  soft('июл', 'ем'),
  hard('август'),
  soft('сентябр', 'ём'),
  soft('октябр', 'ём'),
  soft('ноябр', 'ём'),
  soft('декабр', 'ём'),
];

const SHORT = [
  'янв.',
  'февр.',
  'март',
  'апр.',
  'май',
  'июнь',
  'июль',
  'авг.',
  'сент.',
  'окт.',
  'нояб.',
  'дек.',
];

const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** How months are named, and in which form. */
const FORMS: ReadonlyMap<string, { readonly number: number; readonly others: readonly string[] }> = new Map([
  ...RUSSIAN.flatMap((words, index) =>
    words.flatMap((word, place) => {
      const others = RUSSIAN.map((each) => each[place]!);
      return [word, word.replace('ё', 'е')].map((form) => [form, { number: index + 1, others }] as const);
    }),
  ),
  ...SHORT.flatMap((word, index) => {
    const form = word.endsWith('.') ? [[word, { number: index + 1, others: SHORT }] as const] : [];
    // «фев.», «сен.», «ноя.»
    const shorter =
      word.length > 4 && word.endsWith('.')
        ? [[`${word.slice(0, 3)}.`, { number: index + 1, others: SHORT }] as const]
        : [];
    return [...form, ...shorter];
  }),
  ...ENGLISH.map((word, index) => [word.toLowerCase(), { number: index + 1, others: ENGLISH }] as const),
]);

/** Any of them, the long ones first. */
export const MONTH_WORD = [...FORMS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('.', String.raw`\.`))
  .join('|');

/** Which month a word is, 1 to 12; 0 where it is none. */
export function monthNumber(word: string): number {
  return FORMS.get(word.toLowerCase())?.number ?? 0;
}

/** The name of another month in the form of a word; the genitive behind a day. */
export function otherMonth(word: string, number: number): string {
  return FORMS.get(word.toLowerCase())?.others[number - 1] ?? word;
}
