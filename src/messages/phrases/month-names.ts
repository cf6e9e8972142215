/** The names of months, in all the forms in which a text may have them. */
import { MONTH_NAMES } from '../en/time/calendar-names.ts';
import { MONTHS } from '../ru/time/calendar-names.ts';

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

/** A form of a month's name: which month it is, and the names of all in that form. */
interface MonthForm {
  readonly number: number;
  readonly others: readonly string[];
}

let known: ReadonlyMap<string, MonthForm> | undefined;

/** How months are named: made when it is first asked for, because most commands name months and read none. */
function forms(): ReadonlyMap<string, MonthForm> {
  return (known ??= formsOfMonths());
}

function formsOfMonths(): ReadonlyMap<string, MonthForm> {
  const russian = MONTHS.map((cases) => Object.values(cases));
  return new Map([
    ...russian.flatMap((words, index) =>
      words.flatMap((word, place) => {
        const others = russian.map((each) => each[place]!);
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
}

/** A pattern of any of them, the long ones first. */
export function monthWord(): string {
  return [...forms().keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace('.', String.raw`\.`))
    .join('|');
}

/** Which month a word is, 1 to 12; 0 where it is none. */
export function monthNumber(word: string): number {
  return forms().get(word.toLowerCase())?.number ?? 0;
}

/** The name of another month in the form of a word; the genitive behind a day. */
export function otherMonth(word: string, number: number): string {
  return forms().get(word.toLowerCase())?.others[number - 1] ?? word;
}
