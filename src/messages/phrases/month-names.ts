/** The names of months, in all the forms in which a text may have them. */
import { MONTH_NAMES } from '../en/time/calendar-names.ts';
import { MONTHS } from '../ru/time/calendar-names.ts';

const RUSSIAN = MONTHS.map((forms) => Object.values(forms));

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
  ...MONTH_NAMES.map(
    (word, index) => [word.toLowerCase(), { number: index + 1, others: MONTH_NAMES }] as const,
  ),
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
